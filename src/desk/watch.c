#include "desk/watch.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/random.h"
#include "base/stop.h"
#include "desk/inside.h"
#include "desk/notify.h"
#include "store/journal.h"
#include "store/outbox.h"
#include "store/store.h"
#include "sync/round.h"

enum {
	SECOND = 1000, /* milliseconds */
	MINUTE = 60 * SECOND,
	PAUSE = 5 * MINUTE,
	POLL = 2 * MINUTE,
	LOOK = 2 * SECOND,   /* how often to see whether the store has work for a round */
	JUMP = 15 * SECOND,  /* nobody was at work for that long: the computer slept */
	SPREAD = 5,          /* a pause is up to a fifth longer or shorter */
	STEADY = 2 * MINUTE, /* a connection that held so long has not failed */
};

struct watch {
	struct desk *desk;
	const struct watch_listener *listener;
	struct kept_line *line;
	int wake;  /* -1: nobody can wake it */
	int stop;  /* see base/stop.h */
	int alarm; /* tells when one of the two can be read */
	bool ends_with_wake;
	bool full;
	int n_failures; /* of rounds in a row, or of the line behind the last one */
	int n_drops;    /* of lines in a row that broke as soon as nothing was asked */
	enum err_kind failure;
	int64_t began;     /* the last round, by the desk's clock */
	int64_t told;      /* the newest row of the journal that it saw */
	int64_t connected; /* since when the line holds, by clock_monotonic_ms() */
};

int watch_pause(int n_failures, enum err_kind kind)
{
	static const int pauses[] = { SECOND * 30, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE };
	const int n = sizeof(pauses) / sizeof(*pauses);

	if (n_failures <= 0)
		return PAUSE;
	/* Whoever knocks too often with a wrong password is locked out. */
	if (kind == ERR_LOGIN || kind == ERR_TOKEN || n_failures > n)
		return pauses[n - 1];
	return pauses[n_failures - 1];
}

/* So that a thousand shops do not knock at the same moment behind an outage of their provider. */
static int spread(int ms)
{
	return ms - ms / SPREAD + (int)random_below((uint32_t)(2 * ms / SPREAD) + 1);
}

static void fail(struct watch *w, int n, const struct err *err)
{
	w->n_failures = n;
	w->failure = err->kind;
	w->listener->failed(w->listener->data, err);
}

static void do_round(struct watch *w)
{
	const struct round_request request = {
		.full = w->full,
		.line = w->line,
		.stop = w->stop,
		.progress = w->listener->progress,
		.progress_data = w->listener->data,
	};
	bool was_connected = kept_line_can_listen(w->line);
	int64_t before = notify_begin(w->desk);
	struct round_view round;
	struct err err = { 0 };

	w->began = desk_now(w->desk);
	if (desk_round(w->desk, &request, &round, &err) < 0) {
		if (err.kind != ERR_STOPPED)
			fail(w, w->n_failures + 1, &err);
		return;
	}
	w->full = false;
	w->n_failures = 0;
	if (!was_connected)
		w->connected = clock_monotonic_ms();
	else if (clock_monotonic_ms() - w->connected > STEADY)
		w->n_drops = 0;
	w->listener->finished(w->listener->data, &round);
	if (round.fetched)
		notify_run(w->desk, before, w->stop);
}

/*
 * A letter whose time came after the last round began. What was due before had its
 * chance; when it stays it waits like everything else.
 */
static bool has_due_letter(const struct watch *w)
{
	struct letter_list held = { 0 };
	int64_t now = desk_now(w->desk);
	bool is_due = false;

	if (store_letters(w->desk->store, 1u << OUTBOX_HELD, &held, NULL) < 0)
		return false; /* the next round will tell what is wrong with the store */
	for (size_t i = 0; i < held.n; i++)
		is_due |= held.v[i].send_at >= w->began && held.v[i].send_at <= now;
	letter_list_clear(&held);
	return is_due;
}

/* Something to tell the server that the last round did not know of. */
static bool has_new_journal(const struct watch *w)
{
	int64_t newest = 0;

	return store_journal_newest(w->desk->store, &newest, NULL) == 0 && newest > w->told;
}

