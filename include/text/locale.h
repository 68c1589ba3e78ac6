/*
 * locale - how a language writes: capitals, plurals, money, the names of
 * months and weekdays. By ICU, with Latin digits.
 *
 * A language is an ISO 639-1 code; NULL is English, and so is what ICU does
 * not know. All returned strings are the caller's to free.
 */
#ifndef TEXT_LOCALE_H
#define TEXT_LOCALE_H

struct buf;

/* Add s in capital or small letters. */
void locale_upper(const char *s, const char *lang, struct buf *out);
void locale_lower(const char *s, const char *lang, struct buf *out);

/* "1.234,50 €"; without a currency (the three letters of ISO 4217, or NULL) "1.234,50". */
char *locale_money(double amount, const char *currency, const char *lang);

/* The plural category of CLDR: "zero", "one", "two", "few", "many" or "other". */
char *locale_plural(double number, const char *lang);

enum locale_name {
	LOCALE_MONTH,
	LOCALE_SHORT_MONTH,
	LOCALE_WEEKDAY,
	LOCALE_SHORT_WEEKDAY
};

/* Months from 0 for January, weekdays from 0 for Monday; as they stand in a date. */
char *locale_date_name(enum locale_name kind, int i, const char *lang);

#endif
