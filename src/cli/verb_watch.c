/* verb_watch - sync --watch: rounds without end, told line by line. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/stop.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "desk/watch.h"

/* One key has a value. Whoever reads the lines wants each as soon as it is there. */
static void print_event(const char *name, json_t *value)
{
	static const char *const keys[] = { "progress", "round", "error", "retry_in" };
	json_t *event = json_object();

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		json_object_set_new(event, keys[i], json_null());
	json_object_set_new(event, name, value);
	json_print_line(event);
	fflush(stdout);
}

static void print_step(const char *kind, const char *text)
{
	fputs(kind, stdout);
	print_line(text);
	fflush(stdout);
}

static void on_progress(void *data, const char *text)
{
	const struct door *door = data;

	if (door->json)
		print_event("progress", json_text(text));
	else
		print_step("", text);
}

/* What a round did, as far as it did anything: "synced 11:20, 3 fetched, 1 sent". */
static char *describe_round(const struct door *door, const struct round_view *r)
{
	const struct {
		int n;
		const char *what;
	} parts[] = {
		{ r->fetched, _("fetched") },
		{ r->sent, _("sent") },
		{ r->failed, _("failed") },
		{ r->quarantined, _("quarantined") },
	};
	char *hour = desk_hour_words(door->desk, desk_now(door->desk));
	struct buf text = { 0 };

	buf_printf(&text, _("synced %s"), hour);
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (parts[i].n)
			buf_printf(&text, ", %d %s", parts[i].n, parts[i].what);
	free(hour);
	return buf_take(&text);
}

static void on_finished(void *data, const struct round_view *round)
{
	const struct door *door = data;
	char *text;

	if (door->json) {
		print_event("round", json_round(round));
		return;
	}
	text = describe_round(door, round);
	print_step("ok: ", text);
	free(text);
}

static void on_failed(void *data, const struct err *err)
{
	const struct door *door = data;

	if (door->json)
		print_event("error", json_error(err));
	else
		print_step("error: ", err->text);
}

static void on_waiting(void *data, int seconds)
{
	const struct door *door = data;
	char *text;

	if (door->json) {
		print_event("retry_in", json_integer(seconds));
		return;
	}
	text = mem_printf(_("trying again in %d s"), seconds);
	print_step("", text);
	free(text);
}

static bool is_over(void *data)
{
	(void)data;
	return ferror(stdout) != 0;
}

int run_watch(struct door *door, struct err *err)
{
	const struct watch_listener listener = {
		.progress = on_progress,
		.finished = on_finished,
		.failed = on_failed,
		.waiting = on_waiting,
		.is_over = is_over,
		.data = door,
	};
	struct watch_request request = {
		.full = option_is_set(&door->options, OPT_FULL),
		.wake = STDIN_FILENO,
		.listener = &listener,
	};
	struct stop stop;

	signal(SIGTTIN, SIG_IGN); /* in the background the terminal is somebody else's, and says so by EIO */
	if (door_open(door, DESK_MENDED, err) < 0)
		return -1;
	stop_catch(&stop);
	request.stop = stop.fd;
	desk_watch(door->desk, &request);
	stop_release(&stop);
	return 0;
}
