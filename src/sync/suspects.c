#include "sync/suspects.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/imap.h"
#include "store/folder.h"
#include "sync/asking.h"
#include "sync/fetch.h"
#include "sync/judge.h"
#include "sync/want.h"
#include "sync/work.h"

enum { MIB = 1 << 20 };

static int on_size(void *data, struct imap_message *m, struct err *err)
{
	struct asking *a = data;
	enum want_state *state = asking_find(a, m->uid);

	(void)err;
	if (state)
		a->dates[state - a->want->states] = m->internal_date;
	if (state && m->size > ASKING_MAIL_MAX)
		*state = WANT_LARGE;
	return 0;
}

static int on_large(void *data, struct imap_message *m, struct err *err)
{
	struct asking *a = data;
	enum want_state *state = asking_find(a, m->uid);
	char *why;

	(void)err;
	if (!state || m->size <= ASKING_MAIL_MAX)
		return 0;
	why = mem_printf(_("too large: %u MiB, more than the %u that are fetched"), (unsigned)(m->size / MIB),
		(unsigned)(ASKING_MAIL_MAX / MIB));
	batch_add(&a->batch, m, why);
	free(why);
	*state = WANT_TAKEN;
	return 0;
}

/*
 * Of what is in a state, only what the server still has is worth the trouble. That it
 * tells nothing of a mail in FETCH is no proof: SEARCH has no mail in its answer.
 */
static int drop_gone(struct asking *a, enum want_state state, struct err *err)
{
	struct imap_uids there = { 0 };
	size_t k = 0;
	int rc = fetch_search(a->w, a->folder, 0, &there, err);

	if (rc < 0)
		return -1;
	if (!rc || (!there.n && a->w->line.status.exists))
		return 0;
	for (size_t i = 0; i < a->want->n; i++) {
		while (k < there.n && there.v[k] < a->want->uids[i])
			k++;
		if (a->want->states[i] == state &&
			(k == there.n || there.v[k] != a->want->uids[i]))
			a->want->states[i] = WANT_GONE;
	}
	imap_uids_clear(&there);
	return 0;
}

/* What is too large is never fetched; when sizes cannot be had, the limit of a literal will do. */
static int refuse_large(struct asking *a, struct err *err)
{
	struct imap_fetch_job job = { .what = IMAP_FETCH_SIZES, .message = on_size };

	if (asking_run(a, &job, ASKING_RANGE, ASKING_RANGE, err) == 0)
		return 0;
	if (asking_recover(a, err) < 0)
		return -1;
	line_progress(&a->w->line); /* a mail may be at fault: they are asked for one by one now */
	return 0;
}

/* Take in what is too large, with its Message-ID where the server gives that. */
static int take_large(struct asking *a, struct err *err)
{
	static const enum imap_fetch what[] = { IMAP_FETCH_HEADS, IMAP_FETCH_SIZES };

	a->asked = WANT_LARGE;
	for (size_t i = 0; i < sizeof(what) / sizeof(what[0]) && want_count(a->want, WANT_LARGE); i++) {
		struct imap_fetch_job job = { .what = what[i], .message = on_large };

		if (asking_run(a, &job, 1, 1, err) < 0 && asking_recover(a, err) < 0)
			return -1;
	}
	want_move(a->want, WANT_LARGE, WANT_LATER, 0, UINT32_MAX);
	return 0;
}

/* Take a mail in without its bytes, so that it is seen, and asked for no more. It is known again by when it came. */
static int give_up(struct asking *a, size_t i, const char *reason, struct err *err)
{
	struct imap_message m = { .uid = a->want->uids[i], .internal_date = a->dates[i] };
	char *why = mem_printf(_("it could not be fetched: %s"), reason);

	batch_add(&a->batch, &m, why);
	a->want->states[i] = WANT_TAKEN;
	free(why);
	return asking_settle(a, err);
}

static int on_nothing(void *data, struct imap_message *m, struct err *err)
{
	(void)data;
	(void)m;
	(void)err;
	return 0;
}

/*
 * 1 when the server hands over a mail that it handed over before. One that refuses that, too, wants to
 * be left in peace for a while, as Microsoft's and Yahoo's do where they are asked too much.
 */
