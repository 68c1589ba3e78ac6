#include "tui/reader_layout.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/days.h"
#include "desk/desk.h"
#include "desk/view.h"
#include "text/safe.h"
#include "text/utf8.h"
#include "tui/canvas.h"
#include "tui/fold.h"
#include "tui/lines.h"
#include "tui/reader_links.h"

enum {
	INDENT = 1,   /* most mails are broken at 78 columns, so that a screen of 80 has room for no more */
	WIDEST = 100, /* columns; longer lines are hard to read */
	NAME_MIN = 8, /* columns that a name has however long the address is */
};

static bool is_customers(const struct conversation *c, size_t i)
{
	return strcmp(c->messages[i].from.email, c->thread.customer.email) == 0;
}

size_t reader_first_open(const struct conversation *c)
{
	size_t first = c->n_messages;

	while (first > 0 && !is_customers(c, first - 1))
		first--;
	if (first == 0)
		return c->n_messages ? c->n_messages - 1 : 0;
	first--;
	while (first > 0 && is_customers(c, first - 1))
		first--;
	return first;
}

/* The caller frees. */
static char *size_words(int64_t bytes)
{
	if (bytes < 1000)
		return mem_printf(_("%lld bytes"), (long long)bytes);
	if (bytes < 1000000)
		return mem_printf(_("%lld kB"), (long long)bytes / 1000);
	return mem_printf(_("%.1f MB"), (double)bytes / 1e6);
}

static void add_wrapped(struct lines *out, enum style style, int width, char *text)
{
	lines_wrap(out, style, INDENT, width, text);
	free(text);
}

static void add_headers(const struct message_view *m, int width, struct lines *out)
{
	for (size_t i = 0; i < m->n_headers; i++)
		add_wrapped(out, STYLE_DIM, width,
			mem_printf("%s: %s", m->headers[i].name, m->headers[i].value));
	lines_add(out, STYLE_TEXT, "");
}

/* Only what the head and the title do not say already: several recipients, another subject. */
static void add_envelope(const struct message_view *m, const char *subject, int width, struct lines *out)
{
	size_t len = strlen(subject);
	size_t own = strlen(m->subject);
	struct buf to = { 0 };

	if (own < len || strcmp(m->subject + own - len, subject) != 0)
		add_wrapped(out, STYLE_DIM, width, mem_printf(_("Subject: %s"), m->subject));
	for (size_t i = 0; m->to.n > 1 && i < m->to.n; i++)
		buf_printf(&to, i ? ", %s" : "%s", m->to.v[i].email);
	if (to.len)
		add_wrapped(out, STYLE_DIM, width, mem_printf(_("To: %s"), buf_text(&to)));
	buf_clear(&to);
}

static void add_fold(const struct fold *fold, bool is_unfolded, int width, struct lines *out)
{
	char *text;

	if (fold->kind == FOLD_TEXT || is_unfolded) {
		text = mem_dupn(fold->text, fold->len);
		lines_wrap(out, fold->kind == FOLD_TEXT ? STYLE_TEXT : STYLE_DIM, INDENT, width, text);
	} else if (fold->kind == FOLD_QUOTE) {
		text = mem_printf(ngettext("%*s[%zu quoted line]", "%*s[%zu quoted lines]", fold->lines),
			INDENT, "", fold->lines);
		lines_add(out, STYLE_DIM, text);
	} else {
		text = mem_printf(ngettext("%*s[%zu line of signature]", "%*s[%zu lines of signature]", fold->lines),
			INDENT, "", fold->lines);
		lines_add(out, STYLE_DIM, text);
	}
	free(text);
}

void reader_message_init(struct reader_message *how, const struct message_view *m)
{
	struct buf text = { 0 };
	struct buf safe = { 0 };

	*how = (struct reader_message) { .id = m->id };
	safe_text(m->text, SAFE_TEXT, &safe);
	links_number(buf_text(&safe), &how->links, &text);
	while (text.len > 0 && text.data[text.len - 1] == '\n')
		buf_cut(&text, text.len - 1);
	how->text = buf_take(&text);
	buf_clear(&safe);
}

void reader_message_clear(struct reader_message *how)
{
	free(how->text);
	strs_clear(&how->links);
	*how = (struct reader_message) { 0 };
}

static void add_text(const struct reader_message *how, int width, struct lines *out)
{
	struct folds folds;

	fold_text(how->text, &folds);
	for (size_t i = 0; i < folds.n; i++)
		add_fold(&folds.v[i], how->is_unfolded, width, out);
	folds_clear(&folds);
}

