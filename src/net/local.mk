libtillmail_a_SOURCES += \
	%D%/certificate.c %D%/certificate.h \
	%D%/connect.c %D%/connect.h \
	%D%/stream.c include/net/stream.h \
	%D%/tls.c %D%/tls.h \
	%D%/wire_log.c %D%/wire_log.h
