#include "sync/doubt.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/mem.h"
#include "net/imap.h"
#include "store/folder.h"
#include "sync/elsewhere.h"
#include "sync/fetch.h"
#include "sync/judge.h"
#include "sync/round.h"
#include "sync/work.h"

enum {
	MANY = 20, /* gone at once; more, and more than a tenth, is suspicious */
	TENTH = 10,
	FEW = 5, /* known of all folders; where none of them is left, so few are suspicious */
};

/* See take_changes() in fetch.c. */
static bool is_doubted(const struct folder *f)
{
	return f->exists == UINT32_MAX;
}

/* Both ascend. */
static bool has_common(const struct imap_uids *a, const struct imap_uids *b)
{
	size_t i = 0;
	size_t k = 0;

	while (i < a->n && k < b->n && a->v[i] != b->v[k])
		if (a->v[i] < b->v[k])
			i++;
		else
			k++;
	return i < a->n && k < b->n;
}

/*
 * 1 when one of the mails that are known there is still there, or one that was there before and is not known, as it
 * is older than sync_days.
 */
static int has_old(struct work *w, const struct folder *f, const struct imap_uids *known, struct err *err)
{
	struct imap_uids there = { 0 };
	int rc = fetch_search(w, f, 0, &there, err);

	if (rc > 0)
		rc = has_common(known, &there) || (there.n && there.v[0] < f->uid_next);
	imap_uids_clear(&there);
	return rc;
}

/*
 * 1 when a folder still has what it had, or what was put there: nothing arrives in an archive by itself. One that
 * cannot be opened, or is in doubt itself, says nothing.
 */
static int has_kept(struct work *w, const struct folder *f, const struct imap_uids *known, struct err *err)
{
	if (is_doubted(f))
		return 0;
	if (line_select(&w->line, f->name, err) < 0)
		return line_was_refused(&w->line, err) ? 0 : -1;
	if (!w->line.status.exists)
		return 0;
	if (f->role == FOLDER_ARCHIVE || f->role == FOLDER_PITCHES)
		return 1;
	return w->line.status.uid_validity == f->uid_validity ? has_old(w, f, known, err) : 0;
}

/* 1 when nothing is left in it, and the other folders have lost all, too: the account was emptied, or the server shows another one. */
static int is_all_gone(struct work *w, const struct folder *f, size_t n_known, struct err *err)
{
	const struct folder *const others[] = { &w->folders.inbox, &w->folders.sent, &w->folders.archive,
		&w->folders.pitches, NULL };
	int kept = has_old(w, f, &(struct imap_uids) { 0 }, err);

	for (size_t i = 0; others[i] && kept == 0; i++) {
		struct imap_uids known = { 0 };

		if (!others[i]->id || others[i]->id == f->id)
			continue;
		kept = store_folder_uids(w->judge->store, others[i]->id, &known.v, &known.n, err);
		n_known += known.n;
		if (kept == 0)
			kept = has_kept(w, others[i], &known, err);
		imap_uids_clear(&known);
	}
	return kept < 0 ? -1 : !kept && n_known >= FEW;
}

/* Those of the mails that lay there that have no other place: what came back has a new one. */
static int find_lost(struct work *w, const struct folder *f, const struct imap_uids *gone, struct imap_uids *out,
	struct err *err)
{
	out->v = mem_alloc((gone->n + 1) * sizeof(*out->v));
	for (size_t i = 0; i < gone->n; i++) {
		int is_lost = store_lies_only_there(w->judge->store, f->id, gone->v[i], err);

		if (is_lost < 0)
			return -1;
		if (is_lost)
			out->v[out->n++] = gone->v[i];
	}
	return 0;
}

/* 1 when it may be a mistake that they are gone: they are many, or all there was. */
static int is_suspicious(struct work *w, const struct folder *f, size_t n_known, size_t n_gone, size_t n_lost,
	struct err *err)
{
	if (n_lost > MANY && n_lost > n_known / TENTH)
		return 1;
	return n_gone == n_known && f->role != FOLDER_JUNK ? is_all_gone(w, f, n_known, err) : 0;
}

/* What was asked about stays so until all is back, or the owner has spoken. */
static int doubt_lost(struct work *w, const struct folder *f, size_t n_known, size_t n_gone, const struct imap_uids *lost,
	struct err *err)
{
	int is_filed;
	int rc;

	if (!lost->n || is_doubted(f))
		return lost->n != 0;
	rc = is_suspicious(w, f, n_known, n_gone, lost->n, err);
	if (rc <= 0)
		return rc;
	is_filed = elsewhere_has(w, f, lost, err);
	return is_filed < 0 ? -1 : !is_filed;
}

int doubt_gone(struct work *w, const struct folder *f, size_t n_known, const struct imap_uids *gone, struct err *err)
{
	struct imap_uids lost = { 0 };
	int rc;

	if (w->options->full)
		return 0;
	rc = find_lost(w, f, gone, &lost, err);
	if (rc == 0)
		rc = doubt_lost(w, f, n_known, gone->n, &lost, err);
	imap_uids_clear(&lost);
	return rc;
}
