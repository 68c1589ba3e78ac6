/*
 * returned - mail systems that say in their own words, without a report (RFC 3464), that a letter did not arrive.
 */
#ifndef TRIAGE_RETURNED_H
#define TRIAGE_RETURNED_H

#include <stdbool.h>

struct message;

/* The subject is one of such news: "Undeliverable: Your order". */
bool returned_by_subject(const char *subject);

/*
 * The text names an address that a letter did not reach, and shows that it speaks of a letter: by a code of SMTP,
 * the letter's header, or in words that are not of a parcel.
 */
bool returned_by_text(const struct message *m);

#endif
