libtillmail_a_SOURCES += \
	include/tui/tui.h %D%/view.h %D%/views.h \
	%D%/app.c %D%/app.h %D%/inside.h \
	%D%/bars.c \
	%D%/bindings.c %D%/keys.c %D%/keys.h \
	%D%/canvas.c %D%/canvas.h \
	%D%/command.c %D%/command.h \
	%D%/errlog.c %D%/errlog.h \
	%D%/help_view.c \
	%D%/loop.c \
	%D%/moves.c %D%/moves.h \
	%D%/own_commands.c \
	%D%/program.c \
	%D%/prompt.c %D%/prompt.h \
	%D%/screen.c %D%/screen.h \
	%D%/shell.c %D%/shell.h \
	%D%/text_view.c \
	%D%/tour.c %D%/tour.h \
	%D%/tui.c
libtillmail_a_SOURCES += \
	%D%/buyer_pane.c %D%/buyer_pane.h \
	%D%/digest_view.c \
	%D%/fold.c %D%/fold.h \
	%D%/lines.c %D%/lines.h \
	%D%/list.c %D%/list.h \
	%D%/outbox_view.c \
	%D%/queue_columns.c %D%/queue_columns.h \
	%D%/queue_threads.c %D%/queue_threads.h \
	%D%/queue_view.c %D%/queue_view.h \
	%D%/reader_commands.c %D%/reader_commands.h \
	%D%/reader_files.c %D%/reader_files.h \
	%D%/reader_layout.c %D%/reader_layout.h \
	%D%/reader_links.c %D%/reader_links.h \
	%D%/reader_view.c \
	%D%/verbs.c %D%/verbs.h \
	%D%/why_view.c
libtillmail_a_SOURCES += \
	%D%/compose.h \
	%D%/draft.c %D%/draft.h \
	%D%/form.c \
	%D%/fuzzy.c %D%/fuzzy.h \
	%D%/kept.c %D%/kept.h \
	%D%/leaving.c \
	%D%/own_words.c \
	%D%/picker.c \
	%D%/preview.c %D%/preview.h %D%/preview_change.c \
	%D%/preview_lines.c %D%/preview_lines.h \
	%D%/words.c %D%/words.h
