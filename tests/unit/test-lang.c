#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "text/lang.h"

struct row {
	const char *code;
	const char *text;
};

static const struct row mails[] = {
	{ "en", "Hi, my parcel was due on Friday and nothing has come." },
	{ "en", "Could you tell me whether the blue bowl is back in stock?" },
	{ "en", "I'd like to change the address for order 10422, please." },
	{ "en", "The handle of the mug broke off on the way, photo attached." },
	{ "en", "wrong size again, can i send it back" },
	{ "en", "Do you ship to Norway?" },
	{ "es", "Hola, mi paquete tenía que llegar el viernes y no ha llegado nada." },
	{ "es", "¿Me pueden decir si el cuenco azul vuelve a estar disponible?" },
	{ "es", "Quisiera cambiar la dirección del pedido 10422, por favor." },
	{ "es", "El asa de la taza se rompió por el camino, adjunto foto." },
	{ "es", "otra vez la talla equivocada, puedo devolverlo" },
	{ "es", "¿Hacen envíos a Noruega?" },
	{ "it", "Buongiorno, il mio pacco doveva arrivare venerdì e non è arrivato niente." },
	{ "it", "Potete dirmi se la ciotola blu torna disponibile?" },
	{ "it", "Vorrei cambiare l'indirizzo dell'ordine 10422, per favore." },
	{ "it", "Il manico della tazza si è rotto durante il trasporto, allego foto." },
	{ "it", "ancora la taglia sbagliata, posso restituirlo" },
	{ "it", "Spedite anche in Norvegia?" },
	{ "ro", "Bună ziua, coletul meu trebuia să ajungă vineri și nu a venit nimic." },
	{ "ro", "Îmi puteți spune dacă bolul albastru revine în stoc?" },
	{ "ro", "Aș vrea să schimb adresa pentru comanda 10422, vă rog." },
	{ "ro", "Toarta cănii s-a rupt pe drum, atașez o poză." },
	{ "ro", "iar am primit marimea gresita, pot sa o returnez" },
	{ "ro", "Livrați și în Norvegia?" },
	{ "pl", "Dzień dobry, moja paczka miała dojść w piątek i nic nie przyszło." },
	{ "pl", "Czy niebieska miska będzie jeszcze dostępna?" },
	{ "pl", "Chciałabym zmienić adres w zamówieniu 10422, proszę." },
	{ "pl", "Uchwyt kubka ułamał się w drodze, zdjęcie w załączniku." },
	{ "pl", "znowu zly rozmiar, czy moge zwrocic" },
	{ "pl", "Czy wysyłacie do Norwegii?" },
	{ "ar", "مرحبا، كان من المفترض أن يصل الطرد يوم الجمعة ولم يصل شيء." },
	{ "ar", "هل يمكنكم إخباري متى يعود الوعاء الأزرق؟" },
	{ "ar", "أريد تغيير عنوان الطلب 10422 من فضلكم." },
	{ "ar", "انكسرت يد الكوب أثناء الشحن، أرفقت صورة." },
	{ "ar", "المقاس خطأ مرة أخرى، هل أستطيع إرجاعه" },
	{ "ar", "هل تشحنون إلى النرويج؟" },
	{ "de", "Guten Tag, mein Paket sollte am Freitag kommen und es ist nichts da." },
	{ "de", "Können Sie mir sagen, ob die blaue Schale wieder lieferbar ist?" },
	{ "de", "Ich möchte die Adresse der Bestellung 10422 ändern, bitte." },
	{ "de", "Der Henkel der Tasse ist unterwegs abgebrochen, Foto anbei." },
	{ "de", "schon wieder die falsche groesse, kann ich das zurueckschicken" },
	{ "de", "Liefern Sie nach Norwegen?" },
	{ "fr", "Bonjour, mon colis devait arriver vendredi et rien n'est venu." },
	{ "fr", "Pouvez-vous me dire si le bol bleu sera de nouveau disponible ?" },
	{ "fr", "Je voudrais changer l'adresse de la commande 10422, s'il vous plaît." },
	{ "fr", "L'anse de la tasse s'est cassée en route, photo jointe." },
	{ "fr", "encore la mauvaise taille, je peux la renvoyer" },
	{ "fr", "Livrez-vous en Norvège ?" },
};

static int setup(void **state)
{
	struct err err;

	*state = lang_new(&err);
	return *state ? 0 : -1;
}

static int teardown(void **state)
{
	lang_free(*state);
	return 0;
}

static const char *detect(void **state, const char *text)
{
	const char *code = lang_detect(*state, text, NULL);

	return code ? code : "none";
}

/* Of the six sentences of a language at most one is wrong, of all at most two. */
static void short_store_mails_are_told_apart(void **state)
{
	static const size_t n_mails = sizeof(mails) / sizeof(*mails);
	static const size_t of_one = 6;
	int wrong = 0;

	for (size_t i = 0; i < n_mails; i += of_one) {
		int wrong_here = 0;

		for (size_t j = i; j < i + of_one; j++)
			if (strcmp(detect(state, mails[j].text), mails[j].code) != 0) {
				print_message("# %s: %s\n", detect(state, mails[j].text), mails[j].text);
				wrong_here++;
			}
		assert_true(wrong_here <= 1);
		wrong += wrong_here;
	}
	assert_true(wrong <= 2);
}

