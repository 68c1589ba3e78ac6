#include "cli/letters.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "text/safe.h"

void letters_clear(struct letters *letters)
{
	bulk_clear(&letters->bulk);
}

static bool has_letter(const struct bulk_entry *e)
{
	return e->fate == BULK_READY || e->fate == BULK_REFUSED;
}

/* A thread that gets no letter, as an error of its own. */
static void tell_skipped(const struct door *door, struct letters *letters, const struct bulk_entry *e)
{
	struct err err;

	err_set(&err, e->why_kind, "%s", e->why);
	if (letters->is_bulk)
		err_wrap(&err, _("thread %lld"), (long long)e->thread);
	door_fail(door, &err);
	if (!letters->status)
		letters->status = err_kind_status(err.kind);
}

static size_t count_lint(const struct letters *letters, const struct lint_view *lint)
{
	size_t n = 0;

	for (size_t i = 0; i < letters->bulk.n; i++) {
		const struct letter_view *l = &letters->bulk.v[i].letter;

		for (size_t k = 0; k < l->n_lint; k++) {
			if (&l->lint[k] == lint && n)
				return 0;
			n += strcmp(l->lint[k].name, lint->name) == 0 && strcmp(l->lint[k].text, lint->text) == 0;
		}
	}
	return n;
}

/* What speaks against many letters alike is said once; a refusal is told with its thread. */
static void tell_lint(const struct letters *letters, const struct letter_view *letter)
{
	for (size_t i = 0; i < letter->n_lint; i++) {
		const struct lint_view *lint = &letter->lint[i];
		size_t n = count_lint(letters, lint);
		char *text;

		if (n == 0 || strcmp(lint->level, "refuse") == 0)
			continue;
		text = safe_line(lint->text);
		if (n == 1)
			fprintf(stderr, _("tillmail: thread %lld: %s (%s): %s\n"), (long long)letter->thread,
				lint->level, lint->name, text);
		else
			fprintf(stderr, _("tillmail: %zu letters: %s (%s): %s\n"), n, lint->level, lint->name, text);
		free(text);
	}
}

static void tell(const struct door *door, struct letters *letters)
{
	for (size_t i = 0; i < letters->bulk.n; i++) {
		const struct bulk_entry *e = &letters->bulk.v[i];

		if (e->fate == BULK_NONE)
			tell_skipped(door, letters, e);
		else if (has_letter(e) && !door->json && letters->is_bulk)
			tell_lint(letters, &e->letter);
		else if (has_letter(e) && !door->json)
			print_lint(&e->letter);
	}
}

static size_t count(const struct letters *letters, enum bulk_fate fate)
{
	size_t n = 0;

	for (size_t i = 0; i < letters->bulk.n; i++)
		n += letters->bulk.v[i].fate == fate;
	return n;
}

static void add_count(struct buf *text, const char *what, size_t n)
{
	if (n)
		buf_printf(text, ", %s %zu", what, n);
}

/* "letters: 198, refused 1, cannot be written to 1" */
static void tell_sum(const struct letters *letters)
{
	struct buf text = { 0 };

	if (!letters->is_bulk)
		return;
	add_count(&text, _("by this key before"), count(letters, BULK_EARLIER));
	add_count(&text, _("refused"), count(letters, BULK_REFUSED));
	add_count(&text, _("cannot be written to"), count(letters, BULK_NONE));
	log_warn(_("letters: %zu%s"), count(letters, BULK_READY), buf_text(&text));
	buf_clear(&text);
}

static void show_progress(void *data, size_t done, size_t n)
{
	(void)data;
	fprintf(stderr, done < n ? _("\r%zu of %zu") : "\r\033[K", done, n);
}

int letters_write(struct door *door, const int64_t *ids, size_t n, const struct reply_request *request,
	struct letters *letters, struct err *err)
{
	const struct bulk_request bulk = {
		.reply = request,
		.key = option_value(&door->options, OPT_KEY),
		.progress = n > 1 && isatty(fileno(stderr)) ? show_progress : NULL,
	};

	if (desk_bulk(door->desk, ids, n, &bulk, &letters->bulk, err) < 0)
		return -1;
	letters->is_bulk = n > 1;
	tell(door, letters);
	return 0;
}

int letters_write_new(struct door *door, const struct reply_request *request, struct letters *letters,
	struct err *err)
{
	struct bulk_entry *e = mem_alloc(sizeof(*e));

	letters->bulk = (struct bulk) { .v = e, .n = 1 };
	e->fate = BULK_READY;
	if (desk_write(door->desk, request, &e->letter, err) < 0)
		return -1;
	tell(door, letters);
	return 0;
}

static void print_json(const struct door *door, const struct letters *letters)
{
	json_t *array = json_array();

	for (size_t i = 0; i < letters->bulk.n; i++)
		if (has_letter(&letters->bulk.v[i]))
			json_array_append_new(array, json_letter(door->desk, &letters->bulk.v[i].letter));
	json_print(array);
}

static void show_entry(const struct door *door, const struct letters *letters,
	const struct bulk_entry *e)
{
	if (letters->is_bulk)
		printf(_("Thread: %lld\n"), (long long)e->thread);
	if (e->fate == BULK_EARLIER) {
		printf(_("Skipped: it has letter %lld by this key, which is %s\n\n"),
			(long long)e->queued.outbox, e->queued.state);
		return;
	}
	if (e->fate != BULK_READY) {
		fputs(_("Skipped: "), stdout);
		print_line(e->why);
	}
	if (has_letter(e))
		print_letter(door->desk, &e->letter);
	putchar('\n');
}

void letters_show(const struct door *door, const struct letters *letters)
{
	for (size_t i = 0; i < letters->bulk.n; i++)
		show_entry(door, letters, &letters->bulk.v[i]);
}

void letters_print(const struct door *door, const struct letters *letters)
{
	const struct bulk *bulk = &letters->bulk;

	if (door->json)
		print_json(door, letters);
	else if (letters->is_bulk || count(letters, BULK_EARLIER))
		letters_show(door, letters);
	else if (bulk->n && has_letter(&bulk->v[0]) && isatty(fileno(stdout)))
		print_text(bulk->v[0].letter.message);
	else if (bulk->n && has_letter(&bulk->v[0]))
		fwrite(bulk->v[0].letter.message, 1, bulk->v[0].letter.n_message, stdout);
	tell_sum(letters);
}

static void print_queued(const struct door *door, const struct queued_view *q)
{
	char *at = q->send_at == DESK_NO_TIME ? NULL : desk_rfc3339(door->desk, q->send_at);

	printf("%lld\t%lld\t%s\t%s\n", (long long)q->outbox, (long long)q->thread, q->state,
		at ? at : "-");
	free(at);
}

int letters_queue(struct door *door, struct letters *letters, const struct queue_request *request,
	struct err *err)
{
	struct bulk *bulk = &letters->bulk;
	json_t *array;

	if (desk_bulk_queue(door->desk, bulk, request, err) < 0)
		return -1;
	array = json_array();
	for (size_t i = 0; i < bulk->n; i++) {
		const struct bulk_entry *e = &bulk->v[i];

		if (e->fate == BULK_REFUSED)
			tell_skipped(door, letters, e);
		if (e->fate != BULK_READY && e->fate != BULK_EARLIER)
			continue;
		json_array_append_new(array, json_queued(door->desk, &e->queued));
		if (!door->json)
			print_queued(door, &e->queued);
	}
	if (door->json && (json_array_size(array) || letters->is_bulk))
		json_print(json_incref(array));
	json_decref(array);
	tell_sum(letters);
	return 0;
}
