/* verb_orders - import orders FILE; orders late, duplicate, map. */
#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/json_orders.h"
#include "cli/text.h"
#include "cli/text_orders.h"
#include "desk/orders.h"
#include "desk/proactive.h"

int run_import(struct door *door, struct err *err)
{
	const char *what = door_word(door, 0);
	const struct import_request request = {
		.path = door_word(door, 1),
		.dates = option_value(&door->options, OPT_DATES),
		.currency = option_value(&door->options, OPT_CURRENCY),
		.map = option_value(&door->options, OPT_MAP),
	};
	struct import_view view = { 0 };
	int rc;

	if (!what || strcmp(what, "orders") != 0 || !request.path)
		return err_set(err, ERR_USAGE, _("import wants: orders FILE"));
	if (door_open(door, DESK_STORE, err) < 0)
		return -1;
	rc = desk_import_orders(door->desk, &request, &view, err);
	if (rc == 0 && door->json)
		json_print(json_import(&view));
	else if (rc == 0)
		print_import(&view);
	import_view_clear(&view);
	return rc;
}

static int list_maps(struct door *door, struct err *err)
{
	struct strs names = { 0 };
	int rc = desk_order_maps(door->desk, &names, err);

	if (rc == 0 && door->json)
		json_print(json_strings(&names));
	for (size_t i = 0; rc == 0 && !door->json && i < names.n; i++)
		print_line(names.v[i]);
	strs_clear(&names);
	return rc;
}

static json_t *json_map(const struct strs *entries)
{
	json_t *map = json_object();

	for (size_t i = 0; i < entries->n; i++) {
		char *equals = strchr(entries->v[i], '=');

		*equals = '\0';
		json_object_set_new(map, entries->v[i], json_text(equals + 1));
		*equals = '=';
	}
	return map;
}

static int show_map(struct door *door, const char *name, struct err *err)
{
	struct strs entries = { 0 };
	int rc = desk_order_map(door->desk, name, &entries, err);

	if (rc == 0 && door->json)
		json_print(json_map(&entries));
	for (size_t i = 0; rc == 0 && !door->json && i < entries.n; i++)
		print_line(entries.v[i]);
	strs_clear(&entries);
	return rc;
}

static int map(struct door *door, struct err *err)
{
	const struct strs *entries = &door->options.given[OPT_SET];
	const char *name = door_word(door, 1);

	if (!name && entries->n)
		return err_set(err, ERR_USAGE, _("orders map wants a name for these columns"));
	if (!name)
		return list_maps(door, err);
	return entries->n ? desk_set_order_map(door->desk, name, entries, err) : show_map(door, name, err);
}

/* What finds the orders that want a word. */
typedef int find_proactive(struct desk *d, struct proactive_views *out, struct err *err);

static int print_found(struct door *door, find_proactive *find, struct err *err)
{
	struct proactive_views list = { 0 };
	json_t *array = json_array();
	int rc = find(door->desk, &list, err);

	if (rc == 0 && door->json) {
		for (size_t i = 0; i < list.n; i++)
			json_array_append_new(array, json_proactive(door->desk, &list.v[i], list.as_of));
		json_print(json_incref(array));
	} else if (rc == 0) {
		print_proactive(door->desk, &list);
	}
	json_decref(array);
	proactive_views_clear(&list);
	return rc;
}

static int late(struct door *door, struct err *err)
{
	return print_found(door, desk_orders_late, err);
}

static int duplicate(struct door *door, struct err *err)
{
	return print_found(door, desk_orders_duplicate, err);
}

static const struct question {
	const char *name;
	int (*run)(struct door *door, struct err *err);
} questions[] = {
	{ "late", late },
	{ "duplicate", duplicate },
	{ "map", map },
};

int run_orders(struct door *door, struct err *err)
{
	const char *what = door_word(door, 0);

	for (size_t i = 0; what && i < sizeof(questions) / sizeof(*questions); i++)
		if (strcmp(questions[i].name, what) == 0)
			return door_open(door, DESK_STORE, err) < 0 ? -1 : questions[i].run(door, err);
	return err_set(err, ERR_USAGE, _("orders wants: late, duplicate, or map [NAME]"));
}
