#include "desk/train.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "desk/inside.h"
#include "mail/message.h"
#include "mail/reader.h"
#include "store/lesson.h"
#include "store/mail.h"
#include "store/store.h"
#include "store/thread.h"
#include "sync/insight.h"
#include "sync/lesson.h"
#include "triage/form.h"

enum {
	FILE_MAX = 100 << 20,
	HISTORY_MAX = 2000, /* mails of a lane, the newest: older ones tell of another shop */
};

static void count(struct training *out, enum lane lane)
{
	if (lane == LANE_CUSTOMER)
		out->customers++;
	else
		out->pitches++;
}

/* 1, or 0: there was nothing to learn. */
static int learn_file(struct desk *d, const struct teaching *t, const char *file, struct err *err)
{
	struct message m = { 0 };
	struct buf bytes = { 0 };
	struct form form = { 0 };
	int rc = file_read(file, FILE_MAX, &bytes, err);

	if (rc == 0)
		rc = reader_message(d->reader, buf_text(&bytes), bytes.len, INSIGHT_OF_MAIL, &m, err);
	if (rc == 0 && form_read(&m, &form))
		form_make_sender(&form, &m);
	if (rc == 0)
		rc = lesson_learn(&d->judge, t, 0, &m, err);
	form_clear(&form);
	message_clear(&m);
	buf_clear(&bytes);
	return rc;
}

/* Commit what was taught, with what it changes; else leave all as it was. */
static int finish(struct desk *d, int rc, int64_t action, struct err *err)
{
	if (rc >= 0)
		rc = lesson_apply(&d->judge, action, err);
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc < 0)
		store_rollback(d->store);
	return rc;
}

static int begin(struct desk *d, struct teaching *t, struct err *err)
{
	if (judge_begin(&d->judge, err) < 0 || lesson_begin(&d->judge, t, err) < 0)
		return -1;
	return store_action(d->store, "train", desk_now(d), &t->action, err);
}

int desk_train(struct desk *d, const char *lane, const struct strs *files, struct training *out,
	struct err *err)
{
	struct teaching t = { .source = LESSON_TRAIN };
	int rc;

	*out = (struct training) { 0 };
	if (!lane_parse(lane, &t.lane) || (t.lane != LANE_CUSTOMER && t.lane != LANE_PITCH))
		return err_set(err, ERR_USAGE, _("train wants customer or pitch, and files"));
	rc = begin(d, &t, err);
	for (size_t i = 0; rc >= 0 && i < files->n; i++) {
		rc = learn_file(d, &t, files->v[i], err);
		if (rc > 0)
			count(out, t.lane);
	}
	return finish(d, rc, t.action, err);
}

/* 1, or 0: there was nothing to learn. */
static int learn_mail(struct desk *d, const struct teaching *t, int64_t id, struct err *err)
{
	struct mail m = { 0 };
	int rc = store_mail(d->store, id, &m, err);

	if (rc > 0)
		rc = lesson_learn(&d->judge, t, id, &m.message, err);
	mail_clear(&m);
	return rc;
}

static int learn_lane(struct desk *d, struct teaching *t, struct training *out, struct err *err)
{
	int64_t *ids = NULL;
	size_t n = 0;
	int rc = store_history(d->store, t->lane, HISTORY_MAX, &ids, &n, err);

	for (size_t i = 0; rc >= 0 && i < n; i++) {
		rc = learn_mail(d, t, ids[i], err);
		if (rc > 0)
			count(out, t->lane);
	}
	free(ids);
	return rc < 0 ? -1 : 0;
}

int desk_train_history(struct desk *d, struct training *out, struct err *err)
{
	struct teaching t = { .source = LESSON_HISTORY, .lane = LANE_CUSTOMER };
	int rc;

	*out = (struct training) { 0 };
	rc = begin(d, &t, err);
	if (rc == 0)
		rc = learn_lane(d, &t, out, err);
	t.lane = LANE_PITCH;
	if (rc == 0)
		rc = learn_lane(d, &t, out, err);
	return finish(d, rc, t.action, err);
}
