# Unit tests of the module text.
unit_programs += \
	%D%/test-charset \
	%D%/test-fold \
	%D%/test-host \
	%D%/test-html \
	%D%/test-lang \
	%D%/test-newest \
	%D%/test-safe \
	%D%/test-terms \
	%D%/test-utf8 \
	%D%/test-thanks \
	%D%/test-wrap \
	%D%/test-yaml
%C%_test_charset_SOURCES = %D%/test-charset.c
%C%_test_charset_LDADD = $(UNIT_LDADD)
%C%_test_fold_SOURCES = %D%/test-fold.c
%C%_test_fold_LDADD = $(UNIT_LDADD)
%C%_test_host_SOURCES = %D%/test-host.c
%C%_test_host_LDADD = $(UNIT_LDADD)
%C%_test_html_SOURCES = %D%/test-html.c
%C%_test_html_LDADD = $(UNIT_LDADD)
%C%_test_lang_SOURCES = %D%/test-lang.c
%C%_test_lang_LDADD = $(UNIT_LDADD)
%C%_test_newest_SOURCES = %D%/test-newest.c
%C%_test_newest_LDADD = $(UNIT_LDADD)
%C%_test_safe_SOURCES = %D%/test-safe.c
%C%_test_safe_LDADD = $(UNIT_LDADD)
%C%_test_terms_SOURCES = %D%/test-terms.c
%C%_test_terms_LDADD = $(UNIT_LDADD)
%C%_test_utf8_SOURCES = %D%/test-utf8.c
%C%_test_utf8_LDADD = $(UNIT_LDADD)
%C%_test_thanks_SOURCES = %D%/test-thanks.c
%C%_test_thanks_LDADD = $(UNIT_LDADD)
%C%_test_wrap_SOURCES = %D%/test-wrap.c
%C%_test_wrap_LDADD = $(UNIT_LDADD)
%C%_test_yaml_SOURCES = %D%/test-yaml.c
%C%_test_yaml_LDADD = $(UNIT_LDADD)

EXTRA_DIST += tests/data/charsets/labels.tsv

# A mail a line: thanks, and what only looks like thanks.
EXTRA_DIST += \
	tests/data/thanks/ar.no \
	tests/data/thanks/ar.yes \
	tests/data/thanks/de.no \
	tests/data/thanks/de.yes \
	tests/data/thanks/en.no \
	tests/data/thanks/en.yes \
	tests/data/thanks/es.no \
	tests/data/thanks/es.yes \
	tests/data/thanks/fr.no \
	tests/data/thanks/fr.yes \
	tests/data/thanks/it.no \
	tests/data/thanks/it.yes \
	tests/data/thanks/pl.no \
	tests/data/thanks/pl.yes \
	tests/data/thanks/pt.no \
	tests/data/thanks/pt.yes \
	tests/data/thanks/ro.no \
	tests/data/thanks/ro.yes
