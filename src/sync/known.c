#include "sync/known.h"

#include <stdlib.h>

#include "base/digest.h"
#include "mail/message.h"
#include "net/imap.h"
#include "store/folder.h"
#include "store/mail.h"
#include "sync/asking.h"
#include "sync/judge.h"
#include "sync/large.h"
#include "sync/want.h"
#include "sync/work.h"

/* What is still somewhere else was not moved to junk: it was copied, by or from there. */
static int was_moved(const struct asking *a, int64_t mail, struct err *err)
{
	const struct homes homes = folders_homes(&a->w->folders);

	return a->folder->role != FOLDER_JUNK ? 1 : store_is_homeless(a->w->judge->store, &homes, mail, err);
}

static int find_large(const struct asking *a, const struct imap_message *m, int64_t *mail, struct err *err)
{
	unsigned char digest[DIGEST_SIZE];

	return large_digest(m, digest) ? store_mail_by_digest(a->w->judge->store, digest, mail, err) : 0;
}

/*
 * 1 and the mail of the store that is surely this one; 0: none is. Without a Message-ID that is a guess,
 * good enough where nothing is fetched.
 */
static int find_known(const struct asking *a, const struct imap_message *m, int64_t *mail, struct err *err)
{
	struct mail_traits traits = { .received = m->internal_date, .size = m->size };
	const struct homes homes = folders_homes(&a->w->folders);
	struct store *store = a->w->judge->store;
	char *id = m->bytes ? message_id_in(m->bytes, m->n_bytes) : NULL;
	int rc = 0;

	traits.message_id = id;
	if (m->internal_date == INT64_MIN)
		rc = 0;
	else if (m->size > ASKING_MAIL_MAX)
		rc = find_large(a, m, mail, err);
	else if (id)
		rc = store_mail_alike(store, &traits, mail, err);
	else if (a->folder->role == FOLDER_JUNK)
		rc = store_nameless_alike(store, &homes, &traits, mail, err);
	free(id);
	return rc > 0 ? was_moved(a, *mail, err) : rc;
}

static int on_head(void *data, struct imap_message *m, struct err *err)
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

/*
 * Mails that were moved, or whose folder got new UIDs, are known by what they are. Only when mails of the
 * store lie nowhere is that worth a question. 1: not all were answered.
 */
static int recognize(struct asking *a, enum want_state missed, size_t size, struct err *err)
{
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_HEADS,
		.message = on_head,
		.range_done = asking_on_answer,
	};
	const struct homes homes = folders_homes(&a->w->folders);
	int homeless = a->want->n ? store_has_homeless(a->w->judge->store, &homes, err) : 0;

	if (homeless <= 0)
		return homeless;
	a->asked = WANT_MISSING;
	a->missed = missed;
	if (asking_run(a, &job, size, size, err) == 0)
		return 0;
	return asking_recover(a, err) < 0 ? -1 : 1;
}

int known_recognize(struct asking *a, struct err *err)
{
	return recognize(a, WANT_MISSING, ASKING_RANGE, err) < 0 ? -1 : 0;
}

/*
 * One by one, for it may be the fault of a single mail: the first that is not answered is passed over
 * where others are. A server that answers nothing is asked again in the next round, as are those behind.
 */
static int recognize_singly(struct asking *a, struct err *err)
{
	size_t before = want_count(a->want, WANT_MISSING);
	int rc = recognize(a, WANT_FOREIGN, 1, err);

	if (rc > 0 && a->failed_from && want_count(a->want, WANT_MISSING) < before)
		want_move(a->want, WANT_MISSING, WANT_FOREIGN, a->failed_from, a->failed_from);
	if (rc > 0)
		want_move(a->want, WANT_MISSING, WANT_LATER, 0, UINT32_MAX);
	return rc < 0 ? -1 : 0;
}

int known_recognize_alone(struct asking *a, struct err *err)
{
	int rc = recognize(a, WANT_FOREIGN, ASKING_RANGE, err);

	return rc > 0 ? recognize_singly(a, err) : rc;
}
