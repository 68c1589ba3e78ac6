#include "test.h"

#include "mail-lines.h"
#include "triage/form.h"
#include "triage/lane.h"

static const struct sender_facts nobody = { 0 };

static void assert_form(const char *mail, const char *name, const char *addr, const char *words)
{
	struct message m = mail_of(mail);
	struct form form;
	struct form again;

	assert_true(form_read(&m, &form));
	assert_string_equal(form.name, name);
	assert_string_equal(form.addr, addr);
	assert_non_null(strstr(form.words, words));
	assert_false(message_is_automatic(&m));
	form_make_sender(&form, &m);
	assert_string_equal(message_sender(&m)->addr, addr);
	assert_int_equal(m.reply_to.n, 0);
	assert_true(form_read(&m, &again));
	assert_string_equal(again.addr, addr);
	assert_false(message_is_automatic(&m));
	form_clear(&again);
	form_clear(&form);
	message_clear(&m);
}

/* Those lines, sent by the site of the shop. */
static void assert_lines(const char *lines, const char *name, const char *addr, const char *words)
{
	char *mail = mem_printf("From: WordPress <wordpress@lumen.example>\nTo: ana@lumen.example\nSubject: Contact form\n\n%s", lines);

	assert_form(mail, name, addr, words);
	free(mail);
}

static void assert_no_form(const char *mail)
{
	struct message m = mail_of(mail);
	struct form form;

	assert_false(form_read(&m, &form));
	assert_null(form.addr);
	message_clear(&m);
}

static void a_dash_in_a_message_is_no_label(void **state)
{
	(void)state;
	assert_lines("Nume: Ana Pop\nEmail: ana@mail.example\nMesaj: Bună ziua\nDa - vreau să returnez vaza.\n",
		"Ana Pop", "ana@mail.example", "vreau");
	assert_lines("Name: Mary\nEmail: mary@mail.example\nMessage:\nTwo things.\nOrder - it came broken.\nMail = none came.\n",
		"Mary", "mary@mail.example", "Order - it came broken.\nMail = none");
	assert_lines("Name - Mary\nMessage - Is it blue?\nEmail - mary@mail.example\n",
		"Mary", "mary@mail.example", "Is it blue?");
	assert_lines("Nachricht = Hallo\nFrage: gibt es die Tasse in blau?\nName = Eva\nE-Mail = eva@mail.example\n",
		"Eva", "eva@mail.example", "in blau?");
}

static void fields_below_a_message_may_be_dashed(void **state)
{
	(void)state;
	assert_lines("Message\nIs it blue?\nOrder - it came broken.\n\nName - Mary\nPhone - 0123\nEmail - mary@mail.example\n",
		"Mary", "mary@mail.example", "Is it blue?\nOrder - it came broken.\n");
	assert_lines("Message\nIs it blue?\nName = Mary\nEmail = Mary <mary@mail.example>\n",
		"Mary", "mary@mail.example", "Is it blue?");
	assert_lines("Email: mary@mail.example\nMessage:\nIs it blue?\nName - Mary\nEmail - mary@other.example\nSoon?\n",
		"", "mary@mail.example", "Email - mary@other.example\nSoon?");
}

static void shops_and_site_builders_name_the_customer_in_the_body(void **state)
{
	(void)state;
	assert_form("From: Lumen (Shopify) <mailer@shopify.com>\nTo: ana@lumen.example\nReply-To: john@mail.example\n"
		    "Subject: New customer message on 14 September 2026 at 11:10\n\n"
		    "You received a new message from your online store's contact form.\n\nCountry Code:\nGB\n\n"
		    "Name:\nJohn Reed\n\nEmail:\njohn@mail.example\n\nBody:\nWhere is my parcel?\n",
		"John Reed", "john@mail.example", "Where is my parcel?");
	assert_form("From: WordPress <wordpress@lumen.example>\nTo: ana@lumen.example\nSubject: Lumen \"a vase\"\n\n"
		    "From: Mary Hill <mary@mail.example>\nSubject: a vase\n\nMessage Body:\nIs the blue vase in stock?\n\n-- \n"
		    "This e-mail was sent from a contact form on Lumen (https://lumen.example)\n",
		"Mary Hill", "mary@mail.example", "Is the blue vase in stock?");
	assert_form("From: Formspree <noreply@formspree.io>\nTo: ana@lumen.example\nSubject: New submission\n\n"
		    "Someone just submitted your form on https://lumen.example/. Here's what they had to say:\n\n"
		    "name:\nMary Hill\n\nemail:\nmary@mail.example\n\nmessage:\nDo you ship to Malta?\n",
		"Mary Hill", "mary@mail.example", "Malta");
	assert_form("From: Squarespace <form-submission@squarespace.info>\nTo: ana@lumen.example\nSubject: Form Submission - Contact\n\n"
		    "Sent via form submission from Lumen\n\nFirst Name: Mary\nLast Name: Hill\nEmail Address: mary@mail.example\n"
		    "Message: My mug broke.\n",
		"Mary Hill", "mary@mail.example", "mug broke");
	assert_form("From: Wix <no-reply@wixforms.com>\nTo: ana@lumen.example\nSubject: Contact got a new submission\n\n"
		    "Mary submitted your form\nName\nMary Hill\nEmail\nmary@mail.example\nMessage\nTwo mugs, please.\n",
		"Mary Hill", "mary@mail.example", "Two mugs");
}

