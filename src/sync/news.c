#include "sync/news.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "mail/message.h"
#include "net/imap.h"
#include "store/folder.h"
#include "store/mail.h"
#include "sync/batch.h"
#include "sync/fetch.h"
#include "sync/judge.h"
#include "sync/want.h"
#include "sync/work.h"

enum {
	FIRST_RANGE = 100, /* so that there is something to see soon */
	RANGE = 500,
	BATCH_MAX = 4 << 20, /* bytes of mail that wait in memory */
	MAIL_MAX = 25 << 20,
	MIB = 1 << 20,
};

struct news {
	struct work *w;
	struct folder *folder;
	struct want *want;
	enum want_state asked;  /* the state of what is being asked for */
	enum want_state missed; /* the state of what does not come, though its range did */
	const struct want_ranges *ranges;
	size_t first_unanswered; /* of the ranges; behind a refused one others may be answered */
	uint32_t failed_from;    /* its lowest UID; 0: all were answered */
	uint32_t failed_to;      /* its highest */
	bool is_final;           /* the failure is none of a mail's */
	struct batch batch;
};

/* Take in what is here. */
static int settle(struct news *n, struct err *err)
{
	if (!n->batch.n)
		return 0;
	if (batch_take(&n->batch, n->w, n->folder, err) < 0)
		return -1;
	line_progress(&n->w->line);
	return 0;
}

/* The place of a mail that was asked for; NULL: nobody asked, or it came before. */
static enum want_state *find_asked(const struct news *n, uint32_t uid)
{
	size_t i = want_find(n->want, uid);

	return i < n->want->n && n->want->states[i] == n->asked ? &n->want->states[i] : NULL;
}

static int on_mail(void *data, const struct imap_message *m, struct err *err)
{
	struct news *n = data;
	enum want_state *state = find_asked(n, m->uid);

	if (!state)
		return 0;
	if (n->batch.bytes + m->n_bytes > BATCH_MAX && settle(n, err) < 0)
		return -1;
	*state = m->bytes ? WANT_TAKEN : WANT_LATER;
	if (m->bytes)
		batch_add(&n->batch, m, NULL);
	return 0;
}

static int on_size(void *data, const struct imap_message *m, struct err *err)
{
	struct news *n = data;
	enum want_state *state = find_asked(n, m->uid);
	char *why;

	(void)err;
	if (!state || m->size <= MAIL_MAX)
		return 0;
	why = mem_printf(_("too large: %u MiB"), (unsigned)(m->size / MIB));
	batch_add(&n->batch, m, why);
	free(why);
	*state = WANT_TAKEN;
	return 0;
}

static int on_range(void *data, size_t range, struct err *err)
{
	struct news *n = data;

	want_move(n->want, n->asked, n->missed, n->ranges->lowest[range], n->ranges->highest[range]);
	n->first_unanswered += range == n->first_unanswered;
	if (settle(n, err) < 0)
		return -1;
	work_tell(n->w, _("%s: %zu to go"), n->folder->name, want_count(n->want, WANT_MISSING));
	return 0;
}

/* Ask for all that is in n->asked. What came before a failure is taken in. */
static int ask(struct news *n, struct imap_fetch_job *job, size_t first, size_t size,
	struct err *err)
{
	struct want_ranges ranges;
	struct err settled;
	int rc;

	want_ranges_make(&ranges, n->want, n->asked, first, size);
	n->ranges = &ranges;
	n->first_unanswered = 0;
	job->ranges = ranges.v;
	job->n_ranges = ranges.n;
	job->max_size = MAIL_MAX;
	job->data = n;
	rc = fetch_select(n->w, n->folder, err);
	n->is_final = rc < 0;
	if (rc == 0 && ranges.n)
		rc = imap_fetch(n->w->line.imap, job, err);
	n->failed_from = n->first_unanswered < ranges.n ? ranges.lowest[n->first_unanswered] : 0;
	n->failed_to = n->failed_from ? ranges.highest[n->first_unanswered] : 0;
	n->ranges = NULL;
	want_ranges_clear(&ranges);
	if (settle(n, &settled) < 0) {
		n->is_final = true;
		*err = settled;
		rc = -1;
	}
	return rc;
}

/* Come back after a failure of the server's, or of a mail's. */
static int recover(struct news *n, struct err *err)
{
	if (n->is_final)
		return -1;
	if (err->kind != ERR_NETWORK && err->kind != ERR_PROTOCOL && err->kind != ERR_SERVER)
		return -1;
	return line_renew(&n->w->line, err);
}

