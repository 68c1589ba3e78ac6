/* mend - a store that is damaged makes room for one that the next round fills again. */
#include <ctype.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/lock.h"
#include "base/log.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "store/store.h"
#include "text/safe.h"

enum { LOCK_MS = 60 * 1000,
	STAMP_MAX = 15 };

char *desk_stamp(const struct desk *d)
{
	char *time = desk_rfc3339(d, desk_now(d));
	struct buf text = { .limit = STAMP_MAX };

	for (const char *p = time; *p; p++)
		if (isdigit((unsigned char)*p))
			buf_add(&text, p, 1);
		else if (*p == 'T')
			buf_puts(&text, "-");
	free(time);
	return buf_take(&text);
}

static int set_aside(struct desk *d, const struct err *why, struct err *err)
{
	char *when = desk_stamp(d);
	char *aside = NULL;
	char *reason;
	int rc = store_set_aside(d->store_path, "damaged", when, &aside, err);

	if (rc == 0) {
		reason = safe_line(why->text);
		log_warn("%s", reason);
		log_warn(_("it is kept as %s, with what only this computer knew: letters that had not left, snoozes, notes"),
			aside);
		free(reason);
	}
	free(aside);
	free(when);
	return rc;
}

/* The store, and whether it can be relied on. */
static int open_checked(struct desk *d, struct err *err)
{
	d->store = store_open(d->store_path, d->conf->address, err);
	if (!d->store)
		return -1;
	if (store_check(d->store, err) == 0)
		return 0;
	store_close(d->store);
	d->store = NULL;
	return -1;
}

/* Somebody else may have mended it while this one waited for the lock: so look once more. */
int desk_mend(struct desk *d, struct err *err)
{
	char *lock_path = mem_printf("%s.lock", d->store_path);
	struct err why = { 0 };
	int lock = -1;
	int rc = lock_take(lock_path, LOCK_MS, -1, &lock, err);

	free(lock_path);
	if (rc < 0)
		return -1;
	store_close(d->store);
	d->store = NULL;
	rc = open_checked(d, &why);
	if (rc < 0 && why.kind != ERR_DAMAGED)
		err_set(err, why.kind, "%s", why.text);
	else if (rc < 0)
		rc = set_aside(d, &why, err);
	if (rc == 0 && !d->store)
		d->store = store_open(d->store_path, d->conf->address, err);
	d->judge.store = d->store;
	close(lock);
	return d->store ? 0 : -1;
}
