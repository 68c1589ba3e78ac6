#include "letter/filter.h"

#include "base/i18n.h"
#include "letter/number.h"

static int filter_abs(const struct use *u, struct value *out)
{
	struct number zero = { 0 }, n = number_of(u->in);

	*out = number_value(number_compare(n, zero) < 0 ? number_subtract(zero, n) : n);
	return 0;
}

static int filter_at_least(const struct use *u, struct value *out)
{
	struct number n = number_of(u->in), least = number_of(u->args[0]);

	*out = number_value(number_compare(n, least) < 0 ? least : n);
	return 0;
}

static int filter_at_most(const struct use *u, struct value *out)
{
	struct number n = number_of(u->in), most = number_of(u->args[0]);

	*out = number_value(number_compare(n, most) > 0 ? most : n);
	return 0;
}

static int filter_ceil(const struct use *u, struct value *out)
{
	*out = number_value(number_ceil(number_of(u->in)));
	return 0;
}

static int filter_floor(const struct use *u, struct value *out)
{
	*out = number_value(number_floor(number_of(u->in)));
	return 0;
}

static int filter_round(const struct use *u, struct value *out)
{
	*out = number_value(number_round(number_of(u->in), number_index(u->args[0])));
	return 0;
}

static int filter_plus(const struct use *u, struct value *out)
{
	*out = number_value(number_add(number_of(u->in), number_of(u->args[0])));
	return 0;
}

static int filter_minus(const struct use *u, struct value *out)
{
	*out = number_value(number_subtract(number_of(u->in), number_of(u->args[0])));
	return 0;
}

static int filter_times(const struct use *u, struct value *out)
{
	*out = number_value(number_multiply(number_of(u->in), number_of(u->args[0])));
	return 0;
}

static int filter_divided_by(const struct use *u, struct value *out)
{
	struct number n;

	if (!number_divide(number_of(u->in), number_of(u->args[0]), &n))
		return use_fail(u, _("nothing can be divided by zero"));
	*out = number_value(n);
	return 0;
}

static int filter_modulo(const struct use *u, struct value *out)
{
	struct number n;

	if (!number_modulo(number_of(u->in), number_of(u->args[0]), &n))
		return use_fail(u, _("nothing can be divided by zero"));
	*out = number_value(n);
	return 0;
}

const struct filter filters_number[] = {
	{ "abs", 0, 0, 0, filter_abs, NULL },
	{ "at_least", 1, 1, 0, filter_at_least, NULL },
	{ "at_most", 1, 1, 0, filter_at_most, NULL },
	{ "ceil", 0, 0, 0, filter_ceil, NULL },
	{ "floor", 0, 0, 0, filter_floor, NULL },
	{ "round", 0, 1, 0, filter_round, NULL },
	{ "plus", 1, 1, 0, filter_plus, NULL },
	{ "minus", 1, 1, 0, filter_minus, NULL },
	{ "times", 1, 1, 0, filter_times, NULL },
	{ "divided_by", 1, 1, 0, filter_divided_by, NULL },
	{ "modulo", 1, 1, 0, filter_modulo, NULL },
	{ 0 },
};
