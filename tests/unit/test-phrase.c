#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "calendar/calendar.h"
#include "calendar/moment.h"
#include "calendar/phrase.h"
#include "calendar/phrase_words.h"
#include "shop-week.h"
#include "text/fold.h"
#include "text/tokens.h"

/* Monday, 11:10. */
static const char now[] = "2026-09-14T11:10:00+03:00";

/* Monday to Friday from 9 to 18, Saturday from 10 to 13; closed on Thursday, 17 September. */
static struct calendar make_shop(void)
{
	struct calendar c = shop_week("09:00-18:00");

	assert_int_equal(hours_parse("10:00-13:00", &c.week[5], NULL), 0);
	add_special(&c, "2026-09-17", NULL);
	return c;
}

struct row {
	const char *text, *moment; /* NULL: the day is closed, or no time */
};

/* What is typed, in whatever language: day and hour of September 2026. */
static void moments_are_typed_in_any_language(void **state)
{
	static const struct row rows[] = {
		{ "tomorrow 9", "15T09:00" },
		{ "until tomorrow", "15T09:00" },
		{ "friday 2pm", "18T14:00" },
		{ "14:30 tomorrow", "15T14:30" },
		{ "next week", "21T09:00" },
		{ "15.30", "14T15:30" },
		{ "end of month", "30T09:00" },
		{ "noon", "14T12:00" },
		{ "in two working days", "16T09:00" },
		{ "15 September at 10", "15T10:00" },
		{ "tomorrow afternoon", "15T14:00" },
		{ "tomorrow morning", "15T09:00" },
		{ "mañana a las 9", "15T09:00" },
		{ "mañana", "15T09:00" },
		{ "manana 16:30", "15T16:30" },
		{ "lunes", "21T09:00" },
		{ "el viernes a las 10", "18T10:00" },
		{ "pasado mañana", "16T09:00" },
		{ "en 2 días laborables", "16T09:00" },
		{ "hasta el viernes", "18T09:00" },
		{ "en 3 horas", "14T14:10" },
		{ "a las 17:30", "14T17:30" },
		{ "mañana por la tarde", "15T14:00" },
		{ "la próxima semana", "21T09:00" },
		{ "domani", "15T09:00" },
		{ "domani alle 9", "15T09:00" },
		{ "venerdì", "18T09:00" },
		{ "dopodomani", "16T09:00" },
		{ "tra 2 giorni lavorativi", "16T09:00" },
		{ "lunedì alle 10:15", "21T10:15" },
		{ "fra due ore", "14T13:10" },
		{ "oggi alle 15", "14T15:00" },
		{ "domani mattina", "15T09:00" },
		{ "mâine", "15T09:00" },
		{ "maine la 9", "15T09:00" },
		{ "luni", "21T09:00" },
		{ "vineri la ora 10", "18T10:00" },
		{ "poimâine", "16T09:00" },
		{ "peste 2 zile lucrătoare", "16T09:00" },
		{ "peste 2 ore", "14T13:10" },
		{ "azi la 16", "14T16:00" },
		{ "peste o săptămână", "21T09:00" },
		{ "săptămâna viitoare", "21T09:00" },
		{ "jutro o 9", "15T09:00" },
		{ "jutro", "15T09:00" },
		{ "w piątek", "18T09:00" },
		{ "poniedziałek", "21T09:00" },
		{ "pojutrze o 14", "16T14:00" },
		{ "za 2 dni robocze", "16T09:00" },
		{ "za dwie godziny", "14T13:10" },
		{ "za tydzień", "21T09:00" },
		{ "dziś o 16:00", "14T16:00" },
		{ "we wtorek o 10", "15T10:00" },
		{ "غدا", "15T09:00" },
		{ "غدًا الساعة 9", "15T09:00" },
		{ "يوم الجمعة", "18T09:00" },
		{ "بعد غد", "16T09:00" },
		{ "بعد يومين", "16T09:00" },
		{ "الاثنين", "21T09:00" },
		{ "بعد ساعتين", "14T13:10" },
		{ "غدا ١٠", "15T10:00" },
		{ "خلال يومي عمل", "16T09:00" },
		{ "الأسبوع القادم", "21T09:00" },
		{ "morgen um 9", "15T09:00" },
		{ "Freitag 14 Uhr", "18T14:00" },
		{ "in 2 Werktagen", "16T09:00" },
		{ "übermorgen", "16T09:00" },
		{ "demain à 9h", "15T09:00" },
		{ "vendredi", "18T09:00" },
		{ "dans deux jours ouvrés", "16T09:00" },
		{ "lundi 10h30", "21T10:30" },
		{ "soon", NULL },
		{ "mañana o", NULL },
		{ "9", NULL },
		{ "25:00", NULL },
		{ "luni marți", NULL },
		{ "2 luni", NULL },
		{ "yesterday", NULL },
		{ "ieri", NULL },
		{ "jutro o 25", NULL },
	};
	struct calendar c = make_shop();

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct err err = { 0 };
		char *moment;
		int64_t t;

		if (moment_parse(&c, rows[i].text, at(now), &t, &err) < 0) {
			if (rows[i].moment)
				fail_msg("%s: %s", rows[i].text, err.text);
			continue;
		}
		moment = zone_rfc3339(c.zone, t);
		if (!rows[i].moment || strncmp(moment + 8, rows[i].moment, 8) != 0)
			fail_msg("%s is %s, not %s", rows[i].text, moment, rows[i].moment ? rows[i].moment : "refused");
		free(moment);
	}
	calendar_clear(&c);
}

