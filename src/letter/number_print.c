#include "letter/number.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

/* The significant digits of d without a point, and where that stands. */
static void find_digits(double d, char digits[32], int *exponent)
{
	char text[32] = "";
	size_t n = 0;

	for (int precision = 0; precision < 17; precision++) {
		snprintf(text, sizeof(text), "%.*e", precision, d);
		if (strtod(text, NULL) == d)
			break;
	}
	for (const char *p = text; *p != 'e'; p++)
		if (isdigit((unsigned char)*p))
			digits[n++] = *p;
	digits[n] = '\0';
	*exponent = (int)strtol(strchr(text, 'e') + 1, NULL, 10);
}

void number_print_real(double d, struct buf *out)
{
	char digits[32] = "";
	int exponent = 0, n;

	if (isnan(d)) {
		buf_puts(out, "NaN");
		return;
	}
	buf_puts(out, signbit(d) ? "-" : "");
	if (isinf(d)) {
		buf_puts(out, "Infinity");
		return;
	}
	find_digits(d, digits, &exponent);
	n = (int)strlen(digits);
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
