libtillmail_a_SOURCES += \
	%D%/columns.c %D%/columns.h \
	%D%/csv.c %D%/csv.h \
	%D%/date.c %D%/date.h \
	%D%/export.c include/shop/export.h \
	%D%/headers.c %D%/headers.h \
	%D%/items.c %D%/items.h \
	%D%/money.c include/shop/money.h \
	%D%/number.c include/shop/number.h \
	%D%/order.c include/shop/order.h \
	%D%/proactive.c include/shop/proactive.h \
	%D%/row.c %D%/row.h \
	%D%/status.c %D%/status.h
