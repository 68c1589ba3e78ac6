libtillmail_a_SOURCES += \
	include/conf/conf.h \
	%D%/check.c %D%/check.h \
	%D%/conf.c \
	%D%/provider.c %D%/provider.h \
	%D%/read.c %D%/read.h \
	%D%/settings.c \
	%D%/suggest.c %D%/suggest.h \
	%D%/type.c %D%/type.h \
	%D%/type_calendar.c \
	%D%/type_list.c \
	%D%/type_number.c \
	%D%/type_text.c
