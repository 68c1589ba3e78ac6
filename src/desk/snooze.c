/* snooze - a thread is put off until a time. */
#include "base/err.h"
#include "base/i18n.h"
#include "calendar/moment.h"
#include "conf/conf.h"
#include "desk/acts.h"
#include "desk/deed.h"
#include "desk/inside.h"

/* What is here now was seen; whatever comes on top of it ends the snooze. */
static int64_t newest_mail(const struct mail_list *mails)
{
	int64_t newest = 0;

	for (size_t i = 0; i < mails->n; i++)
		if (mails->v[i].id > newest)
			newest = mails->v[i].id;
	return newest;
}

static int snooze(struct desk *d, int64_t action, const struct deed_thread *t, const void *data,
	struct err *err)
{
	const int64_t *until = data;
	const struct act act = {
		.kind = ACT_SNOOZED,
		.at = desk_now(d),
		.mail = newest_mail(&t->mails),
		.until = *until,
	};

	return store_add_act(d->store, action, t->thread.id, &act, err);
}

int desk_snooze(struct desk *d, const int64_t *threads, size_t n, int64_t until, struct err *err)
{
	if (until <= desk_now(d))
		return err_set(err, ERR_DATA, _("a thread is put off until a time to come"));
	return deed_do(d, &(struct deed) { .verb = "snooze", .act = snooze, .data = &until }, threads, n, err);
}

int desk_parse_time(const struct desk *d, const char *text, int64_t *t, struct err *err)
{
	return moment_parse(&d->conf->calendar, text, desk_now(d), t, err);
}
