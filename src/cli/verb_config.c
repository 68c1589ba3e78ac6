/* verb_config - the settings, and whether they are right. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "conf/conf.h"
#include "text/safe.h"

static void list_text(const struct conf *conf)
{
	for (const struct conf_setting *s = conf_settings; s->name; s++) {
		char *value = conf_value(conf, s->name);

		printf("%s: ", s->name);
		print_line(value ? value : "");
		printf("    %s (%s%s%s)\n", _(s->help), s->type, *s->initial ? ", " : "", s->initial);
		free(value);
	}
}

static json_t *list_json(const struct conf *conf)
{
	json_t *array = json_array();

	for (const struct conf_setting *s = conf_settings; s->name; s++) {
		char *value = conf_value(conf, s->name);

		json_array_append_new(array,
			json_pack("{s:s, s:s, s:s, s:o, s:s}", "name", s->name, "type", s->type, "default",
				s->initial, "value", json_text(value), "help", _(s->help)));
		free(value);
	}
	return array;
}

static void print_fine(const char *path)
{
	char *line = safe_line(path);

	printf(_("%s is fine\n"), line);
	free(line);
}

int run_config(struct door *door, struct err *err)
{
	const char *what = door_word(door, 0);

	if (what && strcmp(what, "list") == 0) {
		if (door_open(door, DESK_DEFAULTS, err) < 0)
			return -1;
		if (door->json)
			json_print(list_json(desk_conf(door->desk)));
		else
			list_text(desk_conf(door->desk));
		return 0;
	}
	if (!what || strcmp(what, "check") != 0)
		return err_set(err, ERR_USAGE, _("config knows list and check"));
	if (door_open(door, DESK_CONFIG, err) < 0)
		return -1;
	if (door->json)
		json_print(json_pack("{s:b, s:o}", "ok", 1, "path", json_text(desk_conf(door->desk)->path)));
	else
		print_fine(desk_conf(door->desk)->path);
	return 0;
}
