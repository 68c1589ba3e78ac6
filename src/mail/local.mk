libtillmail_a_SOURCES += \
	%D%/address.c %D%/address_parse.c include/mail/address.h \
	%D%/body.c %D%/body.h \
	%D%/boundary.c %D%/boundary.h \
	%D%/cms.c %D%/cms.h \
	%D%/date.c include/mail/date.h \
	%D%/decode.c %D%/decode.h \
	%D%/encode.c %D%/encode.h \
	%D%/envelope.c %D%/envelope.h \
	%D%/exchange.c %D%/exchange.h \
	include/mail/flag.h \
	%D%/flowed.c %D%/flowed.h \
	%D%/guard.c %D%/guard.h %D%/limits.h \
	%D%/header.c %D%/header.h \
	%D%/header_write.c %D%/header_write.h \
	%D%/jail.c %D%/jail.h \
	%D%/mbox.c include/mail/mbox.h \
	%D%/message.c include/mail/message.h \
	%D%/mime.c %D%/mime.h \
	%D%/param.c %D%/param.h \
	%D%/parse.c %D%/parse.h \
	%D%/part.c %D%/part.h \
	%D%/reader.c include/mail/reader.h \
	%D%/record.c include/mail/record.h \
	%D%/report.c %D%/report.h \
	%D%/seal.c include/mail/seal.h \
	%D%/subject.c include/mail/subject.h \
	%D%/word.c %D%/word.h \
	%D%/worker.c %D%/wire.h \
	%D%/write.c include/mail/write.h
