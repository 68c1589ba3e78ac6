libtillmail_a_SOURCES += \
	include/letter/context.h include/letter/letter.h \
	include/letter/placeholder.h include/letter/lint.h include/letter/liquid.h \
	include/letter/name.h include/letter/template.h \
	include/letter/uses.h \
	%D%/arena.c %D%/arena.h \
	%D%/cond.c \
	%D%/context.c %D%/values.h \
	%D%/escape.c %D%/escape.h \
	%D%/eval.c \
	%D%/expr.c %D%/expr.h \
	%D%/filter.c %D%/filter.h \
	%D%/filter_list.c \
	%D%/filter_number.c \
	%D%/filter_select.c %D%/select.h \
	%D%/filter_text.c \
	%D%/filter_time.c \
	%D%/filter_web.c \
	%D%/filter_words.c \
	%D%/items.c \
	%D%/lex.c %D%/lex.h \
	%D%/lint.c \
	%D%/placeholder.c \
	%D%/lint_words.c %D%/lint_words.h \
	%D%/liquid.c %D%/liquid_source.h \
	%D%/loop.c %D%/loop.h \
	%D%/letter.c \
	%D%/markdown.c %D%/markdown.h %D%/markdown_text.c %D%/markdown_tree.h \
	%D%/name.c \
	%D%/name_words.c %D%/name_words.h \
	%D%/names.c %D%/names.h \
	%D%/node.c %D%/node.h \
	%D%/number.c %D%/number.h %D%/number_print.c \
	%D%/page.c %D%/page.h \
	%D%/place.c %D%/place.h \
	%D%/promise.c include/letter/promise.h \
	%D%/promise_ar.c %D%/promise_de.c %D%/promise_en.c \
	%D%/promise_es.c %D%/promise_fr.c %D%/promise_it.c \
	%D%/promise_pl.c %D%/promise_pt.c %D%/promise_ro.c \
	%D%/promise_words.c %D%/promise_words.h \
	%D%/quote.c \
	%D%/run.c %D%/run.h \
	%D%/scan.c %D%/scan.h \
	%D%/tag_branch.c \
	%D%/tag_cycle.c \
	%D%/tag_loop.c \
	%D%/tag_partial.c \
	%D%/tag_text.c \
	%D%/tag_variable.c \
	%D%/template.c \
	%D%/uses.c \
	%D%/value.c %D%/value.h \
	%D%/when.h %D%/when_format.c %D%/when_parse.c
