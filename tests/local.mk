# Every test speaks TAP: C programs through cmocka, scripts (*.t) by themselves.
AM_TESTS_ENVIRONMENT = \
	CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
	TILLMAIL='$(abs_top_builddir)/tillmail'; export TILLMAIL; \
	TILLMAIL_DATADIR='$(abs_top_srcdir)'; export TILLMAIL_DATADIR; \
	TOP_SRCDIR='$(abs_top_srcdir)'; export TOP_SRCDIR; \
	TOP_BUILDDIR='$(abs_top_builddir)'; export TOP_BUILDDIR; \
	CC='$(CC)'; export CC; \
	TEST_CPPFLAGS='-I$(abs_top_srcdir)/include -I$(abs_top_srcdir)/src -D_GNU_SOURCE $(XML_CFLAGS)'; export TEST_CPPFLAGS;
TEST_EXTENSIONS = .t
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
T_LOG_DRIVER = $(LOG_DRIVER)

# The longest begin first, so that the end waits for none of them.
long_scripts = %D%/sync/leaks.t %D%/hostile/crash.t %D%/sync/moved.t %D%/hostile/imap-odd.t \
	%D%/sync/moments.t %D%/hostile/smtp.t %D%/sync/odd.t %D%/hostile/imap.t
TESTS += $(long_scripts)

include %D%/unit/local.mk
include %D%/lint.mk
include %D%/fuzz/local.mk

test_scripts = \
	%D%/demo-data.t \
	%D%/hostile/damage.t \
	%D%/hostile/disk.t %D%/hostile/restore.t \
	%D%/hostile/secrets.t \
	%D%/layers.t \
	%D%/promises.t \
	%D%/rules.t \
	%D%/standalone.t \
	%D%/systemd.t \
	%D%/sync/bulk.t \
	%D%/sync/changes.t \
	%D%/sync/courier.t \
	%D%/sync/crowd.t \
	%D%/sync/cyrus.t \
	%D%/sync/elsewhere.t \
	%D%/sync/folders.t \
	%D%/sync/fortnight.t \
	%D%/sync/large.t \
	%D%/sync/letters.t \
	%D%/sync/login.t \
	%D%/sync/marks.t \
	%D%/sync/meanwhile.t \
	%D%/sync/model.t \
	%D%/sync/providers.t \
	%D%/sync/refused.t \
	%D%/sync/reply.t \
	%D%/sync/servers.t \
	%D%/sync/unknown.t \
	%D%/sync/watch.t \
	%D%/sync/story.t \
	%D%/sync/whole.t \
	%D%/tui/demo.t \
	%D%/tui/random.t \
	%D%/tui/readme.t \
	%D%/tui/resize.t \
	%D%/tui/servers.t \
	%D%/tui/story.t \
	%D%/tui/undo.t
include %D%/cli/local.mk
TESTS += $(test_scripts)
EXTRA_DIST += $(long_scripts) $(test_scripts) %D%/bench/orders %D%/bench/sync %D%/lib/tap.sh %D%/lib/tui.sh %D%/lib/home.sh %D%/lib/servers.sh \
	%D%/lib/courier.sh %D%/lib/courier-auth.py %D%/lib/cyrus.sh %D%/lib/unpack-servers %D%/lib/rounds.sh %D%/lib/visit.sh %D%/lib/watching.sh \
	%D%/data/lanes %D%/data/machines %D%/lib/kit.sh %D%/lib/mail.py %D%/lib/model.py %D%/lib/odd-mail.py %D%/lib/odd.py %D%/lib/provider.py %D%/lib/proxy.py %D%/lib/story.sh %D%/lib/clock.c %D%/lib/disk.c \
	%D%/lib/gen-mail.py
