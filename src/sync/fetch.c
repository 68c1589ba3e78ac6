#include "sync/fetch.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "net/imap.h"
#include "store/folder.h"
#include "sync/change.h"
#include "sync/gmail.h"
#include "sync/judge.h"
#include "sync/news.h"
#include "sync/round.h"
#include "sync/want.h"
#include "sync/work.h"

enum {
	DAY = 24 * 3600,
	GAP_MAX = 1000, /* so many UIDs may be new before the server is asked which exist */
};

/* What is known of a folder while it is looked at. */
struct look {
	struct imap_selected now; /* as the server selected it */
	uint32_t *known;          /* UIDs, ascending */
	size_t n_known;
	struct imap_uids asked; /* that are new, or may be */
	bool is_exact;          /* all new ones are in asked, whatever their age */
	uint32_t first_later;   /* the lowest UID that is left for the next round; 0: none is */
	uint32_t expected;      /* mails in the folder, if none is gone */
};

int fetch_select(struct work *w, const struct folder *folder, struct err *err)
{
	if (line_select(&w->line, folder->name, err) < 0)
		return -1;
	if (folder->uid_validity && w->line.status.uid_validity != folder->uid_validity)
		return err_set(err, ERR_PROTOCOL,
			_("%s was replaced on the server during the round; try again"),
			folder->name);
	return 0;
}

int fetch_open(struct work *w, const struct folder *folder, struct err *err)
{
	if (fetch_select(w, folder, err) < 0)
		return -1;
	if (w->line.status.read_only)
		return err_set(err, ERR_SERVER, _("the server opens %s for reading only"), folder->name);
	return 0;
}

/* UIDs of one UIDVALIDITY only ever rise: what comes next is none of those that were. */
void fetch_guess_next(const struct folder *folder, struct imap_selected *now)
{
	bool is_known = folder->uid_next && folder->uid_validity == now->uid_validity;

	if (!now->uid_next && !now->exists)
		now->uid_next = is_known ? folder->uid_next : 1;
}

static bool is_unchanged(const struct folder *f, const struct imap_selected *now)
{
	return f->complete && now->highest_modseq != 0 && now->uid_next != 0 &&
	       f->highest_modseq == now->highest_modseq && f->uid_next == now->uid_next &&
	       f->exists == now->exists;
}

/* An inbox that was not complete says nothing of what lay there; what one did earlier in this round holds. */
static int keep_lain(struct work *w, const struct folder *f, struct err *err)
{
	struct lain *lain = &w->lain;

	if (f->role != FOLDER_INBOX || !f->complete)
		return 0;
	free(lain->mails);
	lain->is_known = store_folder_mails(w->judge->store, f->id, &lain->mails, &lain->n, err) == 0;
	return lain->is_known ? 0 : -1;
}

/* Other UIDs than those that are known: the mails stay, where they lie is learnt anew. */
static int check_validity(struct work *w, struct folder *f, uint32_t validity, struct err *err)
{
	if (!validity)
		return err_set(err, ERR_PROTOCOL,
			_("the server gives %s no UIDVALIDITY, so its mails cannot be told apart; "
			  "ask the provider"),
			f->name);
	if (f->uid_validity == validity)
		return 0;
	if (keep_lain(w, f, err) < 0 || store_folder_reset(w->judge->store, f->id, err) < 0)
		return -1;
	f->uid_validity = validity;
	f->uid_next = 0;
	f->exists = 0;
	f->highest_modseq = 0;
	f->complete = false;
	return store_folder_save(w->judge->store, f, err);
}

int fetch_search(struct work *w, const struct folder *folder, int64_t since, struct imap_uids *out,
	struct err *err)
{
	while (fetch_select(w, folder, err) == 0) {
		if (imap_search_since(w->line.imap, since, out, err) == 0)
			return 1;
		if (line_renew(&w->line, err) < 0)
			return -1;
		if (err->kind == ERR_SERVER)
			return 0;
	}
	return -1;
}

/* What is within sync_days. */
static int search(struct work *w, const struct folder *f, struct imap_uids *out, struct err *err)
{
	int days = w->judge->conf->sync_days;
	int64_t since = days ? clock_now(w->judge->clock) - (int64_t)days * DAY : 0;

	if (fetch_search(w, f, since, out, err) <= 0 ||
		(gmail_is_all_mail(w, f) && gmail_keep_archived(w, f, out, err) < 0))
		return -1;
	line_progress(&w->line);
	return 0;
}

/* All UIDs from first on, up to next, in place of those of them that are there. */
static void list_uids(uint32_t first, uint32_t next, struct imap_uids *out)
{
	while (out->n > 0 && out->v[out->n - 1] >= first)
		out->n--;
	out->v = mem_resize(out->v, (out->n + (next - first)) * sizeof(*out->v));
	for (uint32_t uid = first; uid < next; uid++)
		out->v[out->n++] = uid;
}

/* Of junk, what was here before is of interest, and only from the first look on. */
static bool begins_with_junk(const struct folder *f)
{
	return f->role == FOLDER_JUNK && !f->complete;
}

static int find_news(struct work *w, const struct folder *f, struct look *look, struct err *err)
{
	uint32_t next = look->now.uid_next;

	if (begins_with_junk(f))
		return 0;
	look->is_exact = !gmail_is_all_mail(w, f) && f->complete && f->uid_next && next >= f->uid_next &&
			 next - f->uid_next <= GAP_MAX;
	if ((!look->is_exact || w->options->full) && look->now.exists && search(w, f, &look->asked, err) < 0)
		return -1;
	if (look->is_exact && next > f->uid_next)
		list_uids(f->uid_next, next, &look->asked);
	return 0;
}

