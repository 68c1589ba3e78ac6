# Unit tests of the module calendar.
unit_programs += %D%/test-calendar %D%/test-zone
%C%_test_calendar_SOURCES = %D%/test-calendar.c
%C%_test_calendar_LDADD = $(UNIT_LDADD)
%C%_test_zone_SOURCES = %D%/test-zone.c
%C%_test_zone_LDADD = $(UNIT_LDADD)
