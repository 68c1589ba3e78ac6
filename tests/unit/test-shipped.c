/* Every letter that is shipped, in every language, filled in as strictly as for a customer. */
#include "test.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/strs.h"
#include "calendar/zone.h"
#include "letter/context.h"
#include "letter/letter.h"
#include "letter/lint.h"
#include "letter/template.h"
#include "text/utf8.h"

enum {
	TEXT_MAX = 64 << 10,
	WIDTH = 78
};

static const struct sample {
	const char *lang, *first_name;
	const char *greeting; /* of a customer without a name */
	const char *today[3]; /* words that mean today */
	const char *at_close; /* what 18:00 on that Monday must look like, in part */
} samples[] = {
	{ "en", "Mia", "Hi there,", { "today" }, "Monday, 14 September" },
	{ "es", "Lucía", "Hola:", { "hoy" }, "lunes, 14 de septiembre" },
	{ "it", "Chiara", "Gentile cliente,", { "oggi" }, "lunedì 14 settembre" },
	{ "ro", "Andrei", "Bună ziua,", { "astăzi", "azi " }, "luni, 14 septembrie" },
	{ "pl", "Anna", "Dzień dobry,", { "dziś", "dzisiaj" }, "14 września (poniedziałek)" },
	{ "ar", "ليلى", "مرحبًا،", { "اليوم" }, "الاثنين 14 سبتمبر" },
};

enum {
	N_SAMPLES = sizeof(samples) / sizeof(*samples)
};

static const char *const names[] = {
	"cancel-done",
	"cancel-too-late",
	"damaged-or-wrong",
	"delay",
	"duplicate-order",
	"follow-up",
	"late-reply",
	"order-status",
	"out-of-stock",
	"parcel-missing",
	"parcel-replaced",
	"praise-thanks",
	"price-corrected",
	"product-question",
	"proposal-declined",
	"received",
	"refund-done",
	"return-label",
};

enum {
	N_NAMES = sizeof(names) / sizeof(*names)
};

/* What may be known, and what the templates ask. */
enum {
	WITH_NAME = 1,
	WITH_LATE = 2,
	WITH_ORDER = 4,
	N_OCCASIONS = 8
};

static const struct {
	const char *name, *value;
} answers[] = {
	{ "answer", "The glaze is free of lead." },
	{ "amount", "24.90 EUR" },
	{ "days", "3" },
	{ "eta", "2026-09-21" },
	{ "order", "LC-2051" },
	{ "product", "Vase *No. 7*" },
	{ "tracking", "RO_12_345" },
	{ "until", "2026-09-30" },
	{ "voucher", "SORRY-10" },
};

static char *folder_of(const char *lang)
{
	const char *top = getenv("TOP_SRCDIR");

	return mem_printf("%s/templates/%s", top ? top : ".", lang);
}

static struct template *load(const char *lang, const char *name)
{
	char *folder = folder_of(lang), *path = mem_printf("%s/%s.md", folder, name);
	struct buf text = { 0 };
	struct err err = { 0 };
	struct template *t = NULL;

	if (file_read(path, TEXT_MAX, &text, &err) == 0)
		t = template_parse(path, buf_text(&text), text.len, &err);
	buf_clear(&text);
	free(path);
	free(folder);
	if (!t)
		fail_msg("%s", err.text);
	return t;
}

static void answer(struct context *c, const struct template *t)
{
	for (size_t i = 0; i < t->n_asks; i++) {
		const char *value = NULL;

		for (size_t k = 0; k < sizeof(answers) / sizeof(*answers); k++)
			if (strcmp(answers[k].name, t->asks[i].name) == 0)
				value = answers[k].value;
		if (!value)
			fail_msg("%s: nobody knows an answer for %s", t->file, t->asks[i].name);
		context_set(c, t->asks[i].name, value);
	}
}

static struct context *make_context(const struct sample *s, const struct template *t, int with)
{
	struct context *c = context_new();

	context_set(c, "customer.first_name", with & WITH_NAME ? s->first_name : NULL);
	context_set(c, "thread.subject", "Fwd: A vase");
	context_set_bool(c, "late", with & WITH_LATE);
	if (with & WITH_ORDER)
		context_set(c, "order.number", "LC-1042");
	if (t->promise)
		context_set(c, "promise", "2026-09-14T18:00:00+03:00");
	answer(c, t);
	return c;
}

