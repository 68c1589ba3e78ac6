#include "sync/known.h"

#include <stdlib.h>

#include "mail/message.h"
#include "net/imap.h"
#include "store/mail.h"
#include "sync/asking.h"
#include "sync/judge.h"
#include "sync/work.h"

/* The id of a mail of the store, when it is surely this one; 0: it is none. */
static int find_known(struct asking *a, const struct imap_message *m, int64_t *mail, struct err *err)
{
	struct mail_traits traits = { .received = m->internal_date, .size = m->size };
	char *id = m->bytes ? message_id_in(m->bytes, m->n_bytes) : NULL;
	int rc = 0;

	*mail = 0;
	traits.message_id = id;
	if (id && m->internal_date != INT64_MIN)
		rc = store_mail_alike(a->w->judge->store, &traits, mail, err);
	free(id);
	return rc;
}

static int on_head(void *data, const struct imap_message *m, struct err *err)
{
	struct asking *a = data;
	enum want_state *state = asking_find(a, m->uid);
	int64_t mail;
	int rc = state ? find_known(a, m, &mail, err) : 0;

	if (rc <= 0)
		return rc;
	*state = WANT_TAKEN;
	batch_add_known(&a->batch, m, mail);
	return 0;
}

static int on_heads(void *data, size_t range, struct err *err)
{
	struct asking *a = data;

	a->first_unanswered += range == a->first_unanswered;
	return asking_settle(a, err);
}

/*
 * Mails that were moved, or whose folder got new UIDs, are known by what they are; nothing of them is
 * fetched again. Only when mails of the store lie nowhere is that worth a question. When it fails
 * they are fetched like all others.
 */
int known_recognize(struct asking *a, struct err *err)
{
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_HEADS,
		.message = on_head,
		.range_done = on_heads,
	};
	int homeless = a->want->n ? store_has_homeless(a->w->judge->store, err) : 0;

	if (homeless <= 0)
		return homeless;
	a->asked = WANT_MISSING;
	if (asking_run(a, &job, ASKING_RANGE, ASKING_RANGE, err) == 0)
		return 0;
	return asking_recover(a, err);
}
