/* verb_template - list, show, check, render and eval of templates. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "desk/reply.h"
#include "desk/templates.h"

enum {
	DATA_MAX = 16 << 20
};

static void print_template(const struct template_view *t)
{
	printf("%s\t", t->name);
	for (size_t i = 0; i < t->languages.n; i++)
		printf("%s%s", i ? "," : "", t->languages.v[i]);
	putchar('\t');
	print_word(t->topic ? t->topic : "-");
	putchar('\t');
	for (size_t i = 0; i < t->asks.n; i++)
		printf("%s%s", i ? "," : "", t->asks.v[i]);
	putchar('\n');
	if (t->error)
		print_text(t->error);
}

static int list(struct door *door, const char *name, struct err *err)
{
	struct template_views templates = { 0 };
	json_t *array;
	int rc;

	if (name)
		return err_set(err, ERR_USAGE, _("template list takes no name"));
	if (door_open(door, DESK_DEFAULTS, err) < 0)
		return -1;
	array = json_array();
	rc = desk_templates(door->desk, &templates, err);
	for (size_t i = 0; rc == 0 && i < templates.n; i++)
		if (door->json)
			json_array_append_new(array, json_template(&templates.v[i]));
		else
			print_template(&templates.v[i]);
	if (rc == 0 && door->json)
		json_print(json_incref(array));
	json_decref(array);
	template_views_clear(&templates);
	return rc;
}

static json_t *json_asks(const struct template_detail *t)
{
	json_t *array = json_array();

	for (size_t i = 0; i < t->n_asks; i++)
		json_array_append_new(array, json_pack("{s:o, s:o}", "name", json_text(t->asks[i].name), "question",
						     json_text(t->asks[i].question)));
	return array;
}

static json_t *json_detail(const struct template_detail *t)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:s, s:o, s:o}", "name", json_text(t->name),
		"lang", json_text(t->lang), "path", json_text(t->path), "topic", json_text(t->topic), "asks",
		json_asks(t), "uses", json_strings(&t->uses), "promise", json_text(t->promise),
		"followup", t->followup ? json_integer(t->followup) : json_null(), "then", t->then,
		"error", json_text(t->error), "text", json_text(t->text));
}

/*
 * The file, with what it needs as comments below its first line: what is printed is a
 * template still. One that cannot be read is printed as it is.
 */
static void print_detail(const struct template_detail *t)
{
	struct buf out = { 0 };
	size_t first = strcspn(t->text, "\n");

	if (t->error) {
		print_text(t->text);
		return;
	}
	buf_add(&out, t->text, first);
	buf_printf(&out, "\n# %s\n# %s", t->path, _("asks:"));
	for (size_t i = 0; i < t->n_asks; i++)
		buf_printf(&out, "%s %s", i ? "," : "", t->asks[i].name);
	buf_printf(&out, "%s\n# %s", t->n_asks ? "" : _(" nothing"), _("uses:"));
	for (size_t i = 0; i < t->uses.n; i++)
		buf_printf(&out, "%s %s", i ? "," : "", t->uses.v[i]);
	buf_puts(&out, t->uses.n ? "" : _(" nothing"));
	buf_puts(&out, t->text + first);
	print_text(buf_text(&out));
	buf_clear(&out);
}

static int show(struct door *door, const char *name, struct err *err)
{
	struct template_detail detail = { 0 };
	int rc;

	if (door_open(door, DESK_DEFAULTS, err) < 0)
		return -1;
	rc = desk_template_show(door->desk, name, option_value(&door->options, OPT_LANG), &detail, err);
	if (rc == 0 && door->json)
		json_print(json_detail(&detail));
	else if (rc == 0)
		print_detail(&detail);
	template_detail_clear(&detail);
	return rc;
}

static int check(struct door *door, const char *name, struct err *err)
{
	struct strs problems = { 0 };
	int rc;

	if (door_open(door, DESK_DEFAULTS, err) < 0)
		return -1;
	rc = desk_template_check(door->desk, name, &problems, err);
	if (rc == 0 && door->json)
		json_print(json_strings(&problems));
	for (size_t i = 0; rc == 0 && !door->json && i < problems.n; i++)
		print_text(problems.v[i]);
	if (rc == 0 && problems.n)
		rc = 1;
	strs_clear(&problems);
	return rc;
}

