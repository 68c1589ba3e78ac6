libtillmail_a_SOURCES += \
	%D%/canvas.c %D%/canvas.h