/* "15T09:00 tomorrow" is that time of September 2026, "- soon" none. */
static void check_typed(const struct calendar *c, const char *lang, const char *line)
{
	const char *text = strchr(line, ' ') + 1;
	bool is_time = *line != '-';
	struct err err = { 0 };
	char *moment;
	int64_t t;

	if ((moment_parse(c, text, at(now), &t, &err) == 0) != is_time)
		fail_msg("%s: %s is %s", lang, text, is_time ? "no time" : "taken for a time");
	if (!is_time)
		return;
	moment = zone_rfc3339(c->zone, t);
	if (strncmp(moment + 8, line, 8) != 0)
		fail_msg("%s: %s is %s", lang, line, moment);
	free(moment);
}

static void what_is_typed_in_nine_languages_is_told_from_what_is_no_time(void **state)
{
	struct calendar c = make_shop();
	const char *lang;

	(void)state;
	for (size_t i = 0; (lang = phrase_lang(i)); i++) {
		char *path = mem_printf("%s/tests/data/times/%s.txt", getenv("TOP_SRCDIR"), lang);
		struct buf text = { 0 };
		int n = 0;

		assert_int_equal(file_read(path, 1 << 16, &text, NULL), 0);
		for (char *line = strtok(text.data, "\n"); line; line = strtok(NULL, "\n"), n++)
			check_typed(&c, lang, line);
		assert_true(n >= 30);
		buf_clear(&text);
		free(path);
	}
	calendar_clear(&c);
}

/* The first time in a text, and by when that is. */
static bool find_by(const struct calendar *c, const char *lang, const char *text, const char *from, int64_t *t,
	bool *is_closed)
{
	struct tokens tokens;
	struct phrase p;
	bool is_there = false;

	tokens_split(text, &tokens);
	for (size_t i = 0; i < tokens.n && !is_there; i++)
		is_there = phrase_read(&tokens, i, tokens.n, lang, false, &p) && phrase_by(&p, c, at(from), t, is_closed);
	tokens_clear(&tokens);
	return is_there;
}

