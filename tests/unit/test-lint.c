#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "letter/lint.h"
#include "letter/placeholder.h"

/* What a letter of one sentence is warned of, and what it is not. */
struct row {
	const char *sentence;
	const char *warning;
	bool is_warned;
};

static bool is_found(const struct lint *lint, const char *name)
{
	for (size_t i = 0; i < lint->n; i++)
		if (strcmp(lint->v[i].name, name) == 0)
			return true;
	return false;
}

static void expect(const char *lang, const struct row *rows, size_t n)
{
	const struct lint_facts facts = { .lang = lang, .is_answer = true, .first_name = "Mia", .is_trouble = true };

	for (size_t i = 0; i < n; i++) {
		char *text = mem_printf("%s\n\n-- \nAna\n", rows[i].sentence);
		struct lint lint;

		lint_letter(text, &facts, &lint);
		if (is_found(&lint, rows[i].warning) != rows[i].is_warned)
			fail_msg("%s: %s: %s", lang, rows[i].warning, rows[i].sentence);
		lint_clear(&lint);
		free(text);
	}
}

#define EXPECT(lang, rows) expect(lang, rows, sizeof(rows) / sizeof(*(rows)))

static void english_letters(void **state)
{
	static const struct row rows[] = {
		{ "Hello,", "no-name", true },
		{ "Hi there,", "no-name", true },
		{ "Hi Mia,", "no-name", false },
		{ "Your vase has left.", "no-thanks", true },
		{ "Thank you for writing.", "no-thanks", false },
		{ "Many thanks!", "no-thanks", false },
		{ "We will look into it.", "no-apology", true },
		{ "I am so sorry about this.", "no-apology", false },
		{ "Our apologies for the mix-up.", "no-apology", false },
		{ "We will answer as soon as possible.", "vague-promise", true },
		{ "You will hear from us\nshortly.", "vague-promise", true },
		{ "I'll do it ASAP!", "vague-promise", true },
		{ "As soon as possible, at 18:00 at the latest, I will write.", "vague-promise", false },
		{ "We will answer shortly, by tomorrow noon.", "vague-promise", false },
		{ "You will have it by Friday.", "vague-promise", false },
		{ "It is a shortlyish thing.", "vague-promise", false },
		{ "I don’t know where it is.", "dont-know", true },
		{ "We have no idea.", "dont-know", true },
		{ "You know best where it should stand.", "dont-know", false },
		{ "Let me find out for you.", "dont-know", false },
		{ "Please find the label attached.", "no-attachment", true },
		{ "The invoice is enclosed.", "no-attachment", true },
		{ "The photo that you attached shows it well.", "no-attachment", false },
		{ "We are attached to our customers; you have attached a photo.", "no-attachment", false },
		{ "Could you send us a photo?", "no-attachment", false },
	};

	(void)state;
	EXPECT("en", rows);
}

static void spanish_letters(void **state)
{
	static const struct row rows[] = {
		{ "Hola:", "no-name", true },
		{ "Hola, Mia:", "no-name", false },
		{ "Su pedido ha salido.", "no-thanks", true },
		{ "Gracias por escribirnos.", "no-thanks", false },
		{ "Le agradecemos su paciencia.", "no-thanks", false },
		{ "Lo revisaremos.", "no-apology", true },
		{ "Lo sentimos mucho.", "no-apology", false },
		{ "Le pido disculpas.", "no-apology", false },
		{ "Le responderemos lo antes posible.", "vague-promise", true },
		{ "Tendrá noticias en breve.", "vague-promise", true },
		{ "Lo haré cuanto antes.", "vague-promise", true },
		{ "Le responderé lo antes posible, hoy antes de las 18:00.", "vague-promise", false },
		{ "En breve, mañana mismo, le escribo.", "vague-promise", false },
		{ "Le escribiré el viernes.", "vague-promise", false },
		{ "No sé dónde está.", "dont-know", true },
		{ "No tenemos ni idea.", "dont-know", true },
		{ "No se preocupe.", "dont-know", false },
		{ "No se ha perdido nada.", "dont-know", false },
		{ "Le envío adjunta la etiqueta.", "no-attachment", true },
		{ "Adjunto encontrará la factura.", "no-attachment", true },
		{ "Gracias por su adjunto.", "no-attachment", false },
		{ "¿Puede enviarnos una foto?", "no-attachment", false },
	};

	(void)state;
	EXPECT("es", rows);
}

