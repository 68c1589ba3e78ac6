#include "desk/rounds.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/mem.h"
#include "desk/inside.h"
#include "sync/round.h"

/* A watch goes on behind a store that could not be mended at once. */
static int run(struct desk *d, const struct round_options *options, struct round_report *report,
	struct err *err)
{
	struct err why = { 0 };
	int rc = -1;

	if (d->store || desk_mend(d, &why) == 0)
		rc = round_run(&d->judge, options, report, &why);
	if (rc < 0 && why.kind == ERR_DAMAGED && d->may_mend && desk_mend(d, &why) == 0)
		rc = round_run(&d->judge, options, report, &why);
	if (rc < 0)
		err_set(err, why.kind, "%s", why.text);
	return rc;
}

int desk_round(struct desk *d, const struct round_request *request, struct round_view *out,
	struct err *err)
{
	char *lock_path = mem_printf("%s.lock", d->store_path);
	const struct round_options options = {
		.scope = request->send_only ? ROUND_SEND : ROUND_SYNC,
		.full = request->full,
		.lock_path = lock_path,
		.line = request->line,
		.stop = request->stop,
		.progress = request->progress,
		.progress_data = request->progress_data,
	};
	struct round_report report = { 0 };
	int rc = run(d, &options, &report, err);

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