static void what_is_done_by_then_is_done_by_the_close_of_the_day(void **state)
{
	static const struct {
		const char *lang, *text, *moment; /* with a ! behind it: that day is closed */
	} rows[] = {
		{ "en", "by the end of today", "14T18:00" },
		{ "en", "by the end of the day tomorrow", "15T18:00" },
		{ "en", "within two working days", "16T18:00" },
		{ "en", "within 24 hours", "15T11:10" },
		{ "en", "in three business days", "18T18:00" },
		{ "en", "by Friday", "18T18:00" },
		{ "en", "on Thursday", "18T18:00!" },
		{ "en", "before Friday", "16T18:00" },
		{ "en", "by 5 pm tomorrow", "15T17:00" },
		{ "en", "tomorrow morning", "15T12:00" },
		{ "en", "by noon on Wednesday", "16T12:00" },
		{ "en", "by Sunday", "21T18:00!" },
		{ "en", "by the end of the week", "19T13:00" },
		{ "en", "next week", "26T13:00" },
		{ "en", "Tuesday, 15 September 2026 at 18:00", "15T18:00" },
		{ "en", "by 18:00 today", "14T18:00" },
		{ "en", "within two days", "16T18:00" },
		{ "en", "this afternoon", "14T18:00" },
		{ "en", "Friday next week", "25T18:00" },
		{ "en", "next week on Tuesday", "22T18:00" },
		{ "en", "before the weekend", "18T18:00" },
		{ "en", "Monday week", "28T18:00" },
		{ "de", "Freitag um halb elf", "18T10:30" },
		{ "es", "mañana por la mañana", "15T12:00" },
		{ "es", "antes del viernes", "16T18:00" },
		{ "es", "en un plazo de 48 horas", "16T11:10" },
		{ "es", "a lo largo del día de hoy", "14T18:00" },
		{ "it", "entro venerdì", "18T18:00" },
		{ "it", "entro le 17 di domani", "15T17:00" },
		{ "it", "entro fine giornata", "14T18:00" },
		{ "it", "entro due giorni lavorativi", "16T18:00" },
		{ "it", "entro mezzogiorno di mercoledì", "16T12:00" },
		{ "ro", "până mâine", "15T18:00" },
		{ "ro", "până la sfârșitul zilei", "14T18:00" },
		{ "ro", "în cel mult 2 zile lucrătoare", "16T18:00" },
		{ "ro", "mâine dimineață", "15T12:00" },
		{ "ro", "până vineri la ora 12", "18T12:00" },
		{ "pl", "do jutra", "15T18:00" },
		{ "pl", "w ciągu dwóch dni roboczych", "16T18:00" },
		{ "pl", "do końca dnia", "14T18:00" },
		{ "pl", "jutro do godz. 15", "15T15:00" },
		{ "pl", "w piątek przed południem", "18T12:00" },
		{ "ar", "خلال يومين", "16T18:00" },
		{ "ar", "قبل نهاية اليوم", "14T18:00" },
		{ "ar", "غدا صباحا", "15T12:00" },
		{ "ar", "خلال ٢٤ ساعة", "15T11:10" },
		{ "ar", "يوم الخميس", "18T18:00!" },
		{ "ar", "بحلول الساعة 5 مساء", "14T17:00" },
		{ "de", "bis heute Abend", "14T18:00" },
		{ "de", "innerhalb von zwei Werktagen", "16T18:00" },
		{ "fr", "d'ici demain soir", "15T18:00" },
		{ "fr", "sous 48 heures", "16T11:10" },
	};
	struct calendar c = make_shop();

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		bool is_closed;
		char *moment;
		int64_t t;

		if (!find_by(&c, rows[i].lang, rows[i].text, now, &t, &is_closed))
			fail_msg("%s: nothing found", rows[i].text);
		moment = zone_rfc3339(c.zone, t);
		if (strncmp(moment + 8, rows[i].moment, 8) != 0 || is_closed != (rows[i].moment[8] == '!'))
			fail_msg("%s is %s%s, not %s", rows[i].text, moment, is_closed ? " (closed)" : "", rows[i].moment);
		free(moment);
	}
	calendar_clear(&c);
}

static void assert_by(const struct calendar *c, const char *text, const char *from, const char *by)
{
	bool is_closed;
	char *moment;
	int64_t t;

	assert_true(find_by(c, "en", text, from, &t, &is_closed));
	moment = zone_rfc3339(c->zone, t);
	assert_string_equal(moment, by);
	free(moment);
}

/* Saturday and Sunday; where it is Sunday that is open and Friday that is not, Friday and Saturday. */
static void a_weekend_is_where_the_shop_has_it(void **state)
{
	struct calendar c = make_shop();
	struct calendar gulf = { .zone = zone_new("Asia/Dubai", NULL) };

	(void)state;
	for (int i = 0; i < 7; i++)
		if (i != 4 && i != 5)
			assert_int_equal(hours_parse("09:00-18:00", &gulf.week[i], NULL), 0);
	assert_by(&c, "before the weekend", now, "2026-09-18T18:00:00+03:00");
	assert_by(&c, "before the weekend", "2026-09-18T17:00:00+03:00", "2026-09-18T18:00:00+03:00");
	assert_by(&c, "before the weekend", "2026-09-19T11:00:00+03:00", "2026-09-25T18:00:00+03:00");
	assert_by(&c, "before next week", now, "2026-09-19T13:00:00+03:00");
	assert_by(&c, "before the end of the week", now, "2026-09-19T13:00:00+03:00");
	assert_by(&gulf, "before the weekend", "2026-09-14T11:00:00+04:00", "2026-09-17T18:00:00+04:00");
	assert_by(&gulf, "before the weekend", "2026-09-20T11:00:00+04:00", "2026-09-24T18:00:00+04:00");
	calendar_clear(&gulf);
	calendar_clear(&c);
}

static void a_month_ends_on_its_last_open_day(void **state)
{
	struct calendar c = make_shop();

	(void)state;
	/* Saturday is a short day, Sunday is closed. */
	assert_by(&c, "by the end of the month", now, "2026-09-30T18:00:00+03:00");
	assert_by(&c, "by the end of the month", "2026-10-02T11:00:00+03:00", "2026-10-31T13:00:00+02:00");
	assert_by(&c, "by the end of next month", now, "2026-10-31T13:00:00+02:00");
	assert_by(&c, "by the end of the month", "2026-05-14T11:00:00+03:00", "2026-05-30T13:00:00+03:00");
	assert_by(&c, "next month", "2026-12-14T11:00:00+02:00", "2027-01-30T13:00:00+02:00");
	assert_by(&c, "before next month", now, "2026-09-30T18:00:00+03:00");
	assert_by(&c, "within 2 months", now, "2026-11-14T13:00:00+02:00");
	assert_by(&c, "in a month", "2026-01-31T11:00:00+02:00", "2026-02-28T13:00:00+02:00");
	calendar_clear(&c);
}

