#include "sync/batch.h"

#include <stdlib.h>
#include <string.h>

#include "base/compare.h"
#include "base/err.h"
#include "base/mem.h"
#include "mail/reader.h"
#include "net/imap.h"
#include "store/folder.h"
#include "store/mail.h"
#include "store/store.h"
#include "sync/arrival.h"
#include "sync/change.h"
#include "sync/gmail.h"
#include "sync/judge.h"
#include "sync/large.h"
#include "sync/moved.h"
#include "sync/note.h"
#include "sync/round.h"
#include "sync/work.h"
#include "triage/state.h"

/* Have the next ones read, from mail i on, up to as many as the reader takes. */
static void prepare(struct batch *b, size_t i)
{
	if (b->prepared < i)
		b->prepared = i;
	while (b->reader && b->prepared < b->n) {
		const struct batch_mail *m = &b->v[b->prepared];

		if (m->bytes && !m->mail && !reader_prepare(b->reader, m->bytes, m->n_bytes, b->kind))
			return;
		b->prepared++;
	}
}

/* The same, when mail i is the next to be asked for: what the reader lost it is given again. */
static void prepare_on(struct batch *b, size_t i)
{
	if (b->reader && !reader_is_ahead(b->reader))
		b->prepared = i;
	prepare(b, i);
}

void batch_add(struct batch *b, struct imap_message *m, const char *why)
{
	bool has_bytes = m->bytes && !why;
	struct batch_mail *added;

	b->v = mem_grow(b->v, b->n, sizeof(*b->v));
	added = &b->v[b->n++];
	*added = (struct batch_mail) {
		.uid = m->uid,
		.flags = m->flags,
		.keywords = change_keywords(&m->keywords),
		.internal_date = m->internal_date == INT64_MIN ? NO_TIME : m->internal_date,
		.bytes = has_bytes ? m->bytes : NULL,
		.n_bytes = has_bytes ? m->n_bytes : 0,
		.why = mem_dup(why),
	};
	added->is_named = why && large_digest(m, added->digest);
	if (has_bytes) {
		m->bytes = NULL;
		b->bytes += m->n_bytes;
	}
	prepare(b, 0);
}

void batch_add_known(struct batch *b, const struct imap_message *m, int64_t mail)
{
	b->v = mem_grow(b->v, b->n, sizeof(*b->v));
	b->v[b->n++] = (struct batch_mail) {
		.uid = m->uid,
		.flags = m->flags,
		.keywords = change_keywords(&m->keywords),
		.internal_date = NO_TIME,
		.mail = mail,
	};
}

size_t batch_least(const struct batch *b, size_t bytes)
{
	size_t n = b->n;

	while (n > b->n - b->n / 2 && b->v[n - 1].n_bytes <= bytes)
		bytes -= b->v[--n].n_bytes;
	return n;
}

/* The reader has none of the first n any more, but all that it was given of the others. */
static void forget(struct batch *b, size_t n)
{
	while (n < b->n && !b->v[n].bytes)
		n++;
	reader_forget(b->reader, n < b->n ? b->v[n].bytes : NULL);
	if (!reader_is_ahead(b->reader))
		b->prepared = 0;
}

/* What is behind the first n moves up. */
static void drop(struct batch *b, size_t n)
{
	if (b->reader)
		forget(b, n);
	for (size_t i = 0; i < n; i++) {
		b->bytes -= b->v[i].n_bytes;
		free(b->v[i].keywords);
		free(b->v[i].bytes);
		free(b->v[i].why);
	}
	b->n -= n;
	memmove(b->v, b->v + n, b->n * sizeof(*b->v));
	b->prepared = b->prepared > n ? b->prepared - n : 0;
}

void batch_clear(struct batch *b)
{
	if (b->n)
		drop(b, b->n);
	free(b->v);
	*b = (struct batch) { .reader = b->reader, .kind = b->kind };
}

static int compare_mails(const void *a, const void *b)
{
	return compare_numbers(*(const int64_t *)a, *(const int64_t *)b);
}

/* Not what may always have lain there. Of an inbox with a new UIDVALIDITY it is known what did. */
static bool has_come(const struct work *w, const struct folder *folder, const struct taken *taken)
{
	const struct lain *lain = &w->lain;

	if (taken->is_new)
		return false;
	if (folder->complete)
		return true;
	return folder->role == FOLDER_INBOX && lain->is_known &&
	       !(lain->n && bsearch(&taken->mail, lain->mails, lain->n, sizeof(*lain->mails), compare_mails));
}

