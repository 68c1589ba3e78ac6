#include "desk/bulk.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "desk/inside.h"
#include "desk/prepared.h"
#include "store/thread.h"
#include "triage/guard.h"

void bulk_clear(struct bulk *bulk)
{
	for (size_t i = 0; i < bulk->n; i++) {
		letter_view_clear(&bulk->v[i].letter);
		queued_view_clear(&bulk->v[i].queued);
		free(bulk->v[i].why);
	}
	free(bulk->v);
	*bulk = (struct bulk) { 0 };
}

/* The thread that a number means now; numbers of threads that were merged mean one. 0: none. */
static int resolve(struct desk *d, int64_t number, int64_t *thread, struct err *err)
{
	struct thread t = { 0 };
	int found = number > 0 ? store_thread(d->store, number, &t, err) : 0;

	*thread = found > 0 ? t.id : 0;
	thread_clear(&t);
	return found < 0 ? -1 : 0;
}

static bool has_thread(const struct bulk *bulk, int64_t thread)
{
	for (size_t i = 0; i < bulk->n; i++)
		if (bulk->v[i].thread == thread)
			return true;
	return false;
}

static void take_reason(struct bulk_entry *e, enum bulk_fate fate, const struct err *why)
{
	e->fate = fate;
	e->why_kind = why->kind;
	e->why = mem_dup(why->text);
}

static bool is_same_letter(const struct letter_view *a, const struct letter_view *b)
{
	const struct letter_row *x = &a->prepared->row;
	const struct letter_row *y = &b->prepared->row;

	return address_same(x->to[0].addr, y->to[0].addr) && strcmp(x->text, y->text) == 0;
}

/* A customer with two threads is written to once: what the outbox cannot know yet, for it has neither. */
static void find_twin(const struct bulk *bulk, struct bulk_entry *e, const struct strs *allow)
{
	const char *name = guard_name(GUARD_SAME_TEXT);
	struct err why;

	for (size_t i = 0; e->fate == BULK_READY && i < bulk->n; i++) {
		const struct bulk_entry *other = &bulk->v[i];

		if (other->fate != BULK_READY || !is_same_letter(&other->letter, &e->letter) ||
			strs_has(allow, name))
			continue;
		letter_add_lint(&e->letter, "refuse", name,
			mem_printf(_("the same text goes to %s by thread %lld"),
				e->letter.prepared->row.to[0].addr, (long long)other->thread));
		e->letter.is_refused = true;
		if (letter_refusal(&e->letter, &why) < 0)
			take_reason(e, BULK_REFUSED, &why);
	}
}

static void write_one(struct desk *d, const struct bulk *bulk, const struct reply_request *request,
	struct bulk_entry *e)
{
	struct err why = { 0 };

	if (desk_reply(d, e->thread, request, &e->letter, &why) < 0)
		take_reason(e, BULK_NONE, &why);
	else if (letter_refusal(&e->letter, &why) < 0)
		take_reason(e, BULK_REFUSED, &why);
	else
		find_twin(bulk, e, &request->allow);
}

static int add(struct desk *d, int64_t number, const struct bulk_request *request, struct bulk *bulk,
	struct err *err)
{
	struct bulk_entry e = { .thread = number, .fate = BULK_READY };
	int64_t thread;
	int found = 0;

	if (resolve(d, number, &thread, err) < 0)
		return -1;
	if (thread && has_thread(bulk, thread))
		return 0;
	if (thread)
		e.thread = thread;
	if (thread && request->key)
		found = queue_find(d, request->key, thread, &e.queued, err);
	if (found < 0)
		return -1;
	if (found)
		e.fate = BULK_EARLIER;
	else
		write_one(d, bulk, request->reply, &e);
	bulk->v = mem_grow(bulk->v, bulk->n, sizeof(*bulk->v));
	bulk->v[bulk->n++] = e;
	return 0;
}

int desk_bulk(struct desk *d, const int64_t *threads, size_t n, const struct bulk_request *request,
	struct bulk *out, struct err *err)
{
	*out = (struct bulk) { 0 };
	for (size_t i = 0; i < n; i++) {
		if (add(d, threads[i], request, out, err) < 0) {
			bulk_clear(out);
			return -1;
		}
		if (request->progress)
			request->progress(request->progress_data, i + 1, n);
	}
	return 0;
}

int desk_bulk_queue(struct desk *d, struct bulk *bulk, const struct queue_request *request,
	struct err *err)
{
	struct letter_view *letters = mem_alloc((bulk->n + 1) * sizeof(*letters));
	struct queued_view *queued = mem_alloc((bulk->n + 1) * sizeof(*queued));
	size_t n = 0;
	size_t k = 0;
	int rc;

	for (size_t i = 0; i < bulk->n; i++)
		if (bulk->v[i].fate == BULK_READY)
			letters[n++] = bulk->v[i].letter; /* lent */
	rc = desk_queue(d, letters, n, request, queued, err);
	for (size_t i = 0; rc == 0 && i < bulk->n; i++)
		if (bulk->v[i].fate == BULK_READY)
			bulk->v[i].queued = queued[k++];
	free(queued);
	free(letters);
	return rc;
}
