/* work - what a round carries from step to step. */
#ifndef SYNC_WORK_H
#define SYNC_WORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sync/folders.h"
#include "sync/line.h"

struct judge;
struct round_options;
struct round_report;

/* What was known to lie in the inbox before its UIDVALIDITY became another one in this round. */
struct lain {
	bool is_known;  /* all of it was */
	int64_t *mails; /* ascending */
	size_t n;
};

struct work {
	const struct judge *judge;
	const struct round_options *options;
	struct round_report *report;
	int64_t started; /* by the judge's clock: what is due later waits for the next round */
	struct line line;
	struct folders folders;
	unsigned untold;            /* bits of enum folder_role: mails were put there, where they lie was not told */
	struct imap_selected inbox; /* as it was when it was looked at */
	struct lain lain;
	struct imap_selected junk; /* as it was before any other folder was looked at */
	bool is_partial;           /* what is gone from a folder that mails are moved to junk from is not known */
};

/* Tell whoever shows progress. */
void work_tell(const struct work *w, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
