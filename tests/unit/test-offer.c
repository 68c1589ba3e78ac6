/* offer: the sentence of a pitch that says what it sells. */
#include "test.h"

#include <stdlib.h>

#include "triage/offer.h"

static void expect(const char *text, const char *sentence)
{
	char *offer = offer_sentence(text);

	assert_string_equal(offer, sentence);
	free(offer);
}

static void it_is_the_one_that_offers(void **state)
{
	(void)state;
	expect("Hi Ann,\n\nI hope this finds you well. We help online stores rank on Google. Best, Max",
		"We help online stores rank on Google.");
	expect("Tisztelt Tulajdonos! Ingyenes SEO elemzést küldenék, havonta 30 000 forinttól. Üdv, Péter",
		"Ingyenes SEO elemzést küldenék, havonta 30 000 forinttól.");
	expect("Здравствуйте! Наша компания предлагает продвижение магазинов. Когда вам удобно созвониться?",
		"Здравствуйте! Наша компания предлагает продвижение магазинов."); /* a short one goes with the next */
	expect("Dobrý den, pane Nováku. Pomáháme e-shopům s fotografiemi. S pozdravem Jan", "Pomáháme e-shopům s fotografiemi.");
}

static void a_greeting_is_not_one_in_any_alphabet(void **state)
{
	(void)state;
	expect("Здравствуйте!\n\nПосмотрите на нашу упаковку для чая.", "Посмотрите на нашу упаковку для чая.");
	expect("Добрый день!", "");
	expect("", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_the_one_that_offers),
		cmocka_unit_test(a_greeting_is_not_one_in_any_alphabet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
