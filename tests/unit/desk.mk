# Unit tests of the module desk.
unit_programs += %D%/test-watch
%C%_test_watch_SOURCES = %D%/test-watch.c
%C%_test_watch_LDADD = $(UNIT_LDADD)
