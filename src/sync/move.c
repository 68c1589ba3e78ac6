#include "sync/move.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "net/imap.h"
#include "store/folder.h"
#include "store/mail.h"
#include "store/store.h"
#include "sync/change.h"
#include "sync/fetch.h"
#include "sync/judge.h"
#include "sync/work.h"

/* imap_move() or imap_copy() */
typedef int transfer(struct imap *s, const uint32_t *uids, size_t n, const char *mailbox,
	uint32_t *new_uids, struct err *err);

/* What is to be noted of a mail that the server took. */
typedef int note(const struct move *m, const struct location *l, uint32_t new_uid, struct err *err);

static struct store *store_of(const struct move *m)
{
	return m->w->judge->store;
}

/* A folder that went away since it was found is made again, once. */
static int run(const struct move *m, transfer *how, const struct location *v, size_t n,
	uint32_t *new_uids, struct err *err)
{
	uint32_t *uids = mem_alloc((n + 1) * sizeof(*uids));
	int rc = fetch_open(m->w, m->from, err);
	struct imap *imap = m->w->line.imap;

	for (size_t i = 0; i < n; i++)
		uids[i] = v[i].uid;
	if (rc == 0)
		rc = how(imap, uids, n, m->to->name, new_uids, err);
	if (rc < 0 && imap_is_alive(imap) && imap_wants_mailbox(imap) &&
		(imap_create(imap, m->to->name, err) == 0 || (imap_is_alive(imap) && !imap_refused_for_now(imap))))
		rc = how(imap, uids, n, m->to->name, new_uids, err); /* it says what is the matter */
	free(uids);
	return rc;
}

/* All in one transaction; new_uids may be NULL. */
static int note_all(const struct move *m, note *one, const struct location *v, size_t n,
	const uint32_t *new_uids, struct err *err)
{
	int rc = 0;

	if (store_begin(store_of(m), err) < 0)
		return -1;
	for (size_t i = 0; i < n && rc == 0; i++)
		rc = one(m, &v[i], new_uids ? new_uids[i] : 0, err);
	if (rc == 0)
		rc = store_commit(store_of(m), err);
	if (rc < 0)
		store_rollback(store_of(m));
	return rc;
}

static int note_untold(const struct move *m, const struct location *l, struct err *err)
{
	m->w->untold |= 1u << m->to->role;
	return store_own_move(store_of(m), l->mail, m->to->id, err);
}

static int note_tried(const struct move *m, const struct location *l, uint32_t new_uid, struct err *err)
{
	(void)new_uid;
	return store_own_move(store_of(m), l->mail, m->to->id, err);
}

static int note_untried(const struct move *m, const struct location *l, uint32_t new_uid, struct err *err)
{
	(void)new_uid;
	return store_own_move_ends(store_of(m), l->mail, m->to->id, err) < 0 ? -1 : 0;
}

static int note_removed(const struct move *m, const struct location *l, uint32_t new_uid, struct err *err)
{
	(void)new_uid;
	return store_location_remove(store_of(m), l->folder, l->uid, err);
}

static int note_moved(const struct move *m, const struct location *l, uint32_t new_uid, struct err *err)
{
	if (new_uid)
		return store_location_move(store_of(m), l, m->to->id, new_uid, err);
	if (note_untold(m, l, err) < 0)
		return -1;
	return note_removed(m, l, new_uid, err);
}

static int note_copied(const struct move *m, const struct location *l, uint32_t new_uid, struct err *err)
{
	struct location there = {
		.folder = m->to->id,
		.role = m->to->role,
		.uid = new_uid,
		.mail = l->mail,
		.flags = l->flags,
	};

	if (!new_uid)
		return note_untold(m, l, err);
	return note_untried(m, l, new_uid, err) < 0 ? -1 : store_location_add(store_of(m), &there, NULL, err);
}

/* Bring the store up to the other folder, if one of v may lie there: 1, else 0. */
static int look_there(const struct move *m, const struct location *v, size_t n, struct err *err)
{
	int may = 0;

	for (size_t i = 0; i < n && may == 0; i++)
		may = store_may_lie_in(store_of(m), v[i].mail, m->to->id, err);
	if (may <= 0)
		return may;
	line_unselect(&m->w->line);
	return fetch_folder(m->w, m->to, err) < 0 ? -1 : 1;
}

