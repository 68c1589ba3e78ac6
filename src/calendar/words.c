#include "calendar/words.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "calendar/days.h"
#include "calendar/zone.h"

enum {
	WORDS_MAX = 256,
	LOCALE_MAX = 64,
};

/*
 * English is written here: the program's own sentences are full of times, and
 * opening a format of ICU takes longer than computing all of a thread.
 */
static char *in_english(const struct civil *c, enum words_style style)
{
	static const char weekdays[7][10] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		"Saturday", "Sunday" };
	static const char months[12][10] = { "January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December" };
	const char *weekday = weekdays[c->weekday];
	const char *month = months[c->month - 1];
	int hour = c->minute / 60;
	int minute = c->minute % 60;

	switch (style) {
	case WORDS_LONG:
		return mem_printf("%s, %d %s %d at %02d:%02d", weekday, c->day, month, c->year, hour,
			minute);
	case WORDS_SHORT:
		return mem_printf("%d %.3s, %02d:%02d", c->day, month, hour, minute);
	case WORDS_DAY:
		return mem_printf("%.3s %d %.3s", weekday, c->day, month);
	case WORDS_WEEKDAY:
		return mem_printf("%.3s", weekday);
	case WORDS_CLOCK:
		return mem_printf("%02d:%02d", hour, minute);
	}
	return mem_dup("");
}

/* The pattern in which the locale writes the fields of a style, with a clock of 24 hours. */
static int32_t find_pattern(const char *locale, enum words_style style, UChar pattern[WORDS_MAX],
	UErrorCode *status)
{
	static const char *const skeletons[] = {
		[WORDS_LONG] = "yMMMMEEEEdHm",
		[WORDS_SHORT] = "dMMMHm",
		[WORDS_DAY] = "EdMMM",
		[WORDS_WEEKDAY] = "E",
		[WORDS_CLOCK] = "Hm",
	};
	UDateTimePatternGenerator *generator = udatpg_open(locale, status);
	UChar skeleton[WORDS_MAX];
	int32_t len;

	u_strFromUTF8(skeleton, WORDS_MAX, NULL, skeletons[style], -1, status);
	len = udatpg_getBestPattern(generator, skeleton, -1, pattern, WORDS_MAX, status);
	udatpg_close(generator);
	return len;
}

/* NULL when ICU cannot. */
static char *by_icu(const char *zone, int64_t t, const char *lang, enum words_style style)
{
	UErrorCode status = U_ZERO_ERROR;
	char *tag = mem_printf("%s-u-nu-latn", lang);
	char locale[LOCALE_MAX] = "";
	UChar pattern[WORDS_MAX];
	UChar text[WORDS_MAX];
	UChar id[LOCALE_MAX];
	char utf8[4 * WORDS_MAX];
	UDateFormat *format;
	int32_t len;

	uloc_forLanguageTag(tag, locale, LOCALE_MAX, NULL, &status);
	free(tag);
	u_strFromUTF8(id, LOCALE_MAX, NULL, zone, -1, &status);
	len = find_pattern(locale, style, pattern, &status);
	format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, id, -1, pattern, len, &status);
	len = udat_format(format, (UDate)t * 1000, text, WORDS_MAX, NULL, &status);
	u_strToUTF8(utf8, sizeof(utf8), NULL, text, len, &status);
	udat_close(format);
	return U_SUCCESS(status) ? mem_dup(utf8) : NULL;
}

char *time_in_words(const struct zone *z, int64_t t, const char *lang, enum words_style style)
{
	char *words = NULL;
	struct civil c;

	if (lang && strcmp(lang, "en") != 0)
		words = by_icu(zone_name(z), t, lang, style);
	if (words)
		return words;
	c = zone_civil(z, t);
	return in_english(&c, style);
}

/* "2 h 10 min", "3 d"; minutes is above 0. */
static char *span_in_words(int64_t minutes)
{
	long long days = minutes / DAY_MINUTES;
	long long hours = minutes / 60 % 24;
	long long rest = minutes % 60;

	if (days > 1 || (days && !hours))
		return mem_printf(_("%lld d"), days);
	if (days)
		return mem_printf(_("%lld d %lld h"), days, hours);
	if (hours && rest)
		return mem_printf(_("%lld h %lld min"), hours, rest);
	return hours ? mem_printf(_("%lld h"), hours) : mem_printf(_("%lld min"), rest);
}

char *time_away(int64_t t, int64_t now)
{
	int64_t minutes = (t - now) / 60;
	char *span;
	char *text;

	if (minutes == 0)
		return mem_dup(_("now"));
	span = span_in_words(minutes > 0 ? minutes : -minutes);
	text = mem_printf(minutes > 0 ? _("in %s") : _("%s ago"), span);
	free(span);
	return text;
}