/* What it says that the mail lies there; nothing, where we put it ourselves. Gmail's archive is everywhere. */
static int note_place(const struct work *w, const struct folder *folder, const struct taken *taken,
	const struct location *l, const char *keywords, struct err *err)
{
	int own = store_own_move_ends(w->judge->store, l->mail, l->folder, err);

	if (own != 0 || gmail_is_all_mail(w, folder))
		return own < 0 ? -1 : 0;
	if (!has_come(w, folder, taken))
		return moved_arrived(w->judge, l, err);
	if (moved_note(w->judge, l, keywords, err) < 0)
		return -1;
	return note_arrival(w->judge, l, keywords, err);
}

/*
 * Which mail it is. One that has no bytes is known again by its Message-ID, or else by when it came, where we moved one
 * of that kind ourselves.
 */
static int find_mail(const struct batch_mail *m, const struct work *w, const struct folder *folder,
	struct taken *out, struct err *err)
{
	struct arrival a = {
		.bytes = m->bytes,
		.n = m->n_bytes,
		.why = m->why,
		.role = folder->role,
		.internal_date = m->internal_date,
		.digest = m->is_named ? m->digest : NULL,
	};
	struct store *store = w->judge->store;
	int rc = m->mail != 0;

	*out = (struct taken) { .mail = m->mail };
	if (rc == 0 && m->is_named)
		rc = store_mail_by_digest(store, m->digest, &out->mail, err);
	if (rc == 0 && !m->bytes)
		rc = store_own_move_unread(store, folder->id, m->internal_date, &out->mail, err);
	if (rc == 0)
		rc = arrival_take(w->judge, &a, out, err);
	return rc < 0 ? -1 : 0;
}

static int take_one(const struct batch_mail *m, const struct work *w, const struct folder *folder,
	struct taken *out, struct err *err)
{
	struct location l = {
		.folder = folder->id,
		.role = folder->role,
		.uid = m->uid,
		.flags = m->flags,
	};

	if (find_mail(m, w, folder, out, err) < 0)
		return -1;
	l.mail = out->mail;
	if (note_place(w, folder, out, &l, m->keywords, err) < 0)
		return -1;
	if (store_location_add(w->judge->store, &l, m->keywords, err) < 0)
		return -1;
	return note_mail(w->judge, &l, m->keywords, err);
}

/* Whether nobody has to be waited for to take the next one in. */
static bool is_read(const struct batch *b)
{
	return b->reader && reader_has_answer(b->reader);
}

/* How many are taken in at least and at most, and how many were. */
struct share {
	size_t least, most, n;
};

/* Take the share in and count it in the report: behind the least only what is read. */
static int take_all(struct batch *b, struct share *s, const struct work *w, const struct folder *folder, struct err *err)
{
	int rc = 0;

	for (s->n = 0; s->n < s->most && rc == 0; s->n++) {
		struct taken taken;

		prepare_on(b, s->n);
		if (s->n >= s->least && !is_read(b))
			break;
		rc = take_one(&b->v[s->n], w, folder, &taken, err);
		w->report->fetched += taken.is_new && !taken.is_own_copy;
		w->report->quarantined += taken.is_new && taken.is_quarantined;
	}
	return rc;
}

/* Each thread once: anybody can send mails of one thread, and each conclusion reads all of them. */
static int take_and_conclude(struct batch *b, struct share *s, const struct work *w, const struct folder *folder,
	struct err *err)
{
	struct later later = { 0 };
	struct judge judge = *w->judge;
	struct work now = *w;
	int rc;

	judge.later = &later;
	now.judge = &judge;
	rc = take_all(b, s, &now, folder, err);
	if (rc == 0)
		rc = judge_settle(&judge, err);
	free(later.v);
	return rc;
}

int batch_take(struct batch *b, size_t least, size_t most, struct work *w, const struct folder *folder,
	struct err *err)
{
	struct store *store = w->judge->store;
	const struct round_report before = *w->report;
	struct share share = { .least = least, .most = most };

	if (!most)
		return 0;
	if (judge_begin(w->judge, err) < 0)
		return -1;
	if (take_and_conclude(b, &share, w, folder, err) < 0 || store_commit(store, err) < 0) {
		store_rollback(store);
		*w->report = before;
		return -1;
	}
	drop(b, share.n);
	return 0;
}
