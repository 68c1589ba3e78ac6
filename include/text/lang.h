/*
 * lang - which language a mail is written in, and how sure that is: by its small
 * words, and by libexttextcat's fingerprints.
 */
#ifndef TEXT_LANG_H
#define TEXT_LANG_H

#include "base/attr.h"

struct err;
struct lang;

/* How sure a language is. */
enum lang_trust {
	LANG_UNKNOWN, /* too short, or fits none */
	LANG_LIKELY,  /* the best guess: what is known of the sender says more */
	LANG_SURE,    /* its words outdo those of every other language, or its script does */
};

/* Reads the fingerprints once (about 1 ms a language). NULL: ERR_IO. */
struct lang *lang_new(struct err *err);
void lang_free(struct lang *l);

/*
 * The ISO 639-1 code ("en") of the newest part of a message's text: quotes,
 * the signature, links and numbers are left out first. NULL when the text is
 * too short or fits no language. Lives until the next call. How sure it is goes
 * to *trust, which may be NULL.
 */
const char *lang_detect(struct lang *l, const char *text, enum lang_trust *trust);

#endif
