/*
 * judge_by - every source judged by what the others taught: how sure a score may be, and where
 * the thresholds have to lie.
 */
#ifndef MODEL_JUDGE_BY_H
#define MODEL_JUDGE_BY_H

#include "base/attr.h"
#include "tables.h"

struct err;

void judge_by_others(struct tables *t, struct limits *out);

/* What of each kind comes where, on standard output. */
void limits_print(const struct limits *limits, const struct tables *t);

/* "log-odds label lang hard origin source name log-odds-as-bulk", a line for each mail. */
int scores_write(const char *path, const struct tables *t, const struct limits *limits,
	struct err *err) MUST_CHECK;

#endif
