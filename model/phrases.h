/*
 * phrases - the file of concepts that people write, to the text that the model carries
 * (triage/lexicon.h): every phrase folded as mail is.
 */
#ifndef MODEL_PHRASES_H
#define MODEL_PHRASES_H

#include "base/attr.h"

struct buf;
struct err;

int phrases_compile(const char *path, struct buf *out, struct err *err) MUST_CHECK;

#endif
