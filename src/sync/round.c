#include "sync/round.h"

#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/lock.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/stop.h"
#include "store/outbox.h"
#include "store/store.h"
#include "sync/fetch.h"
#include "sync/filing.h"
#include "sync/judge.h"
#include "sync/kept.h"
#include "sync/lesson.h"
#include "sync/move.h"
#include "sync/once.h"
#include "sync/pitches.h"
#include "sync/push.h"
#include "sync/send.h"
#include "sync/settle.h"
#include "sync/work.h"
#include "text/safe.h"

enum { LOCK_MS = 60 * 1000 };

void work_tell(const struct work *w, const char *format, ...)
{
	char *text;
	va_list args;

	if (!w->options->progress)
		return;
	va_start(args, format);
	text = mem_vprintf(format, args);
	va_end(args);
	w->options->progress(w->options->progress_data, text);
	free(text);
}

/* A folder beside the inbox that cannot be opened just now keeps nobody from the inbox. */
static int fetch_side_folder(struct work *w, struct folder *f, struct err *err)
{
	if (!f->id)
		return 0;
	if (fetch_folder(w, f, err) == 0) {
		once_over(w, f->name);
		return 0;
	}
	if (!line_was_refused(&w->line, err))
		return -1;
	once_warn(w, f->name, _("a folder is left out until it can be opened: %s"), err->text);
	w->is_partial = w->is_partial || f->role != FOLDER_SENT;
	return 0;
}

/* How far junk goes now: what comes there later may still be known in a folder that is looked at before it. */
static int measure_junk(struct work *w, struct err *err)
{
	const struct folder *junk = &w->folders.junk;

	if (!junk->id || w->options->scope == ROUND_SEND)
		return 0;
	if (line_select(&w->line, junk->name, err) == 0) {
		w->junk = w->line.status;
		fetch_guess_next(junk, &w->junk);
	} else if (line_was_refused(&w->line, err)) {
		w->is_partial = true;
	} else {
		return -1;
	}
	return 0;
}

/*
 * Sent comes first: whoever was answered is known before the inbox is judged. Junk comes last: what
 * was moved there is gone from elsewhere by then.
 */
static int fetch_news(struct work *w, struct err *err)
{
	if (measure_junk(w, err) < 0 || fetch_side_folder(w, &w->folders.sent, err) < 0 ||
		fetch_folder(w, &w->folders.inbox, err) < 0)
		return -1;
	if (w->options->scope == ROUND_SEND)
		return 0;
	if (fetch_side_folder(w, &w->folders.archive, err) < 0)
		return -1;
	if (fetch_side_folder(w, &w->folders.pitches, err) < 0 ||
		fetch_side_folder(w, &w->folders.junk, err) < 0)
		return -1;
	return lesson_catch_up(w->judge, err);
}

/* A submission server out of reach ends the round with its error, but only behind the rest. */
static int tell_news(struct work *w, struct err *err)
{
	struct err refused;
	int sent = send_run(w, &refused);

	if (filing_run(w, err) < 0 || push_journal(w, err) < 0 || pitches_move(w, err) < 0 ||
		move_finish(w, err) < 0)
		return -1;
	if (sent < 0)
		*err = refused;
	return sent;
}

static int recover(struct work *w, struct err *err)
{
	int n_unknown = 0;

	if (judge_first_sync(w->judge, err) < 0 ||
		settle_cut_short(w->judge, &n_unknown, err) < 0)
		return -1;
	if (n_unknown)
		log_warn(_("of %d letters nobody knows whether they left, since a round was cut short; "
			   "look with: tillmail outbox"),
			n_unknown);
	return 0;
}

/* A round that was cut short, or a verb that found damage, is a reason to look at all of the store. */
static int check_store(struct work *w, struct err *err)
{
	struct store *st = w->judge->store;

	if (store_is_doubted(st)) {
		work_tell(w, _("checking the store"));
		if (store_check(st, err) < 0)
			return -1;
	}
	store_doubt(st); /* until the end of the round */
	return 0;
}

static int talk(struct work *w, struct err *err)
{
	if (check_store(w, err) < 0 || lesson_load(w->judge, err) < 0 || recover(w, err) < 0)
		return -1;
	work_tell(w, _("connecting"));
	if (kept_line_take(w->options->line, &w->line, w->judge->conf, w->options->stop, err) < 0 ||
		folders_find(w, err) < 0 || fetch_news(w, err) < 0)
		return -1;
	return tell_news(w, err);
}

/* Letters that stay in the outbox; what cannot be counted is said by the error that there is. */
static int count_held(const struct judge *j)
{
	struct letter_list held = { 0 };
	struct err ignored;
	int n = store_letters(j->store, 1u << OUTBOX_HELD, &held, &ignored) < 0 ? 0 : (int)held.n;

	letter_list_clear(&held);
	return n;
}

/* What failed behind the wish to end, such as a child that ^C ended with us, is no news. */
static void explain(const struct err *failure, int stop, struct err *err)
{
	if (stop_is_wanted(stop))
		err_set(err, ERR_STOPPED, _("stopped; what was done until then is kept, and the next round goes on"));
	else if (err)
		*err = *failure;
}

int round_run(const struct judge *j, const struct round_options *options,
	struct round_report *report, struct err *err)
{
	int64_t begin = clock_monotonic_ms();
	struct work w = {
		.judge = j,
		.options = options,
		.report = report,
		.started = clock_now(j->clock),
	};
	struct err failure = { 0 };
	int lock = -1;
	int rc;

	*report = (struct round_report) { 0 };
	rc = lock_take(options->lock_path, LOCK_MS, options->stop, &lock, &failure);
	if (rc == 0) {
		store_fill_begin(j->store);
		rc = talk(&w, &failure);
		store_fill_end(j->store);
		line_tell_alert(&w.line);
		if (rc == 0 && options->line)
			kept_line_give(options->line, &w.line, w.folders.inbox.name, &w.inbox);
		line_close(&w.line);
		if (rc == 0 || failure.kind != ERR_DAMAGED)
			store_trust(j->store);
		close(lock);
	}
	folders_clear(&w.folders);
	free(w.lain.mails);
	report->held = count_held(j);
	report->seconds = (double)(clock_monotonic_ms() - begin) / 1000;
	if (rc < 0)
		explain(&failure, options->stop, err);
	return rc;
}
