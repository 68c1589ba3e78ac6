# Unit tests of the module desk.
unit_programs += %D%/test-addressee
%C%_test_addressee_SOURCES = %D%/test-addressee.c
%C%_test_addressee_LDADD = $(UNIT_LDADD)