/* Attachments are numbered through the conversation; so many came before. */
static void add_attachments(const struct message_view *m, int before, int width, struct lines *out)
{
	if (m->n_attachments)
		lines_add(out, STYLE_TEXT, "");
	for (size_t i = 0; i < m->n_attachments; i++) {
		const struct file_view *f = &m->attachments[i];
		char *size = size_words(f->size);

		add_wrapped(out, STYLE_LINK, width,
			mem_printf(_("Attachment %d: %s (%s, %s)"), before + (int)i + 1, f->name, size, f->type));
		free(size);
	}
}

/* What is to be known before the text is read. */
static void add_remarks(const struct message_view *m, int width, struct lines *out)
{
	if (m->quarantined)
		add_wrapped(out, STYLE_ERROR, width,
			mem_printf(_("This mail could not be read safely: %s. raw shows its bytes."), m->quarantined));
	for (size_t i = 0; i < m->cautions.n; i++)
		add_wrapped(out, STYLE_ERROR, width, mem_printf(_("Caution: %s"), m->cautions.v[i].text));
	if (m->seal)
		add_wrapped(out, strcmp(m->seal, "signed") == 0 ? STYLE_DIM : STYLE_ERROR, width, mem_dup(m->seal_text));
}

static void add_message(const struct conversation *c, size_t i, const struct reader_message *how, int *number,
	int width, struct lines *out)
{
	const struct message_view *m = &c->messages[i];

	out->part = (int)i;
	lines_add(out, STYLE_GROUP, "");
	out->v[out->n - 1].is_head = true;
	if (how->is_open) {
		add_envelope(m, c->thread.subject, width, out);
		if (how->has_headers)
			add_headers(m, width, out);
		add_remarks(m, width, out);
		add_text(how, width, out);
		add_attachments(m, *number, width, out);
		lines_add(out, STYLE_TEXT, "");
	}
	*number += (int)m->n_attachments;
}

void reader_lay_out(const struct conversation *c, const struct reader_message *messages, int width,
	struct lines *out)
{
	int number = 0;

	for (size_t i = 0; i < c->n_messages; i++)
		add_message(c, i, &messages[i], &number, width < WIDEST ? width : WIDEST, out);
}

void reader_head_draw(struct canvas *c, int row, const struct desk *d, const struct reader_head *head)
{
	const struct message_view *m = head->message;
	const bool is_ours = strcmp(m->direction, "out") == 0;
	char *address = mem_printf("<%s>", m->from.email);
	char *when = desk_clock_words(d, m->date);
	char *name = safe_line(m->from.name);
	int room = c->columns - 4 - utf8_width(address) - utf8_width(when) - 2;
	int column = 4;

	canvas_put(c, row, 0, 1, STYLE_GROUP, head->is_current ? ">" : " ");
	canvas_put(c, row, 2, 1, STYLE_GROUP, head->is_open ? "-" : "+");
	if (is_ours)
		column += canvas_put(c, row, column, c->columns, STYLE_GROUP, _("we: "));
	room -= column - 4;
	if (*name)
		column += canvas_put(c, row, column, room > NAME_MIN ? room : NAME_MIN, STYLE_GROUP, name) + 1;
	canvas_put(c, row, column, c->columns - column, STYLE_GROUP, address);
	if (column + utf8_width(address) + 1 + utf8_width(when) <= c->columns)
		canvas_put_right(c, row, 0, c->columns, STYLE_GROUP, when);
	if (head->is_current)
		canvas_restyle(c, row, 0, c->columns, STYLE_CURSOR);
	free(name);
	free(when);
	free(address);
}

static void add_due(const struct desk *d, const struct thread_view *t, struct buf *text)
{
	char *away = desk_away_words(d, t->due);
	char *when = desk_short_words(d, t->due);

	buf_printf(text, t->overdue ? _("; %s was due %s, %s") : _("; %s due %s, %s"), t->due_kind, away, when);
	free(when);
	free(away);
}

static void add_snooze(const struct desk *d, const struct thread_view *t, struct buf *text)
{
	char *until = desk_clock_words(d, t->snoozed_until);

	buf_printf(text, _(" until %s"), until);
	free(until);
}

void reader_status_draw(struct canvas *c, const struct desk *d, const struct thread_view *t)
{
	struct buf text = { 0 };

	buf_printf(&text, "%s, %s", t->lane, t->state);
	if (t->snoozed_until != DESK_NO_TIME)
		add_snooze(d, t, &text);
	else if (t->due != DESK_NO_TIME)
		add_due(d, t, &text);
	if (t->lang)
		buf_printf(&text, "; %s", t->lang);
	for (size_t i = 0; i < t->flags.n; i++)
		if (strcmp(t->flags.v[i], "late") != 0) /* "was due" says it */
			buf_printf(&text, "; %s", t->flags.v[i]);
	canvas_put(c, 0, 0, c->columns, t->overdue ? STYLE_OVERDUE : STYLE_DIM, buf_text(&text));
	buf_clear(&text);
}
