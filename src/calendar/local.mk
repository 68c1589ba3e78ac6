libtillmail_a_SOURCES += \
	%D%/calendar.c include/calendar/calendar.h \
	%D%/days.c %D%/days.h \
	%D%/due.c include/calendar/due.h \
	%D%/holidays.c include/calendar/holidays.h \
	%D%/hours.c \
	%D%/moment.c include/calendar/moment.h \
	%D%/words.c include/calendar/words.h \
	%D%/zone.c include/calendar/zone.h
