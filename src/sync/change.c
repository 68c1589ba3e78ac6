#include "sync/change.h"

#include <inttypes.h>
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
#include "store/store.h"
#include "sync/doubt.h"
#include "sync/fetch.h"
#include "sync/gmail.h"
#include "sync/judge.h"
#include "sync/note.h"
#include "sync/round.h"
#include "sync/work.h"

enum {
	SLICE = 10000,       /* UIDs whose flags are asked for at once */
	LISTED = 500,        /* so many are named one by one */
	KEYWORDS_MAX = 4096, /* bytes */
};

static int compare_words(const void *a, const void *b)
{
	char *const *x = a;
	char *const *y = b;

	return strcmp(*x, *y);
}

char *change_keywords(const struct strs *keywords)
{
	struct buf text = { .limit = KEYWORDS_MAX };
	char **words = mem_alloc((keywords->n + 1) * sizeof(*words));

	for (size_t i = 0; i < keywords->n; i++)
		words[i] = keywords->v[i];
	qsort(words, keywords->n, sizeof(*words), compare_words);
	for (size_t i = 0; i < keywords->n; i++) {
		if (text.len)
			buf_putc(&text, ' ');
		buf_puts(&text, words[i]);
	}
	free(words);
	return buf_take(&text);
}

/* Flags that were handed over and wait for their transaction. */
struct flag_change {
	uint32_t uid;
	unsigned flags;
	char *keywords;
};

struct flags {
	struct work *w;
	const struct folder *folder;
	const struct imap_uids *known;
	struct imap_uids *gone; /* may be NULL */
	struct flag_change *v;
	size_t n;
	bool is_final; /* the failure is the store's */
};

static void flags_clear(struct flags *f)
{
	for (size_t i = 0; i < f->n; i++)
		free(f->v[i].keywords);
	free(f->v);
	f->v = NULL;
	f->n = 0;
}

static int on_flags(void *data, struct imap_message *m, struct err *err)
{
	struct flags *f = data;

	(void)err;
	f->v = mem_grow(f->v, f->n, sizeof(*f->v));
	f->v[f->n++] = (struct flag_change) {
		.uid = m->uid,
		.flags = m->flags,
		.keywords = change_keywords(&m->keywords),
	};
	return 0;
}

/* Those of what is known; the server tells of runs, and may tell twice. */
static void on_gone(void *data, uint32_t from, uint32_t to)
{
	struct flags *f = data;
	struct imap_uids *gone = f->gone;

	for (size_t i = 0; i < f->known->n; i++) {
		uint32_t uid = f->known->v[i];

		if (uid < from || uid > to || (gone->n && uid <= gone->v[gone->n - 1]))
			continue;
		gone->v = mem_grow(gone->v, gone->n, sizeof(*gone->v));
		gone->v[gone->n++] = uid;
	}
}

/* 1 when the flags of a mail are other than before. */
static int apply_one(const struct flags *f, const struct flag_change *c, struct err *err)
{
	const struct judge *j = f->w->judge;
	struct location l = {
		.folder = f->folder->id,
		.role = f->folder->role,
		.uid = c->uid,
		.flags = c->flags,
	};
	struct location_flags before;
	int changed = store_location_set_flags(j->store, &l, c->keywords, &before, err);

	if (changed > 0 && (note_mail(j, &l, c->keywords, err) < 0 ||
				   note_change(j, &l, c->keywords, &before, err) < 0))
		changed = -1;
	free(before.keywords);
	return changed;
}

static int apply_flags(struct flags *f, struct err *err)
{
	struct store *store = f->w->judge->store;
	int updated = 0;

	if (!f->n)
		return 0;
	if (judge_begin(f->w->judge, err) < 0)
		return -1;
	for (size_t i = 0; i < f->n; i++) {
		int changed = apply_one(f, &f->v[i], err);

		if (changed < 0)
			goto out;
		updated += changed;
	}
	if (store_commit(store, err) < 0)
		goto out;
	f->w->report->updated += updated;
	flags_clear(f);
	return 0;
out:
	store_rollback(store);
	return -1;
}

static int on_range(void *data, size_t range, struct err *err)
{
	struct flags *f = data;

	(void)range;
	if (apply_flags(f, err) == 0)
		return 0;
	f->is_final = true;
	return -1;
}