/* The id of a mail of the store, when it is surely this one; 0: it is none. */
static int find_known(struct news *n, const struct imap_message *m, int64_t *mail, struct err *err)
{
	struct mail_traits traits = { .received = m->internal_date, .size = m->size };
	char *id = m->bytes ? message_id_in(m->bytes, m->n_bytes) : NULL;
	int rc = 0;

	*mail = 0;
	traits.message_id = id;
	if (id && m->internal_date != INT64_MIN)
		rc = store_mail_alike(n->w->judge->store, &traits, mail, err);
	free(id);
	return rc;
}

static int on_head(void *data, const struct imap_message *m, struct err *err)
{
	struct news *n = data;
	enum want_state *state = find_asked(n, m->uid);
	int64_t mail;
	int rc = state ? find_known(n, m, &mail, err) : 0;

	if (rc <= 0)
		return rc;
	*state = WANT_TAKEN;
	batch_add_known(&n->batch, m, mail);
	return 0;
}

static int on_heads(void *data, size_t range, struct err *err)
{
	struct news *n = data;

	n->first_unanswered += range == n->first_unanswered;
	return settle(n, err);
}

/*
 * Mails that were moved, or whose folder got new UIDs, are known by what they are; nothing of them is
 * fetched again. Only when mails of the store lie nowhere is that worth a question. When it fails
 * they are fetched like all others.
 */
static int recognize(struct news *n, struct err *err)
{
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_HEADS,
		.message = on_head,
		.range_done = on_heads,
	};
	int homeless = n->want->n ? store_has_homeless(n->w->judge->store, err) : 0;

	if (homeless <= 0)
		return homeless;
	n->asked = WANT_MISSING;
	if (ask(n, &job, RANGE, RANGE, err) == 0)
		return 0;
	return recover(n, err);
}

static int fetch_ranges(struct news *n, struct err *err)
{
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_MAILS,
		.message = on_mail,
		.range_done = on_range,
	};

	n->asked = WANT_MISSING;
	n->missed = WANT_SUSPECT;
	while (ask(n, &job, FIRST_RANGE, RANGE, err) < 0) {
		/* A line may drop once by itself; else it may be the fault of a mail. */
		if (err->kind != ERR_NETWORK || n->w->line.drops > 0)
			want_move(n->want, WANT_MISSING, WANT_SUSPECT, n->failed_from, n->failed_to);
		if (recover(n, err) < 0)
			return -1;
	}
	return 0;
}

static int search_there(struct news *n, struct imap_uids *there, struct err *err)
{
	for (;;) {
		n->is_final = fetch_select(n->w, n->folder, err) < 0;
		if (!n->is_final && imap_search_since(n->w->line.imap, 0, there, err) == 0)
			return 0;
		if (recover(n, err) < 0)
			return -1;
		if (err->kind == ERR_SERVER)
			return 0; /* it does not tell what is there */
	}
}

/*
 * Of what is in a state, only what the server still has is worth the trouble. That it
 * tells nothing of a mail in FETCH is no proof: SEARCH has no mail in its answer.
 */
static int drop_gone(struct news *n, enum want_state state, struct err *err)
{
	struct imap_uids there = { 0 };
	size_t k = 0;

	if (search_there(n, &there, err) < 0)
		return -1;
	if (!there.n && n->w->line.status.exists)
		return 0;
	for (size_t i = 0; i < n->want->n; i++) {
		while (k < there.n && there.v[k] < n->want->uids[i])
			k++;
		if (n->want->states[i] == state &&
			(k == there.n || there.v[k] != n->want->uids[i]))
			n->want->states[i] = WANT_GONE;
	}
	imap_uids_clear(&there);
	return 0;
}

/* What is too large is never asked for; when sizes cannot be had, the limit of a literal will do. */
static int refuse_large(struct news *n, struct err *err)
{
	struct imap_fetch_job job = { .what = IMAP_FETCH_SIZES, .message = on_size };

	if (ask(n, &job, RANGE, RANGE, err) == 0)
		return 0;
	if (recover(n, err) < 0)
		return -1;
	line_progress(&n->w->line); /* a mail may be at fault: they are asked for one by one now */
	return 0;
}

/* Take a mail in without its bytes, so that it is seen, and asked for no more. */
static int give_up(struct news *n, size_t i, const char *reason, struct err *err)
{
	struct imap_message m = { .uid = n->want->uids[i], .internal_date = INT64_MIN };
	char *why = mem_printf(_("it could not be fetched: %s"), reason);

	batch_add(&n->batch, &m, why);
	n->want->states[i] = WANT_TAKEN;
	free(why);
	return settle(n, err);
}

