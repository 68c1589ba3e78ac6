# Unit tests of the module calendar.
unit_programs += \
	%D%/test-calendar \
	%D%/test-due \
	%D%/test-holidays \
	%D%/test-hours \
	%D%/test-moment \
	%D%/test-phrase \
	%D%/test-words \
	%D%/test-zone
%C%_test_calendar_SOURCES = %D%/test-calendar.c %D%/shop-week.h
%C%_test_calendar_LDADD = $(UNIT_LDADD)
%C%_test_due_SOURCES = %D%/test-due.c %D%/shop-week.h
%C%_test_due_LDADD = $(UNIT_LDADD)
%C%_test_holidays_SOURCES = %D%/test-holidays.c
%C%_test_holidays_LDADD = $(UNIT_LDADD)
%C%_test_hours_SOURCES = %D%/test-hours.c
%C%_test_hours_LDADD = $(UNIT_LDADD)
%C%_test_moment_SOURCES = %D%/test-moment.c %D%/shop-week.h
%C%_test_moment_LDADD = $(UNIT_LDADD)
%C%_test_phrase_SOURCES = %D%/test-phrase.c %D%/shop-week.h
%C%_test_phrase_LDADD = $(UNIT_LDADD)
%C%_test_words_SOURCES = %D%/test-words.c
%C%_test_words_LDADD = $(UNIT_LDADD)
%C%_test_zone_SOURCES = %D%/test-zone.c
%C%_test_zone_LDADD = $(UNIT_LDADD)
