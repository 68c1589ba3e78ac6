libtillmail_a_SOURCES += \
	%D%/act.c %D%/act.h \
	%D%/add.c \
	%D%/ancestor.c %D%/ancestor.h \
	%D%/backup.c include/store/backup.h \
	%D%/conclude.c include/store/thread.h \
	%D%/connection.c \
	%D%/db.c %D%/db.h \
	%D%/digest.c include/store/digest.h \
	%D%/facts.c \
	%D%/fields.c %D%/fields.h \
	%D%/folder.c include/store/folder.h \
	%D%/join.c %D%/join.h \
	%D%/journal.c include/store/journal.h %D%/reverse.h \
	%D%/lesson.c include/store/lesson.h \
	%D%/mail.c include/store/mail.h \
	%D%/migrate.c \
	%D%/named.h \
	%D%/names.c %D%/names.h \
	%D%/note.c \
	%D%/number.c %D%/number.h \
	%D%/order.c include/store/order.h \
	%D%/outbox.c include/store/outbox.h \
	%D%/outbox_move.c \
	%D%/person.c include/store/person.h \
	%D%/place.c %D%/place.h \
	%D%/query.c include/store/query.h %D%/terms.h \
	%D%/raw.c %D%/raw.h \
	%D%/regroup.c %D%/regroup.h \
	%D%/rule.c include/store/rule.h \
	%D%/schema.c %D%/schema.h \
	%D%/schema_first.c %D%/schema_first.h \
	%D%/similar.c \
	%D%/store.c include/store/store.h \
	%D%/thread.c \
	%D%/tokens.c %D%/tokens.h \
	%D%/where.c %D%/where.h \
	%D%/words.c %D%/words.h
