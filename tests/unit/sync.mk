# Unit tests of the module sync. Those that judge mail find the worker in $TILLMAIL.
unit_programs += \
	%D%/test-asking \
	%D%/test-batch \
	%D%/test-folders \
	%D%/test-insight \
	%D%/test-judge \
	%D%/test-lesson \
	%D%/test-moved \
	%D%/test-settle \
	%D%/test-want
EXTRA_DIST += %D%/counting-worker.h %D%/played-worker.h %D%/sync-desk.h
%C%_test_asking_SOURCES = %D%/test-asking.c %D%/imap-visit.h %D%/net-script.c %D%/net-script.h
%C%_test_asking_LDADD = $(UNIT_LDADD)
%C%_test_batch_SOURCES = %D%/test-batch.c
%C%_test_batch_LDADD = $(UNIT_LDADD)
%C%_test_folders_SOURCES = %D%/test-folders.c
%C%_test_folders_LDADD = $(UNIT_LDADD)
%C%_test_insight_SOURCES = %D%/test-insight.c
%C%_test_insight_LDADD = $(UNIT_LDADD)
%C%_test_judge_SOURCES = %D%/test-judge.c
%C%_test_judge_LDADD = $(UNIT_LDADD)
%C%_test_lesson_SOURCES = %D%/test-lesson.c
%C%_test_lesson_LDADD = $(UNIT_LDADD)
%C%_test_moved_SOURCES = %D%/test-moved.c
%C%_test_moved_LDADD = $(UNIT_LDADD)
%C%_test_settle_SOURCES = %D%/test-settle.c
%C%_test_settle_LDADD = $(UNIT_LDADD)
%C%_test_want_SOURCES = %D%/test-want.c
%C%_test_want_LDADD = $(UNIT_LDADD)
