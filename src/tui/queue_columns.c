#include "tui/queue_columns.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/desk.h"
#include "desk/view.h"
#include "tui/canvas.h"

enum {
	MARKS = 4,          /* cursor, selected, overdue, a blank */
	SOON = 2 * 60 * 60, /* seconds in which a due date is near */
	NARROW = 72,        /* below, the clock and the count give way to the subject */
	WIDE = 110,         /* from here on, lanes and flags are words */
	VERY_WIDE = 160,
};

const struct queue_flag queue_flags[] = {
	{ "promise", 'P', N_("a promise of ours is to be kept") },
	{ "followup", 'F', N_("it was put off, or a letter had no answer, until its due date") },
	{ "unsure", '?', N_("it may be a customer or a pitch: c or ! settles it") },
	{ "lookalike", 'L', N_("the address looks like one of another domain: w tells which") },
	{ "bounced", 'B', N_("a letter of ours came back") },
	{ "attachment", 'A', N_("it has attachments") },
	{ "quarantined", 'Q', N_("a mail in it could not be read safely") },
	{ "thanks", 'T', N_("the customer only said thanks: no reply needed") },
	{ "old", 'O', N_("older than queue_days, so it counts as done") },
	{ 0 },
};

static int with_gap(int columns)
{
	return columns ? columns + 1 : 0;
}

struct queue_columns queue_columns(int width)
{
	const bool is_wide = width >= WIDE;
	struct queue_columns c = {
		.away = 10,
		.time = width < NARROW ? 0 : 10,
		.who = width < NARROW ? 14 : 18,
		.lang = 2,
		.count = width < NARROW ? 0 : 2,
		.flags = 3,
	};

	if (is_wide) {
		c.who = width >= VERY_WIDE ? 48 : 24;
		c.lane = 8;
		c.count = 3;
		c.flags = width >= VERY_WIDE ? 30 : 18;
		c.flags_in_words = true;
	}
	c.subject = width - MARKS - with_gap(c.away) - with_gap(c.time) - with_gap(c.who) -
		    with_gap(c.lane) - with_gap(c.lang) - with_gap(c.count) - with_gap(c.flags);
	return c;
}

static bool has_flag(const struct thread_view *t, const char *name)
{
	return strs_has(&t->flags, name) || (t->due_kind && strcmp(t->due_kind, name) == 0) ||
	       strcmp(t->lane, name) == 0;
}

static char *flags_text(const struct thread_view *t, const struct queue_columns *columns)
{
	struct buf text = { 0 };

	for (const struct queue_flag *f = queue_flags; f->name; f++) {
		if (!has_flag(t, f->name) || (columns->lane && strcmp(t->lane, f->name) == 0))
			continue;
		if (!columns->flags_in_words)
			buf_putc(&text, f->letter);
		else
			buf_printf(&text, text.len ? ", %s" : "%s", f->name);
	}
	return buf_take(&text);
}

/* The name; where there is room, the address, too: anybody can call himself anything. */
static char *who_text(const struct person *p, const struct queue_columns *columns)
{
	if (!*p->name)
		return mem_dup(p->email);
	if (columns->who < 40)
		return mem_dup(p->name);
	return mem_printf("%s <%s>", p->name, p->email);
}

static bool is_snoozed(const struct thread_view *t)
{
	return t->snoozed_until != DESK_NO_TIME;
}

int64_t queue_line_time(const struct thread_view *t)
{
	return is_snoozed(t) ? t->snoozed_until : t->due;
}

/* Where there is no due date, or it does not count now: why not. */
static char *away_text(const struct desk *d, const struct thread_view *t)
{
	if (t->due != DESK_NO_TIME && !is_snoozed(t))
		return desk_away_words(d, t->due);
	return mem_dup(strcmp(t->state, "open") == 0 ? "" : t->state);
}

static char *time_text(const struct desk *d, const struct thread_view *t)
{
	int64_t time = queue_line_time(t);

	return time == DESK_NO_TIME ? mem_dup("") : desk_short_words(d, time);
}

static enum style due_style(const struct desk *d, const struct queue_line *line)
{
	if (line->near == NEAR_OVERDUE)
		return STYLE_OVERDUE;
	if (line->near == NEAR_TODAY && queue_line_time(line->thread) - desk_now(d) < SOON)
		return STYLE_SOON;
	return STYLE_TEXT;
}

/* A cell at *column, which moves behind it. Takes the text over. */
static void put(struct canvas *c, int row, int *column, int width, enum style style, char *text)
{
	if (width > 0) {
		canvas_put(c, row, *column, width, style, text);
		*column += width + 1;
	}
	free(text);
}

void queue_line_draw(struct canvas *c, int row, const struct desk *d, const struct queue_columns *columns,
	const struct queue_line *line)
{
	const struct thread_view *t = line->thread;
	const enum style due = due_style(d, line);
	const enum style text = t->unread ? STYLE_STRONG : STYLE_TEXT;
	int column = MARKS;

	canvas_put(c, row, 0, 1, STYLE_TEXT, line->is_cursor ? ">" : " ");
	canvas_put(c, row, 1, 1, STYLE_TEXT, line->is_selected ? "*" : " ");
	canvas_put(c, row, 2, 1, STYLE_OVERDUE, line->near == NEAR_OVERDUE ? "!" : " ");
	put(c, row, &column, columns->away, due, away_text(d, t));
	put(c, row, &column, columns->time, due, time_text(d, t));
	put(c, row, &column, columns->who, text, who_text(&t->customer, columns));
	put(c, row, &column, columns->lane, STYLE_TEXT, mem_dup(t->lane));
	put(c, row, &column, columns->subject, text, mem_dup(t->subject));
	put(c, row, &column, columns->lang, STYLE_DIM, mem_dup(t->lang ? t->lang : ""));
	put(c, row, &column, columns->count, STYLE_DIM, mem_printf("%*d", columns->count, t->messages));
	put(c, row, &column, columns->flags, STYLE_TEXT, flags_text(t, columns));
	if (line->is_cursor)
		canvas_restyle(c, row, 0, c->columns, STYLE_CURSOR);
}
