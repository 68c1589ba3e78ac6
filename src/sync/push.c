#include "sync/push.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "net/imap.h"
#include "store/folder.h"
#include "store/journal.h"
#include "store/mail.h"
#include "store/store.h"
#include "store/thread.h"
#include "sync/change.h"
#include "sync/fetch.h"
#include "sync/judge.h"
#include "sync/move.h"
#include "sync/note.h"
#include "sync/refusals.h"
#include "sync/round.h"
#include "sync/work.h"

/* The mails of a folder whose flags we changed; they are read back, so that they are no news. */
struct touched {
	struct folder *folder;
	struct imap_uids uids;
};

struct push {
	struct work *w;
	bool has_archive;
	struct touched inbox;
	struct touched archive;
	struct touched pitches;
	struct touched junk;
	struct refusals refused; /* for now */
	struct refusals final;   /* for good */
};

static void touch(struct touched *t, uint32_t uid)
{
	t->uids.v = mem_grow(t->uids.v, t->uids.n, sizeof(*t->uids.v));
	t->uids.v[t->uids.n++] = uid;
}

/* What is added to the flags of a mail, and which keywords are taken away; NULL: none. */
struct flagging {
	unsigned flags;
	const char *keyword;
	const char *gone; /* between blanks */
};

static int set_flags(struct push *p, struct touched *here, uint32_t uid,
	const struct flagging *how, struct err *err)
{
	struct line *line = &p->w->line;
	const char *keyword;
	const char *gone;
	char *set;
	int rc = 0;

	if (fetch_open(p->w, here->folder, err) < 0)
		return -1;
	keyword = line->status.takes_keywords ? how->keyword : NULL;
	gone = line->status.takes_keywords ? how->gone : NULL;
	if (!how->flags && !keyword && !gone)
		return 0;
	set = imap_set(&uid, 1);
	if (gone)
		rc = imap_store(line->imap, set, false, 0, gone, err);
	if (rc == 0 && (how->flags || keyword))
		rc = imap_store(line->imap, set, true, how->flags, keyword, err);
	free(set);
	if (rc == 0)
		touch(here, uid);
	return rc;
}

/* Some servers have room for so many keywords and no more. To be where it belongs is worth more to a mail than one. */
static int set_what_fits(struct push *p, struct touched *here, uint32_t uid,
	const struct flagging *how, struct err *err)
{
	struct flagging bare = { .flags = how->flags, .gone = how->gone };
	int rc = set_flags(p, here, uid, how, err);

	if (rc < 0 && how->keyword && line_was_refused(&p->w->line, err))
		rc = set_flags(p, here, uid, &bare, err);
	return rc;
}

static int move(struct push *p, const struct location *l, struct touched *here,
	struct touched *to, struct err *err)
{
	struct move m = { p->w, here->folder, to->folder };
	uint32_t new_uid;

	if (move_mails(&m, l, 1, &new_uid, err) < 0)
		return -1;
	if (new_uid)
		touch(to, new_uid);
	return 0;
}

static int play_done(struct push *p, const struct location *l, struct touched *here, struct err *err)
{
	struct flagging how = { .flags = IMAP_SEEN };

	if (l->role == FOLDER_ARCHIVE) /* somebody else put it there, unread */
		return set_flags(p, here, l->uid, &how, err);
	if (l->role != FOLDER_INBOX && l->role != FOLDER_PITCHES)
		return 0;
	if (!p->has_archive)
		return set_flags(p, here, l->uid,
			&(struct flagging) { .flags = IMAP_SEEN, .keyword = NOTE_DONE }, err);
	if (l->role == FOLDER_PITCHES) /* not so that another tillmail takes it for a rescue */
		how.keyword = NOTE_DONE;
	if (set_what_fits(p, here, l->uid, &how, err) < 0)
		return -1;
	return move(p, l, here, &p->archive, err);
}

static int play_open(struct push *p, const struct location *l, struct touched *here, struct err *err)
{
	if (set_flags(p, here, l->uid, &(struct flagging) { .gone = NOTE_DONE }, err) < 0)
		return -1;
	return l->role == FOLDER_ARCHIVE ? move(p, l, &p->archive, &p->inbox, err) : 0;
}

/* The thread may have been marked again since, or not be marked any more. A customer does not stay in junk. */
static int play_marked(struct push *p, const struct location *l, struct touched *here,
	struct err *err)
{
	static const enum lane lanes[] = { LANE_CUSTOMER, LANE_NOTICE, LANE_PITCH };
	struct store *store = p->w->judge->store;
	struct flagging how = { 0 };
	struct buf gone = { 0 };
	struct mail m = { 0 };
	enum lane mark = LANE_UNSURE;
	bool is_rescued;
	int rc = store_mail(store, l->mail, &m, err);

