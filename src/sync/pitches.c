#include "sync/pitches.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "net/imap.h"
#include "store/folder.h"
#include "store/store.h"
#include "sync/change.h"
#include "sync/fetch.h"
#include "sync/judge.h"
#include "sync/round.h"
#include "sync/work.h"
#include "text/safe.h"

enum { AT_ONCE = 500 }; /* mails in one command */

static int note_place(struct work *w, const struct location *l, const struct folder *to,
	uint32_t new_uid, struct err *err)
{
	struct store *store = w->judge->store;

	if (new_uid && imap_can_move(w->line.imap))
		return store_location_move(store, l, to->id, new_uid, err);
	if (store_own_move(store, l->mail, to->id, err) < 0)
		return -1;
	return imap_can_move(w->line.imap) ? store_location_remove(store, l->folder, l->uid, err) : 0;
}

/* Where they lie now: what the server does not tell is found by the next round. */
static int note_places(struct work *w, const struct location *v, size_t n, const struct folder *to,
	const uint32_t *new_uids, struct err *err)
{
	struct store *store = w->judge->store;
	int rc = 0;

	if (store_begin(store, err) < 0)
		return -1;
	for (size_t i = 0; i < n && rc == 0; i++)
		rc = note_place(w, &v[i], to, new_uids[i], err);
	if (rc == 0)
		rc = store_commit(store, err);
	if (rc < 0)
		store_rollback(store);
	return rc;
}

static int move_some(struct work *w, const struct location *v, size_t n, const struct folder *from,
	const struct folder *to, struct err *err)
{
	uint32_t *uids = mem_alloc(n * sizeof(*uids));
	uint32_t *new_uids = mem_alloc(n * sizeof(*new_uids));
	struct imap_uids stay = { uids, n };
	int rc = fetch_select(w, from, err);

	for (size_t i = 0; i < n; i++)
		uids[i] = v[i].uid;
	if (rc == 0)
		rc = imap_move(w->line.imap, uids, n, to->name, new_uids, err);
	if (rc == 0)
		rc = note_places(w, v, n, to, new_uids, err);
	if (rc == 0 && !imap_can_move(w->line.imap))
		rc = change_read_back(w, from, &stay, err) < 0 ? -1 : 0;
	free(uids);
	free(new_uids);
	return rc;
}

/* What is marked \Deleted was moved before, on a server that cannot take it away. */
static void drop_deleted(struct location_list *list)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++) {
		if (list->v[i].flags & IMAP_DELETED)
			free(list->v[i].folder_name);
		else
			list->v[n++] = list->v[i];
	}
	list->n = n;
}

static int move_all(struct work *w, const struct folder *from, const struct folder *to, bool is_pitch,
	struct err *err)
{
	struct location_list list = { 0 };
	int rc = 0;

	if (!from->id)
		return 0;
	if (store_pitch_locations(w->judge->store, from->id, is_pitch, &list, err) < 0)
		return -1;
	drop_deleted(&list);
	if (list.n)
		work_tell(w, _("%s: %zu to move"), to->name ? to->name : w->judge->conf->folders.pitches, list.n);
	if (list.n && !to->id)
		rc = folders_need_pitches(w, err);
	for (size_t at = 0; at < list.n && rc == 0; at += AT_ONCE)
		rc = move_some(w, list.v + at, list.n - at < AT_ONCE ? list.n - at : AT_ONCE, from, to, err);
	location_list_clear(&list);
	return rc;
}

int pitches_move(struct work *w, struct err *err)
{
	struct folders *f = &w->folders;
	char *why;

	if (!w->judge->conf->folders.pitches || w->options->scope == ROUND_SEND)
		return 0;
	if (move_all(w, &f->inbox, &f->pitches, true, err) == 0 &&
		move_all(w, &f->pitches, &f->inbox, false, err) == 0)
		return 0;
	if (err->kind != ERR_SERVER)
		return -1;
	why = safe_line(err->text);
	log_warn(_("pitches stay where they are for now: %s"), why);
	free(why);
	return 0;
}
