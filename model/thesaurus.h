/*
 * thesaurus - the senses of words, a file for each language in a folder's senses/. A line is
 * "sense: words"; en.txt names the senses, and their order there is their number. A word that a language has under
 * several senses has the first of them.
 */
#ifndef MODEL_THESAURUS_H
#define MODEL_THESAURUS_H

#include "base/attr.h"

struct buf;
struct err;

/* Append the text that senses_pack() takes. Errors: ERR_DATA, or what reading a file gives. */
int thesaurus_compile(const char *folder, struct buf *out, struct err *err) MUST_CHECK;

#endif
