#include "letter/number.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "letter/value.h"

static const char blanks[] = " \t\r\n\f\v";

static struct number whole(int64_t n)
{
	return (struct number) { .whole = n };
}

static struct number real(long double r)
{
	return (struct number) { .is_real = true, .real = r };
}

static long double as_real(struct number n)
{
	return n.is_real ? n.real : (long double)n.whole;
}

/* Shortest text that strtod(3) reads as d again; true when it needs an exponent. */
static void shortest(double d, char *text, size_t size)
{
	for (int digits = 1; digits <= 17; digits++) {
		snprintf(text, size, "%.*e", digits - 1, d);
		if (strtod(text, NULL) == d)
			return;
	}
}

/* The decimal that d stands for, with more digits than a double has. */
static long double decimal(double d)
{
	char text[32];

	if (!isfinite(d))
		return (long double)d;
	shortest(d, text, sizeof(text));
	return strtold(text, NULL);
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

static int64_t leading_digits(const char *s)
{
	int sign = 1;
	int64_t n = 0;

	if (*s == '-' || *s == '+')
		sign = *s++ == '-' ? -1 : 1;
	for (; isdigit((unsigned char)*s) && n < INT64_MAX / 10 - 1; s++)
		n = 10 * n + (*s - '0');
	return sign * n;
}

struct number number_of(struct value v)
{
	const char *s;

	if (v.kind == VALUE_INT)
		return whole(v.as.number);
	if (v.kind == VALUE_REAL)
		return real(decimal(v.as.real));
	if (v.kind != VALUE_TEXT)
		return whole(0);
	s = v.as.text + strspn(v.as.text, blanks);
	return is_decimal(s) ? real(strtold(s, NULL)) : whole(leading_digits(s));
}

struct value number_value(struct number n)
{
	return n.is_real ? value_real((double)n.real) : value_int(n.whole);
}

struct number number_add(struct number a, struct number b)
{
	int64_t sum;

	if (!a.is_real && !b.is_real && !__builtin_add_overflow(a.whole, b.whole, &sum))
		return whole(sum);
	return real(as_real(a) + as_real(b));
}

struct number number_subtract(struct number a, struct number b)
{
	int64_t difference;

	if (!a.is_real && !b.is_real && !__builtin_sub_overflow(a.whole, b.whole, &difference))
		return whole(difference);
	return real(as_real(a) - as_real(b));
}

struct number number_multiply(struct number a, struct number b)
{
	int64_t product;

	if (!a.is_real && !b.is_real && !__builtin_mul_overflow(a.whole, b.whole, &product))
		return whole(product);
	return real(as_real(a) * as_real(b));
}

static bool is_zero(struct number n)
{
	return n.is_real ? fpclassify(n.real) == FP_ZERO : n.whole == 0;
}

bool number_divide(struct number a, struct number b, struct number *out)
{
	int64_t quotient;

	if (is_zero(b))
		return false;
	if (a.is_real || b.is_real || b.whole == -1) {
		*out = b.is_real || a.is_real ? real(as_real(a) / as_real(b)) : number_subtract(whole(0), a);
		return true;
	}
	quotient = a.whole / b.whole;
	if (a.whole % b.whole != 0 && (a.whole < 0) != (b.whole < 0))
		quotient--;
	*out = whole(quotient);
	return true;
}

bool number_modulo(struct number a, struct number b, struct number *out)
{
	long double rest;
	int64_t n;

	if (is_zero(b))
		return false;
	if (a.is_real || b.is_real) {
		rest = fmodl(as_real(a), as_real(b));
		if (rest != 0 && (rest < 0) != (as_real(b) < 0))
			rest += as_real(b);
		*out = real(rest);
		return true;
	}
	n = b.whole == -1 ? 0 : a.whole % b.whole;
	*out = whole(n && (n < 0) != (b.whole < 0) ? n + b.whole : n);
	return true;
}

int number_compare(struct number a, struct number b)
{
	long double x, y;

	if (!a.is_real && !b.is_real)
		return (a.whole > b.whole) - (a.whole < b.whole);
	x = as_real(a);
	y = as_real(b);
	return (x > y) - (x < y);
}

/* r has no fraction; what does not fit stays a real number. */
static struct number to_whole(long double r)
{
	return fabsl(r) < 9.2e18L ? whole((int64_t)r) : real(r);
}

struct number number_floor(struct number n)
{
	return n.is_real ? to_whole(floorl(n.real)) : n;
}

struct number number_ceil(struct number n)
{
	return n.is_real ? to_whole(ceill(n.real)) : n;
}

struct number number_round(struct number n, int64_t digits)
{
	long double scale;

	if (digits > 18)
		return n;
	if (digits < -18)
		return whole(0);
	if (!n.is_real && digits >= 0)
		return n;
	scale = powl(10, (long double)(digits < 0 ? -digits : digits));
	if (digits <= 0)
		return to_whole(roundl(as_real(n) / scale) * scale);
	return real(roundl(n.real * scale) / scale);
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
	*out = leading_digits(s);
	s += *s == '-' || *s == '+';
	n = strspn(s, "0123456789");
	return n && !s[n + strspn(s + n, blanks)];
}

int64_t number_index(struct value v)
{
	struct number n;

	n = number_of(v);
	if (!n.is_real)
		return n.whole;
	return fabsl(n.real) < 9.2e18L ? (int64_t)n.real : 0;
}

/* The digits of a text like "1.25e+03", without point and exponent. */
static void digits_of(const char *text, char *digits)
{
	for (; *text && *text != 'e'; text++)
		if (isdigit((unsigned char)*text))
			*digits++ = *text;
	*digits = '\0';
}

void number_print_real(double d, struct buf *out)
{
	char text[32], digits[32] = "";
	int exponent, n;

	if (!isfinite(d)) {
		buf_puts(out, d < 0 ? "-" : "");
		buf_puts(out, isnan(d) ? "NaN" : "Infinity");
		return;
	}
	shortest(d, text, sizeof(text));
	digits_of(text, digits);
	exponent = (int)strtol(strchr(text, 'e') + 1, NULL, 10);
	n = (int)strlen(digits);
	buf_puts(out, signbit(d) ? "-" : "");
	if (exponent < -4 || exponent >= 16)
		buf_printf(out, "%c.%se%c%02d", digits[0], digits[1] ? digits + 1 : "0",
			exponent < 0 ? '-' : '+', abs(exponent));
	else if (exponent < 0)
		buf_printf(out, "0.%.*s%s", -exponent - 1, "000", digits);
	else if (n <= exponent + 1)
		buf_printf(out, "%s%.*s.0", digits, exponent + 1 - n, "0000000000000000");
	else
		buf_printf(out, "%.*s.%s", exponent + 1, digits, digits + exponent + 1);
}
