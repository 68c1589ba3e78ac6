libtillmail_a_SOURCES += \
	%D%/canvas.c %D%/canvas.h
libtillmail_a_SOURCES += \
	%D%/list.c %D%/list.h \
	%D%/queue_columns.c %D%/queue_columns.h \
	%D%/queue_view.c %D%/queue_view.h \
	%D%/verbs.c %D%/verbs.h
