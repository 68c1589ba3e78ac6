/* verb_outbox - what is on its way. */
#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "desk/outbox_view.h"

static const struct decision {
	const char *name;
	int (*run)(struct desk *d, int64_t letter, struct err *err);
} decisions[] = {
	{ "cancel", desk_outbox_cancel },
	{ "retry", desk_outbox_retry },
	{ "resolve", desk_outbox_resolve },
};

static int list(struct door *door, struct err *err)
{
	struct outbox_views outbox = { 0 };
	json_t *array;
	int rc;

	if (door_open(door, DESK_STORE, err) < 0)
		return -1;
	rc = desk_outbox(door->desk, &outbox, err);
	if (rc == 0 && door->json) {
		array = json_array();
		for (size_t i = 0; i < outbox.n; i++)
			json_array_append_new(array, json_outbox(door->desk, &outbox.v[i]));
		json_print(array);
	} else if (rc == 0) {
		print_outbox(door->desk, &outbox);
	}
	outbox_views_clear(&outbox);
	return rc;
}

int run_outbox(struct door *door, struct err *err)
{
	const char *what = door_word(door, 0);
	int64_t letter;

	if (!what)
		return list(door, err);
	for (size_t i = 0; i < sizeof(decisions) / sizeof(*decisions); i++) {
		if (strcmp(decisions[i].name, what) != 0)
			continue;
		if (!door_word(door, 1))
			return err_set(err, ERR_USAGE, _("outbox %s wants the number of a letter"), what);
		if (door_number(door_word(door, 1), &letter, err) < 0 ||
			door_open(door, DESK_STORE, err) < 0)
			return -1;
		return decisions[i].run(door->desk, letter, err);
	}
	return err_set(err, ERR_USAGE, _("outbox knows cancel, retry and resolve, not \"%s\""), what);
}
