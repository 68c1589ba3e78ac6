/*
 * phrases - the concepts and their phrases as people write them, to the text that the model carries
 * (triage/lexicon.h): every phrase folded as mail is.
 */
#ifndef MODEL_PHRASES_H
#define MODEL_PHRASES_H

#include "base/attr.h"

struct buf;
struct err;

/*
 * Append the lexicon to out. The folder has concepts.txt, which names the concepts, and a file of
 * phrases for each language, phrases/XX.txt. ERR_DATA tells what is wrong in which file.
 */
int phrases_compile(const char *folder, struct buf *out, struct err *err) MUST_CHECK;

#endif
