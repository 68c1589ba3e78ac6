#include "tui/shell.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/threads.h"
#include "text/safe.h"
#include "text/utf8.h"
#include "tui/command.h"
#include "tui/inside.h"
#include "tui/tui.h"
#include "tui/verbs.h"
#include "tui/views.h"

enum {
	TEXTS = 3, /* of a verb: name, usage, help */
	OUTPUT_MAX = 1 << 20,
	TOAST_COLUMNS = APP_MIN_COLUMNS - 2,
};

struct command *shell_commands(const struct tui_shell *shell)
{
	const size_t n_verbs = shell->verbs ? shell->verbs->n / TEXTS : 0;
	struct command *table;
	size_t n = 0;

	while (commands[n].name)
		n++;
	table = mem_alloc((n + n_verbs + 1) * sizeof(*table));
	memcpy(table, commands, n * sizeof(*table));
	for (size_t i = 0; i < n_verbs; i++) {
		char *const *text = shell->verbs->v + TEXTS * i;

		if (!command_find(commands, text[0]))
			table[n++] = (struct command) { text[0], text[1], text[2], NULL };
	}
	return table;
}

/* How many words stand before the threads in what a verb takes, such as "ID NAME"; -1: it takes none. */
static int place_of_threads(const char *usage)
{
	int place = 0;

	for (const char *p = usage; *p; p += strcspn(p, " "), p += strspn(p, " "), place++)
		if (strncmp(p, "ID", 2) == 0 && strchr(" .", p[2]))
			return place;
	return -1;
}

/* "note call her" is "note 12 call her" for the shell. */
static void add_threads(struct strs *words, const struct chosen *chosen)
{
	for (size_t i = 0; i < chosen->n; i++) {
		char *id = mem_printf("%lld", (long long)chosen->ids[i]);

		strs_add(words, id);
		free(id);
	}
}

/* "customer" is that of the chosen thread, unless an address was typed. */
static bool lacks_address(const struct command *verb, const struct strs *typed)
{
	return strncmp(verb->usage, "ADDRESS", strlen("ADDRESS")) == 0 &&
	       (typed->n < 2 || !strchr(typed->v[1], '@'));
}

static int add_address(const struct app *app, const struct chosen *chosen, struct strs *words,
	struct err *err)
{
	struct conversation c = { 0 };
	int rc = desk_show(app->desk, chosen->ids[0], &c, err);

	if (rc == 0)
		strs_add(words, c.thread.customer.email);
	conversation_clear(&c);
	return rc;
}

static int spell_out(const struct app *app, const struct chosen *chosen,
	const struct strs *typed, struct strs *words, struct err *err)
{
	const struct command *verb = command_find(app->commands, typed->v[0]);
	const int place = place_of_threads(verb->usage);
	bool is_missing = place >= 0;

	strs_add(words, typed->v[0]);
	if (chosen->n && lacks_address(verb, typed) && add_address(app, chosen, words, err) < 0)
		return -1;
	for (size_t i = 1; i < typed->n; i++) {
		if (is_missing && i == (size_t)place + 1) {
			add_threads(words, chosen);
			is_missing = false;
		}
		strs_add(words, typed->v[i]);
	}
	if (is_missing)
		add_threads(words, chosen);
	return 0;
}

/* What to say of a verb that has printed nothing. */
static const char *outcome(int status)
{
	switch (status) {
	case 0:
		return _("done");
	case 1:
		return _("nothing found");
	default:
		return _("it did not work");
	}
}

/* What was printed, one line of it at the bottom, more of it on a page. */
static void show(struct app *app, const struct strs *words, int status, const char *text)
{
	const size_t len = strcspn(text, "\n");
	const bool is_line = !text[len] || !text[len + 1];
	char *line = mem_dupn(text, len);

	if (!len && is_line)
		app_toast(app, "%s: %s", words->v[0], outcome(status));
	else if (is_line && utf8_width(line) <= TOAST_COLUMNS)
		app_toast(app, "%s", line);
	else
		app_push(app, text_view_new(app, words->v[0], text));
	free(line);
}

int shell_run(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	const struct command *verb = command_find(app->commands, words->v[0]);
	struct strs line = { 0 };
	struct buf out = { .limit = OUTPUT_MAX };
	struct buf safe = { 0 };
	int status;

	if (!verb || command_find(commands, verb->name))
		return 0;
	status = spell_out(app, chosen, words, &line, err);
	if (status == 0)
		status = app->shell.run(app->desk, &line, &out, err);
	if (status >= 0) {
		safe_text(buf_text(&out), SAFE_TEXT, &safe);
		app_changed(app);
		app_wake_child(app);
		show(app, words, status, buf_text(&safe));
	}
	buf_clear(&safe);
	buf_clear(&out);
	strs_clear(&line);
	return status < 0 ? -1 : 1;
}
