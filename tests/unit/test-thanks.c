#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/strs.h"
#include "text/thanks.h"
#include "text/thanks_words.h"

/* sender: who wrote it, or NULL for John. */
static bool is_thanks_of(const char *text, char *sender)
{
	char ana[] = "Ana, Lumen Ceramics";
	char john[] = "John Smith";
	char *names[] = { ana, sender ? sender : john };
	const struct strs known = { names, 2 };

	return text_is_thanks(text, &known);
}

static bool is_thanks(const char *text)
{
	return is_thanks_of(text, NULL);
}

/* A line of a test set: "\n" stands for a line's end; behind a tab is who wrote it. */
static char *read_mail(const char *line)
{
	struct buf mail = { 0 };

	for (; *line && *line != '\n'; line++) {
		if (line[0] == '\\' && line[1] == 'n') {
			buf_putc(&mail, '\n');
			line++;
		} else {
			buf_putc(&mail, *line);
		}
	}
	return buf_take(&mail);
}

/* How many mails of a set are taken for thanks; those that are not as is says are told. */
static int count(const char *lang, const char *kind, bool is, int *total)
{
	char *path = mem_printf("%s/tests/data/thanks/%s.%s", getenv("TOP_SRCDIR"), lang, kind);
	struct buf text = { 0 };
	int n = 0;

	*total = 0;
	assert_int_equal(file_read(path, 1 << 20, &text, NULL), 0);
	for (const char *line = buf_text(&text); *line; line += strcspn(line, "\n") + 1) {
		char *mail = read_mail(line);
		char *tab = strchr(mail, '\t');
		bool found;

		if (tab)
			*tab = '\0';
		found = is_thanks_of(mail, tab ? tab + 1 : NULL);

		n += found;
		++*total;
		if (found != is)
			printf("# %s.%s: %s\n", lang, kind, mail);
		free(mail);
	}
	buf_clear(&text);
	free(path);
	return n;
}

/* No question may be missed. Some of these thanks were found before the words were made for them, some are not yet. */
static void thanks_are_told_from_the_rest_in_nine_languages(void **state)
{
	static const struct {
		const char *lang;
		int found, thanks, others;
	} sets[] = {
		{ "en", 91, 94, 114 },
		{ "es", 90, 90, 96 },
		{ "it", 89, 90, 95 },
		{ "ro", 88, 89, 93 },
		{ "pl", 89, 89, 95 },
		{ "ar", 88, 88, 93 },
		{ "fr", 77, 78, 85 },
		{ "de", 77, 78, 87 },
		{ "pt", 77, 77, 84 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(sets) / sizeof(*sets); i++) {
		int thanks, others;
		int found = count(sets[i].lang, "yes", true, &thanks);
		int taken = count(sets[i].lang, "no", false, &others);

		printf("# %s: %d of %d thanks found, %d of %d others taken for thanks\n", sets[i].lang,
			found, thanks, taken, others);
		assert_int_equal(taken, 0);
		assert_int_equal(found, sets[i].found);
		assert_int_equal(thanks, sets[i].thanks);
		assert_int_equal(others, sets[i].others);
	}
}

static void names_and_signatures_are_no_news(void **state)
{
	(void)state;
	assert_true(is_thanks("Thanks Ana!"));
	assert_true(is_thanks("Hi Tom,\n\nthank you.\n\nBest regards,\nMary-Jane O'Neil\nSales Manager\nTel. +40 722 123 456\nwww.neil.example"));
	assert_true(is_thanks("Thank you\nJ. Smith"));
	assert_false(is_thanks("Thanks\nRefund"));
	assert_false(is_thanks("Thank you\n\nBest regards,\nMary\nPlease send it to my office instead"));
	assert_false(is_thanks("Regards,\nJohn"));
	assert_false(is_thanks(""));
	assert_false(is_thanks("Thanks, 24"));
	assert_false(is_thanks("Reply, thanks"));
	assert_false(is_thanks("OK for the refund"));
}

static void what_came_or_is_praised_is_only_thanks(void **state)
{
	(void)state;
	assert_true(is_thanks("The refund arrived, thanks"));
	assert_false(is_thanks("The refund is perfect, thanks"));
	assert_true(is_thanks("The samovar arrived, thanks"));
	assert_false(is_thanks("The samovar, thanks"));
	assert_false(is_thanks("The samovar arrived late, thanks"));
	assert_false(is_thanks("The wrong one arrived, thanks"));
	assert_true(is_thanks("The bowls are lovely, thank you"));
	assert_false(is_thanks("The bowls, thank you"));
	assert_true(is_thanks("It came today, thanks"));
	assert_false(is_thanks("Today, thanks"));
}

static void what_for_may_be_anything_that_was_given_or_done(void **state)
{
	(void)state;
	assert_true(is_thanks("Thanks for your newsletter!"));
	assert_true(is_thanks("Thanks for your spreadsheet"));
	assert_false(is_thanks("Thanks for your spreadsheet 2"));
	assert_false(is_thanks("Thanks for the spreadsheet please resend"));
	assert_true(is_thanks("Thanks for swapping it so quickly"));
	assert_false(is_thanks("Thanks for swapping it"));
	assert_false(is_thanks("Thanks for losing it so quickly"));
	assert_false(is_thanks("I will wait for it, thanks"));
}

static void a_choice_is_no_thanks(void **state)
{
	static const char *const answers[] = {
		"The refund, thanks", "The voucher please", "Blue, thanks", "Yes", "Sí", "Da", "Tak", "نعم", "Oui", "Ja", "Sim",
		"No", "Both, thanks", "The second one, thank you", "On Monday, thanks", "Go for it, thanks",
		"Both, thanks", "All, thanks", "Sunday, thanks", "Una, gracias", "Diez, gracias", "Ja, super", "Sì, ok",
		"Só uma caneca, obrigada", "To my shop, thanks"
	};

	(void)state;
	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++)
		if (is_thanks(answers[i]))
			fail_msg("taken for thanks: %s", answers[i]);
}

