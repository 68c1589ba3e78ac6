/*
 * imap_set - sequence-sets of RFC 3501, such as 1:5,9: which UIDs are in one.
 */
#ifndef NET_IMAP_SET_H
#define NET_IMAP_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct err;

struct imap_span {
	uint32_t from;
	uint32_t to;
};

struct imap_spans {
	struct imap_span *v; /* ascending, not overlapping */
	size_t n;
};

/* Read a set. "*" counts as the highest UID there is. ERR_DATA when it is none. */
int imap_spans_parse(const char *set, struct imap_spans *out, struct err *err) MUST_CHECK;
void imap_spans_clear(struct imap_spans *spans);
bool imap_spans_has(const struct imap_spans *spans, uint32_t uid);

/* The UIDs that came already in answer to one command, and under which number. */
struct imap_seen {
	struct imap_seen_slot {
		uint32_t uid;
		uint32_t number;
	} * v;
	size_t n;
	size_t cap;         /* a power of two, or 0 */
	bool is_renumbered; /* a mail that went away since has changed the numbers */
};

/* Note a UID (not 0). Returns the number that it came under before, or 0. */
uint32_t imap_seen_add(struct imap_seen *seen, uint32_t uid, uint32_t number);
void imap_seen_clear(struct imap_seen *seen);

#endif
