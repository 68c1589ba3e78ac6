/* queue - letters enter the outbox. */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "desk/prepared.h"
#include "desk/reply.h"
#include "store/store.h"

void queued_view_clear(struct queued_view *q)
{
	free(q->message_id);
	*q = (struct queued_view) { 0 };
}

/* A refusal stops a letter, unless its key says that it was queued before: then nothing is queued again. */
int letter_refusal(const struct letter_view *letter, struct err *err)
{
	for (size_t i = 0; i < letter->n_lint; i++)
		if (strcmp(letter->lint[i].level, "refuse") == 0)
			return err_set(err, ERR_REFUSED, _("%s; if it is right all the same: --allow %s"),
				letter->lint[i].text, letter->lint[i].name);
	return 0;
}

static void fill_queued(struct queued_view *out, const struct letter_row *l)
{
	*out = (struct queued_view) {
		.outbox = l->id,
		.thread = l->thread,
		.state = outbox_state_name(l->state),
		.send_at = l->send_at,
		.message_id = mem_dup(l->message_id),
	};
}

int queue_find(struct desk *d, const char *key, int64_t thread, struct queued_view *out,
	struct err *err)
{
	struct letter_row l = { 0 };
	int64_t id;
	int found = store_letter_by_key(d->store, key, thread, &id, err);

	if (found > 0)
		found = store_letter(d->store, id, &l, err);
	if (found > 0)
		fill_queued(out, &l);
	letter_row_clear(&l);
	return found;
}

/* A letter that begins a thread has none yet: it is known by whom it goes to. */
static int find_new(struct desk *d, const char *key, const struct letter_row *row,
	struct queued_view *out, struct err *err)
{
	const unsigned gone = 1u << OUTBOX_FAILED | 1u << OUTBOX_CANCELLED;
	struct letter_list letters = { 0 };
	int found = store_letters_with_key(d->store, key, &letters, err);

	for (size_t i = 0; found == 0 && i < letters.n; i++) {
		const struct letter_row *l = &letters.v[i];

		if (gone & 1u << l->state || !address_same(l->to[0].addr, row->to[0].addr))
			continue;
		found = 1;
		fill_queued(out, l);
	}
	letter_list_clear(&letters);
	return found;
}

/* 1 and the letter that was queued with this key for the same as row, 0: none. */
static int find_by_key(struct desk *d, const char *key, const struct letter_row *row,
	struct queued_view *out, struct err *err)
{
	if (!key)
		return 0;
	return row->thread ? queue_find(d, key, row->thread, out, err) : find_new(d, key, row, out, err);
}

static int64_t leave_time(struct desk *d, const struct queue_request *request)
{
	if (request->is_draft)
		return NO_TIME;
	if (request->at != DESK_NO_TIME)
		return request->at;
	return desk_now(d) + d->conf->undo_send;
}

static int queue_one(struct desk *d, const struct letter_view *letter,
	const struct queue_request *request, int64_t *action, struct queued_view *out, struct err *err)
{
	struct letter_row *row = &letter->prepared->row;
	int found = find_by_key(d, request->key, row, out, err);

	if (found != 0)
		return found < 0 ? -1 : 0;
	if (letter_refusal(letter, err) < 0)
		return -1;
	if (!*action && store_action(d->store, letter->prepared->verb, desk_now(d), action, err) < 0)
		return -1;
	row->action = *action;
	row->send_at = leave_time(d, request);
	row->created = desk_now(d);
	free(row->key);
	row->key = mem_dup(request->key);
	free(row->error);
	row->error = request->is_draft ? mem_dup(_("a draft: `tillmail outbox retry` sends it")) : NULL;
	if (store_queue_letter(d->store, row, letter->message, letter->n_message, err) < 0 ||
		judge_thread(&d->judge, row->thread, err) < 0)
		return -1;
	fill_queued(out, row);
	return 0;
}

int desk_queue(struct desk *d, const struct letter_view *letters, size_t n,
	const struct queue_request *request, struct queued_view *out, struct err *err)
{
	int64_t action = 0;
	int rc = store_begin(d->store, err);

	for (size_t i = 0; rc == 0 && i < n; i++)
		rc = queue_one(d, &letters[i], request, &action, &out[i], err);
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc == 0)
		return 0;
	store_rollback(d->store);
	for (size_t i = 0; i < n; i++)
		queued_view_clear(&out[i]);
	return -1;
}
