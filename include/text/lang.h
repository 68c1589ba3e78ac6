/*
 * lang - which language a mail is written in, by libexttextcat's fingerprints.
 */
#ifndef TEXT_LANG_H
#define TEXT_LANG_H

#include "base/attr.h"

struct err;
struct lang;

/* Reads the fingerprints once (about 1 ms a language). NULL: ERR_IO. */
struct lang *lang_new(struct err *err);
void lang_free(struct lang *l);

/*
 * The ISO 639-1 code ("en") of the newest part of a message's text: quotes,
 * the signature, links and numbers are left out first. NULL when the text is
 * too short or fits no language. Lives as long as l.
 */
const char *lang_detect(struct lang *l, const char *text);

#endif
