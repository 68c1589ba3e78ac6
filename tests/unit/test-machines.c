#include "test.h"

#include "mail-lines.h"
#include "triage/lane.h"

static const struct sender_facts nobody = { 0 };
static const struct sender_facts ours = { .address = "ana@lumen.example" };

/* The reason that decides begins with why, unless that is NULL. */
static void assert_mail(const char *mail, const struct sender_facts *facts, enum lane lane, const char *why)
{
	struct message m = mail_of(mail);
	struct verdict v;

	lane_judge(&m, facts, NULL, &v);
	if (v.lane != lane)
		print_message("%s\nis %s: %s\n", mail, lane_name(v.lane), v.reasons[0].text);
	assert_int_equal(v.lane, lane);
	if (why)
		assert_int_equal(strncmp(v.reasons[0].text, why, strlen(why)), 0);
	verdict_clear(&v);
	message_clear(&m);
}

static void assert_lines(const char *from, const char *subject, const char *text, enum lane lane)
{
	char *mail = mem_printf("From: %s\nTo: ana@lumen.example\nSubject: %s\n\n%s\n", from, subject, text);

	assert_mail(mail, &nobody, lane, NULL);
	free(mail);
}

/* What stands in a notification of an order. */
static void assert_order(const char *text, enum lane lane)
{
	assert_lines("noreply@shop.example", "New order #12", text, lane);
}

static void assert_subjects(const char *from, const char *const subjects[], const char *text, enum lane lane)
{
	for (size_t i = 0; subjects[i]; i++)
		assert_lines(from, subjects[i], text, lane);
}

/* The same mail of somebody known, with each of the results of our own server. */
static void assert_results(const char *const results[], const struct sender_facts *facts, enum lane lane)
{
	for (size_t i = 0; results[i]; i++) {
		char *mail = mem_printf("Authentication-Results: %s\nFrom: john@mail.example\nList-Id: <x.example>\n\nHi\n", results[i]);

		assert_mail(mail, facts, lane, lane == LANE_PITCH ? "has a List-Id" : NULL);
		free(mail);
	}
}

static void notifications_to_a_merchant_are_notices_without_being_marked(void **state)
{
	(void)state;
	assert_lines("noreply@shop.example", "[Lumen] New order #1234 placed by Nina", "1 x mug", LANE_NOTICE);
	assert_lines("PayPal <service@paypal.com>", "You've received a payment of 12.00 EUR", "From: Nina", LANE_NOTICE);
	assert_lines("Payments <payouts@till.example>", "Payout of £612.08 on its way", "19 charges", LANE_NOTICE);
	assert_lines("do-not-reply@till.example", "A customer opened a dispute", "Reason: not as described.", LANE_NOTICE);
	assert_lines("nicht-antworten@paket.example", "Ihre Sendung wurde zugestellt", "Haben Sie Fragen? Hier.", LANE_NOTICE);
	assert_lines("no-responder@tienda.example", "Nuevo pedido 992", "Importe: 41 €", LANE_NOTICE);
	assert_lines("non.rispondere@corriere.example", "Spedizione consegnata 77", "Consegnato alle 10", LANE_NOTICE);
	assert_lines("nuraspunde@curier.example", "Colet livrat AWB 55", "Livrat azi.", LANE_NOTICE);
	assert_lines("nie-odpowiadaj@kurier.example", "Przesyłka dostarczona", "Doręczono o 9:40.", LANE_NOTICE);
	assert_lines("ne-pas-repondre@colis.example", "Votre colis a été livré", "Remis ce jour.", LANE_NOTICE);
	assert_lines("noreply@matjar.example", "طلب جديد رقم 60215", "لديك طلب جديد", LANE_NOTICE);
}

static void a_machine_behind_which_a_person_may_wait_hides_nobody(void **state)
{
	(void)state;
	assert_lines("noreply@market.example", "New order #12: message from the buyer", "Please gift wrap.", LANE_UNSURE);
	assert_lines("noreply@market.example", "Your order #12 was delivered", "Nina: I have nothing. Where is it?", LANE_UNSURE);
	assert_mail("From: noreply@market.example\nReply-To: nina-x1@buyers.example\nSubject: Return requested for order 12\n\nBroken.\n",
		&nobody, LANE_UNSURE, "sent by a machine, but somebody may wait");
	assert_mail("From: noreply@market.example\nAuto-Submitted: auto-generated\nSubject: Order 12\n\nNina: when will it arrive?\n",
		&nobody, LANE_UNSURE, NULL);
}