static int on_nothing(void *data, const struct imap_message *m, struct err *err)
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
static int does_deliver(struct news *n, struct err *err)
{
	struct imap_range range = { .n = 1 };
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_HEADS,
		.ranges = &range,
		.n_ranges = 1,
		.max_size = MAIL_MAX,
		.message = on_nothing,
	};
	uint32_t uid;
	int rc = store_readable_uid(n->w->judge->store, n->folder->id, &uid, err);

	if (rc <= 0)
		return rc;
	range.set = imap_set(&uid, 1);
	if (fetch_select(n->w, n->folder, err) == 0 && imap_fetch(n->w->line.imap, &job, err) == 0)
		rc = 1;
	else
		rc = recover(n, err);
	free(range.set);
	return rc;
}

/* The line broke at this mail even when it was asked for alone, and for as little as can be. */
static int blame(struct news *n, uint32_t uid, bool was_refused, const struct err *failure, struct err *err)
{
	size_t i = want_find(n->want, uid);
	int is_its_fault = failure->kind != ERR_NETWORK;

	if (is_its_fault && was_refused)
		is_its_fault = does_deliver(n, err);
	if (is_its_fault > 0)
		return give_up(n, i, failure->text, err);
	n->want->states[i] = WANT_LATER;
	return is_its_fault;
}

/* Ask for the bytes alone of what is unreadable, and give up what does not come even so. */
static int fetch_unreadable(struct news *n, struct err *err)
{
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_BODIES,
		.message = on_mail,
		.range_done = on_range,
	};
	struct err failure;
	bool was_refused;

	n->asked = WANT_UNREADABLE;
	n->missed = WANT_HOPELESS;
	while (want_count(n->want, WANT_UNREADABLE) && ask(n, &job, 1, 1, err) < 0) {
		failure = *err;
		was_refused = n->w->line.imap && imap_was_refused(n->w->line.imap);
		if (recover(n, err) < 0)
			return -1;
		if (n->failed_from && blame(n, n->failed_from, was_refused, &failure, err) < 0)
			return -1;
	}
	if (want_count(n->want, WANT_HOPELESS) && drop_gone(n, WANT_HOPELESS, err) < 0)
		return -1;
	for (size_t i = 0; i < n->want->n; i++)
		if (n->want->states[i] == WANT_HOPELESS &&
			give_up(n, i, _("the server's answer makes no sense"), err) < 0)
			return -1;
	return 0;
}

/* One by one; each that breaks the line is dealt with before the next, so that a round gets on. */
static int fetch_singly(struct news *n, struct err *err)
{
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_MAILS,
		.message = on_mail,
		.range_done = on_range,
	};
	bool is_over = false;

	while (!is_over) {
		n->asked = WANT_SUSPECT;
		n->missed = WANT_UNREADABLE;
		is_over = ask(n, &job, 1, 1, err) == 0;
		if (!is_over && recover(n, err) < 0)
			return -1;
		if (n->failed_from)
			n->want->states[want_find(n->want, n->failed_from)] = WANT_UNREADABLE;
		if (fetch_unreadable(n, err) < 0)
			return -1;
	}
	return 0;
}

static int fetch_suspects(struct news *n, struct err *err)
{
	n->asked = WANT_SUSPECT;
	if (drop_gone(n, WANT_SUSPECT, err) < 0)
		return -1;
	if (want_count(n->want, WANT_SUSPECT) == 0)
		return 0;
	return refuse_large(n, err) < 0 ? -1 : fetch_singly(n, err);
}

static void tell_later(const struct folder *folder, const struct want *want)
{
	size_t later = want_count(want, WANT_LATER);

	if (later)
		log_warn(_("%zu mails in %s could not be fetched; they are tried again at the next round"),
			later, folder->name);
}

int news_recognize(struct work *w, struct folder *folder, struct want *want, struct err *err)
{
	struct news n = { .w = w, .folder = folder, .want = want };
	int rc = recognize(&n, err);

	batch_clear(&n.batch);
	return rc;
}

int news_fetch(struct work *w, struct folder *folder, struct want *want, struct err *err)
{
	struct news n = { .w = w, .folder = folder, .want = want };
	int rc = recognize(&n, err);

	if (rc == 0)
		rc = fetch_ranges(&n, err);
	if (rc == 0 && want_count(want, WANT_SUSPECT))
		rc = fetch_suspects(&n, err);
	batch_clear(&n.batch);
	tell_later(folder, want);
	return rc;
}