/* The flags and keywords of copies whose UIDs are told; 0 is none. */
static int read_copies(const struct move *m, const uint32_t *new_uids, size_t n, struct err *err)
{
	struct imap_uids told = { .v = mem_alloc((n + 1) * sizeof(*told.v)) };
	int rc = 0;

	for (size_t i = 0; i < n; i++)
		if (new_uids[i])
			told.v[told.n++] = new_uids[i];
	if (told.n) {
		qsort(told.v, told.n, sizeof(*told.v), imap_compare_uids);
		rc = change_read_back(m->w, m->to, &told, err);
	}
	imap_uids_clear(&told);
	return rc < 0 ? -1 : 0;
}

/* Where copies of it lie in the other folder, as far as the store knows. */
static int find_places(const struct move *m, const struct location *l, struct imap_uids *out, struct err *err)
{
	struct location_list places = { 0 };
	int rc = store_mail_locations(store_of(m), l->mail, &places, err);

	out->v = mem_alloc((places.n + 1) * sizeof(*out->v));
	for (size_t i = 0; i < places.n; i++)
		if (places.v[i].folder == m->to->id)
			out->v[out->n++] = places.v[i].uid;
	location_list_clear(&places);
	return rc;
}

/* Its Message-ID as it stands in the mail; NULL: there is none, or rc is no more 0. The caller frees. */
static char *read_id(const struct move *m, const struct location *l, int *rc, struct err *err)
{
	struct mail mail = { 0 };
	char *id = NULL;

	*rc = store_mail(store_of(m), l->mail, &mail, err) < 0 ? -1 : 0;
	if (*rc == 0 && mail.message.message_id)
		id = mem_printf("<%s>", mail.message.message_id);
	mail_clear(&mail);
	return id;
}

/* What the server finds there by Message-ID. */
static int search_by_id(const struct move *m, const struct location *l, struct imap_uids *out, struct err *err)
{
	int rc;
	char *id = read_id(m, l, &rc, err);

	if (id)
		rc = fetch_select(m->w, m->to, err);
	if (id && rc == 0 && imap_search_message_id(m->w->line.imap, id, out, err) < 0)
		rc = err->kind == ERR_DATA ? 0 : -1; /* it cannot be asked for such a one */
	free(id);
	return rc;
}

/* The newest of uids that is no mail of the store yet, as another one with that Message-ID may be; 0: none is. */
static int find_unknown(const struct move *m, const struct imap_uids *uids, uint32_t *uid, struct err *err)
{
	uint32_t *known = NULL;
	size_t n = 0;
	int rc = store_folder_uids(store_of(m), m->to->id, &known, &n, err);

	*uid = 0;
	for (size_t i = 0; i < uids->n && rc == 0; i++)
		if (!n || !bsearch(&uids->v[i], known, n, sizeof(*known), imap_compare_uids))
			*uid = uids->v[i];
	free(known);
	return rc;
}

/*
 * 1 when a copy is there that was tried, though the look did not bring it: the server hands it over only later,
 * or it is older than what is looked for.
 */
static int is_tried_there(const struct move *m, const struct location *l, struct err *err)
{
	struct imap_uids found = { 0 };
	uint32_t uid = 0;
	int rc = store_may_lie_in(store_of(m), l->mail, m->to->id, err);

	if (rc <= 0)
		return rc;
	rc = search_by_id(m, l, &found, err);
	if (rc == 0 && found.n)
		rc = find_unknown(m, &found, &uid, err);
	imap_uids_clear(&found);
	if (rc == 0 && uid && (note_all(m, note_copied, l, 1, &uid, err) < 0 || read_copies(m, &uid, 1, err) < 0))
		rc = -1;
	return rc < 0 ? -1 : uid != 0;
}

/* 1 when a copy is there. The store knows where; the server has the last word, for the original will be taken away. */
static int is_copied(const struct move *m, const struct location *l, struct err *err)
{
	struct imap_uids uids = { 0 };
	struct imap_uids found = { 0 };
	int rc = find_places(m, l, &uids, err);

	if (rc == 0 && !uids.n)
		rc = is_tried_there(m, l, err);
	else if (rc == 0 && (fetch_select(m->w, m->to, err) < 0 ||
				    imap_search_there(m->w->line.imap, &uids, &found, err) < 0))
		rc = -1;
	else if (rc == 0)
		rc = found.n > 0;
	imap_uids_clear(&found);
	imap_uids_clear(&uids);
	return rc;
}

