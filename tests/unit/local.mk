# One cmocka program per concept. Each module keeps its own list.
UNIT_LDADD = $(LDADD) $(CMOCKA_LIBS)
unit_programs =
EXTRA_DIST += %D%/test.h

include %D%/base.mk
include %D%/text.mk
include %D%/mail.mk
include %D%/calendar.mk
include %D%/conf.mk
include %D%/triage.mk
include %D%/letter.mk
include %D%/shop.mk
include %D%/store.mk
include %D%/net.mk
include %D%/sync.mk
include %D%/desk.mk
include %D%/tui.mk
include %D%/cli.mk

check_PROGRAMS += $(unit_programs)
TESTS += $(unit_programs)
