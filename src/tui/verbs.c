#include "tui/verbs.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/acts.h"
#include "desk/desk.h"
#include "text/safe.h"
#include "text/utf8.h"
#include "tui/app.h"
#include "tui/shell.h"
#include "tui/views.h"

/* Columns of a subject in a toast: on the narrowest screen, there is room for how to take it back. */
enum {
	SUBJECT_MAX = 36,
	SUBJECT_MIN = 16,
	TOAST_COLUMNS = 58,
};

/* How many threads, or the subject of the one. The caller frees. */
static char *name_chosen(const struct chosen *chosen, int columns)
{
	struct buf name = { 0 };
	char *subject;

	if (chosen->n != 1)
		return mem_printf(ngettext("%zu thread", "%zu threads", chosen->n), chosen->n);
	if (columns < SUBJECT_MIN)
		columns = SUBJECT_MIN;
	if (columns > SUBJECT_MAX)
		columns = SUBJECT_MAX;
	subject = safe_line(chosen->subject);
	if (utf8_width(subject) <= columns)
		return subject;
	utf8_fit(subject, columns, &name);
	free(subject);
	return buf_take(&name);
}

/*
 * Facts have changed: everybody looks again, the server is to hear of it, and the owner sees what was
 * done. The subject is the view's, which reads all anew, so it is copied first.
 */
static void tell(struct app *app, const struct chosen *chosen, const char *done)
{
	const char *way_back = _("u takes it back");
	char *name = name_chosen(chosen, TOAST_COLUMNS - utf8_width(done) - utf8_width(way_back) - 4);

	app_changed(app);
	app_wake_child(app);
	app_toast(app, "%s: %s. %s", done, name, way_back);
	free(name);
}

static int run_done(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	(void)words;
	if (desk_done(app_desk(app), chosen->ids, chosen->n, err) < 0)
		return -1;
	tell(app, chosen, _("Done"));
	return 0;
}

static int run_reopen(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	(void)words;
	if (desk_reopen(app_desk(app), chosen->ids, chosen->n, err) < 0)
		return -1;
	tell(app, chosen, _("Open again"));
	return 0;
}

static void snooze_until(struct app *app, void *data, const char *text)
{
	struct buf command = { 0 };

	(void)data;
	buf_printf(&command, "snooze %s", text);
	if (text[strspn(text, " ")])
		app_run(app, buf_text(&command));
	buf_clear(&command);
}

static int snooze(struct app *app, const struct chosen *chosen, const char *text, struct err *err)
{
	int64_t until;
	char *when;
	char *done;

	if (desk_parse_time(app_desk(app), text, &until, err) < 0 ||
		desk_snooze(app_desk(app), chosen->ids, chosen->n, until, err) < 0)
		return -1;
	when = desk_clock_words(app_desk(app), until);
	done = mem_printf(_("Snoozed until %s"), when);
	tell(app, chosen, done);
	free(done);
	free(when);
	return 0;
}

static int run_snooze(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	char *text = verbs_rest(words, 1);
	int rc = 0;

	if (*text)
		rc = snooze(app, chosen, text, err);
	else
		app_ask(app, _("Snooze until: "), "", snooze_until, NULL);
	free(text);
	return rc;
}

static int scope_of(const struct strs *words, enum mark_scope *scope, struct err *err)
{
	*scope = MARK_THREAD;
	if (words->n < 3)
		return 0;
	if (strcmp(words->v[2], "sender") == 0)
		*scope = MARK_SENDER;
	else if (strcmp(words->v[2], "domain") == 0)
		*scope = MARK_DOMAIN;
	else
		return err_set(err, ERR_USAGE, _("\"%s\" is no scope of mark; there are sender and domain"),
			words->v[2]);
	return 0;
}

static int run_mark(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	enum mark_scope scope;
	char *done;

	if (words->n < 2)
		return err_set(err, ERR_USAGE, _("mark wants a lane: customer, pitch or notice"));
	if (scope_of(words, &scope, err) < 0 ||
		desk_mark(app_desk(app), words->v[1], chosen->ids, chosen->n, scope, err) < 0)
		return -1;
	done = mem_printf(_("Marked as %s"), words->v[1]);
	tell(app, chosen, done);
	free(done);
	return 0;
}

static int run_reply(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	const enum reply_to whom = strcmp(words->v[0], "reply-all") == 0 ? REPLY_TO_ALL : REPLY_TO_SENDER;

	return app_push(app, picker_view_new(app, chosen->ids, chosen->n, whom, err));
}

static int need_one(const struct chosen *chosen, const struct strs *words, struct err *err)
{
	if (chosen->n == 1)
		return 0;
	return err_set(err, ERR_USAGE, _("%s takes one thread; %zu are selected (clear ends the selection)"),
		words->v[0], chosen->n);
}

static int run_forward(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	if (need_one(chosen, words, err) < 0)
		return -1;
	return app_push(app, picker_view_new(app, chosen->ids, 1, REPLY_FORWARD, err));
}

