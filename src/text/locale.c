#include "text/locale.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/ucasemap.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

#include "base/buf.h"
#include "base/mem.h"

enum {
	LOCALE_MAX_TEXT = 128,
	LOCALE_MAX_ID = 64,
};

/* The locale of a language, with Latin digits. */
static void find_locale(const char *lang, char locale[LOCALE_MAX_ID], UErrorCode *code)
{
	char *tag = mem_printf("%s-u-nu-latn", lang ? lang : "en");

	uloc_forLanguageTag(tag, locale, LOCALE_MAX_ID, NULL, code);
	free(tag);
}

/* What ICU wrote, or the other text when it could not. */
static char *to_utf8(const UChar *text, int32_t n, UErrorCode code, const char *otherwise)
{
	char utf8[4 * LOCALE_MAX_TEXT] = "";

	if (U_SUCCESS(code))
		u_strToUTF8(utf8, sizeof(utf8), NULL, text, n, &code);
	return mem_dup(U_SUCCESS(code) ? utf8 : otherwise);
}

static const char *english_name(enum locale_name kind, int i)
{
	static const char *const months[] = { "January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December" };
	static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		"Saturday", "Sunday" };

	return kind == LOCALE_MONTH || kind == LOCALE_SHORT_MONTH ? months[i] : weekdays[i];
}

/* English names are needed most, and opening ICU's takes a while. */
char *locale_date_name(enum locale_name kind, int i, const char *lang)
{
	static const UDateFormatSymbolType types[] = {
		[LOCALE_MONTH] = UDAT_MONTHS,
		[LOCALE_SHORT_MONTH] = UDAT_SHORT_MONTHS,
		[LOCALE_WEEKDAY] = UDAT_WEEKDAYS,
		[LOCALE_SHORT_WEEKDAY] = UDAT_SHORT_WEEKDAYS,
	};
	const char *english = english_name(kind, i);
	bool is_weekday = kind == LOCALE_WEEKDAY || kind == LOCALE_SHORT_WEEKDAY;
	bool is_short = kind == LOCALE_SHORT_MONTH || kind == LOCALE_SHORT_WEEKDAY;
	char locale[LOCALE_MAX_ID] = "";
	UErrorCode code = U_ZERO_ERROR;
	UChar text[LOCALE_MAX_TEXT];
	UDateFormat *format;
	int32_t n;

	if (!lang || strcmp(lang, "en") == 0)
		return mem_dupn(english, is_short ? 3 : strlen(english));
	find_locale(lang, locale, &code);
	format = udat_open(UDAT_LONG, UDAT_LONG, locale, NULL, 0, NULL, 0, &code);
	/* ICU counts weekdays from 1 for Sunday. */
	n = udat_getSymbols(format, types[kind], is_weekday ? (i + 1) % 7 + 1 : i, text, LOCALE_MAX_TEXT, &code);
	udat_close(format);
	return to_utf8(text, n, code, english);
}

char *locale_money(double amount, const char *currency, const char *lang)
{
	char locale[LOCALE_MAX_ID] = "";
	UErrorCode code = U_ZERO_ERROR;
	UChar text[LOCALE_MAX_TEXT], iso[4] = { 0 };
	char *plain = mem_printf("%.2f", amount), *words;
	UNumberFormat *format;
	int32_t n;

	find_locale(lang, locale, &code);
	format = unum_open(currency ? UNUM_CURRENCY : UNUM_DECIMAL, NULL, 0, locale, NULL, &code);
	if (currency) {
		u_charsToUChars(currency, iso, 3);
		n = unum_formatDoubleCurrency(format, amount, iso, text, LOCALE_MAX_TEXT, NULL, &code);
	} else {
		unum_setAttribute(format, UNUM_FRACTION_DIGITS, 2);
		n = unum_formatDouble(format, amount, text, LOCALE_MAX_TEXT, NULL, &code);
	}
	unum_close(format);
	words = to_utf8(text, n, code, plain);
	free(plain);
	return words;
}

char *locale_plural(double number, const char *lang)
{
	UErrorCode code = U_ZERO_ERROR;
	UPluralRules *rules = uplrules_open(lang ? lang : "en", &code);
	UChar text[LOCALE_MAX_TEXT];
	int32_t n = uplrules_select(rules, number, text, LOCALE_MAX_TEXT, &code);

	uplrules_close(rules);
	return to_utf8(text, n, code, "other");
}

typedef int32_t case_converter(const UCaseMap *map, char *to, int32_t size, const char *from, int32_t n, UErrorCode *code);

/* A character never takes more than three times its bytes in the other case. */
static void convert(const char *s, const char *lang, case_converter *to_case, struct buf *out)
{
	UErrorCode code = U_ZERO_ERROR;
	UCaseMap *map = ucasemap_open(lang ? lang : "en", 0, &code);
	int32_t n = (int32_t)strlen(s), size = 3 * n + 1;
	char *text = mem_alloc((size_t)size);

	if (U_SUCCESS(code))
		n = to_case(map, text, size, s, n, &code);
	if (U_SUCCESS(code))
		buf_add(out, text, (size_t)n);
	else
		buf_puts(out, s);
	ucasemap_close(map);
	free(text);
}

void locale_upper(const char *s, const char *lang, struct buf *out)
{
	convert(s, lang, ucasemap_utf8ToUpper, out);
}

void locale_lower(const char *s, const char *lang, struct buf *out)
{
	convert(s, lang, ucasemap_utf8ToLower, out);
}
