#include "sync/pitches.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "conf/conf.h"
#include "mail/flag.h"
#include "store/folder.h"
#include "sync/judge.h"
#include "sync/move.h"
#include "sync/once.h"
#include "sync/round.h"
#include "sync/work.h"

enum { AT_ONCE = 500 }; /* mails in one command */

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

static int move_all(struct work *w, const struct folder *from, struct folder *to, bool is_pitch,
	struct err *err)
{
	struct move m = { w, from, to };
	struct location_list list = { 0 };
	uint32_t new_uids[AT_ONCE];
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
		rc = move_mails(&m, list.v + at, list.n - at < AT_ONCE ? list.n - at : AT_ONCE, new_uids, err);
	location_list_clear(&list);
	return rc;
}

int pitches_move(struct work *w, struct err *err)
{
	struct folders *f = &w->folders;

	if (!w->judge->conf->folders.pitches || w->options->scope == ROUND_SEND)
		return 0;
	if (move_all(w, &f->inbox, &f->pitches, true, err) == 0 &&
		move_all(w, &f->pitches, &f->inbox, false, err) == 0) {
		once_over(w, "moving pitches");
		return 0;
	}
	if (!line_was_refused(&w->line, err))
		return -1;
	once_warn(w, "moving pitches", _("pitches stay where they are for now: %s"), err->text);
	return 0;
}
