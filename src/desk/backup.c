#include "desk/backup.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/lock.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "store/backup.h"
#include "store/outbox.h"
#include "store/store.h"

enum { LOCK_MS = 5 * 1000 };

void backup_view_clear(struct backup_view *v)
{
	free(v->aside);
	*v = (struct backup_view) { 0 };
}

static int sum_up(struct store *st, struct backup_view *out, struct err *err)
{
	struct store_sums sums = { 0 };
	int rc = store_sum_up(st, &sums, err);

	out->threads = sums.threads;
	out->mails = sums.mails;
	out->letters = sums.letters;
	out->actions = sums.actions;
	out->orders = sums.orders;
	return rc;
}

int desk_backup(struct desk *d, const char *file, struct backup_view *out, struct err *err)
{
	*out = (struct backup_view) { 0 };
	return store_backup(d->store, file, err) < 0 ? -1 : sum_up(d->store, out, err);
}

/* It may have left after the backup was made: the owner looks first. */
static int hold_back(struct desk *d, const struct letter_row *l, struct err *err)
{
	const struct letter_move m = {
		.from = OUTBOX_HELD,
		.to = OUTBOX_HELD,
		.send_at = NO_TIME,
		.error = _("restored from a backup, and may have left since; look in Sent, then `tillmail outbox retry` or cancel it"),
		.now = desk_now(d),
	};

	if (store_move_letter(d->store, l->id, &m, err) < 0)
		return -1;
	return judge_thread(&d->judge, l->thread, err);
}

static int hold_all(struct desk *d, int64_t *n, struct err *err)
{
	struct letter_list held = { 0 };
	int n_unknown;
	int rc = store_recover_letters(d->store, desk_now(d), &n_unknown, err);

	if (rc == 0)
		rc = store_letters(d->store, 1u << OUTBOX_HELD, &held, err);
	for (size_t i = 0; rc == 0 && i < held.n; i++)
		if (held.v[i].send_at != NO_TIME && held.v[i].send_at <= desk_now(d)) {
			rc = hold_back(d, &held.v[i], err);
			++*n;
		}
	letter_list_clear(&held);
	return rc;
}

/* The draft, before it becomes the store: what must not happen by itself does not. */
static int settle(struct desk *d, const char *draft, struct backup_view *out, struct err *err)
{
	int rc = -1;

	d->store = d->judge.store = store_open(draft, d->conf->address, err);
	if (d->store && store_begin(d->store, err) == 0 && hold_all(d, &out->held_back, err) == 0 &&
		store_commit(d->store, err) == 0)
		rc = sum_up(d->store, out, err);
	store_close(d->store);
	d->store = d->judge.store = NULL;
	return rc;
}

static int restore(struct desk *d, const char *file, const char *path, struct backup_view *out,
	struct err *err)
{
	char *draft = mem_printf("%s.restored", path);
	char *stamp = desk_stamp(d);
	int rc = store_restore(file, draft, d->conf->address, err);

	if (rc == 0)
		rc = settle(d, draft, out, err);
	if (rc == 0)
		rc = store_replace(draft, path, stamp, &out->aside, err);
	free(stamp);
	free(draft);
	return rc;
}

int desk_restore(struct desk *d, const char *file, struct backup_view *out, struct err *err)
{
	char *path = desk_store_path(d, err);
	char *lock_path = path ? mem_printf("%s.lock", path) : NULL;
	int lock = -1;
	int rc = -1;

	*out = (struct backup_view) { 0 };
	if (!d->conf->address)
		err_set(err, ERR_CONFIG, _("%s: there is no mailbox yet; add mailbox: with address, imap and smtp"),
			d->conf->path);
	else if (path && lock_take(lock_path, LOCK_MS, -1, &lock, err) == 0)
		rc = restore(d, file, path, out, err);
	if (lock >= 0)
		close(lock);
	if (rc < 0)
		backup_view_clear(out);
	free(lock_path);
	free(path);
	return rc;
}
