/*
 * below - the mail that a letter has below its signature. Private to desk.
 */
#ifndef DESK_BELOW_H
#define DESK_BELOW_H

#include "base/attr.h"

struct desk;
struct err;
struct letter;
struct mail;
struct outgoing;

/* Quote the question of a reply as compose.quote says, introduced in the letter's language. */
void below_quote(const struct desk *d, const struct mail *question, const char *lang,
	struct letter *letter);

/* Pass the mail on: who wrote it, when, to whom, and all of its text. */
void below_forward(const struct desk *d, const struct mail *question, const char *lang,
	struct letter *letter);

/* Attach what was attached to it. ERR_DATA when that cannot be read. */
int below_attach(struct desk *d, const struct mail *question, struct outgoing *mail,
	struct err *err) MUST_CHECK;

#endif
