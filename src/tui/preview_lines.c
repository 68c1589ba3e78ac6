#include "tui/preview_lines.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/days.h"
#include "desk/desk.h"
#include "tui/app.h"
#include "tui/canvas.h"
#include "tui/draft.h"
#include "tui/lines.h"

enum {
	LABEL_COLUMNS = 10,
	MARGIN = 1,
	TEXT_COLUMNS = 80, /* that text is read at, however wide the screen */
};

static char *join_people(const struct people *list)
{
	struct buf text = { 0 };

	for (size_t i = 0; i < list->n; i++) {
		const struct person *p = &list->v[i];

		buf_puts(&text, i ? ", " : "");
		if (*p->name)
			buf_printf(&text, "%s <%s>", p->name, p->email);
		else
			buf_puts(&text, p->email);
	}
	return buf_take(&text);
}

static char *promise_text(const struct app *app, const struct letter_view *l)
{
	struct desk *desk = app_desk(app);
	char *day, *hour, *away, *text;

	if (l->promise == DESK_NO_TIME)
		return mem_dup(_("none"));
	day = desk_day_words(desk, l->promise);
	hour = desk_hour_words(desk, l->promise);
	away = desk_away_words(desk, l->promise);
	text = mem_printf("%s, %s (%s)", day, hour, away);
	free(away);
	free(hour);
	free(day);
	return text;
}

/* "in es, from parcel-missing" */
static char *origin_text(const struct draft *d)
{
	const char *template = d->plan->template;

	if (!template)
		return mem_printf(_("in %s, your own words"), d->letter.lang);
	return mem_printf(d->text ? _("in %s, from %s, changed") : _("in %s, from %s"), d->letter.lang, template);
}

/* Takes the text over. */
static void put(struct canvas *c, int *row, const char *label, enum style style, char *text)
{
	const int column = MARGIN + LABEL_COLUMNS;

	canvas_put(c, *row, MARGIN, LABEL_COLUMNS - 1, STYLE_DIM, label);
	canvas_put(c, *row, column, c->columns - column, style, text);
	free(text);
	(*row)++;
}

int preview_head_draw(const struct app *app, const struct draft *d, struct canvas *c)
{
	const struct letter_view *l = &d->letter;
	int row = 0;

	if (!l->subject)
		return row; /* there is no letter yet */
	put(c, &row, _("To"), STYLE_STRONG, join_people(&l->to));
	if (l->cc.n)
		put(c, &row, _("Copy to"), STYLE_TEXT, join_people(&l->cc));
	put(c, &row, _("Subject"), STYLE_TEXT, mem_dup(l->subject));
	put(c, &row, _("Promise"), STYLE_TEXT, promise_text(app, l));
	put(c, &row, _("Written"), STYLE_DIM, origin_text(d));
	canvas_fill(c, row, 0, c->columns, STYLE_TEXT);
	return row + 1;
}

static void add_lint(const struct lint_view *lint, int columns, struct lines *lines)
{
	const bool is_refusal = strcmp(lint->level, "refuse") == 0;
	char *text = is_refusal ? mem_printf(_("! refused (%s): %s. A allows it."), lint->name, lint->text)
				: mem_printf(_("look (%s): %s"), lint->name, lint->text);

	lines_wrap(lines, is_refusal ? STYLE_OVERDUE : STYLE_SOON, MARGIN, columns, text);
	free(text);
}

void preview_lay_out(const struct draft *d, int columns, struct lines *lines)
{
	const struct letter_view *l = &d->letter;
	const int width = columns < TEXT_COLUMNS + MARGIN ? columns : TEXT_COLUMNS + MARGIN;

	lines_clear(lines);
	if (d->error) {
		char *text = mem_printf(_("! What you wrote makes no letter: %s. e goes on with it."), d->error);

		lines_wrap(lines, STYLE_OVERDUE, MARGIN, width, text);
		free(text);
	}
	for (size_t i = 0; i < l->n_lint; i++)
		add_lint(&l->lint[i], width, lines);
	for (size_t i = 0; i < l->files.n; i++) {
		char *text = mem_printf(_("attached: %s"), l->files.v[i]);

		lines_wrap(lines, STYLE_COUNT, MARGIN, width, text);
		free(text);
	}
	if (lines->n)
		lines_add(lines, STYLE_TEXT, "");
	lines_wrap(lines, STYLE_TEXT, MARGIN, width, d->error ? d->text : l->text);
}
