/* regroup - threads are merged, split, named and noted on. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/acts.h"
#include "desk/deed.h"
#include "desk/inside.h"
#include "store/store.h"

static int add_words(struct desk *d, int64_t action, const struct deed_thread *t, const void *data,
	struct err *err)
{
	struct act act = *(const struct act *)data;

	act.at = desk_now(d);
	return store_add_act(d->store, action, t->thread.id, &act, err);
}

int desk_note(struct desk *d, int64_t thread, const char *text, struct err *err)
{
	char *copy = mem_dup(text);
	const struct act act = { .kind = ACT_NOTED, .text = copy };
	int rc;

	if (!text[strspn(text, " \t\n")])
		rc = err_set(err, ERR_DATA, _("the note is empty; write something"));
	else
		rc = deed_do(d, &(struct deed) { .verb = "note", .act = add_words, .data = &act }, &thread, 1, err);

	free(copy);
	return rc;
}

int desk_topic(struct desk *d, int64_t thread, const char *topic, struct err *err)
{
	bool is_none = strcmp(topic, "none") == 0;
	char *copy = is_none ? NULL : mem_dup(topic);
	const struct act act = { .kind = ACT_TOPIC, .text = copy };
	int rc;

	if (!*topic || topic[strspn(topic, "abcdefghijklmnopqrstuvwxyz0123456789-")])
		rc = err_set(err, ERR_DATA,
			_("a topic is one word of small letters, digits and hyphens, like delay"));
	else
		rc = deed_do(d, &(struct deed) { .verb = "topic", .act = add_words, .data = &act }, &thread, 1, err);
	free(copy);
	return rc;
}

struct merging {
	const int64_t *others;
	size_t n;
};

static int merge_one(struct desk *d, int64_t action, int64_t other, int64_t into, struct err *err)
{
	struct thread t = { 0 };
	int rc = desk_thread(d, other, &t, err);

	if (rc == 0 && t.id == into)
		rc = err_set(err, ERR_DATA, _("thread %lld is part of thread %lld already"), (long long)other,
			(long long)into);
	if (rc == 0)
		rc = store_merge(d->store, action, t.id, into, err);
	thread_clear(&t);
	return rc;
}

static int merge(struct desk *d, int64_t action, const struct deed_thread *t, const void *data,
	struct err *err)
{
	const struct merging *m = data;
	const struct act act = { .kind = ACT_MERGED, .at = desk_now(d) };
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < m->n; i++)
		rc = merge_one(d, action, m->others[i], t->thread.id, err);
	return rc == 0 ? store_add_act(d->store, action, t->thread.id, &act, err) : -1;
}

int desk_merge(struct desk *d, const int64_t *threads, size_t n, struct err *err)
{
	const struct merging m = { threads + 1, n - 1 };

	if (n < 2)
		return err_set(err, ERR_USAGE, _("merge wants two threads or more; the first takes in the others"));
	return deed_do(d, &(struct deed) { .verb = "merge", .act = merge, .data = &m }, threads, 1, err);
}

struct splitting {
	int64_t message;
	int64_t *fresh;
};

static bool answers(const struct mail *m, const struct mail *other)
{
	const struct message *msg = &m->message;
	const char *parent = msg->in_reply_to;

	if (!parent && msg->references.n)
		parent = msg->references.v[msg->references.n - 1];
	return parent && other->message.message_id && strcmp(parent, other->message.message_id) == 0;
}

/* The mail where a thread is split: the one that is named, else the customer's newest. */
static const struct mail *split_at(const struct mail_list *mails, int64_t message)
{
	for (size_t i = mails->n; i > 0; i--) {
		const struct mail *m = &mails->v[i - 1];

		if (message ? m->id == message : m->direction == MAIL_IN)
			return m;
	}
	return NULL;
}

/* Mails borrowed from mails: first, and what answers it or what answers that. */
static void gather(const struct mail_list *mails, const struct mail *first, struct mail_list *out)
{
	out->v = mem_alloc(mails->n * sizeof(*out->v));
	out->v[out->n++] = *first;
	for (size_t i = 0; i < mails->n; i++) {
		bool is_part = false;

		for (size_t k = 0; k < out->n; k++)
			is_part |= mails->v[i].id != first->id && answers(&mails->v[i], &out->v[k]);
		if (is_part)
			out->v[out->n++] = mails->v[i];
	}
}

static int split(struct desk *d, int64_t action, const struct deed_thread *t, const void *data,
	struct err *err)
{
	const struct splitting *s = data;
	const struct act act = { .kind = ACT_SPLIT, .at = desk_now(d) };
	const struct mail *first = split_at(&t->mails, s->message);
	struct mail_list part = { 0 };
	int rc;

	if (!first)
		return err_set(err, ERR_NOT_FOUND, _("thread %lld has no such message"), (long long)t->thread.id);
	gather(&t->mails, first, &part);
	if (part.n == t->mails.n)
		rc = err_set(err, ERR_DATA, _("nothing of thread %lld would be left"), (long long)t->thread.id);
	else
		rc = store_split(d->store, action, t->thread.id, &part, s->fresh, err);
	free(part.v);
	if (rc == 0)
		rc = store_add_act(d->store, action, t->thread.id, &act, err);
	return rc == 0 ? judge_thread(&d->judge, *s->fresh, err) : -1;
}

int desk_split(struct desk *d, int64_t thread, int64_t message, int64_t *fresh, struct err *err)
{
	struct splitting s = { .message = message };

	s.fresh = fresh;
	return deed_do(d, &(struct deed) { .verb = "split", .act = split, .data = &s }, &thread, 1, err);
}