static int does_deliver(struct asking *a, struct err *err)
{
	struct imap_range range = { .n = 1 };
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_HEADS,
		.ranges = &range,
		.n_ranges = 1,
		.max_size = ASKING_MAIL_MAX,
		.message = on_nothing,
	};
	uint32_t uid;
	int rc = store_readable_uid(a->w->judge->store, a->folder->id, &uid, err);

	if (rc <= 0)
		return rc;
	range.set = imap_set(&uid, 1);
	if (fetch_select(a->w, a->folder, err) == 0 && imap_fetch(a->w->line.imap, &job, err) == 0)
		rc = 1;
	else
		rc = asking_recover(a, err);
	free(range.set);
	return rc;
}

/* The line broke at this mail even when it was asked for alone, and for as little as can be. */
static int blame(struct asking *a, uint32_t uid, bool was_refused, const struct err *failure, struct err *err)
{
	size_t i = want_find(a->want, uid);
	int is_its_fault = failure->kind != ERR_NETWORK;

	if (is_its_fault && was_refused)
		is_its_fault = does_deliver(a, err);
	if (is_its_fault > 0)
		return give_up(a, i, failure->text, err);
	a->want->states[i] = WANT_LATER;
	return is_its_fault;
}

/* Ask for the bytes alone of what is unreadable, and give up what does not come even so. */
static int fetch_unreadable(struct asking *a, struct err *err)
{
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_BODIES,
		.message = asking_on_mail,
		.room = asking_on_room,
		.range_done = asking_on_range,
	};
	struct err failure;
	bool was_refused;

	a->asked = WANT_UNREADABLE;
	a->missed = WANT_HOPELESS;
	while (want_count(a->want, WANT_UNREADABLE) && asking_run(a, &job, 1, 1, err) < 0) {
		failure = *err;
		was_refused = a->w->line.imap && imap_was_refused(a->w->line.imap);
		if (asking_recover(a, err) < 0)
			return -1;
		if (a->failed_from && blame(a, a->failed_from, was_refused, &failure, err) < 0)
			return -1;
	}
	if (want_count(a->want, WANT_HOPELESS) && drop_gone(a, WANT_HOPELESS, err) < 0)
		return -1;
	for (size_t i = 0; i < a->want->n; i++)
		if (a->want->states[i] == WANT_HOPELESS &&
			give_up(a, i, _("the server's answer makes no sense"), err) < 0)
			return -1;
	return 0;
}

/* One by one; each that breaks the line is dealt with before the next, so that a round gets on. */
static int fetch_singly(struct asking *a, struct err *err)
{
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_MAILS,
		.message = asking_on_mail,
		.room = asking_on_room,
		.range_done = asking_on_range,
	};
	bool is_over = false;

	while (!is_over) {
		a->asked = WANT_SUSPECT;
		a->missed = WANT_UNREADABLE;
		is_over = asking_run(a, &job, 1, 1, err) == 0;
		if (!is_over && asking_recover(a, err) < 0)
			return -1;
		if (a->failed_from)
			a->want->states[want_find(a->want, a->failed_from)] = WANT_UNREADABLE;
		if (fetch_unreadable(a, err) < 0)
			return -1;
	}
	return 0;
}

/* refuse_large() tells the dates. */
static int fetch_with_dates(struct asking *a, struct err *err)
{
	int rc;

	a->dates = mem_alloc(a->want->n * sizeof(*a->dates));
	for (size_t i = 0; i < a->want->n; i++)
		a->dates[i] = INT64_MIN;
	rc = refuse_large(a, err);
	if (rc == 0)
		rc = take_large(a, err);
	if (rc == 0)
		rc = fetch_singly(a, err);
	free(a->dates);
	a->dates = NULL;
	return rc;
}

int suspects_fetch(struct asking *a, struct err *err)
{
	a->asked = WANT_SUSPECT;
	if (drop_gone(a, WANT_SUSPECT, err) < 0)
		return -1;
	return want_count(a->want, WANT_SUSPECT) ? fetch_with_dates(a, err) : 0;
}
