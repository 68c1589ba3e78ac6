/* loop - one poll(2) for keys, signals, the child and the clock. */
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/child.h"
#include "desk/desk.h"
#include "tui/canvas.h"
#include "tui/inside.h"
#include "tui/screen.h"

enum {
	SECOND = 1000, /* milliseconds: how often to look whether the store has moved */
	MINUTE = 60,   /* seconds: what is overdue changes with it */
};

enum wait {
	WAIT_KEYS,
	WAIT_SIGNALS,
	WAIT_CHILD,
	WAITS,
};

struct loop {
	struct app *app;
	struct canvas canvas;
	int signals; /* a signalfd */
	sigset_t old_mask;
	int64_t looked;    /* at the store, by clock_monotonic_ms() */
	int64_t minute;    /* of the desk's clock */
	char *child_error; /* the last one that was shown; or NULL */
};

/*
 * All that would end or stop us comes through a descriptor, so that nothing is interrupted halfway.
 */
static int take_signals(struct loop *l, struct err *err)
{
	static const int signals[] = { SIGWINCH, SIGTERM, SIGHUP, SIGCONT, SIGTSTP, SIGINT, SIGQUIT };
	sigset_t wanted;

	sigemptyset(&wanted);
	for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++)
		sigaddset(&wanted, signals[i]);
	sigprocmask(SIG_BLOCK, &wanted, &l->old_mask);
	l->signals = signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
	return l->signals < 0 ? err_errno(err, _("listen to signals")) : 0;
}

static void handle_signal(struct loop *l, uint32_t signal)
{
	struct app *app = l->app;

	app->is_dirty = true;
	switch (signal) {
	case SIGWINCH:
		screen_resize(app->screen);
		break;
	case SIGCONT:
		screen_redraw(app->screen);
		break;
	case SIGTSTP:
		screen_suspend(app->screen);
		break;
	case SIGINT:
	case SIGQUIT:
		break; /* meant for the program that ran on our terminal; here ^C is a key */
	default:
		app->has_quit = true; /* all that was done is in the store */
	}
}

static void read_signals(struct loop *l)
{
	struct signalfd_siginfo info;

	while (read(l->signals, &info, sizeof(info)) == (ssize_t)sizeof(info))
		handle_signal(l, info.ssi_signo);
}

static void read_keys(struct loop *l)
{
	char key[KEY_BYTES];

	while (!app_is_over(l->app) && screen_key(l->app->screen, key))
		app_key(l->app, key);
}

/* An error of the child is shown whole once; after that the status line keeps it. */
static void hear_child(struct loop *l)
{
	const char *text = child_error(l->app->child);
	struct err err = { 0 };

	l->app->is_dirty = true;
	if (text && (!l->child_error || strcmp(text, l->child_error) != 0)) {
		err_set(&err, ERR_NETWORK, "%s", text);
		app_fail(l->app, &err);
	}
	free(l->child_error);
	l->child_error = mem_dup(text);
}

static void look_around(struct loop *l)
{
	int64_t now = clock_monotonic_ms();
	int64_t minute = app_now(l->app) / MINUTE;
	bool is_moved;

	app_tick(l->app);
	if (now - l->looked < SECOND)
		return;
	l->looked = now;
	if (l->app->child && child_poll(l->app->child))
		hear_child(l);
	is_moved = desk_has_moved(l->app->desk);
	if (is_moved || minute != l->minute)
		app_reload(l->app);
	l->minute = minute;
}

static void show(struct loop *l)
{
	int rows;
	int columns;

	screen_size(l->app->screen, &rows, &columns);
	if (rows != l->canvas.rows || columns != l->canvas.columns) {
		bool reorder = l->canvas.reorder;

		canvas_clear(&l->canvas);
		canvas_init(&l->canvas, rows, columns);
		l->canvas.reorder = reorder;
	}
	app_draw(l->app, &l->canvas);
	screen_show(l->app->screen, &l->canvas);
}

/* Milliseconds until there is something to do without being asked. */
static int time_to_wait(const struct loop *l)
{
	int64_t left = l->app->draw_at ? l->app->draw_at - clock_monotonic_ms() : SECOND;

	if (left < 0)
		return 0;
	return left < SECOND ? (int)left : SECOND;
}

static void wait_and_handle(struct loop *l)
{
	struct pollfd p[WAITS] = {
		[WAIT_KEYS] = { .fd = STDIN_FILENO, .events = POLLIN },
		[WAIT_SIGNALS] = { .fd = l->signals, .events = POLLIN },
		[WAIT_CHILD] = { .fd = l->app->child ? child_fd(l->app->child) : -1, .events = POLLIN },
	};

	if (poll(p, WAITS, time_to_wait(l)) <= 0)
		return;
	if (p[WAIT_KEYS].revents & (POLLHUP | POLLERR | POLLNVAL))
		l->app->has_quit = true; /* the terminal is gone */
	if (p[WAIT_SIGNALS].revents)
		read_signals(l);
	if (p[WAIT_KEYS].revents & POLLIN)
		read_keys(l);
	if (p[WAIT_CHILD].revents && child_poll(l->app->child))
		hear_child(l);
}

int loop_run(struct app *app, struct err *err)
{
	struct loop l = { .app = app, .signals = -1, .minute = app_now(app) / MINUTE };
	int rc = take_signals(&l, err);

	l.canvas.reorder = screen_reorders(app->screen);
	desk_has_moved(app->desk);
	while (rc == 0 && !app_is_over(app)) {
		if (app->is_dirty)
			show(&l);
		wait_and_handle(&l);
		look_around(&l);
	}
	if (l.signals >= 0)
		close(l.signals);
	sigprocmask(SIG_SETMASK, &l.old_mask, NULL);
	canvas_clear(&l.canvas);
	free(l.child_error);
	return rc;
}
