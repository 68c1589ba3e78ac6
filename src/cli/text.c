#include "cli/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/desk.h"
#include "desk/outbox_view.h"
#include "desk/reply.h"
#include "desk/threads.h"
#include "desk/view.h"
#include "text/safe.h"
#include "text/utf8.h"

enum {
	ID_COLUMNS = 5,
	DUE_COLUMNS = 16,
	WHO_COLUMNS = 24,
	LANE_COLUMNS = 9,
	SUBJECT_MIN = 12,
	WIDTH = 80
};

static void print_safe(const char *text, enum safe_shape shape)
{
	struct buf safe = { 0 };

	safe_text(text, shape, &safe);
	fputs(buf_text(&safe), stdout);
	buf_clear(&safe);
}

void print_word(const char *text)
{
	print_safe(text, SAFE_LINE);
}

void print_line(const char *text)
{
	print_word(text);
	putchar('\n');
}

void print_text(const char *text)
{
	size_t len = strlen(text);

	print_safe(text, SAFE_TEXT);
	if (len && text[len - 1] != '\n')
		putchar('\n');
}

static int terminal_width(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return WIDTH;
}

static void print_cell(const char *text, int columns)
{
	struct buf safe = { 0 };
	struct buf cell = { 0 };

	safe_text(text, SAFE_LINE, &safe);
	utf8_fit(buf_text(&safe), columns, &cell);
	fputs(buf_text(&cell), stdout);
	putchar(' ');
	buf_clear(&cell);
	buf_clear(&safe);
}

static const char *who(const struct person *p)
{
	return *p->name ? p->name : p->email;
}

static void print_row(const struct desk *d, const struct thread_view *t, int subject_columns)
{
	char *due = t->due == DESK_NO_TIME ? NULL : desk_clock_words(d, t->due);

	printf("%*lld ", ID_COLUMNS, (long long)t->id);
	print_cell(due ? due : "", DUE_COLUMNS);
	putchar(t->overdue ? '!' : ' ');
	print_cell(t->lane, LANE_COLUMNS);
	putchar(strs_has(&t->flags, "lookalike") ? '?' : ' ');
	print_cell(who(&t->customer), WHO_COLUMNS);
	print_cell(t->subject, subject_columns);
	putchar('\n');
	free(due);
}

static void print_fields(const struct desk *d, const struct thread_view *t)
{
	char *due = t->due == DESK_NO_TIME ? NULL : desk_rfc3339(d, t->due);

	printf("%lld\t%s\t%s\t%s\t%s\t", (long long)t->id, t->state, t->lane, due ? due : "-",
		t->overdue ? "overdue" : "-");
	print_word(t->customer.email);
	putchar('\t');
	print_line(t->subject);
	free(due);
}

void print_threads(const struct desk *d, const struct thread_views *threads)
{
	const int used = ID_COLUMNS + DUE_COLUMNS + LANE_COLUMNS + WHO_COLUMNS + 7;
	const int left = terminal_width() - used;

	for (size_t i = 0; i < threads->n; i++)
		if (isatty(fileno(stdout)))
			print_row(d, &threads->v[i], left > SUBJECT_MIN ? left : SUBJECT_MIN);
		else
			print_fields(d, &threads->v[i]);
}

static void print_people(const char *label, const struct people *list)
{
	printf("%s", label);
	for (size_t i = 0; i < list->n; i++) {
		fputs(i ? ", " : "", stdout);
		print_word(list->v[i].name);
		fputs(*list->v[i].name ? " <" : "<", stdout);
		print_word(list->v[i].email);
		putchar('>');
	}
	putchar('\n');
}

static void print_cautions(const struct caution_views *list)
{
	for (size_t i = 0; i < list->n; i++) {
		fputs(_("Caution: "), stdout);
		print_line(list->v[i].text);
	}
}

static void print_message(const struct desk *d, const struct message_view *m, int all_headers)
{
	const struct people from = { .v = (struct person[]) { m->from }, .n = 1 };
	char *when = desk_rfc3339(d, m->date);

	printf("%s: %s\n", strcmp(m->direction, "in") == 0 ? _("Received") : _("Sent"), when);
	free(when);
	if (all_headers) {
		for (size_t i = 0; i < m->n_headers; i++) {
			print_word(m->headers[i].name);
			fputs(": ", stdout);
			print_line(m->headers[i].value);
		}
	} else {
		print_people(_("From: "), &from);
		print_people(_("To: "), &m->to);
		fputs(_("Subject: "), stdout);
		print_line(m->subject);
	}
	print_cautions(&m->cautions);
	if (m->seal) {
		fputs(_("Sealed: "), stdout);
		print_line(m->seal_text);
	}
	for (size_t i = 0; i < m->n_attachments; i++) {
		fputs(_("Attachment: "), stdout);
		print_word(m->attachments[i].name);
		printf(" (%lld bytes)\n", (long long)m->attachments[i].size);
	}
	if (m->quarantined) {
		fputs(_("Quarantined: "), stdout);
		print_line(m->quarantined);
	}
	putchar('\n');
	print_text(m->text);
}

