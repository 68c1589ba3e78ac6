/*
 * lang_sample - of a message's text, what shows the language of its writer.
 */
#ifndef TEXT_LANG_SAMPLE_H
#define TEXT_LANG_SAMPLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

struct lang_sample {
	struct buf text; /* words in lower case, a blank between them */
	size_t letters;
	size_t latin; /* of the letters */
	size_t own;   /* of the letters; see lang_sample_is_own() */
};

/* Quotes, the signature, links, addresses and numbers are left out. */
void lang_sample_init(struct lang_sample *sample, const char *text);
void lang_sample_clear(struct lang_sample *sample);

/* Most letters are Latin ones. */
bool lang_sample_is_latin(const struct lang_sample *sample);

/* Most letters are of an alphabet that tells the language by itself. */
bool lang_sample_is_own(const struct lang_sample *sample);

#endif
