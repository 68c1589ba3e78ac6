#include "letter/when.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "calendar/zone.h"
#include "text/locale.h"

struct moment {
	const struct zone *zone;
	const char *lang;
	struct civil c;
	int64_t t;
	int offset;
	int yearday; /* from 0 */
};

/* What stands between % and the letter. */
struct spec {
	bool no_pad, upper, swap;
	char pad; /* or NUL: the letter's own */
	int width;
	int colons;
};

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int yearday(const struct civil *c)
{
	static const int before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };

	return before[c->month - 1] + c->day - 1 + (c->month > 2 && is_leap(c->year));
}

/* Weeks of ISO 8601: the first has the year's first Thursday. */
static int iso_week(const struct moment *m, int *year)
{
	int thursday = m->yearday - m->c.weekday + 3;

	*year = m->c.year;
	if (thursday < 0) {
		--*year;
		thursday += 365 + is_leap(*year);
	} else if (thursday >= 365 + is_leap(*year)) {
		thursday -= 365 + is_leap(*year);
		++*year;
	}
	return thursday / 7 + 1;
}

/* The number that a letter stands for, its width, and what fills it up; false for other letters. */
static bool find_number(const struct moment *m, char letter, int64_t *value, int *width, char *pad)
{
	const struct civil *c = &m->c;
	int hour = c->minute / 60, iso_year, week = iso_week(m, &iso_year);
	const struct {
		char letter, pad;
		int width;
		int64_t value;
	} numbers[] = {
		{ 'Y', '0', 1, c->year },
		{ 'C', '0', 2, c->year / 100 },
		{ 'y', '0', 2, c->year % 100 },
		{ 'm', '0', 2, c->month },
		{ 'd', '0', 2, c->day },
		{ 'e', ' ', 2, c->day },
		{ 'j', '0', 3, m->yearday + 1 },
		{ 'H', '0', 2, hour },
		{ 'k', ' ', 2, hour },
		{ 'I', '0', 2, (hour + 11) % 12 + 1 },
		{ 'l', ' ', 2, (hour + 11) % 12 + 1 },
		{ 'M', '0', 2, c->minute % 60 },
		{ 'S', '0', 2, c->second },
		{ 'L', '0', 3, 0 },
		{ 'N', '0', 9, 0 },
		{ 's', '0', 1, m->t },
		{ 'u', '0', 1, c->weekday + 1 },
		{ 'w', '0', 1, (c->weekday + 1) % 7 },
		{ 'G', '0', 4, iso_year },
		{ 'g', '0', 2, iso_year % 100 },
		{ 'V', '0', 2, week },
		{ 'U', '0', 2, (m->yearday + 7 - (c->weekday + 1) % 7) / 7 },
		{ 'W', '0', 2, (m->yearday + 7 - c->weekday) / 7 },
	};

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		if (numbers[i].letter != letter)
			continue;
		*value = numbers[i].value;
		*width = numbers[i].width;
		*pad = numbers[i].pad;
		return true;
	}
	return false;
}

static void add_padded(const char *text, int width, char pad, struct buf *out)
{
	for (int n = (int)strlen(text); n < width; n++)
		buf_putc(out, pad);
	buf_puts(out, text);
}

static void add_number(const struct spec *spec, int64_t value, int width, char pad, struct buf *out)
{
	char *digits = mem_printf("%lld", (long long)value);

	if (spec->no_pad)
		width = 0;
	add_padded(digits, spec->width ? spec->width : width, spec->pad ? spec->pad : pad, out);
	free(digits);
}

