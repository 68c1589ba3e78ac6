# Unit tests of the module letter.
unit_programs += \
	%D%/test-letter \
	%D%/test-lint \
	%D%/test-liquid \
	%D%/test-liquid-golden \
	%D%/test-name \
	%D%/test-promises \
	%D%/test-shipped \
	%D%/test-template
%C%_test_letter_SOURCES = %D%/test-letter.c
%C%_test_letter_LDADD = $(UNIT_LDADD)
%C%_test_liquid_SOURCES = %D%/test-liquid.c
%C%_test_liquid_LDADD = $(UNIT_LDADD)
%C%_test_liquid_golden_SOURCES = %D%/test-liquid-golden.c
%C%_test_liquid_golden_LDADD = $(UNIT_LDADD)
%C%_test_template_SOURCES = %D%/test-template.c
%C%_test_template_LDADD = $(UNIT_LDADD)
%C%_test_shipped_SOURCES = %D%/test-shipped.c
%C%_test_shipped_LDADD = $(UNIT_LDADD)
%C%_test_promises_SOURCES = %D%/test-promises.c %D%/shop-week.h
%C%_test_promises_LDADD = $(UNIT_LDADD)
%C%_test_name_SOURCES = %D%/test-name.c
%C%_test_name_LDADD = $(UNIT_LDADD)
%C%_test_lint_SOURCES = %D%/test-lint.c
%C%_test_lint_LDADD = $(UNIT_LDADD)
EXTRA_DIST += tests/data/promises/ar.txt tests/data/promises/de.txt tests/data/promises/en.txt tests/data/promises/es.txt tests/data/promises/fr.txt tests/data/promises/it.txt tests/data/promises/pl.txt tests/data/promises/pt.txt tests/data/promises/ro.txt
EXTRA_DIST += tests/data/times/ar.txt tests/data/times/de.txt tests/data/times/en.txt tests/data/times/es.txt tests/data/times/fr.txt tests/data/times/it.txt tests/data/times/pl.txt tests/data/times/pt.txt tests/data/times/ro.txt