	if (rc > 0)
		rc = store_mark(store, m.thread, &mark, err);
	if (rc > 0)
		how.keyword = note_keyword(mark);
	for (size_t i = 0; i < sizeof(lanes) / sizeof(*lanes); i++)
		if (lanes[i] != mark)
			buf_printf(&gone, "%s%s", gone.len ? " " : "", note_keyword(lanes[i]));
	how.gone = buf_text(&gone);
	is_rescued = l->role == FOLDER_JUNK && mark == LANE_CUSTOMER;
	if (rc >= 0)
		rc = (is_rescued ? set_what_fits : set_flags)(p, here, l->uid, &how, err);
	if (rc == 0 && is_rescued)
		rc = move(p, l, here, &p->inbox, err);
	buf_clear(&gone);
	mail_clear(&m);
	return rc;
}

static struct touched *find_folder(struct push *p, int64_t folder)
{
	if (p->inbox.folder->id == folder)
		return &p->inbox;
	if (p->archive.folder->id == folder)
		return &p->archive;
	if (p->pitches.folder->id == folder)
		return &p->pitches;
	return p->junk.folder->id == folder ? &p->junk : NULL;
}

static int play_at(struct push *p, enum journal_kind kind, const struct location *l,
	struct err *err)
{
	struct touched *here = find_folder(p, l->folder);

	if (!here)
		return 0; /* Sent, or a folder that is not used any more */
	switch (kind) {
	case JOURNAL_ANSWERED:
		return set_flags(p, here, l->uid,
			&(struct flagging) { .flags = IMAP_ANSWERED | IMAP_SEEN }, err);
	case JOURNAL_DONE:
		return play_done(p, l, here, err);
	case JOURNAL_OPEN:
		return play_open(p, l, here, err);
	case JOURNAL_MARKED:
		return play_marked(p, l, here, err);
	}
	return 0;
}

/* Tell the server once; what it was told already does no harm. */
static int play(struct push *p, const struct journal_row *row, struct err *err)
{
	struct location_list places = { 0 };
	int rc = store_mail_locations(p->w->judge->store, row->mail, &places, err);

	for (size_t i = 0; i < places.n && rc == 0; i++)
		rc = play_at(p, row->kind, &places.v[i], err);
	location_list_clear(&places);
	if (rc == 0)
		rc = store_journal_played(p->w->judge->store, row->id, err);
	return rc;
}

/* What others did in a folder that this round did not look at may be older than what it was refused. */
static bool has_seen_all(const struct work *w)
{
	return w->options->scope != ROUND_SEND && !w->is_partial;
}

/* What the server refuses for good is not asked again. A folder for reading only may be one for writing again. */
static int note_refusal(struct push *p, const struct journal_row *row, struct err *err)
{
	const struct line *line = &p->w->line;
	bool is_final = err->kind == ERR_SERVER &&
			!line->status.read_only && imap_refused_for_good(line->imap);

	refusals_add(is_final ? &p->final : &p->refused, err);
	if (is_final)
		return store_journal_refused(p->w->judge->store, row->id, err);
	return has_seen_all(p->w) ? store_journal_put_off(p->w->judge->store, row->id, err) : 0;
}

/* 0 also when the server refused. */
static int play_or_keep(struct push *p, const struct journal_row *row, struct err *err)
{
	struct line *line = &p->w->line;
	int drops = line->drops;

	while (play(p, row, err) < 0) {
		if (err->kind != ERR_SERVER && err->kind != ERR_NETWORK && err->kind != ERR_PROTOCOL)
			return -1;
		if (imap_is_alive(line->imap))
			return note_refusal(p, row, err);
		line_no_progress(line, drops);
		if (line_renew(line, err) < 0)
			return -1;
		drops = line->drops;
	}
	line_progress(line);
	return 0;
}

/* Whether two rows are about the same thing: where a mail lies, its mark, or its answer. */
static bool is_same_matter(enum journal_kind a, enum journal_kind b)
{
	bool places_a = a == JOURNAL_DONE || a == JOURNAL_OPEN;
	bool places_b = b == JOURNAL_DONE || b == JOURNAL_OPEN;

	return a == b || (places_a && places_b);
}

/* Whether a later row says the same, or another thing of the same matter. */
static bool is_outdated(const struct journal_list *rows, size_t i)
{
	for (size_t k = i + 1; k < rows->n; k++)
		if (rows->v[k].mail == rows->v[i].mail &&
			is_same_matter(rows->v[i].kind, rows->v[k].kind))
			return true;
	return false;
}