void print_conversation(const struct desk *d, const struct conversation *c, int all_headers)
{
	const struct thread_view *t = &c->thread;

	printf(_("Thread %lld: "), (long long)t->id);
	print_line(t->subject);
	printf("%s, %s", t->lane, t->state);
	if (t->due != DESK_NO_TIME) {
		char *due = desk_clock_words(d, t->due);

		printf(t->overdue ? _(", was due %s") : _(", due %s"), due);
		free(due);
	}
	putchar('\n');
	if (strs_has(&t->flags, "thanks") && strcmp(t->state, "open") != 0)
		printf(_("The customer only says thanks: no reply needed (done %lld files it).\n"), (long long)t->id);
	for (size_t i = 0; i < c->n_similar; i++)
		print_line(c->similar[i].advice);
	for (size_t i = 0; i < c->n_notes; i++) {
		char *when = desk_clock_words(d, c->notes[i].at);

		printf(_("Note of %s: "), when);
		print_line(c->notes[i].text);
		free(when);
	}
	for (size_t i = 0; i < c->n_messages; i++) {
		fputs("\n----------------------------------------\n", stdout);
		print_message(d, &c->messages[i], all_headers);
	}
}

void print_explanation(const struct desk *d, const struct explanation *e)
{
	const struct thread_view *t = &e->thread;

	printf(_("Lane %s (score %.2f). "), t->lane, t->score);
	print_line(e->lane_why);
	for (size_t i = 0; i < e->reasons.n; i++) {
		printf("  %+5.1f  ", e->reasons.v[i].weight);
		print_line(e->reasons.v[i].text);
	}
	print_cautions(&e->cautions);
	printf(_("State %s. %s\n"), t->state, e->state_why);
	if (t->due == DESK_NO_TIME) {
		puts(_("Nothing is owed."));
	} else {
		char *due = desk_clock_words(d, t->due);

		printf(_("Due %s (%s). %s\n"), due, t->due_kind, t->due_why);
		free(due);
	}
	for (size_t i = 0; i < e->similar.n; i++)
		print_line(e->similar.v[i]);
	if (e->lessons.n)
		puts(_("Learnt:"));
	for (size_t i = 0; i < e->lessons.n; i++) {
		fputs("  ", stdout);
		print_line(e->lessons.v[i]);
	}
	puts(_("History:"));
	for (size_t i = 0; i < e->history.n; i++) {
		fputs("  ", stdout);
		print_line(e->history.v[i]);
	}
}

void print_outbox(const struct desk *d, const struct outbox_views *outbox)
{
	for (size_t i = 0; i < outbox->n; i++) {
		const struct outbox_view *o = &outbox->v[i];
		char *at = o->send_at == DESK_NO_TIME ? NULL : desk_rfc3339(d, o->send_at);

		printf("%lld\t%s\t%s\t", (long long)o->id, o->state, at ? at : "-");
		print_word(o->to.n ? o->to.v[0].email : "");
		putchar('\t');
		print_word(o->subject);
		putchar('\t');
		print_line(o->error ? o->error : "");
		free(at);
	}
}

/* How it was found, and how it is changed. */
static void print_promise(const struct desk *d, const struct letter_view *letter)
{
	char *time;

	if (letter->promise == DESK_NO_TIME)
		return;
	time = desk_clock_words(d, letter->promise);
	printf(_("Promise: %s"), time);
	free(time);
	fputs(_(" (--promise TIME changes it, --promise none drops it)\n"), stdout);
	if (letter->promise_text) {
		fputs(_("  found in: "), stdout);
		print_line(letter->promise_text);
	}
}

void print_letter(const struct desk *d, const struct letter_view *letter)
{
	print_people(_("To: "), &letter->to);
	if (letter->cc.n)
		print_people(_("Cc: "), &letter->cc);
	fputs(_("Subject: "), stdout);
	print_line(letter->subject);
	for (size_t i = 0; i < letter->files.n; i++) {
		fputs(_("Attachment: "), stdout);
		print_line(letter->files.v[i]);
	}
	print_promise(d, letter);
	putchar('\n');
	print_text(letter->text);
}

void print_lint(const struct letter_view *letter)
{
	for (size_t i = 0; i < letter->n_lint; i++) {
		char *text = safe_line(letter->lint[i].text);

		fprintf(stderr, "tillmail: %s (%s): %s\n", letter->lint[i].level, letter->lint[i].name, text);
		free(text);
	}
}
