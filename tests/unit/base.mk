# Unit tests of the module base.
unit_programs += %D%/test-base
%C%_test_base_SOURCES = %D%/test-base.c
%C%_test_base_LDADD = $(UNIT_LDADD)
