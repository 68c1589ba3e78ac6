/*
 * envelope - what the header block of a mail says, as values.
 */
#ifndef MAIL_ENVELOPE_H
#define MAIL_ENVELOPE_H

#include <stddef.h>

#include "base/strs.h"

struct message;

/*
 * Fill in all of an empty message but text, attachments and report. Linear;
 * what lies beyond the limits (mail/limits.h) is left out. Returns where the body starts.
 */
const char *envelope_read(const char *bytes, size_t n, struct message *out);

/* Add the message ids in an unfolded value: <...>, or words with an @. */
void envelope_ids(const char *value, struct strs *out);

/* The first id of the Message-ID field of a header block, or NULL. The caller frees. */
char *envelope_id_in(const char *bytes, size_t n);

#endif
