/*
 * asked - what a template asks the owner before it is sent. Private to desk.
 */
#ifndef DESK_ASKED_H
#define DESK_ASKED_H

#include "base/attr.h"

struct context;
struct err;
struct strs;
struct template;

/* Put "name=value" pairs into the context. ERR_DATA for one that the template does not ask: it would go unnoticed. */
int asked_set(struct context *c, const struct template *t, const struct strs *values,
	struct err *err) MUST_CHECK;

/* ERR_DATA names all at once that the template asks and nobody gave. */
int asked_check(const struct template *t, const struct strs *values, struct err *err) MUST_CHECK;

#endif