/* How many of the folder's UIDs from first on are here. */
static uint32_t count_from(const uint32_t *uids, size_t n, uint32_t first)
{
	uint32_t count = 0;

	while (n > 0 && uids[n - 1] >= first) {
		n--;
		count++;
	}
	return count;
}

/* Fetch what is new, and learn how many mails are to be expected there. */
static int take_news(struct work *w, struct folder *f, struct look *look, struct err *err)
{
	struct want want;
	size_t n_new;
	int rc;

	want_init(&want, look->asked.v, look->asked.n, look->known, look->n_known);
	rc = f->role == FOLDER_JUNK ? news_recognize(w, f, &want, err) : news_fetch(w, f, &want, err);
	look->first_later = want_first(&want, WANT_LATER);
	n_new = want.n - want_count(&want, WANT_GONE) +
		count_from(look->known, look->n_known, f->uid_next);
	look->expected = f->exists + (uint32_t)n_new;
	want_clear(&want);
	return rc;
}

/* Those that are gone (ascending) are known no more. */
static void drop_known(struct look *look, const struct imap_uids *gone)
{
	size_t n = 0;
	size_t k = 0;

	for (size_t i = 0; i < look->n_known; i++) {
		if (k < gone->n && gone->v[k] == look->known[i])
			k++;
		else
			look->known[n++] = look->known[i];
	}
	look->n_known = n;
	look->expected -= (uint32_t)k;
}

/* Flags, and with QRESYNC what is gone. 1: so much that nothing was forgotten. */
static int take_told(struct work *w, struct folder *f, struct look *look, struct err *err)
{
	bool is_full = w->options->full;
	bool is_same = look->now.highest_modseq && look->now.highest_modseq == f->highest_modseq;
	uint64_t since = look->now.highest_modseq && !is_full ? f->highest_modseq : 0;
	struct imap_uids known = { look->known, look->n_known };
	struct imap_uids gone = { 0 };
	int rc;

	if (is_same && !is_full)
		return 0;
	rc = change_fetch_flags(w, f, &known, since, &gone, err);
	if (rc > 0) { /* they are still to be followed */
		look->now.highest_modseq = f->highest_modseq;
		imap_uids_clear(&gone);
	}
	if (rc >= 0)
		rc = change_remove(w, f, &known, &gone, err);
	if (rc == 0)
		drop_known(look, &gone);
	imap_uids_clear(&gone);
	return rc;
}

/* What QRESYNC did not tell. */
static int take_gone(struct work *w, struct folder *f, struct look *look, struct err *err)
{
	struct imap_uids known = { look->known, look->n_known };

	if (look->is_exact && !w->options->full && look->now.exists == look->expected)
		return 0;
	return change_find_removed(w, f, &known, err);
}

/* Follow what happened to the mails that were here before. */
static int take_changes(struct work *w, struct folder *f, struct look *look, struct err *err)
{
	int kept;

	if (!look->n_known)
		return 0;
	kept = take_told(w, f, look, err);
	if (kept == 0)
		kept = take_gone(w, f, look, err);
	if (kept < 0)
		return -1;
	if (kept > 0) { /* asked for again at each round, until the owner has said yes */
		look->now.exists = UINT32_MAX;
		w->is_partial = w->is_partial || (f->role != FOLDER_SENT && f->role != FOLDER_JUNK);
	}
	return 0;
}

/*
 * Behind what was really looked at. Who was moved to junk is known by being gone from elsewhere: what came there since
 * the round began may not be so yet, nor anything while a folder cannot be looked at.
 */
static uint32_t find_next(const struct work *w, const struct folder *f, const struct look *look)
{
	uint32_t next = look->first_later ? look->first_later : look->now.uid_next;

	if (f->role != FOLDER_JUNK)
		return next;
	if (w->is_partial && f->complete && look->now.uid_next - f->uid_next <= GAP_MAX)
		return f->uid_next;
	return w->junk.uid_validity == f->uid_validity && w->junk.uid_next < next ? w->junk.uid_next : next;
}

static int look_into(struct work *w, struct folder *f, struct look *look, struct err *err)
{
	if (store_folder_uids(w->judge->store, f->id, &look->known, &look->n_known, err) < 0 ||
		find_news(w, f, look, err) < 0 || take_news(w, f, look, err) < 0 ||
		take_changes(w, f, look, err) < 0)
		return -1;
	f->uid_next = find_next(w, f, look);
	f->exists = look->now.exists;
	f->highest_modseq = look->now.highest_modseq;
	f->complete = f->complete || !look->first_later;
	return store_folder_save(w->judge->store, f, err);
}

/* Whether nothing of what is new was left out. */
static bool saw_all_news(const struct look *look)
{
	return look->is_exact && !look->first_later;
}

int fetch_folder(struct work *w, struct folder *f, struct err *err)
{
	struct look look = { 0 };
	int rc;

	if (line_select(&w->line, f->name, err) < 0)
		return -1;
	look.now = w->line.status;
	if (f->role == FOLDER_INBOX)
		w->inbox = look.now;
	if (check_validity(w, f, look.now.uid_validity, err) < 0)
		return -1;
	fetch_guess_next(f, &look.now);
	if (is_unchanged(f, &look.now) && !w->options->full)
		return store_own_moves_failed(w->judge->store, f->id, err);
	rc = look_into(w, f, &look, err);
	if (rc == 0 && saw_all_news(&look))
		rc = store_own_moves_failed(w->judge->store, f->id, err);
	free(look.known);
	imap_uids_clear(&look.asked);
	return rc;
}
