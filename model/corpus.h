/*
 * corpus - labelled mails to train on and to judge by: folders of .eml files with a
 * manifest.tsv, and text files of mails written for this project (tests/data/lanes).
 *
 * A text file is a row of records, each a line "=== LABEL lang=xx topic=T hard=H" and below it
 * a mail: header lines in UTF-8, an empty line, the text.
 */
#ifndef MODEL_CORPUS_H
#define MODEL_CORPUS_H

#include <stddef.h>

#include "base/attr.h"

struct err;

struct sample {
	char *name;  /* of the file, and the number of the record in it */
	char *label; /* customer, pitch, bulk, notice */
	char *lang;
	char *hard;   /* what makes it hard, or "-" */
	char *topic;  /* or "-" */
	char *source; /* those of one source are left out together */
	char *origin; /* real, composed, authored */
	char *bytes;
	size_t n;
};

struct corpus {
	struct sample *v;
	size_t n;
};

/* Add a folder with a manifest.tsv, or one text file. */
int corpus_read(struct corpus *c, const char *path, struct err *err) MUST_CHECK;
void corpus_clear(struct corpus *c);

#endif
