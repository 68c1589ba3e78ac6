#include "sync/refusals.h"

#include "text/safe.h"

void refusals_add(struct refusals *r, const struct err *why)
{
	if (r->n++ == 0)
		r->first = *why;
}

char *refusals_why(const struct refusals *r)
{
	return safe_line(r->first.text);
}
