#include "conf/read.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "conf/suggest.h"
#include "conf/type.h"
#include "text/yaml.h"

/* Take one value; a complaint is about node. */
static int take(struct conf *c, const struct conf_setting *s, const struct yaml *y,
	const struct yaml_node *node, const struct conf_input *in, struct err *err)
{
	struct err why = { 0 };

	if (conf_type_find(s)->take(c, s, in, &why) == 0)
		return 0;
	return yaml_complain(y, node, err, "%s: %s", s->name, why.text);
}

static int take_item(struct conf *c, const struct conf_setting *s, const struct yaml *y,
	const struct yaml_node *item, struct err *err)
{
	struct conf_input in = { .text = yaml_scalar(item) };

	if (yaml_kind(item) != YAML_SCALAR)
		return yaml_complain(y, item, err, _("%s is a %s; put a value in quotes when it begins with { or ["),
			s->name, s->type);
	return take(c, s, y, item, &in, err);
}

static int take_list(struct conf *c, const struct conf_setting *s, const struct yaml *y,
	const struct yaml_node *list, struct err *err)
{
	int rc = 0;

	if (yaml_kind(list) == YAML_MAP)
		return yaml_complain(y, list, err, _("%s is a %s; write it like [one, two]"), s->name, s->type);
	if (yaml_kind(list) == YAML_SCALAR)
		return *yaml_scalar(list) ? take_item(c, s, y, list, err) : 0; /* a list of one */
	for (size_t i = 0; i < yaml_count(list) && rc == 0; i++)
		rc = take_item(c, s, y, yaml_item(list, i), err);
	return rc;
}

static int take_map(struct conf *c, const struct conf_setting *s, const struct yaml *y,
	const struct yaml_node *map, struct err *err)
{
	int rc = 0;

	if (yaml_kind(map) != YAML_MAP)
		return yaml_complain(y, map, err, _("%s wants names with values, like {mon-fri: \"09:00-18:00\"}"), s->name);
	for (size_t i = 0; i < yaml_count(map) && rc == 0; i++) {
		const struct yaml_node *key = yaml_key(map, i);
		struct conf_input in = { yaml_scalar(key), yaml_scalar(yaml_value(map, i)) };

		rc = take(c, s, y, key, &in, err);
	}
	return rc;
}

static int take_setting(struct conf *c, const struct conf_setting *s, const struct yaml *y,
	const struct yaml_node *node, struct err *err)
{
	const struct conf_type *type = conf_type_find(s);

	type->clear(c, s);
	switch (type->shape) {
	case CONF_SCALAR:
		return take_item(c, s, y, node, err);
	case CONF_LIST:
		return take_list(c, s, y, node, err);
	case CONF_MAP:
		return take_map(c, s, y, node, err);
	}
	return 0;
}

static const struct conf_setting *setting_find(const char *name)
{
	for (const struct conf_setting *s = conf_settings; s->name; s++)
		if (strcmp(s->name, name) == 0)
			return s;
	return NULL;
}

/* Whether settings begin with "name.". */
static bool is_section(const char *name)
{
	size_t n = strlen(name);

	for (const struct conf_setting *s = conf_settings; s->name; s++)
		if (strncmp(s->name, name, n) == 0 && s->name[n] == '.')
			return true;
	return false;
}

static int complain_unknown(const struct yaml *y, const struct yaml_node *key, const char *name,
	struct err *err)
{
	char *near = suggest_setting(name);

	if (near)
		yaml_complain(y, key, err, _("there is no setting \"%s\"; did you mean \"%s\"?"), name, near);
	else
		yaml_complain(y, key, err, _("there is no setting \"%s\"; see tillmail.yaml(5)"), name);
	free(near);
	return -1;
}

/* Sections are few and known, so this ends: prefix is "" or "section.". */
static int read_section(struct conf *c, const struct yaml *y, const struct yaml_node *map,
	const char *prefix, struct err *err)
{
	int rc = 0;

	if (yaml_kind(map) == YAML_SCALAR && !*yaml_scalar(map))
		return 0; /* a section whose lines are all comments */
	if (yaml_kind(map) != YAML_MAP)
		return yaml_complain(y, map, err, _("settings were expected here, like \"name: value\""));
	for (size_t i = 0; i < yaml_count(map) && rc == 0; i++) {
		const struct yaml_node *key = yaml_key(map, i);
		char *name = mem_printf("%s%s", prefix, yaml_scalar(key));
		char *inner = mem_printf("%s.", name);
		const struct conf_setting *s = setting_find(name);

		if (s)
			rc = take_setting(c, s, y, yaml_value(map, i), err);
		else if (is_section(name))
			rc = read_section(c, y, yaml_value(map, i), inner, err);
		else
			rc = complain_unknown(y, key, name, err);
		free(inner);
		free(name);
	}
	return rc;
}

int read_settings(struct conf *c, const struct yaml *y, struct err *err)
{
	const struct yaml_node *root = yaml_root(y);

	return root ? read_section(c, y, root, "", err) : 0;
}

void read_defaults(struct conf *c)
{
	for (const struct conf_setting *s = conf_settings; s->name; s++) {
		struct err err = { 0 };
		struct yaml *y = yaml_parse(s->name, s->initial, strlen(s->initial), ERR_BUG, &err);
		const struct yaml_node *root = y ? yaml_root(y) : NULL;
		bool is_optional = !*s->initial;

		if (!y || (!is_optional && take_setting(c, s, y, root, &err) < 0))
			abort(); /* the table is wrong, and every test would tell */
		yaml_free(y);
	}
}

const struct yaml_node *read_find(const struct yaml *y, const char *name)
{
	const struct yaml_node *node = yaml_root(y);

	while (node && *name) {
		size_t n = strcspn(name, ".");
		char *part = mem_dupn(name, n);

		node = yaml_kind(node) == YAML_MAP ? yaml_find(node, part) : NULL;
		free(part);
		name += n + (name[n] == '.');
	}
	return node;
}