/* A name, AM or PM, the zone; NULL for other letters. The caller frees. */
static char *find_name(const struct moment *m, char letter)
{
	bool is_pm = m->c.minute >= 12 * 60;

	switch (letter) {
	case 'A':
		return locale_date_name(LOCALE_WEEKDAY, m->c.weekday, m->lang);
	case 'a':
		return locale_date_name(LOCALE_SHORT_WEEKDAY, m->c.weekday, m->lang);
	case 'B':
		return locale_date_name(LOCALE_MONTH, m->c.month - 1, m->lang);
	case 'b':
	case 'h':
		return locale_date_name(LOCALE_SHORT_MONTH, m->c.month - 1, m->lang);
	case 'p':
		return mem_dup(is_pm ? "PM" : "AM");
	case 'P':
		return mem_dup(is_pm ? "pm" : "am");
	case 'Z':
		return mem_dup(zone_name(m->zone));
	case 'n':
		return mem_dup("\n");
	case 't':
		return mem_dup("\t");
	case '%':
		return mem_dup("%");
	default:
		return NULL;
	}
}

static void add_name(const struct spec *spec, const char *name, char letter, struct buf *out)
{
	struct buf text = { 0 };

	if (spec->swap && letter == 'p')
		locale_lower(name, "en", &text);
	else if (spec->upper || spec->swap)
		locale_upper(name, "en", &text);
	else
		buf_puts(&text, name);
	add_padded(buf_text(&text), spec->width, spec->pad ? spec->pad : ' ', out);
	buf_clear(&text);
}

/* Letters that stand for several others. */
static const char *find_long_form(char letter)
{
	static const struct {
		char letter;
		const char *format;
	} forms[] = {
		{ 'c', "%a %b %e %H:%M:%S %Y" },
		{ 'D', "%m/%d/%y" },
		{ 'x', "%m/%d/%y" },
		{ 'F', "%Y-%m-%d" },
		{ 'T', "%H:%M:%S" },
		{ 'X', "%H:%M:%S" },
		{ 'R', "%H:%M" },
		{ 'r', "%I:%M:%S %p" },
		{ 'v', "%e-%^b-%Y" },
		{ '+', "%a %b %e %H:%M:%S %Z %Y" },
	};

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (forms[i].letter == letter)
			return forms[i].format;
	return NULL;
}

static const char *read_spec(const char *p, struct spec *spec)
{
	for (; *p && strchr("-0^_#:", *p); p++) {
		spec->no_pad |= *p == '-';
		spec->upper |= *p == '^';
		spec->swap |= *p == '#';
		spec->colons += *p == ':';
		if (*p == '0' || *p == '_')
			spec->pad = *p == '0' ? '0' : ' ';
	}
	for (; isdigit((unsigned char)*p) && spec->width < 100; p++)
		spec->width = 10 * spec->width + (*p - '0');
	return p;
}

/* One directive; false when there is none with this letter. */
static bool add_directive(const struct moment *m, char letter, const struct spec *spec, struct buf *out)
{
	int width, minutes = abs(m->offset) / 60;
	int64_t value;
	char *name, pad;

	if (find_number(m, letter, &value, &width, &pad)) {
		add_number(spec, value, width, pad, out);
		return true;
	}
	if (letter == 'z') {
		buf_printf(out, "%c%02d%s%02d", m->offset < 0 ? '-' : '+', minutes / 60,
			spec->colons ? ":" : "", minutes % 60);
		return true;
	}
	name = find_name(m, letter);
	if (name)
		add_name(spec, name, letter, out);
	free(name);
	return name != NULL;
}

static void add_format(const struct moment *m, const char *format, struct buf *out)
{
	const char *p = format, *start, *longer;
	struct spec spec;

	while (*p) {
		start = p++;
		if (*start != '%') {
			buf_putc(out, *start);
			continue;
		}
		spec = (struct spec) { 0 };
		p = read_spec(p, &spec);
		longer = find_long_form(*p);
		if (longer)
			add_format(m, longer, out);
		else if (!*p || !add_directive(m, *p, &spec, out))
			buf_add(out, start, (size_t)(p - start) + (*p != '\0'));
		p += *p != '\0';
	}
}

void when_format(const struct zone *z, int64_t t, const char *format, const char *lang,
	struct buf *out)
{
	struct moment m = {
		.zone = z,
		.lang = lang,
		.c = zone_civil(z, t),
		.t = t,
		.offset = zone_offset(z, t),
	};

	m.yearday = yearday(&m.c);
	add_format(&m, format, out);
}