static void italian_letters(void **state)
{
	static const struct row rows[] = {
		{ "Buongiorno,", "no-name", true },
		{ "Gentile Mia,", "no-name", false },
		{ "Il Suo ordine è partito.", "no-thanks", true },
		{ "Grazie per averci scritto.", "no-thanks", false },
		{ "La ringraziamo per la pazienza.", "no-thanks", false },
		{ "Controlleremo.", "no-apology", true },
		{ "Ci scusiamo per il disagio.", "no-apology", false },
		{ "Mi dispiace molto.", "no-apology", false },
		{ "Le risponderemo quanto prima.", "vague-promise", true },
		{ "La contatteremo al più presto.", "vague-promise", true },
		{ "Avrà notizie a breve.", "vague-promise", true },
		{ "Le risponderò quanto prima, entro le 18:00 di oggi.", "vague-promise", false },
		{ "Le scrivo al più presto, cioè domani.", "vague-promise", false },
		{ "Le scrivo venerdì.", "vague-promise", false },
		{ "Non lo so.", "dont-know", true },
		{ "Non saprei dove sia.", "dont-know", true },
		{ "Non sono previste spese.", "dont-know", false },
		{ "So che aspetta da tempo.", "dont-know", false },
		{ "In allegato trova l'etichetta.", "no-attachment", true },
		{ "Le allego la fattura.", "no-attachment", true },
		{ "Il Suo allegato è arrivato.", "no-attachment", false },
		{ "Può mandarci una foto?", "no-attachment", false },
	};

	(void)state;
	EXPECT("it", rows);
}

static void romanian_letters(void **state)
{
	static const struct row rows[] = {
		{ "Bună ziua,", "no-name", true },
		{ "Bună ziua, Mia,", "no-name", false },
		{ "Comanda a plecat.", "no-thanks", true },
		{ "Vă mulțumim pentru mesaj.", "no-thanks", false },
		{ "Va multumesc.", "no-thanks", false },
		{ "Verificăm.", "no-apology", true },
		{ "Îmi pare rău.", "no-apology", false },
		{ "Ne cerem scuze.", "no-apology", false },
		{ "Vă răspundem cât mai curând.", "vague-promise", true },
		{ "Revenim in cel mai scurt timp.", "vague-promise", true },
		{ "Veți primi vești în curând.", "vague-promise", true },
		{ "Vă răspundem cât mai curând, până la ora 18.", "vague-promise", false },
		{ "Revenim în scurt timp, chiar mâine.", "vague-promise", false },
		{ "Vă scriu vineri.", "vague-promise", false },
		{ "Nu știu unde este.", "dont-know", true },
		{ "Nu știm nimic.", "dont-know", true },
		{ "Nu vă faceți griji.", "dont-know", false },
		{ "Știm cât de mult ați așteptat.", "dont-know", false },
		{ "Eticheta este atașată.", "no-attachment", true },
		{ "Vă trimit factura în atașament.", "no-attachment", true },
		{ "Fotografia pe care ați atașat-o este clară.", "no-attachment", false },
		{ "Ne puteți trimite o fotografie?", "no-attachment", false },
	};

	(void)state;
	EXPECT("ro", rows);
}

static void polish_letters(void **state)
{
	static const struct row rows[] = {
		{ "Dzień dobry,", "no-name", true },
		{ "Dzień dobry, Mia,", "no-name", false },
		{ "Paczka wyszła.", "no-thanks", true },
		{ "Dziękujemy za wiadomość.", "no-thanks", false },
		{ "Z podziękowaniem za cierpliwość.", "no-thanks", false },
		{ "Sprawdzimy.", "no-apology", true },
		{ "Bardzo przepraszamy.", "no-apology", false },
		{ "Przykro mi z tego powodu.", "no-apology", false },
		{ "Odpowiemy jak najszybciej.", "vague-promise", true },
		{ "Wkrótce się odezwiemy.", "vague-promise", true },
		{ "Napiszemy w najbliższym czasie.", "vague-promise", true },
		{ "Odpowiemy jak najszybciej, do godz. 18.", "vague-promise", false },
		{ "Wkrótce, czyli jutro, napiszę.", "vague-promise", false },
		{ "Napiszę w piątek.", "vague-promise", false },
		{ "Nie wiem, gdzie jest.", "dont-know", true },
		{ "Nie mamy pojęcia.", "dont-know", true },
		{ "Proszę się nie martwić.", "dont-know", false },
		{ "Wiem, że to długo.", "dont-know", false },
		{ "Etykieta jest w załączniku.", "no-attachment", true },
		{ "Załączam fakturę.", "no-attachment", true },
		{ "Brak załącznika nie szkodzi.", "no-attachment", false },
		{ "Czy możemy prosić o zdjęcie?", "no-attachment", false },
	};

	(void)state;
	EXPECT("pl", rows);
}

