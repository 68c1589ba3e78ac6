/*
 * options - the command line, taken apart by one table. Private to cli.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>

#include "base/attr.h"
#include "base/strs.h"

struct err;

enum option {
	/* every verb takes these */
	OPT_CONFIG,
	OPT_PROFILE,
	OPT_NOW,
	OPT_JSON,
	OPT_QUIET,
	OPT_VERBOSE,
	OPT_HELP,
	OPT_VERSION,
	OPT_LAST_COMMON = OPT_VERSION,
	/* a verb takes those that its row names */
	OPT_ALL,
	OPT_ALLOW,
	OPT_AT,
	OPT_ATTACH,
	OPT_ATTACHMENTS,
	OPT_BATCH,
	OPT_CC,
	OPT_CHECK,
	OPT_CLEAR,
	OPT_CURRENCY,
	OPT_DATA,
	OPT_DATES,
	OPT_DOMAIN,
	OPT_DRAFT,
	OPT_DRY_RUN,
	OPT_EDIT,
	OPT_FORMAT,
	OPT_FULL,
	OPT_HEADERS,
	OPT_HISTORY,
	OPT_HTML,
	OPT_KEY,
	OPT_LANE,
	OPT_LANG,
	OPT_MAP,
	OPT_MESSAGE,
	OPT_ORDER,
	OPT_OUTPUT,
	OPT_OVERDUE,
	OPT_PROMISE,
	OPT_QUERY,
	OPT_RAW,
	OPT_SEND,
	OPT_SENDER,
	OPT_SET,
	OPT_STATE,
	OPT_SUBJECT,
	OPT_TEMPLATE,
	OPT_THREAD,
	OPT_TO,
	OPT_WATCH,
	OPT_COUNT,
};

struct options {
	struct strs given[OPT_COUNT]; /* values, in order; "" for an option without one */
	struct strs words;            /* the verb and what follows it */
};

/*
 * ERR_USAGE for an option that there is not, or a value that is missing. The rest is read
 * all the same: --json decides how the error is printed, wherever it stands.
 */
int options_parse(struct options *o, int argc, char **argv, struct err *err) MUST_CHECK;
void options_clear(struct options *o);

bool option_is_set(const struct options *o, enum option option);
const char *option_value(const struct options *o, enum option option); /* the last one, or NULL */
const char *option_name(enum option option);                           /* "--json" */
bool option_is_path(enum option option);                               /* its value may have any bytes */

/* One line of help: "  -c, --config FILE   read this configuration". */
void option_print(enum option option);

#endif