static struct letter fill(const struct sample *s, const struct template *t, int with)
{
	struct context *c = make_context(s, t, with);
	struct zone *zone = zone_new("Europe/Bucharest", NULL);
	const struct liquid l = { .context = c, .lang = s->lang, .zone = zone, .now = 1789374600 };
	struct letter letter = { 0 };
	struct err err = { 0 };

	if (letter_fill(t, &l, "Ana, Lumen Ceramics", &letter, &err) < 0)
		fail_msg("%s", err.text);
	zone_free(zone);
	context_free(c);
	return letter;
}

/* Calls check for each letter on each occasion. */
static void each_letter(void (*check)(const struct sample *s, const struct template *t,
	const struct letter *letter, int with))
{
	for (size_t i = 0; i < N_SAMPLES * N_NAMES; i++) {
		const struct sample *s = &samples[i / N_NAMES];
		struct template *t = load(s->lang, names[i % N_NAMES]);

		for (int with = 0; with < N_OCCASIONS; with++) {
			struct letter letter = fill(s, t, with);

			check(s, t, &letter, with);
			letter_clear(&letter);
		}
		template_free(t);
	}
}

static void every_language_has_every_template(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_SAMPLES; i++) {
		char *path = folder_of(samples[i].lang);
		DIR *folder = opendir(path);
		size_t n = 0;

		assert_non_null(folder);
		for (const struct dirent *e; (e = readdir(folder));)
			n += strstr(e->d_name, ".md") != NULL;
		closedir(folder);
		assert_int_equal(n, N_NAMES);
		free(path);
	}
}

/* The letter has these words, wherever its lines break. */
static void has(const struct letter *letter, const char *words)
{
	char *text = mem_dup(letter->text);

	for (char *p = text; (p = strchr(p, '\n'));)
		*p = ' ';
	if (!strstr(text, words))
		fail_msg("no \"%s\" in:\n%s", words, letter->text);
	free(text);
}

static void lacks(const struct template *t, const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("%s: \"%s\" in:\n%s", t->file, part, text);
}

static void check_text(const struct sample *s, const struct template *t, const struct letter *letter,
	int with)
{
	static const char *const marks[] = { "{", "}", "`", "\\", "#", "**", "  ", " ,", " .", " :", "،،",
		"00:00" };
	static const char signature[] = "\n\n-- \nAna, Lumen Ceramics\n";
	size_t n = strlen(letter->text);

	(void)s;
	(void)with;
	assert_string_equal(letter->subject, "Re: A vase");
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		lacks(t, letter->text, marks[i]);
	assert_true(n > sizeof(signature));
	assert_string_equal(letter->text + n - strlen(signature), signature);
}

static void the_text_has_no_markup_left(void **state)
{
	(void)state;
	each_letter(check_text);
}

static void check_width(const struct sample *s, const struct template *t, const struct letter *letter,
	int with)
{
	const char *end;

	(void)s;
	(void)with;
	for (const char *line = letter->text; (end = strchr(line, '\n')); line = end + 1) {
		char *copy = mem_dupn(line, (size_t)(end - line));

		if (utf8_width(copy) > WIDTH)
			fail_msg("%s: too wide: %s", t->file, copy);
		free(copy);
	}
}

static void no_line_is_wider_than_78_columns(void **state)
{
	(void)state;
	each_letter(check_width);
}

static void check_greeting(const struct sample *s, const struct template *t,
	const struct letter *letter, int with)
{
	char *line = mem_dupn(letter->text, strcspn(letter->text, "\n"));

	if (with & WITH_NAME ? !strstr(line, s->first_name) : strcmp(line, s->greeting) != 0)
		fail_msg("%s greets: %s", t->file, line);
	free(line);
}

static void a_customer_is_greeted_with_and_without_a_name(void **state)
{
	(void)state;
	each_letter(check_greeting);
}

