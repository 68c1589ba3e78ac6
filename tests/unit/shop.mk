# Unit tests of the module shop.
unit_programs += \
	%D%/test-export \
	%D%/test-shop
%C%_test_export_SOURCES = %D%/test-export.c
%C%_test_export_LDADD = $(UNIT_LDADD)
%C%_test_shop_SOURCES = %D%/test-shop.c
%C%_test_shop_LDADD = $(UNIT_LDADD)
