#include "letter/number.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "letter/value.h"

/* 10^18 is the largest power of ten that fits. */
enum {
	NUMBER_MAX_SCALE = 18
};

static const char blanks[] = " \t\r\n\f\v";

static struct number whole(int64_t n)
{
	return (struct number) { .digits = n };
}

static struct number rough(double d)
{
	return (struct number) { .is_real = true, .is_rough = true, .rough = d };
}

static int64_t power_of_ten(int n)
{
	int64_t power = 1;

	for (; n > 0; n--)
		power *= 10;
	return power;
}

double number_double(struct number n)
{
	char text[48];

	if (n.is_rough)
		return n.rough;
	snprintf(text, sizeof(text), "%llde-%d", (long long)n.digits, n.scale);
	return strtod(text, NULL);
}

/* A fraction without zeros at its end. */
static struct number fraction(int64_t digits, int scale)
{
	struct number n = { .digits = digits, .scale = scale, .is_real = true };

	for (; n.scale && n.digits % 10 == 0; n.scale--)
		n.digits /= 10;
	/* The smallest number of all has no negative. */
	return n.scale <= NUMBER_MAX_SCALE && digits != INT64_MIN ? n : rough(number_double(n));
}

/* Is s digits, a point and digits, with nothing but blanks around? */
static bool is_decimal(const char *s)
{
	size_t n;

	s += *s == '-';
	n = strspn(s, "0123456789");
	if (!n || s[n] != '.')
		return false;
	s += n + 1;
	n = strspn(s, "0123456789");
	return n && !s[n + strspn(s + n, blanks)];
}

/* "-12.50", perhaps with an exponent, which is what strtod(3) takes. */
static struct number read_decimal(const char *s)
{
	const char *p = s + (*s == '-');
	bool fits = true, behind_point = false;
	int64_t digits = 0;
	int scale = 0;

	for (; fits && (isdigit((unsigned char)*p) || *p == '.'); p++) {
		if (*p == '.') {
			behind_point = true;
			continue;
		}
		fits = !__builtin_mul_overflow(digits, 10, &digits) &&
		       !__builtin_add_overflow(digits, *p - '0', &digits);
		scale += behind_point;
	}
	scale -= fits && *p == 'e' ? (int)strtol(p + 1, NULL, 10) : 0;
	for (; fits && scale < 0; scale++)
		fits = !__builtin_mul_overflow(digits, 10, &digits);
	if (!fits || scale > NUMBER_MAX_SCALE)
		return rough(strtod(s, NULL));
	return fraction(*s == '-' ? -digits : digits, scale);
}

/* The whole number that s begins with; false when it does not fit. */
static bool leading_digits(const char *s, int64_t *out)
{
	int sign = *s == '-' ? -1 : 1;
	bool fits = true;

	*out = 0;
	for (s += *s == '-' || *s == '+'; fits && isdigit((unsigned char)*s); s++)
		fits = !__builtin_mul_overflow(*out, 10, out) &&
		       !__builtin_add_overflow(*out, sign * (*s - '0'), out);
	return fits;
}

/* Shortest text that strtod(3) reads as d again. */
static void shortest(double d, char *text, size_t size)
{
	for (int digits = 1; digits <= 17; digits++) {
		snprintf(text, size, "%.*e", digits - 1, d);
		if (strtod(text, NULL) == d)
			return;
	}
}

struct number number_of(struct value v)
{
	char text[32] = "";
	int64_t digits;
	const char *s;

	if (v.kind == VALUE_INT)
		return whole(v.as.number);
	if (v.kind == VALUE_REAL && !isfinite(v.as.real))
		return rough(v.as.real);
	if (v.kind == VALUE_REAL) {
		shortest(v.as.real, text, sizeof(text));
		return read_decimal(text);
	}
	if (v.kind != VALUE_TEXT)
		return whole(0);
	s = v.as.text + strspn(v.as.text, blanks);
	if (is_decimal(s))
		return read_decimal(s);
	return leading_digits(s, &digits) ? whole(digits) : rough(strtod(s, NULL));
}

struct value number_value(struct number n)
{
	return n.is_real ? value_real(number_double(n)) : value_int(n.digits);
}

/* Give both the same scale; false when that does not fit. */
static bool align(struct number *a, struct number *b)
{
	struct number *low = a->scale < b->scale ? a : b;
	int scale = a->scale < b->scale ? b->scale : a->scale;

	if (a->is_rough || b->is_rough ||
		__builtin_mul_overflow(low->digits, power_of_ten(scale - low->scale), &low->digits))
		return false;
	low->scale = scale;
	return true;
}

/* A result with the given digits, real when one of the operands is. */
static struct number result(struct number a, struct number b, int64_t digits, int scale)
{
	return a.is_real || b.is_real ? fraction(digits, scale) : whole(digits);
}

struct number number_add(struct number a, struct number b)
{
	double sum = number_double(a) + number_double(b);
	int64_t digits;

