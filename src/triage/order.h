/*
 * order - which message of a thread came after which.
 *
 * INTERNALDATEs come from more than one clock (a copy in Sent carries the time of
 * whoever filed it), so what answers what goes before them: a message comes
 * after the one that it answers, and after all that came before that. Then
 * time decides, then the id.
 */
#ifndef TRIAGE_ORDER_H
#define TRIAGE_ORDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "triage/state.h"

/* A message among the others. */
struct place {
	const struct fact *fact;
	struct place *parent;      /* what it answers, or NULL */
	int64_t at, mail;          /* of the latest of itself and its ancestors */
	int depth;                 /* steps down from that one */
	bool is_lifted;            /* at, mail and depth are known */
	struct place *child;       /* on the way of order_init(), meaningless afterwards */
	const struct fact *bounce; /* of ours: its delivery failed; NULL: it did not */
	bool is_answered;          /* a letter of ours that arrived answers it, or what answers it */
	int64_t done_at;           /* FACT_DONE for it alone, or NO_TIME */
};

struct order {
	struct place *v; /* FACT_RECEIVED and FACT_SENT, by id */
	size_t n;
	int64_t sent_at, sent_mail; /* the latest of our letters that arrived, by the clock alone */
};

void order_init(struct order *o, const struct fact *facts, size_t n);
void order_clear(struct order *o);

struct place *order_find(const struct order *o, int64_t mail); /* or NULL */

/* Above 0 when a came after b. */
int order_compare(const struct place *a, const struct place *b);

/* Our letter, as far as known it arrived. */
bool place_is_sent(const struct place *p);

/*
 * Whether a letter of ours that arrived came after p. By the clock this takes
 * the letter's own time only, not that of what it answers: in doubt, a
 * question is not answered.
 */
bool order_is_answered(const struct order *o, const struct place *p);

/* The last message of the customer's (thanks only when asked for), and of ours that arrived; NULL: none. */
struct place *order_last_received(const struct order *o, bool with_thanks);
struct place *order_last_sent(const struct order *o);

#endif
