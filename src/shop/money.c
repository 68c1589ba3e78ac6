#include "shop/money.h"

#include <ctype.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"

enum {
	MAX_DIGITS = 15, /* far from what an int64_t takes */
	NORMAL_DIGITS = 2,
};

/* ISO 4217: the currencies whose minor unit is no hundredth. */
static const struct {
	const char *code;
	int digits;
} odd[] = {
	{ "BHD", 3 }, { "BIF", 0 }, { "CLP", 0 }, { "DJF", 0 }, { "GNF", 0 }, { "IQD", 3 }, { "ISK", 0 },
	{ "JOD", 3 }, { "JPY", 0 }, { "KMF", 0 }, { "KRW", 0 }, { "KWD", 3 }, { "LYD", 3 }, { "OMR", 3 },
	{ "PYG", 0 }, { "RWF", 0 }, { "TND", 3 }, { "UGX", 0 }, { "VND", 0 }, { "VUV", 0 }, { "XAF", 0 },
	{ "XOF", 0 }, { "XPF", 0 }
};

/* How amounts are written on a page. A bare $ is the dollar of somebody; the first entry that fits counts. */
static const struct {
	const char *sign;
	const char *code;
} signs[] = {
	{ "US$", "USD" }, { "CA$", "CAD" }, { "A$", "AUD" }, { "R$", "BRL" }, { "MX$", "MXN" }, { "€", "EUR" },
	{ "£", "GBP" }, { "zł", "PLN" }, { "lei", "RON" }, { "Kč", "CZK" }, { "Ft", "HUF" }, { "₺", "TRY" },
	{ "₹", "INR" }, { "₪", "ILS" }, { "¥", "JPY" }, { "₩", "KRW" }, { "د.إ", "AED" }, { "ر.س", "SAR" },
	{ "$", "USD" }
};

int money_digits(const char *currency)
{
	for (size_t i = 0; currency && i < sizeof(odd) / sizeof(*odd); i++)
		if (strcasecmp(currency, odd[i].code) == 0)
			return odd[i].digits;
	return NORMAL_DIGITS;
}

/* Three capitals that stand alone. */
static const char *code_in(const char *text)
{
	static const char *const codes[] = {
		"AED", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "HUF",
		"ILS", "INR", "JOD", "JPY", "KRW", "KWD", "MAD", "MXN", "NOK", "NZD", "PEN", "PLN", "RON", "SAR",
		"SEK", "TRY", "UAH", "USD", "ZAR"
	};

	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++)
		if (strstr(text, codes[i]))
			return codes[i];
	return NULL;
}

const char *money_currency_of(const char *text)
{
	const char *code = code_in(text);

	for (size_t i = 0; !code && i < sizeof(signs) / sizeof(*signs); i++)
		if (strstr(text, signs[i].sign))
			code = signs[i].code;
	return code;
}

/* The part of a text that is the number: from its first digit to its last. */
struct figure {
	const char *from, *to; /* to: behind the last digit */
	bool is_negative;
	const char *point; /* the sign before the decimals, or NULL */
};

static bool find_figure(const char *text, struct figure *f)
{
	const char *p = text + strcspn(text, "0123456789");

	if (!*p)
		return false;
	f->from = p > text && (p[-1] == '.' || p[-1] == ',') ? p - 1 : p;
	f->to = p;
	for (; *p; p++)
		if (isdigit((unsigned char)*p))
			f->to = p + 1;
	f->is_negative = memchr(text, '-', (size_t)(f->from - text)) != NULL || *text == '(' ||
			 strncmp(f->to, "-", 1) == 0 || strstr(text, "−") != NULL;
	return true;
}

/* Which sign the decimals stand behind. */
static void find_point(struct figure *f, char decimal, int digits)
{
	const char *last = NULL;
	int same = 0;
	bool has_other = false;

	for (const char *p = f->from; p < f->to; p++)
		if (*p == '.' || *p == ',')
			last = p;
	for (const char *p = f->from; last && p < f->to; p++) {
		same += *p == *last;
		has_other = has_other || ((*p == '.' || *p == ',') && *p != *last);
	}
	if (!last || same > 1)
		return;
	if (has_other || f->to - last != 4 || digits == 3 || *last == decimal)
		f->point = last;
}

/* Only digits and what parts thousands: . , ' blanks, the narrow and the hard blank. */
static bool is_separator(unsigned char c)
{
	return strchr(".,' ", c) || c >= 0x80;
}

bool money_parse(const char *text, const char *currency, char decimal, int64_t *amount)
{
	int digits = money_digits(currency);
	struct figure f = { 0 };
	int64_t value = 0;
	int n = 0;
	int after = 0;
	bool rounds_up = false;

	if (!find_figure(text, &f))
		return false;
	find_point(&f, decimal, digits);
	for (const char *p = f.from; p < f.to; p++) {
		if (!isdigit((unsigned char)*p)) {
			if (!is_separator((unsigned char)*p))
				return false;
			continue;
		}
		if (f.point && p > f.point && after++ >= digits) {
			rounds_up = after == digits + 1 ? *p >= '5' : rounds_up;
			continue;
		}
		value = 10 * value + (*p - '0');
		if ((n += value > 0) > MAX_DIGITS)
			return false;
	}
	for (; after < digits; after++)
		value *= 10;
	value += rounds_up;
	*amount = f.is_negative ? -value : value;
	return true;
}

char *money_text(int64_t amount, const char *currency)
{
	int digits = money_digits(currency);
	int64_t unit = 1;
	const char *sign = amount < 0 ? "-" : "";
	uint64_t size = amount < 0 ? -(uint64_t)amount : (uint64_t)amount;
	const char *gap = currency ? " " : "";

	for (int i = 0; i < digits; i++)
		unit *= 10;
	if (!digits)
		return mem_printf("%s%" PRIu64 "%s%s", sign, size, gap, currency ? currency : "");
	return mem_printf("%s%" PRIu64 ".%0*" PRIu64 "%s%s", sign, size / (uint64_t)unit, digits,
		size % (uint64_t)unit, gap, currency ? currency : "");
}
