#include "test.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/address.h"
#include "text/terms.h"
#include "triage/signature.h"

/* Asserts which word the signature of that letter begins with; NULL: it has none. */
static void assert_signature_of(const char *address, const char *expected, const char *sender, const char *letter)
{
	char *addr = mem_dup(address);
	struct address from = { .name = mem_dup(sender), .addr = addr };
	struct terms t = { 0 };
	size_t at;

	terms_add(&t, letter, SIZE_MAX);
	at = signature_find(&t, &from);
	if (expected && at < t.n)
		assert_string_equal(term_word(&t, at), expected);
	else
		assert_int_equal(expected ? at : t.n, expected ? t.n + 1 : at);
	terms_clear(&t);
	free(from.name);
	free(addr);
}

static void assert_signature(const char *expected, const char *sender, const char *letter)
{
	assert_signature_of("post@firm.example", expected, sender, letter);
}

static void a_name_of_the_sender_begins_it(void **state)
{
	(void)state;
	assert_signature("ana", "Ana Pop", "Where is my parcel, please?\n\nAna Pop\nSEO and more\n");
	assert_signature("nige", "Nigel Ray", "Where is my parcel, please?\n\nNige\n");
	assert_signature("z", "Zoe", "Where is my parcel, please?\nZ\n");
	assert_signature(NULL, "Zoe", "Where is my parcel, please? Zoe said it would be here.\n");
	assert_signature("lily", "Lily Guo", "When do you send order 6650?\n\nLily Guo  Sales Manager\nHeat sinks! Free sample\n");
	assert_signature(NULL, "Lily Guo", "Hello to the owner of the shop.\n\nLily Guo here from our factory.\nHeat sinks! Free sample\n");
}

static void a_farewell_begins_it(void **state)
{
	(void)state;
	assert_signature("kind", "Office", "One of six cups is broken.\nKind regards Rosa\nR. Marchuk, bookkeeping from 59 a month\n");
	assert_signature("best", "Office", "One of six cups is broken.\nBest,\nR.\nWe grow your sales!\n");
	assert_signature("mit", "Buero", "Die Rechnung fehlt noch immer.\nMit freundlichen Grüßen\nS. Wiegand\n");
	assert_signature("cordialement", "Achats", "Le colis est arrivé ouvert.\nCordialement,\nR. Le Gouëff\n");
	assert_signature("z", "Biuro", "Paczka jeszcze nie dotarła.\nZ poważaniem\nJ. Nowak\n");
	assert_signature("cu", "Birou", "Coletul nu a ajuns încă.\nCu stimă,\nL. P.\n");
	assert_signature("un", "Compras", "El pedido llegó roto ayer.\nUn saludo\nL. F.\n");
	assert_signature("cordiali", "Ufficio", "Il pacco è arrivato rotto.\nCordiali saluti\nG. R.\n");
	assert_signature("مع", "مكتب", "لم يصل طلبي حتى الآن\nمع التحية\nليلى\n");
}

static void thanks_above_a_name_begin_it(void **state)
{
	(void)state;
	assert_signature("gracias", "Dpto. Compras", "Rogamos presupuesto de 120 albornoces.\nGracias,\nÁgueda Rueda\n\n"
						     "HOTELES MIRADOR, S.L.\nReserve su Semana Santa con un 15 %\n");
	assert_signature("vielen", "Einkauf", "Wann kommen die zwei fehlenden Kisten?\nVielen Dank!\nJ. Ruf\n");
	assert_signature(NULL, "Office", "I have the parcel at last.\nThanks,\nbut one of six cups is broken\n");
	assert_signature(NULL, "Office", "I have the parcel at last.\nThank you!\nOrder More Today.\n");
	assert_signature(NULL, "Office", "I have the parcel at last.\nThanks\n");
}

static void thanks_with_a_name_begin_it(void **state)
{
	(void)state;
	assert_signature("merci", "Cabinet des Tilleuls", "Le bac est fendu.\nMerci, Corinne\n\nImplantologie, blanchiment\n");
	assert_signature("thanks", "Office", "The mirror came in two pieces.\nThanks, Mel\n");
	assert_signature(NULL, "Office", "The mirror came in two pieces.\nThanks, Mel, for asking\n");
	assert_signature(NULL, "Office", "The mirror came in two pieces.\nThanks, Mel\nAnd what of the lamp?\n");
}