static void a_sad_face_is_no_thanks(void **state)
{
	(void)state;
	assert_true(is_thanks("Thanks 😀"));
	assert_false(is_thanks("Thanks 😣")); /* their numbers end like those of # % & / */
	assert_false(is_thanks("Thanks 😥"));
	assert_false(is_thanks("Thanks 😦"));
	assert_false(is_thanks("Thanks 😯"));
	assert_false(is_thanks("Thanks 😢"));
	assert_false(is_thanks("Thanks 🤀"));
}

/* What is looked for first says the same as all of the search. */
static void expect_word(const struct thanks_words *language, const char *phrase)
{
	enum word_kind kind = thanks_word(language, phrase, false);
	char *first = mem_dupn(phrase, strcspn(phrase, " "));
	int blanks = 0;

	for (const char *p = phrase; *p; p++)
		blanks += *p == ' ';
	assert_in_range(blanks, 0, THANKS_PHRASE_WORDS - 1);
	assert_true(thanks_begins(language, first));
	for (enum word_kind k = WORD_SAYS; k <= WORD_ENDS; k++)
		assert_int_equal(thanks_is(language, phrase, k), k == kind);
	free(first);
}

static void every_phrase_is_found_by_its_beginning_and_its_kind(void **state)
{
	const struct thanks_words *language;

	(void)state;
	for (size_t i = 0; (language = thanks_language(i)) != NULL; i++) {
		for (const struct thanks_words *row = language; row->phrases; row++) {
			for (const char *p = row->phrases + 1; *p; p += strcspn(p, ",") + 1) {
				char *phrase = mem_dupn(p, strcspn(p, ","));

				expect_word(language, phrase);
				free(phrase);
			}
		}
		assert_false(thanks_begins(language, "xyzzy"));
		assert_false(thanks_is(language, "xyzzy", WORD_ENDS));
		assert_true(thanks_is(language, "kind regards", WORD_ENDS)); /* as people mix it in */
		assert_true(thanks_begins(language, "regards"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_and_signatures_are_no_news),
		cmocka_unit_test(what_came_or_is_praised_is_only_thanks),
		cmocka_unit_test(what_for_may_be_anything_that_was_given_or_done),
		cmocka_unit_test(a_choice_is_no_thanks),
		cmocka_unit_test(every_phrase_is_found_by_its_beginning_and_its_kind),
		cmocka_unit_test(a_sad_face_is_no_thanks),
		cmocka_unit_test(thanks_are_told_from_the_rest_in_nine_languages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