/* The address of a service says nothing of who asks: that is judged by the words. */
static void a_question_from_a_program_of_a_service_is_judged_by_its_words(void **state)
{
	(void)state;
	assert_mail("From: PayPal <noreply@paypal.com>\nSubject: About the blue vase\n\nMy order 4406 was broken. Can you send me a new one?\n",
		&nobody, LANE_CUSTOMER, "has no sign");
	assert_mail("From: Shopify Apps <no-reply@shopify.com>\nSubject: Grow your sales with our SEO app\n\nAre you open to a quick call?\n",
		&nobody, LANE_CUSTOMER, "has no sign");
	assert_mail("From: PayPal <noreply@paypal.com>\nSubject: Your monthly statement\n\nIt is ready.\n", &nobody, LANE_NOTICE, NULL);
	assert_mail("From: PayPal <noreply@paypal.com>\nAuto-Submitted: auto-generated\nSubject: The blue vase\n\nCan you send me one?\n",
		&nobody, LANE_UNSURE, "sent by a machine, but somebody may wait");
}

static void assert_desk(const char *subject, const char *text, enum lane lane)
{
	char *mail = mem_printf("From: Desk <noreply@desk.example>\nTo: ana@lumen.example\nAuto-Submitted: auto-generated\n"
				"Subject: %s\n\n%s\n",
		subject, text);

	assert_mail(mail, &nobody, lane, NULL);
	free(mail);
}

static void a_mailing_lets_manage_preferences(void **state)
{
	static const char *const ways[] = { "Manage preferences", "Manage your e-mail preferences", "Einstellungen verwalten",
		"Gestionar tus preferencias", "Gestisci le tue preferenze", "Gestionați preferințele", "Zarządzaj preferencjami",
		"Gérer vos préférences", "Voorkeuren beheren", "Gerir as suas preferências", "Spravovat předvolby",
		"Управление подпиской", "Beállítások kezelése", "إدارة التفضيلات" };

	(void)state;
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		char *text = mem_printf("Whatever came broken is replaced.\n\n%s", ways[i]);

		assert_desk("Packaging at half price", text, LANE_NOTICE);
		assert_desk("New message from Nina", text, LANE_UNSURE);
		free(text);
	}
	assert_desk("Packaging at half price", "Whatever came broken is replaced.", LANE_UNSURE);
}

static void a_ticket_is_a_help_desks_where_it_is_none_to_a_fair(void **state)
{
	static const char *const tickets[] = { "New ticket", "New ticket #48", "[Desk] New ticket: the vase", "New ticket from Nina",
		"Neues Ticket #48", "Neues Ticket von Nina", "Nuevo ticket 48", "Nuovo ticket: vaso", "Tichet nou #48", "Nowe zgłoszenie: wazon",
		"Nouveau ticket créé", "Nieuw ticket 48", "Novo ticket #48", "Nový tiket 48", "Новая заявка №48", "Új hibajegy: váza",
		"تذكرة جديدة رقم 48", NULL };
	static const char *const others[] = { "New tickets for the fair", "New ticket prices", "Neues Ticketangebot", "Nouveau ticket promo",
		"Neues Ticket für Händler", NULL };

	(void)state;
	assert_subjects("noreply@desk.example", tickets, "The blue one.", LANE_UNSURE);
	assert_subjects("noreply@fair.example", others, "The blue one.", LANE_CUSTOMER); /* without a model */
}

static void people_at_desks_are_no_machines(void **state)
{
	(void)state;
	assert_lines("Bistro Nord <orders@bistro.example>", "New order 14 for September", "We would like 40 mugs.\n\nKind regards\nNina", LANE_CUSTOMER);
	assert_lines("Nina <nina@mail.example>", "New order #12 was delivered broken", "It is in pieces.", LANE_CUSTOMER);
	assert_lines("Shipping <shipping@freight.example>", "Shipment 77", "Can you send us the customs papers?", LANE_CUSTOMER);
}