/* Those of v that have to be copied; the caller frees *out, but not what is in it. */
static int find_uncopied(const struct move *m, const struct location *v, size_t n,
	struct location **out, size_t *n_out, struct err *err)
{
	int may_be = look_there(m, v, n, err);
	int copied = may_be;

	*out = mem_alloc((n + 1) * sizeof(**out));
	*n_out = 0;
	for (size_t i = 0; i < n && copied >= 0; i++) {
		copied = may_be ? is_copied(m, &v[i], err) : 0;
		if (copied == 0)
			(*out)[(*n_out)++] = v[i];
	}
	return copied < 0 ? -1 : 0;
}

/*
 * A copy may be made though the line drops before its answer. So it is noted before that it was tried: who
 * tries again looks first. A refusal has made none (RFC 3501, 6.4.7).
 */
static int try_copy(const struct move *m, const struct location *v, size_t n, uint32_t *new_uids, struct err *err)
{
	struct err ignored;

	if (note_all(m, note_tried, v, n, NULL, err) < 0)
		return -1;
	if (run(m, imap_copy, v, n, new_uids, err) == 0)
		return note_all(m, note_copied, v, n, new_uids, err);
	if (imap_is_alive(m->w->line.imap))
		(void)note_all(m, note_untried, v, n, NULL, &ignored);
	return -1;
}

static int copy(const struct move *m, const struct location *v, size_t n, uint32_t *new_uids,
	struct err *err)
{
	struct location *fresh = NULL;
	uint32_t *copies = NULL;
	size_t n_fresh = 0;
	int rc = find_uncopied(m, v, n, &fresh, &n_fresh, err);

	memset(new_uids, 0, n * sizeof(*new_uids));
	if (rc == 0 && n_fresh) {
		copies = mem_alloc(n_fresh * sizeof(*copies));
		rc = try_copy(m, fresh, n_fresh, copies, err);
		if (rc == 0)
			rc = read_copies(m, copies, n_fresh, err);
	}
	for (size_t i = 0, k = 0; i < n && k < n_fresh; i++)
		if (rc == 0 && v[i].uid == fresh[k].uid)
			new_uids[i] = copies[k++];
	free(copies);
	free(fresh);
	return rc;
}

static int remove_originals(const struct move *m, const struct location *v, size_t n, struct err *err)
{
	struct imap_uids uids = { mem_alloc(n * sizeof(*uids.v)), n };
	int rc = fetch_open(m->w, m->from, err);

	for (size_t i = 0; i < n; i++)
		uids.v[i] = v[i].uid;
	if (rc == 0)
		rc = imap_remove(m->w->line.imap, uids.v, n, err);
	if (rc == 0 && imap_can_remove(m->w->line.imap))
		rc = note_all(m, note_removed, v, n, NULL, err);
	else if (rc == 0)
		rc = change_read_back(m->w, m->from, &uids, err) < 0 ? -1 : 0;
	imap_uids_clear(&uids);
	return rc;
}

int move_mails(const struct move *m, const struct location *v, size_t n, uint32_t *new_uids,
	struct err *err)
{
	if (!imap_has(m->w->line.imap, "MOVE"))
		return copy(m, v, n, new_uids, err) < 0 ? -1 : remove_originals(m, v, n, err);
	if (run(m, imap_move, v, n, new_uids, err) < 0)
		return -1;
	return note_all(m, note_moved, v, n, new_uids, err);
}

static int look_again(struct work *w, struct folder *f, struct err *err)
{
	return f->id && w->untold & 1u << f->role ? fetch_folder(w, f, err) : 0;
}

int move_finish(struct work *w, struct err *err)
{
	struct folders *f = &w->folders;

	if (!w->untold)
		return 0;
	line_unselect(&w->line);
	if (look_again(w, &f->inbox, err) < 0 || look_again(w, &f->archive, err) < 0 ||
		look_again(w, &f->pitches, err) < 0)
		return -1;
	w->untold = 0;
	return 0;
}
