libtillmail_a_SOURCES += \
	%D%/address.c %D%/address_parse.c include/mail/address.h \
	%D%/date.c include/mail/date.h \
	include/mail/flag.h \
	%D%/guard.c %D%/guard.h %D%/limits.h \
	%D%/header.c %D%/header.h \
	%D%/message.c include/mail/message.h \
	%D%/param.c %D%/param.h \
	%D%/word.c %D%/word.h
