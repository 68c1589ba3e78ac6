#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/strs.h"
#include "text/thanks.h"

static bool is_thanks(const char *text)
{
	char ana[] = "Ana, Lumen Ceramics";
	char john[] = "John Smith";
	char *names[] = { ana, john };
	const struct strs known = { names, 2 };

	return text_is_thanks(text, &known);
}

/* A line of a test set: "\n" stands for a line's end. */
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
		bool found = is_thanks(mail);

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

/* No question may be missed; of the thanks, nine in ten are to be found. */
static void thanks_are_told_from_the_rest_in_nine_languages(void **state)
{
	static const char *const langs[] = { "en", "es", "it", "ro", "pl", "ar", "fr", "de", "pt" };
	int wrong = 0;
	int missed = 0;
	int all, others;

	(void)state;
	for (size_t i = 0; i < sizeof(langs) / sizeof(*langs); i++) {
		int found = count(langs[i], "yes", true, &all);
		int taken = count(langs[i], "no", false, &others);

		printf("# %s: %d of %d thanks found, %d of %d others taken for thanks\n", langs[i],
			found, all, taken, others);
		wrong += taken;
		missed += found * 10 < all * 9;
	}
	assert_int_equal(wrong, 0);
	assert_int_equal(missed, 0);
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

static void a_choice_is_no_thanks(void **state)
{
	static const char *const answers[] = {
		"The refund, thanks", "The voucher please", "Blue, thanks", "Yes", "Sí", "Da", "Tak", "نعم", "Oui", "Ja", "Sim",
		"No", "Both, thanks", "The second one, thank you", "On Monday, thanks", "Go for it, thanks"
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_and_signatures_are_no_news),
		cmocka_unit_test(a_choice_is_no_thanks),
		cmocka_unit_test(a_sad_face_is_no_thanks),
		cmocka_unit_test(thanks_are_told_from_the_rest_in_nine_languages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
