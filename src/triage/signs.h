/*
 * signs - what the header of a mail says about who made it: a machine that
 * answers, a machine that tells something, a mailing.
 */
#ifndef TRIAGE_SIGNS_H
#define TRIAGE_SIGNS_H

#include <stdbool.h>
#include <stddef.h>

struct message;
struct sender_facts;

/* Auto-Submitted: auto-generated (RFC 3834): a notification, or a form. */
bool is_generated(const struct message *m);

/*
 * The next sign of a mailing from *at on, as a text for people that the caller frees;
 * NULL when there is none left. Start with *at = 0.
 */
char *next_bulk_sign(const struct message *m, size_t *at);

/* It came over a list at a domain of ours: a group address that the shop reads. */
bool is_own_list(const struct message *m, const struct sender_facts *facts);

#endif
