# The model of the filter: made from labelled mails, of which only those of the project are here.
#
#   make model CORPUS='DIR...'     DIR has a manifest.tsv and the mails that it names
check_PROGRAMS += %D%/train
%C%_train_SOURCES = %D%/train.c \
	%D%/corpus.c %D%/corpus.h \
	%D%/judge_by.c %D%/judge_by.h \
	%D%/lines.c %D%/lines.h \
	%D%/phrases.c %D%/phrases.h \
	%D%/ratios.c %D%/ratios.h \
	%D%/solve.c %D%/solve.h \
	%D%/tables.c %D%/tables.h \
	%D%/thesaurus.c %D%/thesaurus.h
%C%_train_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/%D%

modeldir = $(pkgdatadir)/model
dist_model_DATA = %D%/lanes.model
EXTRA_DIST += %D%/concepts.txt \
	%D%/phrases/ar.txt \
	%D%/phrases/cs.txt \
	%D%/phrases/de.txt \
	%D%/phrases/en.txt \
	%D%/phrases/es.txt \
	%D%/phrases/fr.txt \
	%D%/phrases/it.txt \
	%D%/phrases/nl.txt \
	%D%/phrases/pl.txt \
	%D%/phrases/pt.txt \
	%D%/phrases/ro.txt \
	%D%/phrases/ru.txt \
	%D%/senses/ar.txt \
	%D%/senses/cs.txt \
	%D%/senses/de.txt \
	%D%/senses/en.txt \
	%D%/senses/es.txt \
	%D%/senses/fr.txt \
	%D%/senses/hu.txt \
	%D%/senses/it.txt \
	%D%/senses/nl.txt \
	%D%/senses/pl.txt \
	%D%/senses/pt.txt \
	%D%/senses/ro.txt \
	%D%/senses/ru.txt

model: %D%/train
	%D%/train -l $(srcdir)/%D% -o $(srcdir)/%D%/lanes.model \
		$(CORPUS) $(srcdir)/tests/data/lanes/train-*.txt
.PHONY: model
