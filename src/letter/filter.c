#include "letter/filter.h"

#include <stdarg.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "letter/expr.h"
#include "letter/number.h"
#include "letter/run.h"
#include "text/near.h"

static const struct filter *const tables[] = {
	filters_list,
	filters_select,
	filters_number,
	filters_text,
	filters_time,
	filters_words,
	filters_web,
	NULL,
};

const struct filter *filter_lookup(const char *name, size_t n)
{
	for (const struct filter *const *table = tables; *table; table++)
		for (const struct filter *f = *table; f->name; f++)
			if (strlen(f->name) == n && memcmp(f->name, name, n) == 0)
				return f;
	return NULL;
}

const char *filter_name(const struct filter *f)
{
	return f->name;
}

bool filter_takes_name(const struct filter *f, const char *name)
{
	const char *p = f->names ? f->names : "";
	size_t n = strlen(name);

	while (*p) {
		if (strncmp(p, name, n) == 0 && (!p[n] || p[n] == ' '))
			return true;
		p += strcspn(p, " ");
		p += *p == ' ';
	}
	return false;
}

int filter_check_args(const struct call *call, struct err *err)
{
	const struct filter *f = call->filter;

	if (call->n_args < f->min_args && !call->n_named)
		return place_fail(call->at, err, _("the filter %s wants an argument: %s: …"), f->name, f->name);
	if (call->n_args > f->max_args)
		return place_fail(call->at, err, _("the filter %s takes %u arguments, not %zu"), f->name,
			f->max_args, call->n_args);
	return 0;
}

int filter_unknown(struct place at, size_t n, struct err *err)
{
	struct near near = near_start(at.p, n);

	for (const struct filter *const *table = tables; *table; table++)
		for (const struct filter *f = *table; f->name; f++)
			near_try(&near, f->name);
	if (near.best)
		return place_fail(at, err, _("there is no filter \"%.*s\"; did you mean \"%s\"?"), (int)n, at.p,
			near.best);
	return place_fail(at, err, _("there is no filter \"%.*s\""), (int)n, at.p);
}

const char *use_text(const struct use *u, struct value v)
{
	struct buf text = { .limit = RUN_MAX_OUTPUT };

	if (v.kind == VALUE_TEXT)
		return v.as.text;
	value_to_text(v, &text);
	return value_take(run_arena(u->run), &text).as.text;
}

struct value use_named(const struct use *u, const char *name)
{
	for (size_t i = 0; i < u->call->n_named; i++)
		if (strcmp(u->call->named[i].name, name) == 0)
			return expr_eval(u->run, u->call->named[i].expr);
	return (struct value) { 0 };
}

int use_take(const struct use *u, struct buf *b, struct value *out)
{
	bool full = b->full;

	*out = value_take(run_arena(u->run), b);
	return full ? run_fail(u->run, u->call->at, _("this text gets too long")) : 0;
}

int use_index(const struct use *u, struct value v, int64_t *out)
{
	if (number_exact(v, out))
		return 0;
	return use_fail(u, _("the filter %s wants a whole number"), u->call->filter->name);
}

int use_fail(const struct use *u, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	place_vfail(u->call->at, u->run->err, format, args);
	va_end(args);
	return -1;
}
