/*
 * signature - where a letter ends and its writer's name and trade begin. A customer's
 * signature may well advertise what she does for a living.
 */
#ifndef TRIAGE_SIGNATURE_H
#define TRIAGE_SIGNATURE_H

#include <stddef.h>

struct address;
struct terms;

/* The first term of the signature, or body->n when there is none to be seen. */
size_t signature_find(const struct terms *body, const struct address *sender);

#endif
