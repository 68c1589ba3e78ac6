libtillmail_a_SOURCES += \
	%D%/guard.c include/triage/guard.h \
	%D%/lane.c include/triage/lane.h \
	%D%/order.c %D%/order.h \
	%D%/signs.c %D%/signs.h \
	%D%/state.c include/triage/state.h \
	%D%/thread.c include/triage/thread.h