/* "casse" is not in "casserole", nor is a trouble what would be one. */
static void a_notification_is_none_for_parts_of_words(void **state)
{
	(void)state;
	assert_order("1 x casserole, 1 x rotation sieve", LANE_NOTICE);
	assert_order("The first was cassé", LANE_UNSURE);
	assert_order("If it is damaged, tell the carrier.", LANE_NOTICE);
	assert_order("It didn’t arrive.", LANE_UNSURE);
	assert_order("A note: “my parcel was wet”", LANE_UNSURE);
	assert_order("Parcel sent.\n\nThis e-mail is confidential.\nIf you are wrong: damaged.", LANE_NOTICE);
	assert_order("Барбрак", LANE_NOTICE);
}

/* A note has no marks: there a line ends what would be, unless it was wrapped. */
static void what_would_be_hides_no_complaint_below(void **state)
{
	(void)state;
	assert_order("If possible today\n\ntwo boxes missing", LANE_UNSURE);
	assert_order("If possible today\ntwo boxes missing", LANE_UNSURE);
	assert_order("If my order is damaged", LANE_UNSURE);
	assert_order("If you find that something within this parcel is\nbroken or missing, tell the carrier.", LANE_NOTICE);
	assert_order("1 x mug\n\nIf damaged, tell the carrier\n\nThe shop", LANE_NOTICE);
	assert_order("Never mind. It arrived.", LANE_NOTICE);
	assert_order("Если можно, отправьте сегодня\nне хватает двух кружек", LANE_UNSURE);
	assert_order("Falls apart when you touch it, broken in two", LANE_UNSURE);
	assert_order("Falls etwas defekt ist, hilft der Versand.", LANE_NOTICE);
	assert_order("We wrote on Monday that the blue one has still\nnot arrived here", LANE_UNSURE);
}

/* "Duvernay" does not begin what is "důvěrné". */
static void fine_print_hides_no_complaint(void **state)
{
	(void)state;
	assert_order("Camille Duvernay\nThe vase is broken.", LANE_UNSURE);
	assert_order("Impressum read.\nMy parcel was wet.", LANE_UNSURE);
	assert_order("Haftung: no.\nWhat is broken is the carrier's.", LANE_NOTICE);
	assert_order("(c) 2026 Lumen\nWhat is broken is the carrier's.", LANE_NOTICE);
	assert_order("Tato zpráva je důvěrná.\nWhat is broken is the carrier's.", LANE_NOTICE);
}

static void a_question_in_arabic_ends_at_its_mark(void **state)
{
	(void)state;
	assert_order("هل تحتاج مساعدة؟", LANE_NOTICE);
	assert_order("هل تحتاج مساعدة؟ متى يصل؟", LANE_UNSURE);
}

static void what_never_came_is_missed_whatever_its_address(void **state)
{
	static const char *const subjects[] = { "Shipment 47 was never delivered", "Sendung wurde uns nie zugestellt: 47",
		"Estado del envío 47: nunca nos fue entregado", "Spedizione 47 mai consegnata, in consegna da agosto",
		"Zending is 47 nooit bezorgd", "Status przesyłki 47: nigdy nie została dostarczona",
		"Expediția 47 nu a fost livrată niciodată", "suivi de votre colis 47: jamais reçu", NULL };

	(void)state;
	assert_subjects("shipping@hotel.example", subjects, "Ten vases.", LANE_CUSTOMER);
	assert_lines("shipping@carrier.example", "Shipment 47 could not be delivered", "Nobody was at home.", LANE_NOTICE);
	assert_lines("spedizioni@corriere.example", "Stato della spedizione 47: non recapitata", "Destinatario assente.", LANE_NOTICE);
}

static void an_absence_is_known_by_its_subject(void **state)
{
	static const char *const subjects[] = { "Automatic reply: Your parcel", "Out of office", "Out of Office until Monday",
		"Automatische Antwort: Ihr Paket", "Abwesenheitsnotiz", "Respuesta automática: su pedido", "Fuera de la oficina",
		"Risposta automatica: ordine", "Fuori ufficio", "Răspuns automat: comanda", "Automatyczna odpowiedź: paczka",
		"Réponse automatique : votre colis", "Absence du bureau", "رد تلقائي: طلبك", NULL };

	(void)state;
	assert_subjects("john@mail.example", subjects, "I am away.", LANE_NOTICE);
	assert_lines("john@mail.example", "Re: Automatic reply: Your parcel", "Thank you, but where is it?", LANE_CUSTOMER);
	assert_lines("john@mail.example", "Out of office chairs?", "When are they back?", LANE_CUSTOMER);
	assert_lines("john@mail.example", "Im Urlaub, bitte später liefern", "Ab dem 3.", LANE_CUSTOMER);
}

