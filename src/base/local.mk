libtillmail_a_SOURCES += \
	include/base/attr.h include/base/compare.h include/base/i18n.h \
	%D%/base64.c include/base/base64.h \
	%D%/buf.c include/base/buf.h \
	%D%/clock.c include/base/clock.h \
	%D%/digest.c include/base/digest.h \
	%D%/editor.c include/base/editor.h \
	%D%/endpoint.c include/base/endpoint.h \
	%D%/err.c include/base/err.h \
	%D%/file.c include/base/file.h \
	%D%/lock.c include/base/lock.h \
	%D%/log.c include/base/log.h \
	%D%/map.c include/base/map.h \
	%D%/mem.c include/base/mem.h \
	%D%/path.c include/base/path.h \
	%D%/process.c include/base/process.h \
	%D%/random.c include/base/random.h \
	%D%/rfc3339.c include/base/rfc3339.h \
	%D%/stop.c include/base/stop.h \
	%D%/strs.c include/base/strs.h
