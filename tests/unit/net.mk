# Unit tests of the module net.
unit_programs += \
	%D%/test-net \
	%D%/test-connect \
	%D%/test-imap \
	%D%/test-imap-odd \
	%D%/test-smtp
%C%_test_net_SOURCES = %D%/test-net.c
%C%_test_net_LDADD = $(UNIT_LDADD)
%C%_test_connect_SOURCES = %D%/test-connect.c
%C%_test_connect_LDADD = $(UNIT_LDADD)
%C%_test_imap_SOURCES = %D%/test-imap.c %D%/imap-visit.h %D%/net-script.c %D%/net-script.h
%C%_test_imap_LDADD = $(UNIT_LDADD)
%C%_test_imap_odd_SOURCES = %D%/test-imap-odd.c %D%/imap-visit.h %D%/net-script.c %D%/net-script.h
%C%_test_imap_odd_LDADD = $(UNIT_LDADD)
%C%_test_smtp_SOURCES = %D%/test-smtp.c %D%/net-script.c %D%/net-script.h
%C%_test_smtp_LDADD = $(UNIT_LDADD)

check_PROGRAMS += %D%/net-probe
%C%_net_probe_SOURCES = %D%/net-probe.c

net_scripts = %D%/net-hostile.t %D%/net-servers.t
TESTS += $(net_scripts)
EXTRA_DIST += $(net_scripts)
