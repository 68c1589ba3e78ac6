#include "test.h"

#include "base/buf.h"
#include "text/newest.h"

static void check(const char *text, const char *want)
{
	struct buf out = { 0 };

	newest_text(text, &out);
	assert_string_equal(buf_text(&out), want);
	buf_clear(&out);
}

static void quotes_and_what_introduces_them_are_left_out(void **state)
{
	(void)state;
	check("Thanks!\n\nOn Mon, 14 Sep, Ana wrote:\n> Hello\n", "Thanks!\n\n");
	check("Gracias\nEl lunes, Ana\n<ana@lumen.example> escribió:\n\n> Hola\n> Ana\n", "Gracias\n\n");
	check("Ok\nAna wrote:\nHello, here is\na copy without marks.\n", "Ok\n");
	check("Ok\n-----Original Message-----\nFrom: Ana\n\nHello\n", "Ok\n");
}

static void answers_between_and_below_quotes_stay(void **state)
{
	(void)state;
	check("Ana wrote:\n> Which colour?\nBlue.\n> Which size?\nLarge.\n", "Blue.\nLarge.\n");
	check("Ana wrote:\r\n\r\n> Which colour?\r\n\r\nBlue.\r\n", "\r\n\r\nBlue.\r\n");
}

static void the_signature_is_left_out(void **state)
{
	(void)state;
	check("Where is it?\n-- \nJohn\n", "Where is it?\n");
	check("Where is it?\n--\nJohn\n", "Where is it?\n");
	check("a -- b\n--- c\n", "a -- b\n--- c\n");
}

static void what_is_all_new_stays_as_it_is(void **state)
{
	(void)state;
	check("", "");
	check("Dear Ana,\n\nthis is what I ordered:\n- a cup\n", "Dear Ana,\n\nthis is what I ordered:\n- a cup\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quotes_and_what_introduces_them_are_left_out),
		cmocka_unit_test(answers_between_and_below_quotes_stay),
		cmocka_unit_test(the_signature_is_left_out),
		cmocka_unit_test(what_is_all_new_stays_as_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
