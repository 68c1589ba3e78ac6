# Unit tests of the module tui.
unit_programs += \
	%D%/test-app \
	%D%/test-bidi \
	%D%/test-canvas \
	%D%/test-command \
	%D%/test-compose \
	%D%/test-keys \
	%D%/test-prompt \
	%D%/test-tour
%C%_test_app_SOURCES = %D%/test-app.c
%C%_test_app_LDADD = $(UNIT_LDADD)
%C%_test_bidi_SOURCES = %D%/test-bidi.c
%C%_test_bidi_LDADD = $(UNIT_LDADD)
%C%_test_canvas_SOURCES = %D%/test-canvas.c
%C%_test_canvas_LDADD = $(UNIT_LDADD)
%C%_test_command_SOURCES = %D%/test-command.c
%C%_test_command_LDADD = $(UNIT_LDADD)
%C%_test_compose_SOURCES = %D%/test-compose.c
%C%_test_compose_LDADD = $(UNIT_LDADD)
%C%_test_keys_SOURCES = %D%/test-keys.c
%C%_test_keys_LDADD = $(UNIT_LDADD)
%C%_test_prompt_SOURCES = %D%/test-prompt.c
%C%_test_prompt_LDADD = $(UNIT_LDADD)
%C%_test_tour_SOURCES = %D%/test-tour.c
%C%_test_tour_LDADD = $(UNIT_LDADD)
# Views; those with the kit have an app without a terminal.
unit_programs += \
	%D%/test-tui-text \
	%D%/test-queue-view \
	%D%/test-reader-view \
	%D%/test-buyer-pane \
	%D%/test-outbox-view \
	%D%/test-digest-view
TUI_KIT = %D%/tui-kit.c %D%/tui-kit.h
%C%_test_queue_view_SOURCES = %D%/test-queue-view.c $(TUI_KIT)
%C%_test_queue_view_LDADD = $(UNIT_LDADD)
%C%_test_reader_view_SOURCES = %D%/test-reader-view.c $(TUI_KIT)
%C%_test_reader_view_LDADD = $(UNIT_LDADD)
%C%_test_buyer_pane_SOURCES = %D%/test-buyer-pane.c $(TUI_KIT)
%C%_test_buyer_pane_LDADD = $(UNIT_LDADD)
%C%_test_outbox_view_SOURCES = %D%/test-outbox-view.c $(TUI_KIT)
%C%_test_outbox_view_LDADD = $(UNIT_LDADD)
%C%_test_digest_view_SOURCES = %D%/test-digest-view.c $(TUI_KIT)
%C%_test_digest_view_LDADD = $(UNIT_LDADD)
%C%_test_tui_text_SOURCES = %D%/test-tui-text.c
%C%_test_tui_text_LDADD = $(UNIT_LDADD)
