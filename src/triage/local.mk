libtillmail_a_SOURCES += \
	%D%/explain.c \
	%D%/features.c %D%/features.h \
	%D%/guard.c include/triage/guard.h \
	%D%/lane.c include/triage/lane.h \
	%D%/learn.c \
	%D%/lexicon.c %D%/lexicon.h \
	%D%/model.c include/triage/model.h \
	%D%/model_file.h %D%/model_inside.h \
	%D%/order.c %D%/order.h \
	%D%/signature.c %D%/signature.h \
	%D%/signs.c %D%/signs.h \
	%D%/state.c include/triage/state.h \
	%D%/thread.c include/triage/thread.h
