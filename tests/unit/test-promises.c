/* What our letters promise: sentences of nine languages that do and that only look like it. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "calendar/calendar.h"
#include "letter/promise.h"
#include "shop-week.h"

/* Monday, 11:10; the shop is open from Monday to Friday, 9 to 18. */
static const char now[] = "2026-09-14T11:10:00+03:00";

/* "\\n" stands for a line's end. */
static char *read_text(const char *line)
{
	struct buf text = { 0 };

	for (; *line; line++)
		if (line[0] == '\\' && line[1] == 'n') {
			buf_putc(&text, '\n');
			line++;
		} else {
			buf_putc(&text, *line);
		}
	return buf_take(&text);
}

/* "+ sentence" promises, "+15 sentence" by the 15th, "- sentence" does not. */
static bool check_line(const struct calendar *c, const char *lang, const char *line)
{
	char *sentence = read_text(strchr(line, ' ') + 1);
	int day = atoi(line + 1);
	struct promise p = { 0 };
	bool is_found = promise_find(sentence, lang, c, at(now), &p);

	if (is_found != (*line == '+'))
		fail_msg("%s: %s (%s)", lang, line, is_found ? "found" : "not found");
	if (day && zone_civil(c->zone, p.by).day != day)
		fail_msg("%s: %s is not by the %dth", lang, sentence, zone_civil(c->zone, p.by).day);
	promise_clear(&p);
	free(sentence);
	return is_found;
}

/* promising, others: how many of each the set has. */
static void check_language(const char *lang, int promising, int others)
{
	struct calendar c = shop_week("09:00-18:00");
	const char *top = getenv("TOP_SRCDIR");
	char *path = mem_printf("%s/tests/data/promises/%s.txt", top ? top : ".", lang);
	struct buf text = { 0 };
	int n[2] = { 0 };

	assert_int_equal(file_read(path, 1 << 16, &text, NULL), 0);
	for (char *line = strtok(text.data, "\n"); line; line = strtok(NULL, "\n"))
		n[check_line(&c, lang, line)]++;
	assert_int_equal(n[1], promising);
	assert_int_equal(n[0], others);
	buf_clear(&text);
	free(path);
	calendar_clear(&c);
}

static void english(void **state)
{
	(void)state;
	check_language("en", 67, 69);
}

static void spanish(void **state)
{
	(void)state;
	check_language("es", 63, 66);
}

static void italian(void **state)
{
	(void)state;
	check_language("it", 63, 63);
}

static void romanian(void **state)
{
	(void)state;
	check_language("ro", 63, 63);
}

static void polish(void **state)
{
	(void)state;
	check_language("pl", 63, 63);
}

static void arabic(void **state)
{
	(void)state;
	check_language("ar", 63, 64);
}

static void german(void **state)
{
	(void)state;
	check_language("de", 48, 69);
}

static void portuguese(void **state)
{
	(void)state;
	check_language("pt", 28, 29);
}

static void french(void **state)
{
	(void)state;
	check_language("fr", 37, 37);
}

static void assert_promise(const char *text, const char *by, bool is_closed, const char *sentence)
{
	struct calendar c = shop_week("09:00-18:00");
	struct promise p = { 0 };
	char *time;

	if (!promise_find(text, "en", &c, at(now), &p))
		fail_msg("nothing found: %s", text);
	time = zone_rfc3339(c.zone, p.by);
	assert_string_equal(time, by);
	assert_int_equal(p.is_closed, is_closed);
	assert_string_equal(p.sentence, sentence);
	free(time);
	promise_clear(&p);
	calendar_clear(&c);
}

static void a_letter_is_read_as_a_whole(void **state)
{
	(void)state;
	assert_promise("Hi John,\n\nThank you for your mail of Monday. I am sorry!\nYou will hear from me\nby the end of "
		       "today.\n\nBest wishes,\nTom\n",
		"2026-09-14T18:00:00+03:00", false, "You will hear from me by the end of today.");
	/* Writing beats other deeds, and the earlier time beats the later one. */
	assert_promise("I will ask the carrier today. You will hear from us by Friday at the latest.",
		"2026-09-18T18:00:00+03:00", false, "You will hear from us by Friday at the latest.");
	assert_promise("I will check it today and write to you tomorrow.", "2026-09-15T18:00:00+03:00", false,
		"I will check it today and write to you tomorrow.");
	assert_promise("I will write on Saturday.", "2026-09-21T18:00:00+03:00", true, "I will write on Saturday.");
	/* In another language than the letter is said to be in. */
	assert_promise("Le escribiré mañana.", "2026-09-15T18:00:00+03:00", false, "Le escribiré mañana.");
}

static void what_is_quoted_or_signed_promises_nothing(void **state)
{
	static const char *const texts[] = {
		"Thank you!\n\n> I will write to you tomorrow.\n",
		"Thank you!\n\n-- \nWe will answer within two working days.\n",
		"Thank you!\n\nOn Monday, Ana wrote:\n> You will hear from me by Friday.\n",
		"",
	};
	struct calendar c = shop_week("09:00-18:00");
	struct promise p;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_false(promise_find(texts[i], "en", &c, at(now), &p));
	calendar_clear(&c);
}

static void a_book_is_read_as_far_as_a_letter_goes(void **state)
{
	struct calendar c = shop_week("09:00-18:00");
	struct buf text = { 0 };
	struct promise p;

	(void)state;
	for (int i = 0; i < 20000; i++)
		buf_puts(&text, "ż ");
	buf_puts(&text, "\nI will write to you tomorrow.\n");
	assert_false(promise_find(buf_text(&text), "en", &c, at(now), &p));
	buf_cut(&text, 0);
	buf_puts(&text, "I will write to you tomorrow.\n");
	for (int i = 0; i < 30000; i++)
		buf_puts(&text, "ż ");
	assert_true(promise_find(buf_text(&text), "en", &c, at(now), &p));
	promise_clear(&p);
	buf_clear(&text);
	calendar_clear(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(english),
		cmocka_unit_test(spanish),
		cmocka_unit_test(italian),
		cmocka_unit_test(romanian),
		cmocka_unit_test(polish),
		cmocka_unit_test(arabic),
		cmocka_unit_test(german),
		cmocka_unit_test(french),
		cmocka_unit_test(portuguese),
		cmocka_unit_test(a_letter_is_read_as_a_whole),
		cmocka_unit_test(what_is_quoted_or_signed_promises_nothing),
		cmocka_unit_test(a_book_is_read_as_far_as_a_letter_goes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
