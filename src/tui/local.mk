libtillmail_a_SOURCES += \
	include/tui/tui.h %D%/view.h %D%/views.h \
	%D%/app.c %D%/app.h %D%/inside.h \
	%D%/bars.c \
	%D%/bindings.c %D%/keys.c %D%/keys.h \
	%D%/canvas.c %D%/canvas.h \
	%D%/command.c %D%/command.h \
	%D%/errlog.c %D%/errlog.h \
	%D%/help_view.c \
	%D%/own_commands.c \
	%D%/prompt.c %D%/prompt.h \
	%D%/screen.c %D%/screen.h
libtillmail_a_SOURCES += \
	%D%/list.c %D%/list.h \
	%D%/queue_columns.c %D%/queue_columns.h \
	%D%/queue_view.c %D%/queue_view.h \
	%D%/verbs.c %D%/verbs.h
