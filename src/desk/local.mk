libtillmail_a_SOURCES += \
	%D%/inside.h \
	%D%/acts.c include/desk/acts.h \
	%D%/addressee.c %D%/addressee.h \
	%D%/advice.c %D%/advice.h \
	%D%/asked.c %D%/asked.h \
	%D%/attach.c %D%/attach.h \
	%D%/backup.c include/desk/backup.h \
	%D%/below.c %D%/below.h \
	%D%/bulk.c include/desk/bulk.h \
	%D%/caution.c %D%/caution.h \
	%D%/child.c include/desk/child.h \
	%D%/classify.c \
	%D%/customer.c %D%/customer.h include/desk/customers.h \
	%D%/customer_acts.c \
	%D%/days.c include/desk/days.h \
	%D%/deed.c %D%/deed.h \
	%D%/demo.c include/desk/demo.h \
	%D%/digest.c include/desk/digest.h \
	%D%/desk.c include/desk/desk.h \
	%D%/letter_orders.c %D%/letter_orders.h \
	%D%/dossier.c include/desk/dossier.h \
	%D%/export.c include/desk/export.h \
	%D%/ics.c %D%/ics.h \
	%D%/lists.c include/desk/threads.h \
	%D%/mark.c %D%/mark.h \
	%D%/mend.c \
	%D%/occasion.c %D%/prepared.h \
	%D%/order_view.c %D%/order_view.h \
	%D%/orders.c include/desk/orders.h \
	%D%/outbox_view.c include/desk/outbox_view.h \
	%D%/proactive.c include/desk/proactive.h \
	%D%/promise.c %D%/promise.h \
	%D%/promises.c include/desk/promises.h \
	%D%/queue.c \
	%D%/remedy.c \
	%D%/regroup.c \
	%D%/render.c \
	%D%/reply.c include/desk/reply.h \
	%D%/rounds.c include/desk/rounds.h \
	%D%/show.c \
	%D%/snooze.c \
	%D%/taught.c %D%/taught.h \
	%D%/template_show.c \
	%D%/templates.c include/desk/templates.h \
	%D%/train.c include/desk/train.h \
	%D%/view.c include/desk/view.h \
	%D%/notify.c %D%/notify.h \
	%D%/watch.c include/desk/watch.h \
	%D%/why.c