static int run_reply_own(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	if (need_one(chosen, words, err) < 0)
		return -1;
	return reply_in_own_words(app, chosen->ids[0], REPLY_TO_SENDER, err);
}

static int run_why(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	if (need_one(chosen, words, err) < 0)
		return -1;
	return app_push(app, why_view_new(app, chosen->ids[0], err));
}

/* What a verb asked for comes as one word, whatever marks are in it. */
static void run_with_words(struct app *app, void *data, const char *text)
{
	const char *verb = data;
	struct buf command = { 0 };

	if (!text[strspn(text, " ")])
		return;
	buf_printf(&command, "%s \"", verb);
	for (; *text; text++)
		buf_printf(&command, *text == '"' || *text == '\\' ? "\\%c" : "%c", *text);
	buf_puts(&command, "\"");
	app_run(app, buf_text(&command));
	buf_clear(&command);
}

/* As it was typed, without quotes. The caller frees. */
static char *plain_rest(const struct strs *words)
{
	struct buf text = { 0 };

	for (size_t i = 1; i < words->n; i++)
		buf_printf(&text, i > 1 ? " %s" : "%s", words->v[i]);
	return buf_take(&text);
}

static int run_note(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	static char verb[] = "note";
	char *text;
	int rc;

	if (need_one(chosen, words, err) < 0)
		return -1;
	if (words->n < 2) {
		app_ask(app, _("Note: "), "", run_with_words, verb);
		return 0;
	}
	text = plain_rest(words);
	rc = desk_note(app_desk(app), chosen->ids[0], text, err);
	free(text);
	if (rc == 0)
		tell(app, chosen, _("Noted"));
	return rc;
}

static int run_topic(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	static char verb[] = "topic";
	char *text;
	int rc;

	if (need_one(chosen, words, err) < 0)
		return -1;
	if (words->n < 2) {
		app_ask(app, _("Topic, or none: "), "", run_with_words, verb);
		return 0;
	}
	text = plain_rest(words);
	rc = desk_topic(app_desk(app), chosen->ids[0], text, err);
	free(text);
	if (rc == 0)
		tell(app, chosen, _("Topic set"));
	return rc;
}

static int run_merge(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	(void)words;
	if (chosen->n < 2)
		return err_set(err, ERR_USAGE, _("merge wants two threads or more; select them with select (t)"));
	if (desk_merge(app_desk(app), chosen->ids, chosen->n, err) < 0)
		return -1;
	tell(app, chosen, _("Merged"));
	return 0;
}

static int run_split(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	char *end = NULL;
	const int64_t message = words->n > 1 ? strtoll(words->v[1], &end, 10) : 0;
	int64_t fresh;

	if (end && (*end || message < 1))
		return err_set(err, ERR_USAGE, _("split wants the number of a message, or nothing: the newest that came in"));
	if (need_one(chosen, words, err) < 0 ||
		desk_split(app_desk(app), chosen->ids[0], message, &fresh, err) < 0)
		return -1;
	tell(app, chosen, _("Split"));
	return 0;
}

static const struct {
	const char *name;
	int (*run)(struct app *app, const struct chosen *chosen, const struct strs *words, struct err *err);
} verbs[] = {
	{ "done", run_done },
	{ "reopen", run_reopen },
	{ "snooze", run_snooze },
	{ "mark", run_mark },
	{ "reply", run_reply },
	{ "reply-all", run_reply },
	{ "forward", run_forward },
	{ "reply-own", run_reply_own },
	{ "why", run_why },
	{ "note", run_note },
	{ "topic", run_topic },
	{ "merge", run_merge },
	{ "split", run_split },
};

int verbs_run(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err)
{
	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++) {
		if (strcmp(words->v[0], verbs[i].name) != 0)
			continue;
		if (!chosen->n)
			return err_set(err, ERR_NOT_FOUND, _("there is no thread here to act on"));
		return verbs[i].run(app, chosen, words, err) < 0 ? -1 : 1;
	}
	return shell_run(app, chosen, words, err);
}

bool verbs_finish(const struct strs *words)
{
	const char *name = words->v[0];

	if (strcmp(name, "mark") == 0)
		return words->n > 1 && strcmp(words->v[1], "customer") != 0;
	return strcmp(name, "done") == 0 || (strcmp(name, "snooze") == 0 && words->n > 1);
}

char *verbs_rest(const struct strs *words, size_t i)
{
	struct buf text = { 0 };

	for (; i < words->n; i++) {
		const char *word = words->v[i];
		const char *colon = strchr(word, ':');
		const char *blank = strchr(word, ' ');
		size_t field = colon && blank && colon < blank ? (size_t)(colon + 1 - word) : 0;

		buf_puts(&text, text.len ? " " : "");
		buf_add(&text, word, field);
		buf_printf(&text, blank ? "\"%s\"" : "%s", word + field);
	}
	return buf_take(&text);
}
