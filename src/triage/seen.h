/*
 * seen - where a word of a text stood before: what was found out about it need not be found out again. Private to triage.
 */
#ifndef TRIAGE_SEEN_H
#define TRIAGE_SEEN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "text/terms.h"
#include "triage/hash.h"

enum { SEEN = 512 };

/* One word for each remainder of a hash; zeroes are ready for use. */
struct seen {
	uint32_t last[SEEN]; /* its term, counted from 1 */
};

/* Remember term i; returns the last one before it that is the same word, as far as it is remembered, or i. Terms come in their order. */
static inline size_t seen_note(struct seen *seen, const struct terms *t, size_t i)
{
	const char *word = term_word(t, i);
	uint32_t *last = &seen->last[hash_finish(hash_text(0, word)) % SEEN];
	size_t before = *last;

	*last = (uint32_t)i + 1;
	return before > 0 && strcmp(term_word(t, before - 1), word) == 0 ? before - 1 : i;
}

#endif
