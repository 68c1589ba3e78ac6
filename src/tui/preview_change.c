/* preview_change - what the owner still changes about the letter that she sees. */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/strs.h"
#include "desk/acts.h"
#include "desk/desk.h"
#include "tui/app.h"
#include "tui/draft.h"
#include "tui/preview.h"
#include "tui/verbs.h"
#include "tui/words.h"

struct draft *preview_shown(struct preview *p)
{
	return &p->drafts[p->at];
}

/* The shown letter anew; when it cannot be, *setting is as it was. Takes value over. */
static int change(struct preview *p, char **setting, char *value, struct err *err)
{
	char *before = *setting;

	*setting = value;
	if (draft_write(preview_shown(p), app_desk(p->base.app), err) < 0) {
		*setting = before;
		free(value);
		return -1;
	}
	free(before);
	p->columns = 0;
	return 0;
}

/* What an answer at the prompt does, which has nobody to tell of an error. */
static void answer(struct preview *p, int rc, const struct err *err)
{
	if (rc < 0)
		app_fail(p->base.app, err);
}

static int set_promise(struct preview *p, const char *text, struct err *err)
{
	struct desk *desk = app_desk(p->base.app);
	int64_t t;

	if (!*text)
		return change(p, &preview_shown(p)->promise, NULL, err);
	if (strcmp(text, "none") == 0)
		return change(p, &preview_shown(p)->promise, mem_dup(text), err);
	if (desk_parse_time(desk, text, &t, err) < 0)
		return -1;
	return change(p, &preview_shown(p)->promise, desk_rfc3339(desk, t), err);
}

static void answer_promise(struct app *app, void *data, const char *text)
{
	struct err err = { 0 };

	(void)app;
	answer(data, set_promise(data, text, &err), &err);
}

static int set_language(struct preview *p, const char *text, struct err *err)
{
	return change(p, &preview_shown(p)->lang, *text ? mem_dup(text) : NULL, err);
}

static void answer_language(struct app *app, void *data, const char *text)
{
	struct err err = { 0 };

	(void)app;
	answer(data, set_language(data, text, &err), &err);
}

static int attach(struct preview *p, const char *path, struct err *err)
{
	struct draft *d = preview_shown(p);
	char *file = path_expand(path);

	strs_add(&d->files, file);
	free(file);
	if (draft_write(d, app_desk(p->base.app), err) < 0) {
		free(d->files.v[--d->files.n]);
		d->files.v[d->files.n] = NULL;
		return -1;
	}
	p->columns = 0;
	return 0;
}

static void answer_file(struct app *app, void *data, const char *text)
{
	struct err err = { 0 };

	(void)app;
	if (*text)
		answer(data, attach(data, text, &err), &err);
}

/* What can be asked for, or typed behind the command. */
static const struct question {
	const char *command;
	const char *label;
	app_answer *answer;
	int (*set)(struct preview *p, const char *text, struct err *err);
} questions[] = {
	{ "promise", N_("Promise by (a time, or none): "), answer_promise, set_promise },
	{ "language", N_("Language (en, es, ...): "), answer_language, set_language },
	{ "attach", N_("Attach the file: "), answer_file, attach },
};

static int ask(struct preview *p, const struct question *q, const struct strs *words, struct err *err)
{
	char *text = verbs_rest(words, 1);
	int rc = 0;

	if (*text)
		rc = q->set(p, strcmp(q->command, "attach") == 0 ? words->v[1] : text, err);
	else
		app_ask(p->base.app, _(q->label), "", q->answer, p);
	free(text);
	return rc;
}

/* What was typed is never lost: it stays the draft's even when no letter can be made of it. */
static int edit(struct preview *p, struct err *err)
{
	struct draft *d = preview_shown(p);
	const char *before = d->error ? d->text : d->letter.markdown;
	char *text = mem_dup(before);

	if (words_edit(p->base.app, d->thread, &text, err) < 0) {
		free(text);
		return -1;
	}
	if (strcmp(text, before) == 0) {
		free(text);
		return 0;
	}
	free(d->text);
	d->text = text;
	p->columns = 0;
	if (draft_write(d, app_desk(p->base.app), err) == 0)
		return 0;
	free(d->error);
	d->error = mem_dup(err->text);
	return 0;
}

static int allow(struct preview *p, struct err *err)
{
	struct draft *d = preview_shown(p);

	if (!draft_allow(d))
		return err_set(err, ERR_USAGE, _("nothing about this letter is refused"));
	p->columns = 0;
	return draft_write(d, app_desk(p->base.app), err);
}

int preview_change(struct preview *p, const struct strs *words, struct err *err)
{
	const char *name = words->v[0];

	for (size_t i = 0; i < sizeof(questions) / sizeof(*questions); i++)
		if (strcmp(name, questions[i].command) == 0)
			return ask(p, &questions[i], words, err) < 0 ? -1 : 1;
	if (strcmp(name, "edit") == 0)
		return edit(p, err) < 0 ? -1 : 1;
	if (strcmp(name, "allow") == 0)
		return allow(p, err) < 0 ? -1 : 1;
	return 0;
}
