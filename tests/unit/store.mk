# Unit tests of the module store; they share store-kit.
store_kit = %D%/store-kit.c %D%/store-kit.h
EXTRA_DIST += tests/data/store/v1.sql

unit_programs += %D%/test-store
%C%_test_store_SOURCES = %D%/test-store.c $(store_kit)
%C%_test_store_LDADD = $(UNIT_LDADD)

unit_programs += %D%/test-mails
%C%_test_mails_SOURCES = %D%/test-mails.c $(store_kit)
%C%_test_mails_LDADD = $(UNIT_LDADD)

unit_programs += %D%/test-processes
%C%_test_processes_SOURCES = %D%/test-processes.c tests/lib/disk.c $(store_kit)
%C%_test_processes_LDADD = $(UNIT_LDADD)

unit_programs += %D%/test-threads
%C%_test_threads_SOURCES = %D%/test-threads.c $(store_kit)
%C%_test_threads_LDADD = $(UNIT_LDADD)

unit_programs += %D%/test-outbox
%C%_test_outbox_SOURCES = %D%/test-outbox.c $(store_kit)
%C%_test_outbox_LDADD = $(UNIT_LDADD)

unit_programs += %D%/test-query
%C%_test_query_SOURCES = %D%/test-query.c $(store_kit)
%C%_test_query_LDADD = $(UNIT_LDADD)

unit_programs += %D%/test-rules
%C%_test_rules_SOURCES = %D%/test-rules.c $(store_kit)
%C%_test_rules_LDADD = $(UNIT_LDADD)

unit_programs += %D%/test-undo
%C%_test_undo_SOURCES = %D%/test-undo.c $(store_kit)
%C%_test_undo_LDADD = $(UNIT_LDADD)
