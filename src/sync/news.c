#include "sync/news.h"

#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "store/folder.h"
#include "sync/asking.h"
#include "sync/judge.h"
#include "sync/known.h"
#include "sync/suspects.h"
#include "sync/want.h"
#include "sync/work.h"

enum { FIRST_RANGE = 100 }; /* so that there is something to see soon */

static int fetch_ranges(struct asking *a, struct err *err)
{
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_MAILS,
		.message = asking_on_mail,
		.room = asking_on_room,
		.range_done = asking_on_range,
	};

	a->asked = WANT_MISSING;
	a->missed = WANT_SUSPECT;
	while (asking_run(a, &job, FIRST_RANGE, ASKING_RANGE, err) < 0) {
		/* A line may drop once by itself; else it may be the fault of a mail. */
		if (err->kind != ERR_NETWORK || a->w->line.drops > 0)
			want_move(a->want, WANT_MISSING, WANT_SUSPECT, a->failed_from, a->failed_to);
		if (asking_recover(a, err) < 0)
			return -1;
	}
	return 0;
}

static void tell_later(const struct folder *folder, const struct want *want)
{
	size_t later = want_count(want, WANT_LATER);

	if (later)
		log_warn(_("%zu mails in %s could not be fetched; they are tried again at the next round"),
			later, folder->name);
}

static struct asking asking_for(struct work *w, struct folder *folder, struct want *want)
{
	return (struct asking) {
		.w = w,
		.folder = folder,
		.want = want,
		.batch = { .reader = w->judge->reader, .kind = insight_kind(folder->role) },
	};
}

int news_recognize(struct work *w, struct folder *folder, struct want *want, struct err *err)
{
	struct asking a = asking_for(w, folder, want);
	int rc = known_recognize_alone(&a, err);

	batch_clear(&a.batch);
	return rc;
}

int news_fetch(struct work *w, struct folder *folder, struct want *want, struct err *err)
{
	struct asking a = asking_for(w, folder, want);
	int rc = known_recognize(&a, err);

	if (rc == 0)
		rc = fetch_ranges(&a, err);
	if (rc == 0 && want_count(want, WANT_SUSPECT))
		rc = suspects_fetch(&a, err);
	batch_clear(&a.batch);
	tell_later(folder, want);
	return rc;
}
