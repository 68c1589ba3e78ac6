#include "sync/asking.h"

#include "base/err.h"
#include "base/i18n.h"
#include "net/imap.h"
#include "store/folder.h"
#include "sync/fetch.h"
#include "sync/want.h"
#include "sync/work.h"

enum {
	BATCH_MAX = 8 << 20,      /* bytes of mail that wait in memory; each transaction writes much of the indexes again */
	LEFT_MAX = BATCH_MAX / 2, /* of those that may be left for the next batch */
};

/* Tell why the batch was not taken in. A server's refusal may have been told before: err is NULL then. */
static int fail(struct asking *a, struct err *err)
{
	a->is_final = true;
	if (err)
		*err = a->unsettled;
	return -1;
}

/* Take so many of the batch in at least. */
static int settle(struct asking *a, size_t least, struct err *err)
{
	struct err why = { 0 };

	if (!a->batch.n)
		return 0;
	if (batch_take(&a->batch, least, a->batch.n, a->w, a->folder, &why) < 0) {
		a->unsettled = why;
		return fail(a, err);
	}
	line_progress(&a->w->line);
	return 0;
}

int asking_settle(struct asking *a, struct err *err)
{
	return settle(a, a->batch.n, err);
}

/*
 * Those that are not read yet wait for those that come next, the first of them of so many bytes: while the others are
 * written to the disk, the reader has something to do. A large one finds an empty batch: no two are in memory at once.
 */
static int settle_some(struct asking *a, size_t next, struct err *err)
{
	size_t room = next < BATCH_MAX ? BATCH_MAX - next : 0;

	return settle(a, batch_least(&a->batch, room < LEFT_MAX ? room : LEFT_MAX), err);
}

enum want_state *asking_find(const struct asking *a, uint32_t uid)
{
	size_t i = want_find(a->want, uid);

	return i < a->want->n && a->want->states[i] == a->asked ? &a->want->states[i] : NULL;
}

int asking_on_room(void *data, size_t n, struct err *err)
{
	struct asking *a = data;

	return a->batch.bytes + n > BATCH_MAX ? settle_some(a, n, err) : 0;
}

int asking_on_mail(void *data, struct imap_message *m, struct err *err)
{
	struct asking *a = data;
	enum want_state *state = asking_find(a, m->uid);

	if (!state)
		return 0;
	if (asking_on_room(a, m->n_bytes, err) < 0) /* no literal but a quoted string had none made */
		return -1;
	*state = m->bytes ? WANT_TAKEN : WANT_LATER;
	if (m->bytes)
		batch_add(&a->batch, m, NULL);
	return 0;
}

static void note_answer(struct asking *a, size_t range)
{
	want_move(a->want, a->asked, a->missed, a->ranges->lowest[range], a->ranges->highest[range]);
	a->first_unanswered += range == a->first_unanswered;
}

int asking_on_answer(void *data, size_t range, struct err *err)
{
	struct asking *a = data;

	note_answer(a, range);
	return asking_settle(a, err);
}

int asking_on_range(void *data, size_t range, struct err *err)
{
	struct asking *a = data;
	bool is_first = range == 0;

	note_answer(a, range);
	if (is_first && asking_settle(a, err) < 0)
		return -1;
	if (a->batch.n >= ASKING_RANGE && settle_some(a, 0, err) < 0)
		return -1;
	work_tell(a->w, _("%s: %zu to go"), a->folder->name, want_count(a->want, WANT_MISSING));
	return 0;
}

int asking_run(struct asking *a, struct imap_fetch_job *job, size_t first, size_t size,
	struct err *err)
{
	struct want_ranges ranges;
	int rc;

	want_ranges_make(&ranges, a->want, a->asked, first, size);
	a->ranges = &ranges;
	a->first_unanswered = 0;
	job->ranges = ranges.v;
	job->n_ranges = ranges.n;
	job->max_size = ASKING_MAIL_MAX;
	job->data = a;
	rc = fetch_select(a->w, a->folder, err);
	a->is_final = rc < 0;
	if (rc == 0 && ranges.n)
		rc = imap_fetch(a->w->line.imap, job, err);
	a->failed_from = a->first_unanswered < ranges.n ? ranges.lowest[a->first_unanswered] : 0;
	a->failed_to = a->failed_from ? ranges.highest[a->first_unanswered] : 0;
	a->ranges = NULL;
	want_ranges_clear(&ranges);
	if (a->unsettled.kind || asking_settle(a, NULL) < 0) /* a busy store was waited for once */
		return fail(a, err);
	return rc;
}

int asking_recover(struct asking *a, struct err *err)
{
	if (a->is_final)
		return -1;
	if (err->kind != ERR_NETWORK && err->kind != ERR_PROTOCOL && err->kind != ERR_SERVER)
		return -1;
	return line_renew(&a->w->line, err);
}
