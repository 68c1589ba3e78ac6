/*
 * customers - who somebody is: all her addresses, what she bought, wrote and was given.
 */
#ifndef DESK_CUSTOMERS_H
#define DESK_CUSTOMERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"
#include "desk/orders.h"
#include "desk/view.h"

struct desk;
struct err;

/* What somebody spent in one currency: orders that were paid and not cancelled, less what was refunded. */
struct worth_view {
	char *currency; /* NULL: the export did not say */
	int64_t total;
	int64_t average; /* of an order */
	int orders;
};

struct note_view {
	const char *kind; /* "note", "fraud", "voucher" */
	int64_t date;
	int64_t thread; /* or 0 */
	char *text;     /* or NULL */
	char *code;
	int64_t amount;
	char *currency;
};

/* What sending the newest order again would cost, beside what the customer is worth. */
struct remedy_view {
	char *order; /* its number; NULL: there is none */
	char *currency;
	int64_t cost; /* goods and shipping */
	int64_t goods;
	int64_t shipping;
	int64_t worth; /* of the customer in this currency */
};

struct customer_view {
	char *email; /* as it was asked for */
	char *name;  /* "" when unknown */
	char *language;
	struct strs emails; /* all of them */
	struct strs phones;
	struct strs similar;       /* addresses that share a phone, and may be hers */
	struct order_views orders; /* newest first */
	struct worth_view *worth;
	size_t n_worth;
	struct remedy_view remedy;
	struct thread_views threads; /* newest first */
	struct note_view *notes;
	size_t n_notes;
	int compensated;      /* vouchers and refunds of the last 90 days */
	bool has_fraud;       /* noted by the owner, or the export's risk is high */
	struct strs warnings; /* "already compensated twice in 90 days" */
	int64_t orders_as_of; /* when orders were last imported, or DESK_NO_TIME */
};

void customer_view_clear(struct customer_view *c);

/* Everything about the person at an address. ERR_NOT_FOUND when neither mail nor order knows it. */
int desk_customer(struct desk *d, const char *addr, struct customer_view *out,
	struct err *err) MUST_CHECK;

/*
 * The same of who wrote a thread, whose remedy is for the order that it names: 1, or 0 when nothing is known
 * but mail. A thread that names another customer's order has a warning that says so.
 */
int desk_buyer(struct desk *d, int64_t thread, struct customer_view *out, struct err *err) MUST_CHECK;

/* Two addresses are one person's; an address is none of the others' any more. Actions that can be undone. */
int desk_merge_customers(struct desk *d, const char *addr, const char *other,
	struct err *err) MUST_CHECK;
int desk_unmerge_customer(struct desk *d, const char *addr, struct err *err) MUST_CHECK;

/* What the owner notes: text alone (is_fraud: as a fraud), or a voucher ("10.00 EUR", or NULL). */
int desk_note_customer(struct desk *d, const char *addr, bool is_fraud, const char *text,
	struct err *err) MUST_CHECK;
int desk_give_voucher(struct desk *d, const char *addr, const char *code, const char *amount,
	int64_t thread, struct err *err) MUST_CHECK;

#endif
