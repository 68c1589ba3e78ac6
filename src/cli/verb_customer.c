/* verb_customer - customer ADDR: who she is, and what the owner decides about her. */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/json_orders.h"
#include "cli/text_orders.h"
#include "desk/customers.h"

static int show(struct door *door, const char *addr, struct err *err)
{
	struct customer_view c = { 0 };
	int rc = desk_customer(door->desk, addr, &c, err);

	if (rc == 0 && door->json)
		json_print(json_customer(door->desk, &c));
	else if (rc == 0)
		print_customer(door->desk, &c);
	customer_view_clear(&c);
	return rc;
}

static int merge(struct door *door, const char *addr, struct err *err)
{
	const char *other = door_word(door, 2);

	if (!other || door_n_words(door) > 3)
		return err_set(err, ERR_USAGE, _("customer ADDR merge wants one other address"));
	return desk_merge_customers(door->desk, addr, other, err);
}

static int unmerge(struct door *door, const char *addr, struct err *err)
{
	if (door_n_words(door) > 2)
		return err_set(err, ERR_USAGE, _("customer ADDR unmerge takes nothing else: ADDR stands for itself again"));
	return desk_unmerge_customer(door->desk, addr, err);
}

static int write_note(struct door *door, const char *addr, bool is_fraud, struct err *err)
{
	char *text = door_rest(door, 2);
	int rc;

	if (!text)
		return err_set(err, ERR_USAGE, _("customer ADDR %s wants a text"), door_word(door, 1));
	rc = desk_note_customer(door->desk, addr, is_fraud, text, err);
	free(text);
	return rc;
}

static int note(struct door *door, const char *addr, struct err *err)
{
	return write_note(door, addr, false, err);
}

static int fraud(struct door *door, const char *addr, struct err *err)
{
	return write_note(door, addr, true, err);
}

static int voucher(struct door *door, const char *addr, struct err *err)
{
	const char *thread = option_value(&door->options, OPT_THREAD);
	char *amount = door_rest(door, 3);
	int64_t id = 0;
	int rc = 0;

	if (!door_word(door, 2))
		rc = err_set(err, ERR_USAGE, _("customer ADDR voucher wants a code and an amount, such as: THANKS10 \"10.00 EUR\""));
	if (rc == 0 && thread)
		rc = door_number(thread, &id, err);
	if (rc == 0)
		rc = desk_give_voucher(door->desk, addr, door_word(door, 2), amount, id, err);
	free(amount);
	return rc;
}

static const struct act {
	const char *name;
	int (*run)(struct door *door, const char *addr, struct err *err);
} acts[] = {
	{ "merge", merge },
	{ "unmerge", unmerge },
	{ "note", note },
	{ "fraud", fraud },
	{ "voucher", voucher },
};

int run_customer(struct door *door, struct err *err)
{
	const char *addr = door_word(door, 0);
	const char *what = door_word(door, 1);

	if (!addr)
		return err_set(err, ERR_USAGE, _("customer wants an address"));
	for (size_t i = 0; what && i < sizeof(acts) / sizeof(*acts); i++)
		if (strcmp(acts[i].name, what) == 0)
			return door_open(door, DESK_STORE, err) < 0 ? -1 : acts[i].run(door, addr, err);
	if (what)
		return err_set(err, ERR_USAGE, _("customer ADDR knows merge, unmerge, note, fraud and voucher, not \"%s\""), what);
	return door_open(door, DESK_STORE, err) < 0 ? -1 : show(door, addr, err);
}