static void bounces_are_known_in_eight_languages(void **state)
{
	static const char *const subjects[] = { "Undeliverable: your order", "Unzustellbar: Ihr Paket", "No se puede entregar: pedido",
		"Recapito non riuscito", "Imposibil de livrat: comanda", "Nie można dostarczyć: paczka", "Échec de la remise : colis",
		"تعذر التسليم: طلبك", NULL };

	(void)state;
	assert_subjects("Mail <postmaster@mx.example>", subjects, "<mary@mx.example>: no such user, message dropped", LANE_NOTICE);
}

static void a_postmaster_who_misses_a_parcel_is_a_person(void **state)
{
	(void)state;
	assert_lines("Sam <postmaster@small.example>", "Parcel 47 not delivered", "The courier left nothing.", LANE_CUSTOMER);
	assert_lines("Sam <postmaster@small.example>", "Not delivered", "My order did not come. Please mail nina@small.example.", LANE_CUSTOMER);
	assert_lines("Sam <postmaster@small.example>", "Paket nicht zugestellt", "Der Empfänger war da: nina@small.example", LANE_CUSTOMER);
	assert_lines("Sam <postmaster@small.example>", "Your vases",
		"I sent a mail to sales@lumens.example and got no answer. Do you deliver to Malta?", LANE_CUSTOMER);
	assert_lines("Sam <postmaster@small.example>", "Returned mail", "To nina@small.example: 550 5.1.1 user unknown", LANE_NOTICE);
}

static void a_colleague_is_who_writes_from_our_own_domain(void **state)
{
	static const char mail[] = "From: bob@lumen.example\nList-Id: <x.example>\nSubject: x\n\nHi\n";

	(void)state;
	assert_mail(mail, &ours, LANE_CUSTOMER, "comes from our own domain: a colleague");
	assert_mail("From: bob@sub.lumen.example\nList-Id: <x.example>\n\nHi\n", &ours, LANE_CUSTOMER, NULL);
	assert_mail("From: bob@notlumen.example\nList-Id: <x.example>\n\nHi\n", &ours, LANE_PITCH, NULL);
	assert_mail("From: bob@gmail.com\nList-Id: <x.example>\n\nHi\n", &(struct sender_facts) { .address = "ana@gmail.com" },
		LANE_PITCH, NULL);
}

static void a_forged_sender_inherits_no_trust(void **state)
{
	static const char *const failed[] = {
		"mx.lumen.example; spf=fail smtp.mailfrom=x.test; dkim=none; dmarc=fail (p=none) header.from=mail.example",
		"mx.google.com; spf=fail smtp.mailfrom=john@mail.example",
		"mx.lumen.example; dkim=fail header.d=mail.example",
		"mx.lumen.example (dmarc=pass); dmarc=fail",
		"mx.lumen.example; spf=fail smtp.mailfrom=mail.example; dkim=pass header.d=evil.test",
		NULL
	};
	static const char *const passed[] = {
		"mx.lumen.example; dmarc=pass; spf=fail",
		"mx.lumen.example; spf=fail; dkim=pass header.d=mail.example",
		"mx.lumen.example; spf=softfail smtp.mailfrom=mail.example",
		"mx.lumen.example 1; none",
		"mx.lumen.example; dkim=fail header.d=a.test; dkim=pass header.i=@mail.example",
		NULL
	};
	struct strs allow = { 0 };
	const struct sender_facts known = { .was_answered = true, .is_ruled = true, .ruled = LANE_CUSTOMER, .allow = &allow, .address = "ana@lumen.example" };

	(void)state;
	strs_add(&allow, "john@mail.example");
	assert_results(failed, &known, LANE_PITCH);
	assert_results(passed, &known, LANE_CUSTOMER);
	strs_clear(&allow);
}

static void only_our_own_server_is_believed(void **state)
{
	static const char *const passed[] = { "mx.lumen.example; dmarc=pass\nAuthentication-Results: other.test; dmarc=fail", NULL };
	static const char *const failed[] = { "mx.google.com; dmarc=fail\nAuthentication-Results: lumen.example; dmarc=pass", NULL };
	const struct sender_facts known = { .was_answered = true, .address = "ana@lumen.example" };

	(void)state;
	assert_results(passed, &known, LANE_CUSTOMER);
	assert_results(failed, &known, LANE_PITCH);
}