/* Also once the customer was made its sender. */
static void a_form_without_a_sender_is_one(void **state)
{
	(void)state;
	assert_form("Auto-Submitted: auto-generated\nReply-To: John <john@mail.example>\nTo: ana@lumen.example\n"
		    "Subject: Message from your site\n\nMy parcel 4406 has not come. Please send it again.\n",
		"John", "john@mail.example", "has not come");
}

static void forms_are_read_in_eight_languages(void **state)
{
	static const struct {
		const char *subject, *name, *email, *message, *words;
	} forms[] = {
		{ "Kontaktformular", "Ihr Name", "E-Mail-Adresse", "Nachricht", "Wo bleibt mein Paket" },
		{ "Formulario de contacto", "Nombre", "Correo electrónico", "Mensaje", "¿Dónde está mi pedido" },
		{ "Modulo di contatto", "Nome e cognome", "Indirizzo e-mail", "Messaggio", "Dov'è il mio pacco" },
		{ "Formular de contact", "Nume", "Adresă de e-mail", "Mesaj", "Unde este coletul" },
		{ "Formularz kontaktowy", "Imię i nazwisko", "Adres e-mail", "Treść wiadomości", "Gdzie jest paczka" },
		{ "Formulaire de contact", "Votre nom", "Adresse e-mail", "Votre message", "Où est mon colis" },
		{ "نموذج الاتصال", "الاسم", "البريد الإلكتروني", "الرسالة", "أين طردي" },
		{ "Contact form", "Name", "E-mail", "Message", "Where is my parcel" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		char *mail = mem_printf("From: Shop <noreply@shop-system.example>\nTo: ana@lumen.example\nSubject: %s\n\n"
					"%s: Ada B.\n%s: ada@mail.example\n%s: %s?\n",
			forms[i].subject, forms[i].name, forms[i].email, forms[i].message, forms[i].words);

		assert_form(mail, "Ada B.", "ada@mail.example", forms[i].words);
		free(mail);
	}
}

static void a_person_who_writes_such_lines_is_no_form(void **state)
{
	(void)state;
	assert_no_form("From: John <john@mail.example>\nTo: ana@lumen.example\nSubject: my contact form\n\n"
		       "Your contact form failed, so by mail:\nName: John\nEmail: other@mail.example\nMessage: hello?\n");
	assert_no_form("From: Eve <eve@mail.example>\nTo: ana@lumen.example\nReply-To: eve@work.example\nSubject: hello\n\nHi\n");
	assert_no_form("From: Shop <noreply@shop-system.example>\nTo: ana@lumen.example\nSubject: New order #12\n\n"
		       "Customer: Nina Abara\nEmail: nina@mail.example\n1 x mug\n");
	assert_no_form("From: Shop <noreply@shop-system.example>\nTo: ana@lumen.example\nSubject: Contact form\n\n"
		       "Name: Eve\nEmail: nobody\nMessage: hello\n");
	assert_no_form("From: Deals <noreply@deals.example>\nReply-To: sales@deals.example\nList-Unsubscribe: <x>\n"
		       "Auto-Submitted: auto-generated\nSubject: Deals\n\nBuy\n");
}

static void a_customer_of_a_form_is_judged_without_the_header_of_the_program(void **state)
{
	static const char mail[] =
		"From: Formspree <noreply@formspree.io>\nTo: ana@lumen.example\nSubject: Contact form\nAuto-Submitted: auto-generated\n"
		"List-Unsubscribe: <https://formspree.io/u>\n\nname: John\nemail: john@mail.example\nmessage: Where is my parcel?\n";
	struct strs block = { 0 };
	struct sender_facts facts = { .block = &block };
	struct message m = mail_of(mail);
	struct verdict v;

	(void)state;
	lane_judge(&m, &nobody, NULL, &v);
	assert_int_equal(v.lane, LANE_CUSTOMER);
	assert_string_equal(v.reasons[v.n_reasons - 1].text, "came by a form of the site: john@mail.example wrote it");
	verdict_clear(&v);
	strs_add(&block, "john@mail.example");
	lane_judge(&m, &facts, NULL, &v);
	assert_int_equal(v.lane, LANE_PITCH);
	verdict_clear(&v);
	strs_clear(&block);
	message_clear(&m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_dash_in_a_message_is_no_label),
		cmocka_unit_test(fields_below_a_message_may_be_dashed),
		cmocka_unit_test(shops_and_site_builders_name_the_customer_in_the_body),
		cmocka_unit_test(a_form_without_a_sender_is_one),
		cmocka_unit_test(forms_are_read_in_eight_languages),
		cmocka_unit_test(a_person_who_writes_such_lines_is_no_form),
		cmocka_unit_test(a_customer_of_a_form_is_judged_without_the_header_of_the_program),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
