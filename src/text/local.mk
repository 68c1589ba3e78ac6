libtillmail_a_SOURCES += \
	%D%/bidi.c include/text/bidi.h \
	%D%/charset.c include/text/charset.h \
	%D%/charset_names.c %D%/charset_names.h \
	%D%/fold.c include/text/fold.h \
	%D%/host.c include/text/host.h \
	%D%/html.c include/text/html.h \
	%D%/html_element.c %D%/html_element.h \
	%D%/html_guard.c %D%/html_guard.h \
	%D%/html_link.c %D%/html_link.h \
	%D%/html_node.c %D%/html_node.h \
	%D%/html_writer.c %D%/html_writer.h \
	%D%/lang.c include/text/lang.h \
	%D%/lang_sample.c %D%/lang_sample.h \
	%D%/lang_words.c %D%/lang_words.h \
	%D%/locale.c include/text/locale.h \
	%D%/near.c include/text/near.h \
	%D%/newest.c include/text/newest.h \
	%D%/safe.c include/text/safe.h \
	%D%/terms.c include/text/terms.h \
	%D%/thanks.c include/text/thanks.h \
	%D%/thanks_ar.c %D%/thanks_de.c %D%/thanks_en.c \
	%D%/thanks_es.c %D%/thanks_fr.c %D%/thanks_it.c \
	%D%/thanks_pl.c %D%/thanks_pt.c %D%/thanks_ro.c \
	%D%/thanks_bad.c %D%/thanks_emoji.c \
	%D%/thanks_signed.c %D%/thanks_signed.h \
	%D%/thanks_text.c %D%/thanks_text.h \
	%D%/thanks_words.c %D%/thanks_words.h \
	%D%/tokens.c %D%/tokens_match.c include/text/tokens.h \
	%D%/utf8.c include/text/utf8.h \
	%D%/wrap.c include/text/wrap.h \
	%D%/yaml.c %D%/yaml_node.h %D%/yaml_parse.c include/text/yaml.h

langdir = $(pkgdatadir)/lang
dist_lang_DATA = lang/languages.conf
