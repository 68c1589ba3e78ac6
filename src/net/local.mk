libtillmail_a_SOURCES += \
	%D%/certificate.c %D%/certificate.h \
	%D%/connect.c %D%/connect.h \
	%D%/imap.c include/net/imap.h \
	%D%/imap_code.c %D%/imap_code.h \
	%D%/imap_command.c \
	%D%/imap_fetch.c \
	%D%/imap_guard.c %D%/imap_guard.h \
	%D%/imap_idle.c \
	%D%/imap_labels.c %D%/imap_labels.h \
	%D%/imap_listed.c %D%/imap_listed.h \
	%D%/imap_login.c \
	%D%/imap_mailbox.c \
	%D%/imap_move.c \
	%D%/imap_parser.c %D%/imap_parser.h \
	%D%/imap_set.c %D%/imap_set.h \
	%D%/imap_wire.c %D%/imap_session.h \
	%D%/mutf7.c %D%/mutf7.h \
	include/net/login.h \
	%D%/patience.c %D%/patience.h \
	%D%/resolve.c %D%/resolve.h \
	%D%/sasl.c %D%/sasl.h \
	%D%/scram.c %D%/scram.h \
	%D%/smtp.c include/net/smtp.h \
	%D%/smtp_body.c %D%/smtp_body.h \
	%D%/smtp_login.c \
	%D%/smtp_reply.c %D%/smtp_reply.h \
	%D%/smtp_talk.c %D%/smtp_session.h \
	%D%/stream.c include/net/stream.h \
	%D%/stream_read.c %D%/stream_inner.h \
	%D%/tls.c %D%/tls.h \
	%D%/wire_log.c %D%/wire_log.h
