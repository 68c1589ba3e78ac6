/*
 * lane - where a message belongs: by certain rules, else by the model. Pure.
 *
 * A lost customer costs a thousand times a pitch shown, so every rule that
 * says "customer" comes before every rule that says "pitch". Where no rule speaks the
 * model does (triage/model.h), and without a model the message is a customer's. Before them all: what could not be read is
 * unsure, and a bounce or an automatic answer is a notice, whoever it comes from, for
 * it asks nothing.
 */
#ifndef TRIAGE_LANE_H
#define TRIAGE_LANE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strs.h"

struct filter;
struct form;
struct message;

/* From the most customer-like to the least. */
enum lane {
	LANE_CUSTOMER,
	LANE_UNSURE,
	LANE_NOTICE,
	LANE_PITCH,
};

const char *lane_name(enum lane lane);              /* "customer" */
bool lane_parse(const char *name, enum lane *lane); /* false: no such lane */

/* What the message itself does not say. */
struct sender_facts {
	bool is_own;              /* the sender bears our own address or an alias */
	bool was_answered;        /* we wrote to this address before */
	bool replies_to_us;       /* it answers, or refers to, a letter of ours */
	bool has_order;           /* who writes bought something, or names an order of hers */
	bool is_taught_customer;  /* the owner corrected a mail of the sender: header fields alone do not hide the others */
	bool is_like_notice;      /* of the sender's mails that the owner corrected, the most alike was a notice */
	bool is_ruled;            /* the owner said where mails of this sender belong */
	enum lane ruled;          /* there, when is_ruled */
	const struct strs *allow; /* addresses and "@domain"s of the configuration; NULL: none */
	const struct strs *block;
	const char *address;        /* ours; NULL: not known */
	const struct strs *aliases; /* likewise. A list at a domain of ours is our group address. */
};

struct reason {
	char *text;    /* "has a List-Unsubscribe header: bulk mail" */
	double weight; /* log-odds: above 0 speaks for a pitch, below 0 for a customer */
};

/*
 * The score follows from the weight of the reason that decides: 0.001 for a
 * certain customer, 0.1 where nothing speaks, the model's own where it judged, 0.5 for notices and in doubt, 0.99 for
 * bulk mail, 0.999 for the block list.
 */
struct verdict {
	enum lane lane;
	double score;           /* probability of a pitch, 0 to 1 */
	struct reason *reasons; /* the one that decides is the first; never none */
	size_t n_reasons;
	const char *topic; /* of a customer's mail, or NULL; the model's */
};

/*
 * A forged sender (trust.h) has none of the trust that the facts give to its address. filter
 * may be NULL, or have no model: then certain rules alone judge.
 */
void lane_judge(const struct message *m, const struct sender_facts *facts,
	const struct filter *filter, struct verdict *out);
void verdict_clear(struct verdict *v);

/* Whether it says customer by a certain rule: a verdict without a model. */
bool verdict_is_sure_customer(const struct verdict *v);

/*
 * What a message says by itself of who made it, whoever it is from; added up. Of one that came by a
 * form it is about what the customer wrote, but for SIGN_AUTOMATIC.
 */
enum sign {
	SIGN_READ = 1 << 0, /* always there, so that 0 are signs that nobody read */
	SIGN_FORM = 1 << 1,
	SIGN_AUTOMATIC = 1 << 2,
	SIGN_BOUNCE = 1 << 3,
	SIGN_MACHINE_ANSWER = 1 << 4, /* an automatic answer, or a report of a mail system: nobody waits behind it */
	SIGN_SEALED = 1 << 5,         /* its content is encrypted, compressed or packed */
	SIGN_PASSED_ON = 1 << 6,      /* sent by a program, but somebody may wait for an answer */
	SIGN_NOTIFICATION = 1 << 7,   /* a program tells of an order, a payment or a parcel, and asks nothing */
	SIGN_BULK = 1 << 8,
	SIGN_ALL = (1 << 9) - 1,
};

/* form: what form_read() found in it, or NULL. */
unsigned signs_read(const struct message *m, const struct form *form);

/* Whether the mail is a bounce: a failed delivery that report tells of (RFC 3464), or one by the usual signs. */
bool message_is_bounce(const struct message *m);

/*
 * Whether a machine wrote it: an answer (RFC 3834: Auto-Submitted, and what came before it), or a
 * notification. Not so what a machine passes on for a person: a form, a buyer's message.
 * X-Auto-Response-Suppress says nothing: people's mail programs send it, too.
 */
bool message_is_automatic(const struct message *m);

/* Whether its header has what only mailings have: unless it is of somebody known, or its words are surely a customer's, it is a pitch. */
bool message_is_bulk(const struct message *m);

#endif
