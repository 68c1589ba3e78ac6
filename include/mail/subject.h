/*
 * subject - what a conversation is called, behind what mail programs put before it.
 */
#ifndef MAIL_SUBJECT_H
#define MAIL_SUBJECT_H

/* The subject without reply and forward prefixes; lives as long as subject. */
const char *subject_base(const char *subject);

/* "Re: " once, whatever stands there already (Re:, RE[2]:, Aw:, Odp:, رد:). The caller frees. */
char *subject_reply(const char *subject);

/* "Fwd: " once, likewise. */
char *subject_forward(const char *subject);

#endif
