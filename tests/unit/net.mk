# Unit tests of the module net.
check_PROGRAMS += %D%/net-probe
%C%_net_probe_SOURCES = %D%/net-probe.c