static void arabic_letters(void **state)
{
	static const struct row rows[] = {
		{ "مرحبًا،", "no-name", true },
		{ "مرحبًا Mia،", "no-name", false },
		{ "خرج طلبكم.", "no-thanks", true },
		{ "نشكركم على رسالتكم.", "no-thanks", false },
		{ "وشكرًا لصبركم.", "no-thanks", false },
		{ "سنتحقق من الأمر.", "no-apology", true },
		{ "نعتذر عن الإزعاج.", "no-apology", false },
		{ "أنا آسفة جدًا.", "no-apology", false },
		{ "سنرد عليكم في أقرب وقت.", "vague-promise", true },
		{ "ستصلكم الإجابة قريبًا.", "vague-promise", true },
		{ "سنرد بأسرع وقت ممكن.", "vague-promise", true },
		{ "سنرد في أقرب وقت، قبل الساعة 18:00.", "vague-promise", false },
		{ "سنرد قريبًا، أي غدًا.", "vague-promise", false },
		{ "سنكتب إليكم يوم الجمعة.", "vague-promise", false },
		{ "لا أعرف أين هو.", "dont-know", true },
		{ "ليس لدينا فكرة.", "dont-know", true },
		{ "لا داعي للقلق.", "dont-know", false },
		{ "نعرف أنكم انتظرتم.", "dont-know", false },
		{ "ملصق الإرجاع مرفق بهذه الرسالة.", "no-attachment", true },
		{ "تجدون المرفقات أدناه.", "no-attachment", true },
		{ "وصلت مرفقاتكم.", "no-attachment", false },
		{ "هل يمكنكم إرسال صورة؟", "no-attachment", false },
	};

	(void)state;
	EXPECT("ar", rows);
}

static void a_good_letter_is_not_warned_of(void **state)
{
	const struct lint_facts facts = {
		.lang = "en", .is_answer = true, .name = "Mia Stone", .first_name = "Mia", .is_trouble = true, .is_late = true
	};
	struct lint lint;

	(void)state;
	lint_letter("Dear Ms Stone,\n\nthank you for your patience. I am sorry: the vase is late. It\n"
		    "will be with you by Friday, 18 September.\n\n-- \nAna\n",
		&facts, &lint);
	assert_int_equal(lint.n, 0);
	lint_clear(&lint);
}

static void what_is_quoted_or_signed_is_not_ours(void **state)
{
	const struct lint_facts facts = { .lang = "en", .is_answer = true };
	struct lint lint;

	(void)state;
	lint_letter("Thank you for this:\n\n> I don't know, see the photo attached, ASAP\n\n-- \n"
		    "Ana, as soon as possible\n",
		&facts, &lint);
	assert_int_equal(lint.n, 0);
	lint_clear(&lint);
}

static void a_late_letter_says_sorry(void **state)
{
	const struct lint_facts facts = { .lang = "en", .is_answer = true, .is_late = true };
	struct lint lint;

	(void)state;
	lint_letter("Hi,\n\nThank you. It has left.\n", &facts, &lint);
	assert_int_equal(lint.n, 1);
	assert_string_equal(lint.v[0].name, "late-no-apology");
	lint_clear(&lint);
}

static void the_sentence_stands_in_the_warning(void **state)
{
	const struct lint_facts facts = { .lang = "en", .is_answer = true };
	struct lint lint;

	(void)state;
	lint_letter("Hi,\n\nThank you. We will answer\nas soon as possible. It is fine.\n", &facts, &lint);
	assert_int_equal(lint.n, 1);
	assert_string_equal(lint.v[0].text, "\"We will answer as soon as possible.\": say by when");
	lint_clear(&lint);
}