static void the_name_of_the_firm_begins_it(void **state)
{
	(void)state;
	assert_signature_of("olena@marchuk-accounting.example", "marchuk", "Olena", "One of the six is broken near the handle.\n\n"
										    "Marchuk Accounting - bookkeeping from 59 a month\n");
	assert_signature_of("info@sartorieventi.example", "sartori", "Ufficio", "A che punto sono le 14 tovaglie?\n\n"
										"SARTORI EVENTI ~ matrimoni da favola\n");
	assert_signature_of("praxis@zahnarzt-am-ring.example", "praxis", "Empfang", "Wo bleibt der zweite Karton?\n\n"
										    "Praxis am Ring – Bleaching nur 199 €! Jetzt Termin sichern\n");
	assert_signature_of("buying@northquayfoods.example", "north", "Buying", "Please let us have a price list.\n\nNorth Quay Foods, Grimsby\n");
	assert_signature_of("ivo@gmail.com", NULL, "Ivo", "One of the six is broken.\n\nGmail - it says six on the box\n");
}

static void what_the_firm_says_of_itself_is_none(void **state)
{
	(void)state;
	assert_signature_of("jo@ordersplus.example", NULL, "Jo", "One of two came on Friday.\n\nOrder 4711 - the jug - never arrived\n");
	assert_signature_of("a@tatefreight.example", NULL, "Office", "We carry parcels for small shops.\n\nTate Freight will call you on Monday morning\n");
	assert_signature_of("a@tatefreight.example", NULL, "Office", "Your parcel is held.\n\nConfirm Tate > http://tatefreight.example/login\n");
	assert_signature_of("a@tatefreight.example", NULL, "Office", "We carry parcels for small shops.\nTate Freight - from 9 a parcel\n");
}

static void what_only_begins_like_a_farewell_is_none(void **state)
{
	(void)state;
	assert_signature(NULL, "Office", "Your parcels and our prices:\nBest price for a thousand\n");
	assert_signature(NULL, "Office", "Hello, I am writing again\nwith regards to my order.\nWhen will it come?\n");
	assert_signature(NULL, "Office", "Your parcels and our prices:\nAll the best deals of the week\n");
	assert_signature(NULL, "Office", "Which of the two kettles is yours?\nYours was the blue one\n");
}

static void a_card_without_a_known_name_is_one(void **state)
{
	(void)state;
	assert_signature("ronan", "Service Achats", "Merci de nous dire si le colis est parti hier.\n\nRonan LE GOUËFF\nAcheteur\n"
						    "Location • Vente • Financement\nDemandez votre audit gratuit !\nSAS au capital de 1 000 000\n");
	assert_signature("stefanie", "Hausverwaltung", "Auf der Rechnung fehlt die Anschrift.\n\nStefanie Wiegand\nBuchhaltung\n"
						       "Krotz KG | Verwaltung | Energieausweise ab 79\n");
}

static void a_card_begins_with_the_firm_and_its_number(void **state)
{
	(void)state;
	assert_signature("grand", "Ufficio Acquisti", "Vogliate quotare 4.000 saponette in velina.\n\n"
						      "Grand Hotel Mirabello S.r.l. P.IVA 00000000000\nScopri le nostre offerte\n");
}

static void a_last_paragraph_that_says_something_is_none(void **state)
{
	(void)state;
	assert_signature(NULL, "Office", "We print cards for small shops like yours.\n\n250 cards, 40 pounds.\nCall our phone today\n");
	assert_signature(NULL, "Office", "My parcel did not come on Monday.\n\nCan you help?\nMy phone is 0171 234567\n");
	assert_signature(NULL, "Office", "We print cards for small shops like yours.\n\nCall me\non any day you like\n");
	assert_signature(NULL, "Office", "You rank low.\n\nAt www.seo.example we show how shops are found\nFirst month free\n");
}

static void a_mailing_that_goes_on_has_none(void **state)
{
	struct buf letter = { 0 };

	(void)state;
	buf_puts(&letter, "This is our great newsletter.\nKind regards\n");
	for (int i = 0; i < 40; i++)
		buf_puts(&letter, "Buy this now and that too.\n");
	assert_signature(NULL, "News", letter.data);
	buf_clear(&letter);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_of_the_sender_begins_it),
		cmocka_unit_test(a_farewell_begins_it),
		cmocka_unit_test(thanks_above_a_name_begin_it),
		cmocka_unit_test(thanks_with_a_name_begin_it),
		cmocka_unit_test(the_name_of_the_firm_begins_it),
		cmocka_unit_test(what_the_firm_says_of_itself_is_none),
		cmocka_unit_test(what_only_begins_like_a_farewell_is_none),
		cmocka_unit_test(a_card_without_a_known_name_is_one),
		cmocka_unit_test(a_card_begins_with_the_firm_and_its_number),
		cmocka_unit_test(a_last_paragraph_that_says_something_is_none),
		cmocka_unit_test(a_mailing_that_goes_on_has_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