/* The JSON object of --data; {} when there is none. */
static int read_data(const struct door *door, struct buf *json, struct err *err)
{
	const char *file = option_value(&door->options, OPT_DATA);

	if (file)
		return file_read(file, DATA_MAX, json, err);
	buf_puts(json, "{}");
	return 0;
}

static void print_filled(const struct door *door, const char *subject, const char *text,
	const char *html)
{
	if (door->json) {
		json_print(json_pack("{s:o, s:o, s:o}", "subject", json_text(subject), "text", json_text(text),
			"html", json_text(html)));
		return;
	}
	print_line(subject);
	putchar('\n');
	print_text(text);
}

/* As a reply to that thread would read. */
static int render_thread(struct door *door, const char *name, struct err *err)
{
	const struct reply_request request = {
		.template = name,
		.values = door->options.given[OPT_SET],
		.lang = option_value(&door->options, OPT_LANG),
		.at = DESK_NO_TIME,
	};
	struct letter_view letter = { 0 };
	int64_t id;
	int rc;

	if (door_number(option_value(&door->options, OPT_THREAD), &id, err) < 0 ||
		door_open(door, DESK_STORE, err) < 0)
		return -1;
	rc = desk_reply(door->desk, id, &request, &letter, err);
	if (rc == 0)
		print_filled(door, letter.subject, letter.text, letter.html);
	letter_view_clear(&letter);
	return rc;
}

static int render_data(struct door *door, const char *name, struct err *err)
{
	struct rendered_view filled = { 0 };
	struct buf json = { 0 };
	const struct render_request request = {
		.template = name,
		.lang = option_value(&door->options, OPT_LANG),
		.json = &json,
		.values = door->options.given[OPT_SET],
	};
	int rc = read_data(door, &json, err);

	if (rc == 0)
		rc = door_open(door, DESK_DEFAULTS, err);
	if (rc == 0)
		rc = desk_template_render(door->desk, &request, &filled, err);
	if (rc == 0)
		print_filled(door, filled.subject, filled.text, filled.html);
	rendered_view_clear(&filled);
	buf_clear(&json);
	return rc;
}

static int render(struct door *door, const char *name, struct err *err)
{
	bool has_thread = option_is_set(&door->options, OPT_THREAD);

	if (has_thread && option_is_set(&door->options, OPT_DATA))
		return err_set(err, ERR_USAGE, _("--thread and --data exclude each other"));
	return has_thread ? render_thread(door, name, err) : render_data(door, name, err);
}

/* The output goes out byte for byte: it is the owner's own text. */
static int eval(struct door *door, const char *file, struct err *err)
{
	struct buf text = { 0 };
	struct buf json = { 0 };
	struct buf out = { 0 };
	const char *data = option_value(&door->options, OPT_DATA);
	int rc;

	if (data && strcmp(data, "-") == 0 && strcmp(file, "-") == 0)
		return err_set(err, ERR_USAGE, _("only one of the template and --data can be read from stdin"));
	rc = read_data(door, &json, err);
	if (rc == 0)
		rc = file_read(file, DATA_MAX, &text, err);
	if (rc == 0)
		rc = door_open(door, DESK_BARE, err);
	if (rc == 0)
		rc = desk_template_eval(door->desk, file, &text, &json, &out, err);
	if (rc == 0)
		fwrite(buf_text(&out), 1, out.len, stdout);
	buf_clear(&out);
	buf_clear(&json);
	buf_clear(&text);
	return rc;
}

static const struct action {
	const char *name;
	bool wants_name;
	int (*run)(struct door *door, const char *name, struct err *err);
} actions[] = {
	{ "list", false, list },
	{ "show", true, show },
	{ "check", false, check },
	{ "render", true, render },
	{ "eval", true, eval },
};

int run_template(struct door *door, struct err *err)
{
	const char *what = door_n_words(door) ? door_word(door, 0) : "list";
	const char *name = door_word(door, 1);

	for (size_t i = 0; i < sizeof(actions) / sizeof(*actions); i++) {
		if (strcmp(actions[i].name, what) != 0)
			continue;
		if (!name && actions[i].wants_name)
			return err_set(err, ERR_USAGE, _("template %s wants a name"), what);
		return actions[i].run(door, name, err);
	}
	return err_set(err, ERR_USAGE, _("template knows list, show, check, render and eval, not \"%s\""), what);
}
