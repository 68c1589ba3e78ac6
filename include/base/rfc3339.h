/*
 * rfc3339 - times as JSON, the command line and our own header fields write
 * them: 2026-09-14T18:00:00+03:00.
 */
#ifndef BASE_RFC3339_H
#define BASE_RFC3339_H

#include <stdint.h>

#include "base/attr.h"

struct err;

/*
 * Read a date-time with an offset or Z; fractions of a second are dropped.
 * The years 1970 to 9999 are taken, anything else is ERR_DATA.
 */
int rfc3339_parse(const char *text, int64_t *t, struct err *err) MUST_CHECK;

/* Write t with an offset from UTC in seconds (whole minutes). The caller frees. */
char *rfc3339_format(int64_t t, int offset);

#endif