/* Wait until something happens: 1 when it is a reason for a round. */
static int listen(struct watch *w, int ms)
{
	struct pollfd p = { .fd = w->alarm, .events = POLLIN };
	struct err err = { 0 };
	int rc;

	if (!kept_line_can_listen(w->line)) {
		(void)poll(&p, 1, ms);
		return 0;
	}
	rc = kept_line_listen(w->line, w->alarm, ms, &err);
	if (rc >= 0)
		return rc;
	if (clock_monotonic_ms() - w->connected < STEADY) {
		fail(w, ++w->n_drops, &err);
		return 0;
	}
	w->n_drops = 0; /* it held long enough: a new one is worth a try at once */
	return 1;
}

static bool can_read(int fd)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };

	return fd >= 0 && poll(&p, 1, 0) > 0;
}

/* 1: woken, 0: not, -1: the watch is over. */
static int take_alarm(struct watch *w)
{
	char lines[512];
	ssize_t n;

	if (can_read(w->stop))
		return -1;
	if (!can_read(w->wake))
		return 0;
	n = read(w->wake, lines, sizeof(lines));
	if (n > 0 || (n < 0 && errno == EINTR))
		return n > 0;
	epoll_ctl(w->alarm, EPOLL_CTL_DEL, w->wake, NULL);
	w->wake = -1;
	return w->ends_with_wake ? -1 : 0;
}

/* The clock on the wall went on, or we were stopped, while nothing here counted the time. */
static bool has_slept(int64_t wall, int64_t start)
{
	const struct clock real = { 0 };
	int64_t gone = clock_monotonic_ms() - start;
	int64_t gone_on_the_wall = (clock_now(&real) - wall) * SECOND;

	return gone > LOOK + JUMP || gone_on_the_wall > LOOK + JUMP;
}

/* One look: 1: a round, 0: nothing to do, -1: the watch is over. */
static int look(struct watch *w, int ms)
{
	const struct clock real = { 0 };
	int64_t wall = clock_now(&real);
	int64_t start = clock_monotonic_ms();
	int n_failures = w->n_failures;
	int news = listen(w, ms);
	int woken = take_alarm(w);

	if (woken || w->listener->is_over(w->listener->data))
		return woken > 0 ? 1 : -1;
	if (has_slept(wall, start)) {
		kept_line_drop(w->line);
		w->n_failures = 0;
		return 1;
	}
	if (w->n_failures > n_failures)
		return 0;
	return news || (!w->n_failures && (has_due_letter(w) || has_new_journal(w)));
}

/* A server that cannot tell of new mail is asked a little more often. */
static int find_pause(const struct watch *w)
{
	if (!w->n_failures && !kept_line_can_listen(w->line))
		return POLL;
	return watch_pause(w->n_failures, w->failure);
}

/* False: the watch is over. */
static bool wait_for_work(struct watch *w)
{
	bool listens = false;
	int n_failures = -1;
	int64_t end = 0;
	int64_t left;
	int found;

	if (store_journal_newest(w->desk->store, &w->told, NULL) < 0)
		w->told = 0;
	for (;;) {
		if (n_failures != w->n_failures || listens != kept_line_can_listen(w->line)) { /* it may fail while we listen */
			int pause = spread(find_pause(w));

			n_failures = w->n_failures;
			listens = kept_line_can_listen(w->line);
			end = clock_monotonic_ms() + pause;
			if (n_failures)
				w->listener->waiting(w->listener->data, (pause + SECOND - 1) / SECOND);
		}
		left = end - clock_monotonic_ms();
		if (left <= 0)
			return true;
		found = look(w, left < LOOK ? (int)left : LOOK);
		if (found)
			return found > 0;
	}
}

static bool is_pipe(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && (S_ISFIFO(st.st_mode) || S_ISSOCK(st.st_mode));
}

/* A file that cannot be waited for, such as /dev/null, is nobody who could wake. */
static void add_alarm(struct watch *w, int *fd)
{
	struct epoll_event event = { .events = EPOLLIN };

	if (*fd >= 0 && epoll_ctl(w->alarm, EPOLL_CTL_ADD, *fd, &event) < 0)
		*fd = -1;
}

void desk_watch(struct desk *d, const struct watch_request *request)
{
	struct watch w = {
		.desk = d,
		.listener = request->listener,
		.line = kept_line_new(),
		.wake = request->wake,
		.stop = request->stop,
		.alarm = epoll_create1(EPOLL_CLOEXEC),
		.ends_with_wake = is_pipe(request->wake),
		.full = request->full,
	};

	add_alarm(&w, &w.wake);
	add_alarm(&w, &w.stop);
	do
		do_round(&w);
	while (!stop_is_wanted(w.stop) && wait_for_work(&w));
	kept_line_free(w.line);
	close(w.alarm);
}