static void what_a_sender_had_quoted_is_no_result(void **state)
{
	static const char *const failed[] = { "mx.lumen.example; dmarc=none; spf=fail smtp.mailfrom=\"x; dmarc=pass \"@mail.example",
		"mx.lumen.example; dmarc=none; spf=fail (client \\) ; dmarc=pass ) smtp.mailfrom=x.example",
		"mx.lumen.example; dmarc=none; spf=fail smtp.mailfrom=\"a\\\"; dmarc=pass \"@mail.example",
		"mx.lumen.example; dkim=pass header.d=evil.example header.s=a\"b; spf=pass smtp.mailfrom=evil.example; dmarc=fail",
		"mx.lumen.example; dkim=pass header.d=evil.example header.s=\"b; spf=pass smtp.mailfrom=evil.example; dmarc=fail",
		"mx.lumen.example; dkim=pass header.d=evil.example header.s=(b; spf=pass smtp.mailfrom=evil.example; dmarc=fail",
		"spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=mail.example; dkim=none header.d=none; dmarc=none action=none",
		NULL };
	const struct sender_facts known = { .was_answered = true };

	(void)state;
	assert_results(failed, &known, LANE_PITCH);
}

/* Microsoft names no server before its results. */
static void the_first_result_counts_where_no_server_is_named(void **state)
{
	(void)state;
	assert_mail("Authentication-Results: spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=lumen.example; dkim=none header.d=none; dmarc=none\n"
		    "From: bob@lumen.example\nList-Id: <x>\n\nHi\n",
		&ours, LANE_CUSTOMER, "comes from our own domain");
}

static void our_own_name_takes_a_pass_where_it_is_checked(void **state)
{
	const struct sender_facts own = { .is_own = true, .address = "ana@lumen.example" };
	struct message m = mail_of("Authentication-Results: mx.lumen.example; spf=none; dkim=none\nFrom: ana@lumen.example\nSubject: x\n\nHi\n");
	struct verdict v;

	(void)state;
	lane_judge(&m, &own, NULL, &v);
	assert_non_null(strstr(v.reasons[v.n_reasons - 1].text, "nothing proves"));
	assert_string_not_equal(v.reasons[0].text, "comes from our own address");
	verdict_clear(&v);
	message_clear(&m);
	assert_mail("Authentication-Results: mx.lumen.example; dmarc=pass\nFrom: ana@lumen.example\nList-Id: <x>\n\nHi\n", &own,
		LANE_CUSTOMER, "comes from our own address");
	assert_mail("Authentication-Results: mx.lumen.example; dmarc=fail\nFrom: bob@lumen.example\nList-Id: <x>\n\nHi\n", &ours,
		LANE_PITCH, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(notifications_to_a_merchant_are_notices_without_being_marked),
		cmocka_unit_test(a_machine_behind_which_a_person_may_wait_hides_nobody),
		cmocka_unit_test(a_question_from_a_program_of_a_service_is_judged_by_its_words),
		cmocka_unit_test(a_mailing_lets_manage_preferences),
		cmocka_unit_test(a_ticket_is_a_help_desks_where_it_is_none_to_a_fair),
		cmocka_unit_test(people_at_desks_are_no_machines),
		cmocka_unit_test(a_notification_is_none_for_parts_of_words),
		cmocka_unit_test(what_would_be_hides_no_complaint_below),
		cmocka_unit_test(fine_print_hides_no_complaint),
		cmocka_unit_test(a_question_in_arabic_ends_at_its_mark),
		cmocka_unit_test(what_never_came_is_missed_whatever_its_address),
		cmocka_unit_test(an_absence_is_known_by_its_subject),
		cmocka_unit_test(bounces_are_known_in_eight_languages),
		cmocka_unit_test(a_postmaster_who_misses_a_parcel_is_a_person),
		cmocka_unit_test(a_colleague_is_who_writes_from_our_own_domain),
		cmocka_unit_test(a_forged_sender_inherits_no_trust),
		cmocka_unit_test(only_our_own_server_is_believed),
		cmocka_unit_test(what_a_sender_had_quoted_is_no_result),
		cmocka_unit_test(the_first_result_counts_where_no_server_is_named),
		cmocka_unit_test(our_own_name_takes_a_pass_where_it_is_checked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
