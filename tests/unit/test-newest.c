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

static void what_is_signed_inline_is_new(void **state)
{
	(void)state;
	check("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nWhere is it?\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n",
		"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nWhere is it?\n");
}

static void a_broken_introduction_is_left_out_whole(void **state)
{
	(void)state;
	check("Yes.\nOn Mon, 14 Sep 2026 at 10:00 Ana, Lumen Ceramics\n<ana@lumen.example> wrote:\n> Hello\n", "Yes.\n");
	check("Sì.\nIl giorno lunedì 14 settembre 2026 alle ore 10:00, Ana ha\nscritto:\n> Ciao\n", "Sì.\n");
	check("Tak.\nW dniu 14.09.2026 o 10:00, Ana pisze:\n> Dzień dobry\n", "Tak.\n");
	check("Oui.\nLe lun. 14 sept. 2026 à 10:00, Ana <ana@lumen.example> a écrit :\n> Bonjour\n", "Oui.\n");
	check("On it.\n\nAna wrote:\n> Hello\n", "On it.\n\n");
}

static void a_mail_copied_below_is_left_out(void **state)
{
	(void)state;
	check("Wann?\n\nVon: Ana <ana@lumen.example>\nGesendet: Montag\nAn: Jan\nBetreff: Vase\n\nHallo\n", "Wann?\n\n");
	check("Ok\n*De :* Ana\n*Envoyé :* lundi\n\nBonjour\n", "Ok\n");
	check("متى؟\nمن: آنا\nتاريخ: الاثنين\nمرحبا\n", "متى؟\n");
	check("From: my sister.\nTo: me.\nThat is the gift card.\n", "From: my sister.\nTo: me.\nThat is the gift card.\n");
}

static void what_a_telephone_adds_is_left_out(void **state)
{
	(void)state;
	check("Where is it?\n\nSent from my iPhone\n", "Where is it?\n\n");
	check("Gdzie jest?\nWysłane z mojego telefonu\n", "Gdzie jest?\n");
	check("Sent from my old address by mistake, so here it is again: the number of my order is 1042.\n",
		"Sent from my old address by mistake, so here it is again: the number of my order is 1042.\n");
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

static void who_quotes_himself_is_known(void **state)
{
	(void)state;
	assert_true(newest_quotes("Any thoughts?\nOn Monday, Jo <jo@a.example> wrote:\n> I sell\n", "Jo@a.example"));
	assert_true(newest_quotes("Still there?\nOn Monday, Jo <jo@a.example>\nwrote:\n> We offer\n", "jo@a.example"));
	assert_true(newest_quotes("Below.\nFrom: Jo <jo@a.example>\nSent: Monday\n\nI sell\n", "jo@a.example"));
	assert_false(newest_quotes("Any news?\nOn Monday, Shop <shop@b.example> wrote:\n> Hello\n", "jo@a.example"));
	assert_false(newest_quotes("Any news?\njo@a.example\nOn Monday, Shop <shop@b.example> wrote:\n> Hi\n", "jo@a.example"));
	assert_false(newest_quotes("On Monday, Shop wrote:\n> On Sunday, Jo <jo@a.example> wrote:\n>> Hi\n", "jo@a.example"));
	assert_true(newest_quotes("Any news?\njo@a.example\n\n> JO@A.EXAMPLE\nOn Monday, Jo <jo@a.example> wrote:\n> Hi\n", "jo@a.example"));
	assert_false(newest_quotes("Thanks.\nAna\njo@a.example\n\nhello@b.example wrote:\n> 10 % off\n", "jo@a.example"));
	assert_false(newest_quotes("Yes.\nFrom: Shop <shop@b.example>\nSent: Monday\n\nHi\nFrom: jo@a.example\n", "jo@a.example"));
	assert_false(newest_quotes("On Monday, somebody wrote:\n> Hi\n", ""));
	assert_true(newest_quotes("On Monday, jo wrote:\n> Hi\n", "Jo"));
	assert_true(newest_quotes("@ a@ @a.example\nOn Monday, @JO@a.example wrote:\n> Hi\n", "jo@a.example"));
	assert_false(newest_quotes("On Monday, jo@a.exampl wrote:\n> Hi\n", "jo@a.example"));
	assert_false(newest_quotes("o@a.example wrote:\n> Hi\n", "jo@a.example"));
	assert_true(newest_quotes("On Monday, j@o@a.example wrote:\n> Hi\n", "j@o@A.example"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quotes_and_what_introduces_them_are_left_out),
		cmocka_unit_test(what_is_signed_inline_is_new),
		cmocka_unit_test(a_broken_introduction_is_left_out_whole),
		cmocka_unit_test(a_mail_copied_below_is_left_out),
		cmocka_unit_test(what_a_telephone_adds_is_left_out),
		cmocka_unit_test(answers_between_and_below_quotes_stay),
		cmocka_unit_test(the_signature_is_left_out),
		cmocka_unit_test(what_is_all_new_stays_as_it_is),
		cmocka_unit_test(who_quotes_himself_is_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
