# Unit tests of the module desk.
unit_programs += \
	%D%/test-addressee \
	%D%/test-child \
	%D%/test-watch
%C%_test_addressee_SOURCES = %D%/test-addressee.c
%C%_test_addressee_LDADD = $(UNIT_LDADD)
%C%_test_child_SOURCES = %D%/test-child.c
%C%_test_child_LDADD = $(UNIT_LDADD)
%C%_test_watch_SOURCES = %D%/test-watch.c
%C%_test_watch_LDADD = $(UNIT_LDADD)
