#include "desk/watch.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "desk/inside.h"
#include "store/outbox.h"

enum {
	SECOND = 1000, /* milliseconds */
	MINUTE = 60 * SECOND,
	PAUSE = 5 * MINUTE,
	LOOK = 5 * SECOND, /* how often to see whether a letter has become due */
};

struct watch {
	struct desk *desk;
	const struct watch_listener *listener;
	int wake; /* -1: nobody can wake it */
	bool ends_with_wake;
	bool full;
	int n_failures; /* in a row */
	enum err_kind failure;
	int64_t began; /* the last round, by the desk's clock */
};

int watch_pause(int n_failures, enum err_kind kind)
{
	static const int pauses[] = { SECOND * 30, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE };
	const int n = sizeof(pauses) / sizeof(*pauses);

	if (n_failures <= 0)
		return PAUSE;
	/* Whoever knocks too often with a wrong password is locked out. */
	if (kind == ERR_LOGIN || n_failures > n)
		return pauses[n - 1];
	return pauses[n_failures - 1];
}

static void do_round(struct watch *w)
{
	const struct round_request request = {
		.full = w->full,
		.progress = w->listener->progress,
		.progress_data = w->listener->data,
	};
	struct round_view round;
	struct err err = { 0 };

	w->began = desk_now(w->desk);
	if (desk_round(w->desk, &request, &round, &err) == 0) {
		w->full = false;
		w->n_failures = 0;
		w->listener->finished(w->listener->data, &round);
		return;
	}
	w->n_failures++;
	w->failure = err.kind;
	w->listener->failed(w->listener->data, &err);
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

/* 1: woken, 0: the time is over, -1: the watch is. */
static int listen(struct watch *w, int ms)
{
	struct pollfd p = { .fd = w->wake, .events = POLLIN };
	char lines[512];
	ssize_t n;

	if (poll(&p, 1, ms) <= 0)
		return 0;
	n = read(w->wake, lines, sizeof(lines));
	if (n > 0 || (n < 0 && errno == EINTR))
		return n > 0;
	w->wake = -1;
	return w->ends_with_wake ? -1 : 0;
}

/* False: the watch is over. */
static bool wait_for_work(struct watch *w)
{
	int64_t end = clock_monotonic_ms() + watch_pause(w->n_failures, w->failure);
	int64_t left;

	while ((left = end - clock_monotonic_ms()) > 0) {
		int woken = listen(w, left < LOOK ? (int)left : LOOK);

		if (woken)
			return woken > 0;
		if (w->listener->is_over(w->listener->data))
			return false;
		if (!w->n_failures && has_due_letter(w))
			return true;
	}
	return true;
}

static bool is_pipe(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && (S_ISFIFO(st.st_mode) || S_ISSOCK(st.st_mode));
}

void desk_watch(struct desk *d, const struct watch_request *request)
{
	struct watch w = {
		.desk = d,
		.listener = request->listener,
		.wake = request->wake,
		.ends_with_wake = is_pipe(request->wake),
		.full = request->full,
	};

	do
		do_round(&w);
	while (wait_for_work(&w));
}
