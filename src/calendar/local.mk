libtillmail_a_SOURCES += \
	%D%/calendar.c include/calendar/calendar.h \
	%D%/days.c %D%/days.h \
	%D%/hours.c \
	%D%/zone.c include/calendar/zone.h