/* 1 when the answers make no sense: flags are not worth the round. */
static int ask_flags(struct flags *f, struct imap_fetch_job *job, struct err *err)
{
	enum err_kind kind;

	while (fetch_select(f->w, f->folder, err) == 0) {
		if (imap_fetch(f->w->line.imap, job, err) == 0) {
			line_progress(&f->w->line);
			return 0;
		}
		flags_clear(f);
		kind = err->kind;
		if (f->is_final || kind == ERR_SERVER || line_renew(&f->w->line, err) < 0)
			return -1;
		if (kind == ERR_PROTOCOL) {
			log_warn(_("the flags of the mails in %s cannot be read this time"), f->folder->name);
			line_progress(&f->w->line);
			return 1;
		}
	}
	return -1;
}

int change_fetch_flags(struct work *w, const struct folder *f, const struct imap_uids *known,
	uint64_t since, struct imap_uids *gone, struct err *err)
{
	struct flags flags = { .w = w, .folder = f, .known = known, .gone = gone };
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_FLAGS,
		.changed_since = since,
		.message = on_flags,
		.range_done = on_range,
		.gone = gone ? on_gone : NULL,
		.data = &flags,
	};
	size_t n_ranges = (known->n + SLICE - 1) / SLICE;
	struct imap_range *ranges = mem_alloc(n_ranges * sizeof(*ranges));
	int rc;

	for (size_t i = 0; i < n_ranges; i++) {
		size_t from = i * SLICE;
		size_t to = i + 1 < n_ranges ? from + SLICE : known->n;

		ranges[i].n = to - from;
		ranges[i].set = known->n <= LISTED ? imap_set(known->v, known->n) : mem_printf("%" PRIu32 ":%" PRIu32, known->v[from], known->v[to - 1]);
	}
	job.ranges = ranges;
	job.n_ranges = n_ranges;
	rc = ask_flags(&flags, &job, err);
	for (size_t i = 0; i < n_ranges; i++)
		free(ranges[i].set);
	free(ranges);
	flags_clear(&flags);
	return rc;
}

int change_read_back(struct work *w, const struct folder *f, const struct imap_uids *uids,
	struct err *err)
{
	int updated = w->report->updated;
	int rc = change_fetch_flags(w, f, uids, 0, NULL, err);

	w->report->updated = updated;
	return rc;
}

/* Which of those that are known are there; more may be. */
static int find_there(struct work *w, const struct folder *f, const struct imap_uids *known,
	struct imap_uids *out, struct err *err)
{
	if (!gmail_is_all_mail(w, f))
		return fetch_search(w, f, 0, out, err) > 0 ? 0 : -1;
	out->n = known->n;
	out->v = mem_alloc(known->n * sizeof(*out->v));
	memcpy(out->v, known->v, known->n * sizeof(*out->v));
	return gmail_keep_archived(w, f, out, err);
}

/* Those of known that are not in there; both ascend. The caller frees. */
static uint32_t *find_gone(const struct imap_uids *known, const struct imap_uids *there,
	size_t *n)
{
	uint32_t *gone = mem_alloc(known->n * sizeof(*gone));
	size_t k = 0;

	*n = 0;
	for (size_t i = 0; i < known->n; i++) {
		while (k < there->n && there->v[k] < known->v[i])
			k++;
		if (k == there->n || there->v[k] != known->v[i])
			gone[(*n)++] = known->v[i];
	}
	return gone;
}

static int remove_all(struct work *w, const struct folder *f, const uint32_t *gone, size_t n,
	struct err *err)
{
	struct store *store = w->judge->store;
	int rc = 0;

	if (store_begin(store, err) < 0)
		return -1;
	for (size_t i = 0; i < n && rc == 0; i++)
		rc = store_location_remove(store, f->id, gone[i], err);
	if (rc == 0)
		rc = store_commit(store, err);
	if (rc < 0)
		store_rollback(store);
	else
		w->report->removed += (int)n;
	return rc;
}

int change_remove(struct work *w, const struct folder *f, const struct imap_uids *known,
	const struct imap_uids *gone, struct err *err)
{
	int doubted = gone->n ? doubt_gone(w, f, known->n, gone, err) : 0;

	if (!gone->n || doubted < 0)
		return doubted;
	if (!doubted)
		return remove_all(w, f, gone->v, gone->n, err);
	log_warn(_("%zu of %zu mails are gone from %s at once; tillmail keeps their places "
		   "until you say that it is right: tillmail sync --full"),
		gone->n, known->n, f->name);
	return 1;
}

int change_find_removed(struct work *w, const struct folder *f, const struct imap_uids *known,
	struct err *err)
{
	struct imap_uids there = { 0 };
	struct imap_uids gone = { 0 };
	int rc = find_there(w, f, known, &there, err);

	if (rc == 0) {
		gone.v = find_gone(known, &there, &gone.n);
		rc = change_remove(w, f, known, &gone, err);
	}
	imap_uids_clear(&gone);
	imap_uids_clear(&there);
	return rc;
}
