# Unit tests of the module conf.
unit_programs += %D%/test-conf
%C%_test_conf_SOURCES = %D%/test-conf.c
%C%_test_conf_LDADD = $(UNIT_LDADD)
