#include "desk/rounds.h"

#include <stdlib.h>

#include "base/mem.h"
#include "desk/inside.h"
#include "sync/round.h"

int desk_round(struct desk *d, const struct round_request *request, struct round_view *out,
	struct err *err)
{
	char *lock_path = mem_printf("%s.lock", d->store_path);
	const struct round_options options = {
		.scope = request->send_only ? ROUND_SEND : ROUND_SYNC,
		.full = request->full,
		.lock_path = lock_path,
		.progress = request->progress,
		.progress_data = request->progress_data,
	};
	struct round_report report = { 0 };
	int rc = round_run(&d->judge, &options, &report, err);

	free(lock_path);
	*out = (struct round_view) {
		.fetched = report.fetched,
		.updated = report.updated,
		.removed = report.removed,
		.sent = report.sent,
		.failed = report.failed,
		.held = report.held,
		.quarantined = report.quarantined,
		.seconds = report.seconds,
	};
	return rc;
}
