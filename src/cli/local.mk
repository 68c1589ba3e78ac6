libtillmail_a_SOURCES += \
	%D%/cli.c include/cli/cli.h \
	%D%/door.c %D%/door.h \
	%D%/json.c %D%/json.h \
	%D%/json_orders.c %D%/json_orders.h \
	%D%/letters.c %D%/letters.h \
	%D%/options.c %D%/options.h \
	%D%/text.c %D%/text.h \
	%D%/text_orders.c %D%/text_orders.h \
	%D%/verb_acts.c \
	%D%/verb_backup.c \
	%D%/verb_classify.c \
	%D%/verb_config.c \
	%D%/verb_customer.c \
	%D%/verb_demo.c \
	%D%/verb_digest.c \
	%D%/verb_export.c \
	%D%/verb_look.c \
	%D%/verb_orders.c \
	%D%/verb_outbox.c \
	%D%/verb_promises.c \
	%D%/verb_regroup.c \
	%D%/verb_reply.c \
	%D%/verb_round.c \
	%D%/verb_snooze.c \
	%D%/verb_template.c \
	%D%/verb_watch.c \
	%D%/verbs.c
