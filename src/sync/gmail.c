#include "sync/gmail.h"

#include <inttypes.h>
#include <stdlib.h>
#include <strings.h>

#include "base/err.h"
#include "base/mem.h"
#include "net/imap.h"
#include "store/folder.h"
#include "sync/fetch.h"
#include "sync/work.h"

enum { SLICE = 10000 }; /* UIDs whose labels are asked for at once */

/* What lies in a folder of its own. */
static const char *const elsewhere[] = { "\\Inbox", "\\Sent", "\\Draft", "\\Drafts", "\\Trash", "\\Spam",
	"\\Junk" };

struct keep {
	const struct imap_uids *uids;
	bool *is_archived; /* of each */
};

bool gmail_is_all_mail(const struct work *w, const struct folder *f)
{
	return f->role == FOLDER_ARCHIVE && w->folders.archive_is_all;
}

static bool is_elsewhere(const struct strs *labels)
{
	for (size_t i = 0; i < labels->n; i++)
		for (size_t k = 0; k < sizeof(elsewhere) / sizeof(*elsewhere); k++)
			if (strcasecmp(labels->v[i], elsewhere[k]) == 0)
				return true;
	return false;
}

static int on_labels(void *data, struct imap_message *m, struct err *err)
{
	struct keep *k = data;
	const struct imap_uids *uids = k->uids;
	const uint32_t *found = bsearch(&m->uid, uids->v, uids->n, sizeof(*uids->v), imap_compare_uids);

	(void)err;
	if (found)
		k->is_archived[found - uids->v] = !is_elsewhere(&m->labels);
	return 0;
}

static void drop_others(struct imap_uids *uids, const bool *is_archived)
{
	size_t n = 0;

	for (size_t i = 0; i < uids->n; i++)
		if (is_archived[i])
			uids->v[n++] = uids->v[i];
	uids->n = n;
}

static int ask_labels(struct work *w, const struct folder *f, const struct imap_fetch_job *job, struct err *err)
{
	while (fetch_select(w, f, err) == 0) {
		if (imap_fetch(w->line.imap, job, err) == 0)
			return 0;
		if (err->kind == ERR_SERVER || line_renew(&w->line, err) < 0)
			return -1;
	}
	return -1;
}

int gmail_keep_archived(struct work *w, const struct folder *f, struct imap_uids *uids, struct err *err)
{
	struct keep keep = { .uids = uids, .is_archived = mem_alloc(uids->n + 1) };
	size_t n = (uids->n + SLICE - 1) / SLICE;
	struct imap_range *ranges = mem_alloc((n + 1) * sizeof(*ranges));
	struct imap_fetch_job job = {
		.what = IMAP_FETCH_LABELS,
		.ranges = ranges,
		.n_ranges = n,
		.message = on_labels,
		.data = &keep,
	};
	int rc;

	for (size_t i = 0; i < n; i++) {
		size_t from = i * SLICE;
		size_t to = i + 1 < n ? from + SLICE : uids->n;

		ranges[i].n = to - from;
		ranges[i].set = mem_printf("%" PRIu32 ":%" PRIu32, uids->v[from], uids->v[to - 1]);
	}
	rc = ask_labels(w, f, &job, err);
	if (rc == 0)
		drop_others(uids, keep.is_archived);
	for (size_t i = 0; i < n; i++)
		free(ranges[i].set);
	free(ranges);
	free(keep.is_archived);
	return rc;
}
