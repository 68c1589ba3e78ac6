/* customer_acts - what the owner decides and notes about customers. */
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/customers.h"
#include "desk/inside.h"
#include "mail/address.h"
#include "shop/money.h"
#include "shop/order.h"
#include "store/person.h"
#include "store/store.h"
#include "store/thread.h"

/* One act on people, within an action that can be undone. */
struct people_act {
	const char *verb;
	int (*act)(struct desk *d, int64_t action, const struct people_act *what, struct err *err);
	const char *addr;
	const char *other;
	struct note note;
};

static int check_address(const char *addr, struct err *err)
{
	if (!address_is_sendable(addr))
		return err_set(err, ERR_USAGE, _("\"%s\" is no address"), addr);
	return 0;
}

static int act(struct desk *d, const struct people_act *what, struct err *err)
{
	int64_t action;
	int rc = check_address(what->addr, err);

	if (rc == 0 && what->other)
		rc = check_address(what->other, err);
	if (rc < 0 || store_begin(d->store, err) < 0)
		return -1;
	rc = store_action(d->store, what->verb, desk_now(d), &action, err);
	if (rc == 0)
		rc = what->act(d, action, what, err);
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc < 0)
		store_rollback(d->store);
	return rc;
}

static int merge(struct desk *d, int64_t action, const struct people_act *what, struct err *err)
{
	return store_merge_people(d->store, action, what->addr, what->other, err);
}

static int unmerge(struct desk *d, int64_t action, const struct people_act *what, struct err *err)
{
	return store_unmerge_person(d->store, action, what->addr, err);
}

static int add_note(struct desk *d, int64_t action, const struct people_act *what, struct err *err)
{
	return store_add_note(d->store, action, what->addr, &what->note, err);
}

int desk_merge_customers(struct desk *d, const char *addr, const char *other, struct err *err)
{
	const struct people_act what = { "customer merge", merge, .addr = addr, .other = other };

	return act(d, &what, err);
}

int desk_unmerge_customer(struct desk *d, const char *addr, struct err *err)
{
	const struct people_act what = { "customer unmerge", unmerge, .addr = addr };

	return act(d, &what, err);
}

int desk_note_customer(struct desk *d, const char *addr, bool is_fraud, const char *text,
	struct err *err)
{
	char *copy = mem_dup(text);
	const struct people_act what = {
		is_fraud ? "customer fraud" : "customer note",
		add_note,
		.addr = addr,
		.note = {
			.kind = is_fraud ? NOTE_FRAUD : NOTE_PLAIN,
			.at = desk_now(d),
			.text = copy,
			.amount = SHOP_UNKNOWN,
		},
	};
	int rc = act(d, &what, err);

	free(copy);
	return rc;
}

/* The amount of a voucher, in the currency it says, else the shop's. */
static int read_amount(const struct desk *d, const char *amount, struct note *note, struct err *err)
{
	const char *currency = money_currency_of(amount);

	if (!currency && d->conf->currency && *d->conf->currency)
		currency = d->conf->currency;
	note->currency = mem_dup(currency);
	if (money_parse(amount, currency, 0, &note->amount))
		return 0;
	return err_set(err, ERR_USAGE, _("\"%s\" is no amount, such as \"10.00 EUR\""), amount);
}

int desk_give_voucher(struct desk *d, const char *addr, const char *code, const char *amount,
	int64_t thread, struct err *err)
{
	struct people_act what = {
		"customer voucher",
		add_note,
		.addr = addr,
		.note = {
			.kind = NOTE_VOUCHER,
			.at = desk_now(d),
			.thread = thread,
			.code = mem_dup(code),
			.amount = SHOP_UNKNOWN,
		},
	};
	struct thread t = { 0 };
	int rc = thread ? desk_thread(d, thread, &t, err) : 0;

	if (rc == 0 && amount)
		rc = read_amount(d, amount, &what.note, err);
	if (rc == 0)
		rc = act(d, &what, err);
	thread_clear(&t);
	free(what.note.code);
	free(what.note.currency);
	return rc;
}