static void other_languages_are_not_taken_for_ours(void **state)
{
	assert_string_equal(detect(state, "Здравствуйте, посылка должна была прийти в пятницу"), "ru");
	assert_string_equal(detect(state, "Καλημέρα, το δέμα μου δεν έχει έρθει ακόμα, τι γίνεται;"), "el");
	assert_string_equal(detect(state, "Goedemorgen, mijn pakket had vrijdag moeten komen maar het is er niet"), "nl");
	assert_string_equal(detect(state, "Hej, mitt paket skulle komma i fredags men har inte kommit"), "sv");
	assert_string_equal(detect(state, "Dobrý den, můj balík měl přijít v pátek a nic nepřišlo"), "cs");
	assert_string_equal(detect(state, "Jó napot, a csomagomnak pénteken kellett volna megérkeznie"), "hu");
	assert_string_equal(detect(state, "Olá, a minha encomenda devia ter chegado na sexta-feira"), "pt");
}

static void only_the_newest_part_counts(void **state)
{
	static const char quoted[] =
		"¿Dónde está mi pedido? Gracias por la ayuda.\n\n"
		"On Mon, 14 Sep 2026 at 10:00, Ana from Lumen Ceramics\n"
		"<ana@lumen.example> wrote:\n"
		"> Thank you for your order, it will be with you by Friday.\n"
		"> We have sent you the tracking number in another mail.\n";
	static const char signed_text[] =
		"Dove si trova il mio ordine? Grazie.\n-- \n"
		"This message and its attachments are for the person that it is addressed to.\n";
	static const char copied[] =
		"Gdzie jest moje zamówienie?\n\n-----Original Message-----\n"
		"From: Ana\nThank you for your order, it will be with you by Friday.\n";

	assert_string_equal(detect(state, quoted), "es");
	assert_string_equal(detect(state, signed_text), "it");
	assert_string_equal(detect(state, copied), "pl");
	assert_string_equal(detect(state,
				    "Wann kommt das Paket?\nhttps://shop.example/the/way/that/we/were\n"
				    "the.person.that.was@with.example 1234567"),
		"de");
}

static void an_alphabet_of_its_own_takes_few_letters(void **state)
{
	assert_string_equal(detect(state, "أين طلبي؟"), "ar");
	assert_string_equal(detect(state, "شكرا"), "ar");
	assert_string_equal(detect(state, "Γεια σου"), "el");
	assert_null(lang_detect(*state, "لا", NULL));
	assert_null(lang_detect(*state, "Спасибо", NULL));
}

static void what_is_too_short_has_no_language(void **state)
{
	assert_null(lang_detect(*state, "", NULL));
	assert_null(lang_detect(*state, "ok!!", NULL));
	assert_null(lang_detect(*state, "10422 / 2026-09-14 12:00", NULL));
	assert_null(lang_detect(*state, "> This is only what somebody else said before.", NULL));
	assert_null(lang_detect(*state, "https://shop.example/orders/of/the/day", NULL));
}

static enum lang_trust trust(void **state, const char *text)
{
	enum lang_trust trust;

	lang_detect(*state, text, &trust);
	return trust;
}

static void it_is_told_how_sure_a_language_is(void **state)
{
	assert_int_equal(trust(state, "merci"), LANG_UNKNOWN);
	assert_int_equal(trust(state, "size 38"), LANG_UNKNOWN);
	assert_int_equal(trust(state, "trop petits, échange en 41"), LANG_LIKELY);
	assert_int_equal(trust(state, "llevamos la contabilidad de más"), LANG_LIKELY);
	assert_int_equal(trust(state, "Could you tell me whether the blue bowl is back?"), LANG_SURE);
	assert_int_equal(trust(state, "Wo ist mein Paket?"), LANG_SURE);
	assert_int_equal(trust(state, "هل تشحنون إلى النرويج؟"), LANG_SURE);
}

static void hostile_text_does_no_harm(void **state)
{
	char *text = malloc(3000001);

	assert_non_null(text);
	memset(text, 'a', 3000000);
	text[3000000] = '\0';
	lang_detect(*state, text, NULL);
	memset(text, '\n', 3000000);
	assert_null(lang_detect(*state, text, NULL));
	for (size_t i = 0; i < 3000000; i++)
		text[i] = (char)(i % 255 + 1);
	lang_detect(*state, text, NULL);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(short_store_mails_are_told_apart),
		cmocka_unit_test(other_languages_are_not_taken_for_ours),
		cmocka_unit_test(only_the_newest_part_counts),
		cmocka_unit_test(an_alphabet_of_its_own_takes_few_letters),
		cmocka_unit_test(what_is_too_short_has_no_language),
		cmocka_unit_test(it_is_told_how_sure_a_language_is),
		cmocka_unit_test(hostile_text_does_no_harm),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
