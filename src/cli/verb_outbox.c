/* verb_outbox - what is on its way. */
#include <stdio.h>
#include <stdlib.h>
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

/* All letters of one bulk that have not left. */
static int cancel_key(struct door *door, const char *what, struct err *err)
{
	struct cancelled c;

	if (strcmp(what, "cancel") != 0 || door_word(door, 1))
		return err_set(err, ERR_USAGE, _("--key goes with outbox cancel, instead of the number of a letter"));
	if (door_open(door, DESK_STORE, err) < 0 ||
		desk_outbox_cancel_key(door->desk, option_value(&door->options, OPT_KEY), &c, err) < 0)
		return -1;
	if (door->json)
		json_print(json_pack("{s:i, s:i}", "cancelled", c.cancelled, "gone", c.gone));
	else
		printf(_("%d cancelled, %d had left\n"), c.cancelled, c.gone);
	return 0;
}

/* Each letter by itself: one that cannot be decided on is told of and stops no other. */
static int decide(struct door *door, const struct decision *how, struct err *err)
{
	int64_t *ids;
	size_t n;
	int status = 0;

	if (door_n_words(door) < 2)
		return err_set(err, ERR_USAGE, _("outbox %s wants the number of a letter"), how->name);
	if (door_ids_between(door, 1, door_n_words(door), &ids, &n, err) < 0)
		return -1;
	if (door_open(door, DESK_STORE, err) < 0)
		status = -1;
	for (size_t i = 0; status >= 0 && i < n; i++) {
		if (how->run(door->desk, ids[i], err) == 0)
			continue;
		if (n == 1)
			status = -1;
		else if (status == 0)
			status = door_fail(door, err);
		else
			door_fail(door, err);
	}
	free(ids);
	return status;
}

int run_outbox(struct door *door, struct err *err)
{
	const char *what = door_word(door, 0);

	if (what && option_is_set(&door->options, OPT_KEY))
		return cancel_key(door, what, err);
	if (!what)
		return list(door, err);
	for (size_t i = 0; i < sizeof(decisions) / sizeof(*decisions); i++)
		if (strcmp(decisions[i].name, what) == 0)
			return decide(door, &decisions[i], err);
	return err_set(err, ERR_USAGE, _("outbox knows cancel, retry and resolve, not \"%s\""), what);
}