	if (!align(&a, &b) || __builtin_add_overflow(a.digits, b.digits, &digits))
		return rough(sum);
	return result(a, b, digits, a.scale);
}

struct number number_subtract(struct number a, struct number b)
{
	double difference = number_double(a) - number_double(b);
	int64_t digits;

	if (!align(&a, &b) || __builtin_sub_overflow(a.digits, b.digits, &digits))
		return rough(difference);
	return result(a, b, digits, a.scale);
}

struct number number_multiply(struct number a, struct number b)
{
	int64_t digits;

	if (a.is_rough || b.is_rough || __builtin_mul_overflow(a.digits, b.digits, &digits))
		return rough(number_double(a) * number_double(b));
	return result(a, b, digits, a.scale + b.scale);
}

static bool is_zero(struct number n)
{
	return n.is_rough ? fpclassify(n.rough) == FP_ZERO : n.digits == 0;
}

/* Rounded down, as the rest of the division then has the sign of b. */
static int64_t divide_down(int64_t a, int64_t b)
{
	int64_t quotient = a / b;

	return a % b && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

/* The one division whose result does not fit; the machine traps on it. */
static bool overflows(struct number a, struct number b)
{
	return a.digits == INT64_MIN && b.digits == -1;
}

bool number_divide(struct number a, struct number b, struct number *out)
{
	double quotient;

	if (is_zero(b))
		return false;
	quotient = number_double(a) / number_double(b);
	if (!align(&a, &b) || overflows(a, b))
		*out = rough(quotient);
	else if (!a.is_real && !b.is_real)
		*out = whole(divide_down(a.digits, b.digits));
	else if (a.digits % b.digits == 0)
		*out = fraction(a.digits / b.digits, 0);
	else
		*out = rough((double)a.digits / (double)b.digits);
	return true;
}

bool number_modulo(struct number a, struct number b, struct number *out)
{
	double x = number_double(a), y = number_double(b), rest;

	if (is_zero(b))
		return false;
	if (align(&a, &b) && !overflows(a, b)) {
		*out = result(a, b, a.digits - divide_down(a.digits, b.digits) * b.digits, a.scale);
		return true;
	}
	rest = fmod(x, y);
	*out = rough(fpclassify(rest) != FP_ZERO && (rest < 0) != (y < 0) ? rest + y : rest);
	return true;
}

int number_compare(struct number a, struct number b)
{
	double x = number_double(a), y = number_double(b);

	if (align(&a, &b))
		return (a.digits > b.digits) - (a.digits < b.digits);
	return (x > y) - (x < y);
}

/* d has no fraction; what does not fit stays a real number. */
static struct number to_whole(double d)
{
	return fabs(d) < 9.2e18 ? whole((int64_t)d) : rough(d);
}

struct number number_floor(struct number n)
{
	if (n.is_rough)
		return to_whole(floor(n.rough));
	return whole(divide_down(n.digits, power_of_ten(n.scale)));
}

struct number number_ceil(struct number n)
{
	if (n.is_rough)
		return to_whole(ceil(n.rough));
	if (!n.is_real)
		return n;
	return whole(-divide_down(-n.digits, power_of_ten(n.scale)));
}

struct number number_round(struct number n, int64_t decimals)
{
	int64_t unit, half;

	if (decimals >= n.scale && !n.is_rough)
		return decimals > 0 || !n.is_real ? n : whole(n.digits);
	if (decimals < -NUMBER_MAX_SCALE || n.scale - decimals > NUMBER_MAX_SCALE)
		return decimals > 0 ? fraction(0, 0) : whole(0);
	if (n.is_rough)
		return decimals > 0 ? n : to_whole(round(n.rough));
	unit = power_of_ten(n.scale - (int)decimals);
	half = n.digits % unit * 2;
	n.digits = n.digits / unit + (half >= unit) - (half <= -unit);
	if (decimals > 0)
		return fraction(n.digits, (int)decimals);
	unit = power_of_ten((int)-decimals);
	return __builtin_mul_overflow(n.digits, unit, &n.digits) ? whole(0) : whole(n.digits);
}

bool number_exact(struct value v, int64_t *out)
{
	const char *s;
	size_t n;

	if (v.kind == VALUE_INT) {
		*out = v.as.number;
		return true;
	}
	if (v.kind != VALUE_TEXT)
		return false;
	s = v.as.text + strspn(v.as.text, blanks);
	if (!leading_digits(s, out))
		return false;
	s += *s == '-' || *s == '+';
	n = strspn(s, "0123456789");
	return n && !s[n + strspn(s + n, blanks)];
}

int64_t number_index(struct value v)
{
	struct number n = number_of(v);

	if (n.is_rough)
		return fabs(n.rough) < 9.2e18 ? (int64_t)n.rough : 0;
	return n.digits / power_of_ten(n.scale);
}
