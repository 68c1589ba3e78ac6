/* verb_round - sync and send. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/stop.h"
#include "cli/door.h"
#include "cli/json.h"
#include "desk/rounds.h"
#include "text/safe.h"

static void show_progress(void *data, const char *text)
{
	char *line = safe_line(text);

	(void)data;
	if (isatty(fileno(stderr)))
		fprintf(stderr, "\r%s\033[K", line);
	else
		log_debug("%s", line);
	free(line);
}

static void print_round(const struct door *door, const struct round_view *r)
{
	if (door->json) {
		json_print(json_round(r));
		return;
	}
	printf(_("%d fetched, %d updated, %d removed; %d sent, %d failed, %d held; %d quarantined; %.1f s\n"),
		r->fetched, r->updated, r->removed, r->sent, r->failed, r->held, r->quarantined,
		r->seconds);
}

static int run_round(struct door *door, bool send_only, struct err *err)
{
	struct round_request request = {
		.send_only = send_only,
		.full = option_is_set(&door->options, OPT_FULL),
		.progress = option_is_set(&door->options, OPT_QUIET) ? NULL : show_progress,
	};
	struct round_view view;
	struct stop stop;
	int rc;

	if (door_open(door, send_only ? DESK_STORE : DESK_MENDED, err) < 0)
		return -1;
	stop_catch(&stop);
	request.stop = stop.fd;
	rc = desk_round(door->desk, &request, &view, err);
	stop_release(&stop);
	if (isatty(fileno(stderr)))
		fputs("\r\033[K", stderr);
	if (rc == 0 && !(option_is_set(&door->options, OPT_QUIET) && !door->json))
		print_round(door, &view);
	return rc;
}

int run_sync(struct door *door, struct err *err)
{
	if (option_is_set(&door->options, OPT_WATCH))
		return run_watch(door, err);
	return run_round(door, false, err);
}

int run_send(struct door *door, struct err *err)
{
	return run_round(door, true, err);
}
