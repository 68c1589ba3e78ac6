libtillmail_a_SOURCES += \
	%D%/arrival.c %D%/arrival.h \
	%D%/batch.c %D%/batch.h \
	%D%/change.c %D%/change.h \
	%D%/fetch.c %D%/fetch.h \
	%D%/filing.c %D%/filing.h \
	%D%/folders.c %D%/folders.h \
	%D%/guarding.c %D%/guarding.h \
	%D%/judge.c include/sync/judge.h \
	%D%/line.c %D%/line.h \
	%D%/marks.c %D%/marks.h \
	%D%/news.c %D%/news.h \
	%D%/push.c %D%/push.h \
	%D%/round.c include/sync/round.h \
	%D%/send.c %D%/send.h \
	%D%/settle.c %D%/settle.h \
	%D%/want.c %D%/want.h \
	%D%/work.h