/* On Wednesday and on Sunday; it begins on Sunday where Friday and Saturday are off, on Saturday where only Friday is. */
static void a_week_begins_behind_the_days_off(void **state)
{
	struct calendar gulf = { .zone = zone_new("Asia/Dubai", NULL) };
	struct calendar six = { .zone = zone_new("Asia/Riyadh", NULL) };
	struct calendar all = { .zone = zone_new("Europe/Rome", NULL) };

	(void)state;
	for (int i = 0; i < 7; i++) {
		if (i != 4 && i != 5)
			assert_int_equal(hours_parse("09:00-18:00", &gulf.week[i], NULL), 0);
		if (i != 4)
			assert_int_equal(hours_parse("09:00-18:00", &six.week[i], NULL), 0);
		assert_int_equal(hours_parse("09:00-18:00", &all.week[i], NULL), 0);
	}
	assert_by(&gulf, "by the end of the week", "2026-09-16T11:00:00+04:00", "2026-09-17T18:00:00+04:00");
	assert_by(&gulf, "by the end of the week", "2026-09-20T11:00:00+04:00", "2026-09-24T18:00:00+04:00");
	assert_by(&gulf, "before next week", "2026-09-16T11:00:00+04:00", "2026-09-17T18:00:00+04:00");
	assert_by(&gulf, "next week on Sunday", "2026-09-16T11:00:00+04:00", "2026-09-20T18:00:00+04:00");
	assert_by(&gulf, "this week", "2026-09-20T11:00:00+04:00", "2026-09-24T18:00:00+04:00");
	assert_by(&six, "by the end of the week", "2026-09-16T11:00:00+03:00", "2026-09-17T18:00:00+03:00");
	assert_by(&six, "next week on Saturday", "2026-09-16T11:00:00+03:00", "2026-09-19T18:00:00+03:00");
	assert_by(&all, "by the end of the week", "2026-09-16T11:00:00+02:00", "2026-09-20T18:00:00+02:00");
	assert_by(&all, "next week on Sunday", "2026-09-16T11:00:00+02:00", "2026-09-27T18:00:00+02:00");
	calendar_clear(&gulf);
	calendar_clear(&six);
	calendar_clear(&all);
}

static void assert_folded(const char *lang, const char *pattern)
{
	struct buf fold = { 0 };

	if (!pattern || strchr(pattern, '='))
		return;
	text_fold(pattern, &fold);
	if (strcmp(buf_text(&fold), pattern) != 0)
		fail_msg("%s: %s is %s when it is folded", lang, pattern, buf_text(&fold));
	if (*pattern && pattern[strlen(pattern) - 1] == '?')
		fail_msg("%s: %s ends in what may be missing", lang, pattern);
	buf_clear(&fold);
}

static void tables_are_written_as_they_are_compared(void **state)
{
	const char *lang;

	(void)state;
	for (size_t i = 0; (lang = phrase_lang(i)); i++) {
		const struct phrase_words *w = phrase_words_find(lang);

		for (int k = 0; k < 7; k++)
			assert_folded(lang, w->names.weekdays[k]);
		for (int k = 0; k < 12; k++)
			assert_folded(lang, w->names.months[k]);
		for (int k = 0; k < 15; k++)
			assert_folded(lang, w->names.numbers[k]);
		for (const struct phrase_row *r = w->rows; r->pattern; r++)
			assert_folded(lang, r->pattern);
		for (const struct phrase_row *r = w->typed; r->pattern; r++)
			assert_folded(lang, r->pattern);
		assert_folded(lang, w->glue);
		assert_folded(lang, w->before);
		assert_folded(lang, w->no_deadline);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moments_are_typed_in_any_language),
		cmocka_unit_test(what_is_typed_in_nine_languages_is_told_from_what_is_no_time),
		cmocka_unit_test(a_weekend_is_where_the_shop_has_it),
		cmocka_unit_test(a_month_ends_on_its_last_open_day),
		cmocka_unit_test(a_week_begins_behind_the_days_off),
		cmocka_unit_test(what_is_done_by_then_is_done_by_the_close_of_the_day),
		cmocka_unit_test(tables_are_written_as_they_are_compared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