static int play_all(struct push *p, const struct journal_list *rows, struct err *err)
{
	struct store *store = p->w->judge->store;
	int rc = 0;

	for (size_t i = 0; i < rows->n && rc == 0; i++)
		if (is_outdated(rows, i))
			rc = store_journal_played(store, rows->v[i].id, err);
		else
			rc = play_or_keep(p, &rows->v[i], err);
	return rc;
}

/* 1 when it lies somewhere. */
static int has_place(const struct work *w, const struct journal_row *row, struct err *err)
{
	struct location_list places = { 0 };
	int rc = store_mail_locations(w->judge->store, row->mail, &places, err) < 0 ? -1 : places.n > 0;

	location_list_clear(&places);
	return rc;
}

/*
 * What lies nowhere, as where somebody moved it to a folder that tillmail does not use, is played when it turns up.
 * Where that is, is newer than what we say of its place. Our mark is newer than a keyword, which it may have had before.
 */
static int keep_homeless(const struct work *w, struct journal_list *rows, struct err *err)
{
	struct store *store = w->judge->store;
	size_t n = 0;
	int rc = 0;

	for (size_t i = 0; i < rows->n && rc >= 0; i++) {
		rc = has_place(w, &rows->v[i], err);
		if (rc > 0)
			rows->v[n++] = rows->v[i];
	}
	rows->n = n;
	if (rc < 0 || !has_seen_all(w))
		return rc < 0 ? -1 : 0;
	rc = store_journal_put_off_homeless(store, JOURNAL_DONE, err);
	return rc == 0 ? store_journal_put_off_homeless(store, JOURNAL_OPEN, err) : rc;
}

/* The archive is looked for only when something must go there. */
static int find_archive(struct push *p, const struct journal_list *rows, struct err *err)
{
	int rc = 0;

	p->has_archive = p->archive.folder->id != 0;
	for (size_t i = 0; i < rows->n && !p->has_archive && rc == 0; i++) {
		if (rows->v[i].kind != JOURNAL_DONE)
			continue;
		rc = folders_need_archive(p->w, err);
		if (rc == 0)
			break; /* done mails stay where they are */
		p->has_archive = rc > 0;
		rc = rc < 0 && err->kind != ERR_SERVER ? -1 : 0;
		if (!p->has_archive && rc == 0) {
			log_warn(_("the server makes no archive; done mails stay in the inbox"));
			break;
		}
	}
	return rc;
}

/* Read back what we changed; it is not counted as changed elsewhere. */
static int read_back(struct push *p, struct touched *t, struct err *err)
{
	if (!t->uids.n)
		return 0;
	qsort(t->uids.v, t->uids.n, sizeof(*t->uids.v), imap_compare_uids);
	return change_read_back(p->w, t->folder, &t->uids, err) < 0 ? -1 : 0;
}

static int read_all_back(struct push *p, struct err *err)
{
	struct touched *all[] = { &p->inbox, &p->archive, &p->pitches, &p->junk, NULL };
	int rc = 0;

	for (size_t i = 0; rc == 0 && all[i]; i++)
		rc = read_back(p, all[i], err);
	return rc;
}

static void tell_refusals(const struct refusals *r, bool is_final)
{
	char *why;

	if (!r->n)
		return;
	why = refusals_why(r);
	if (is_final)
		log_warn(ngettext("%d change is refused by the server for good, and stays in the store of tillmail alone: %s",
				 "%d changes are refused by the server for good, and stay in the store of tillmail alone: %s", r->n),
			r->n, why);
	else
		log_warn(ngettext("%d change is not on the server yet, and is tried again: %s",
				 "%d changes are not on the server yet, and are tried again: %s", r->n),
			r->n, why);
	free(why);
}

int push_journal(struct work *w, struct err *err)
{
	struct push p = {
		.w = w,
		.inbox.folder = &w->folders.inbox,
		.archive.folder = &w->folders.archive,
		.pitches.folder = &w->folders.pitches,
		.junk.folder = &w->folders.junk,
	};
	struct journal_list rows = { 0 };
	int rc = store_journal(w->judge->store, &rows, err);

	if (rc == 0)
		rc = keep_homeless(w, &rows, err);
	if (rc == 0)
		rc = find_archive(&p, &rows, err);
	if (rc == 0)
		rc = play_all(&p, &rows, err);
	if (rc == 0)
		rc = read_all_back(&p, err);
	tell_refusals(&p.refused, false);
	tell_refusals(&p.final, true);
	imap_uids_clear(&p.inbox.uids);
	imap_uids_clear(&p.archive.uids);
	imap_uids_clear(&p.pitches.uids);
	imap_uids_clear(&p.junk.uids);
	free(rows.v);
	return rc;
}
