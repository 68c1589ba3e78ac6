/*
 * trust - what our own mail server says of who really sent a mail (RFC 8601).
 *
 * Only the server that took the mail in is believed. It puts its Authentication-Results
 * above what came with the mail, so it is the topmost field; one further down counts only when
 * it bears the name of our mail domain, and only against the sender, for anybody can write one.
 */
#ifndef TRIAGE_TRUST_H
#define TRIAGE_TRUST_H

#include <stdbool.h>

struct message;
struct sender_facts;

enum trust {
	TRUST_UNKNOWN, /* our server says nothing */
	TRUST_PASSED,  /* the domain of From: is really the sender's */
	TRUST_NONE,    /* checked, and nothing vouches for it */
	TRUST_FAILED,  /* the domain of From: is forged, as far as our server can tell */
};

/* *method is the check that decided ("dmarc", "spf", "dkim"), or NULL. */
enum trust trust_in_sender(const struct message *m, const struct sender_facts *facts,
	const char **method);

#endif