static void an_attachment_that_is_there_is_fine(void **state)
{
	const struct lint_facts facts = { .lang = "en", .is_answer = true, .has_files = true };
	struct lint lint;

	(void)state;
	lint_letter("Hi,\n\nThank you. The label is attached.\n", &facts, &lint);
	assert_int_equal(lint.n, 0);
	lint_clear(&lint);
}

static void of_an_unknown_language_only_the_greeting_is_looked_at(void **state)
{
	const struct lint_facts facts = { .lang = "fi", .first_name = "Mia", .is_answer = true, .is_trouble = true };
	struct lint lint;

	(void)state;
	lint_letter("Hei,\n\nASAP.\n", &facts, &lint);
	assert_int_equal(lint.n, 1);
	assert_string_equal(lint.v[0].name, "no-name");
	lint_clear(&lint);
}

static void a_complaint_is_known(void **state)
{
	static const struct {
		const char *lang, *text;
		bool is_complaint;
	} rows[] = {
		{ "en", "My parcel has never arrived.", true },
		{ "en", "The vase is broken!", true },
		{ "en", "Can the vase go into the dishwasher?", false },
		{ "es", "Aún no ha llegado mi paquete.", true },
		{ "es", "El jarrón ha llegado dañado.", true },
		{ "es", "¿De qué color es el jarrón?", false },
		{ "it", "Il vaso è arrivato rotto.", true },
		{ "it", "Non ho ancora ricevuto il pacco.", true },
		{ "it", "Di che colore è il vaso?", false },
		{ "ro", "Nu am primit coletul.", true },
		{ "ro", "Vaza a ajuns spartă.", true },
		{ "ro", "Ce culoare are vaza?", false },
		{ "pl", "Paczka do mnie nie dotarła.", true },
		{ "pl", "Wazon jest uszkodzony.", true },
		{ "pl", "Jakiego koloru jest wazon?", false },
		{ "ar", "لم يصل الطرد حتى الآن.", true },
		{ "ar", "المزهرية مكسورة.", true },
		{ "ar", "ما لون المزهرية؟", false },
		{ NULL, "The vase is broken!", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (lint_is_complaint(rows[i].text, rows[i].lang) != rows[i].is_complaint)
			fail_msg("%s", rows[i].text);
	assert_true(lint_is_trouble("delay"));
	assert_false(lint_is_trouble("praise"));
	assert_false(lint_is_trouble(NULL));
}

static void a_placeholder_that_is_left_is_found(void **state)
{
	static const struct {
		const char *text, *left;
	} rows[] = {
		{ "Hi {{ customer.first_name }}, thank you.", "{{ customer.first_name }}" },
		{ "Hi {{customer", "{{customer" },
		{ "{% if late %}Sorry.", "{% if late %}" },
		{ "Dear [NAME], thank you.", "[NAME]" },
		{ "Estimada [NOMBRE DEL CLIENTE]:", "[NOMBRE DEL CLIENTE]" },
		{ "Numer XXX, dziękujemy", "XXX" },
		{ "رقم الطلب: XXXXX.", "XXXXX" },
		{ "XXX", "XXX" },
		{ "The size XXXL, XXL or XXX-Large; [1], [A], [a note], a[i], {x}, 50 %} {", NULL },
		{ "Mărimea ĂXXX [Nume]", NULL },
		{ "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char *left = placeholder_find(rows[i].text);

		if (rows[i].left && left)
			assert_string_equal(left, rows[i].left);
		else if (rows[i].left || left)
			fail_msg("%s", rows[i].text);
		free(left);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(english_letters),
		cmocka_unit_test(spanish_letters),
		cmocka_unit_test(italian_letters),
		cmocka_unit_test(romanian_letters),
		cmocka_unit_test(polish_letters),
		cmocka_unit_test(arabic_letters),
		cmocka_unit_test(a_good_letter_is_not_warned_of),
		cmocka_unit_test(what_is_quoted_or_signed_is_not_ours),
		cmocka_unit_test(a_late_letter_says_sorry),
		cmocka_unit_test(the_sentence_stands_in_the_warning),
		cmocka_unit_test(an_attachment_that_is_there_is_fine),
		cmocka_unit_test(of_an_unknown_language_only_the_greeting_is_looked_at),
		cmocka_unit_test(a_complaint_is_known),
		cmocka_unit_test(a_placeholder_that_is_left_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
