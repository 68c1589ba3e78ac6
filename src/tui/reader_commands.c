#include "tui/reader_commands.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "desk/desk.h"
#include "tui/app.h"
#include "tui/reader_files.h"
#include "tui/reader_layout.h"

enum { RAW_MAX = 1 << 20 }; /* bytes of raw mails that are shown */

static int run_raw(struct reader_view *r, const struct strs *words, struct err *err)
{
	struct buf bytes = { .limit = RAW_MAX };

	(void)words;
	if (r->raw) {
		free(r->raw);
		r->raw = NULL;
		r->to_current = true;
	} else {
		if (desk_show_raw(app_desk(r->base.app), r->thread, &bytes, err) < 0) {
			buf_clear(&bytes);
			return -1;
		}
		if (bytes.full)
			app_toast(r->base.app, _("Only the first megabyte is shown"));
		r->raw = buf_take(&bytes);
		r->lines.top = 0;
	}
	r->width = 0;
	return 1;
}

static void take_folder(struct app *app, void *data, const char *text)
{
	struct reader_view *r = data;
	struct err err = { 0 };

	if (text[strspn(text, " ")] && reader_files_save(app, r->thread, text, &err) < 0)
		app_fail(app, &err);
}

static int count_attachments(const struct reader_view *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->conversation.n_messages; i++)
		n += r->conversation.messages[i].n_attachments;
	return (int)n;
}

static int run_save(struct reader_view *r, const struct strs *words, struct err *err)
{
	if (!count_attachments(r))
		return err_set(err, ERR_NOT_FOUND, _("there is no attachment in this conversation"));
	if (words->n > 1)
		return reader_files_save(r->base.app, r->thread, words->v[1], err) < 0 ? -1 : 1;
	app_ask(r->base.app, _("Save attachments in the folder: "), "~/Downloads", take_folder, r);
	return 1;
}

/* The number behind a command; without one it is the first. 0: no number. */
static int number_of(const struct strs *words)
{
	char *end;
	long n;

	if (words->n < 2)
		return 1;
	n = strtol(words->v[1], &end, 10);
	return *end || n < 1 || n > INT32_MAX ? 0 : (int)n;
}

static int run_open_attachment(struct reader_view *r, const struct strs *words, struct err *err)
{
	if (!count_attachments(r))
		return err_set(err, ERR_NOT_FOUND, _("there is no attachment in this conversation"));
	return reader_files_open(r->base.app, r->thread, &r->files, number_of(words), err) < 0 ? -1 : 1;
}

static int run_link(struct reader_view *r, const struct strs *words, struct err *err)
{
	const struct strs *links = &r->messages[r->current].links;
	int n = number_of(words);

	if (n < 1 || (size_t)n > links->n)
		return err_set(err, ERR_NOT_FOUND, _("this message has no link %s; it has %zu"),
			words->n > 1 ? words->v[1] : "1", links->n);
	return reader_link_open(r->base.app, links->v[n - 1], err) < 0 ? -1 : 1;
}

static int run_show(struct reader_view *r, const struct strs *words, struct err *err)
{
	struct reader_message *m = &r->messages[r->current];

	(void)err;
	if (strcmp(words->v[0], "open") == 0)
		m->is_open = !m->is_open;
	else if (strcmp(words->v[0], "unfold") == 0)
		m->is_unfolded = !m->is_unfolded;
	else
		m->has_headers = !m->has_headers;
	if (strcmp(words->v[0], "open") != 0)
		m->is_open = true;
	r->width = 0;
	return 1;
}

typedef int command_run(struct reader_view *r, const struct strs *words, struct err *err);

static const struct {
	const char *name;
	command_run *run;
} commands[] = {
	{ "open", run_show },
	{ "unfold", run_show },
	{ "headers", run_show },
	{ "raw", run_raw },
	{ "save", run_save },
	{ "open-attachment", run_open_attachment },
	{ "link", run_link },
};

static command_run *find(const char *name)
{
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++)
		if (strcmp(name, commands[i].name) == 0)
			return commands[i].run;
	return NULL;
}

bool reader_commands_has(const char *name)
{
	return find(name) != NULL;
}

int reader_commands_run(struct reader_view *r, const struct strs *words, struct err *err)
{
	return find(words->v[0])(r, words, err);
}