static void check_values(const struct sample *s, const struct template *t, const struct letter *letter,
	int with)
{
	static const struct {
		const char *name, *text;
	} shown[] = {
		{ "amount", "24" },
		{ "answer", "The glaze is free of lead." },
		{ "order", "LC-2051" },
		{ "product", "Vase *No. 7*" },
		{ "tracking", "RO_12_345" },
		{ "voucher", "SORRY-10" },
	};

	(void)s;
	for (size_t i = 0; i < t->n_asks; i++)
		for (size_t k = 0; k < sizeof(shown) / sizeof(*shown); k++)
			if (strcmp(shown[k].name, t->asks[i].name) == 0)
				has(letter, shown[k].text);
	if (strstr(t->body, "order.number") && with & WITH_ORDER)
		has(letter, "LC-1042");
}

static void what_was_asked_is_in_the_letter(void **state)
{
	(void)state;
	each_letter(check_values);
}

static void check_lint(const struct sample *s, const struct template *t, const struct letter *letter,
	int with)
{
	const struct lint_facts facts = {
		.lang = s->lang,
		.is_answer = true,
		.first_name = with & WITH_NAME ? s->first_name : NULL,
		.is_trouble = lint_is_trouble(t->topic),
		.is_late = with & WITH_LATE && strstr(t->body, "{% if late"),
		.has_files = strstr(t->file, "return-label") != NULL,
	};
	struct lint lint;

	lint_letter(letter->text, &facts, &lint);
	if (lint.n)
		fail_msg("%s: %s in:\n%s", t->file, lint.v[0].text, letter->text);
	lint_clear(&lint);
}

static void no_letter_is_warned_of(void **state)
{
	(void)state;
	each_letter(check_lint);
}

/* Nobody knows the gender of a product: a vase, a cup and a teapot are told of in the same words. */
static void a_product_has_no_gender(void **state)
{
	static const char *const gendered[] = { "niedostępny", "niedostępna", "Lo aspettiamo", "La aspettiamo", "esaurito", "agotado" };

	(void)state;
	for (size_t i = 0; i < N_SAMPLES; i++) {
		struct template *t = load(samples[i].lang, "out-of-stock");
		struct letter letter = fill(&samples[i], t, 0);

		for (size_t k = 0; k < sizeof(gendered) / sizeof(*gendered); k++)
			lacks(t, letter.text, gendered[k]);
		letter_clear(&letter);
		template_free(t);
	}
}

static void a_promise_is_told_as_a_time(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_SAMPLES; i++) {
		struct template *t = load(samples[i].lang, "parcel-missing");
		struct letter letter = fill(&samples[i], t, 0);

		assert_int_equal(t->n_asks, 0);
		assert_string_equal(t->promise, "close-of-business");
		has(&letter, samples[i].at_close);
		has(&letter, "18:00");
		for (size_t k = 0; k < 3 && samples[i].today[k]; k++)
			lacks(t, letter.text, samples[i].today[k]);
		letter_clear(&letter);
		template_free(t);
	}
}

/* The variants of a template are one letter: they ask, promise and end alike. */
static void all_languages_mean_the_same(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_SAMPLES * N_NAMES; i++) {
		struct template *t = load(samples[i / N_NAMES].lang, names[i % N_NAMES]);
		struct template *en = load("en", names[i % N_NAMES]);

		assert_int_equal(t->n_asks, en->n_asks);
		for (size_t k = 0; k < t->n_asks; k++)
			assert_string_equal(t->asks[k].name, en->asks[k].name);
		assert_string_equal(t->topic ? t->topic : "", en->topic ? en->topic : "");
		assert_string_equal(t->promise ? t->promise : "", en->promise ? en->promise : "");
		assert_int_equal(t->closes, en->closes);
		template_free(en);
		template_free(t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_language_has_every_template),
		cmocka_unit_test(the_text_has_no_markup_left),
		cmocka_unit_test(no_line_is_wider_than_78_columns),
		cmocka_unit_test(a_customer_is_greeted_with_and_without_a_name),
		cmocka_unit_test(what_was_asked_is_in_the_letter),
		cmocka_unit_test(no_letter_is_warned_of),
		cmocka_unit_test(a_product_has_no_gender),
		cmocka_unit_test(a_promise_is_told_as_a_time),
		cmocka_unit_test(all_languages_mean_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
