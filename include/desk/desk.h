/*
 * desk - the whole: one mailbox, its store, its settings, and every use case as a verb.
 *
 * The doors (cli, tui) know nothing but these headers: plain requests in,
 * plain views out. Times are seconds since the epoch, DESK_NO_TIME where there is none. What
 * a view holds is the view's: clear it. Texts of mails in a view are valid
 * UTF-8 and otherwise as they came: a door prints them through safe_text().
 */
#ifndef DESK_DESK_H
#define DESK_DESK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/clock.h"

struct conf;
struct desk;
struct err;

enum { DESK_NO_TIME = INT64_MIN };

/* How much of the desk a verb needs; each includes the ones before. */
enum desk_part {
	DESK_BARE,     /* nothing: a configuration that is there is used, one that is wrong is told of */
	DESK_DEFAULTS, /* a configuration that is there must be right; without one there are defaults */
	DESK_CONFIG,   /* a configuration */
	DESK_STORE,    /* and the store, made when it is not there */
	DESK_MENDED,   /* and a damaged store is set aside for an empty one, which a round will fill */
};

struct desk_options {
	const char *config;  /* -c: this file; NULL: the profile's */
	const char *profile; /* -p: NULL: the default one */
	struct clock clock;
};

/* NULL: ERR_CONFIG (it is wrong, or there is none yet), ERR_IO, ERR_BUSY, ERR_DAMAGED (not with DESK_MENDED). */
struct desk *desk_open(const struct desk_options *options, enum desk_part part, struct err *err);
void desk_close(struct desk *d);

const struct conf *desk_conf(const struct desk *d);
int64_t desk_now(const struct desk *d);

/* Whether another process, such as the child, has changed the store since the last call. */
bool desk_has_moved(struct desk *d);

/* In the shop's zone; the caller frees. */
char *desk_rfc3339(const struct desk *d, int64_t t);
char *desk_clock_words(const struct desk *d, int64_t t); /* "14 Sep, 18:00" */
char *desk_hour_words(const struct desk *d, int64_t t);  /* "18:00" */

#endif
