libtillmail_a_SOURCES += \
	%D%/calendar.c include/calendar/calendar.h \
	%D%/days.c %D%/days.h \
	%D%/due.c include/calendar/due.h \
	%D%/holidays.c include/calendar/holidays.h \
	%D%/hours.c \
	%D%/moment.c include/calendar/moment.h \
	%D%/phrase.c include/calendar/phrase.h \
	%D%/phrase_time.c \
	%D%/phrase_words.c %D%/phrase_words.h \
	%D%/phrase_ar.c \
	%D%/phrase_de.c \
	%D%/phrase_en.c \
	%D%/phrase_es.c \
	%D%/phrase_fr.c \
	%D%/phrase_it.c \
	%D%/phrase_pl.c \
	%D%/phrase_pt.c \
	%D%/phrase_ro.c \
	%D%/words.c include/calendar/words.h \
	%D%/zone.c include/calendar/zone.h
