#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "mail-lines.h"
#include "triage/domain.h"
#include "triage/lane.h"
#include "triage/thread.h"

enum { FIELDS_MAX = 8 };

/* A mail of header lines "Name: value", without a text. */
static struct message make_mail(const char *const lines[])
{
	struct message m = { .subject = mem_dup(""), .text = mem_dup("") };

	for (size_t i = 0; i < FIELDS_MAX && lines[i]; i++)
		add_line(&m, lines[i], strlen(lines[i]));
	return m;
}

#define MAIL(...) make_mail((const char *const[FIELDS_MAX + 1]) { "From: John <john@customer.example>", __VA_ARGS__ })
#define MAIL_FROM(...) make_mail((const char *const[FIELDS_MAX + 1]) { __VA_ARGS__ })

static const struct sender_facts nobody = { 0 };

/* Releases m. */
static void assert_lane(struct message m, const struct sender_facts *facts, enum lane lane)
{
	struct verdict v;

	lane_judge(&m, facts, NULL, &v);
	assert_int_equal(v.lane, lane);
	assert_true(v.n_reasons > 0);
	assert_true(v.score > 0 && v.score < 1);
	if (lane == LANE_PITCH)
		assert_true(v.score >= 0.98);
	if (lane == LANE_CUSTOMER)
		assert_true(v.score <= 0.11);
	verdict_clear(&v);
	message_clear(&m);
}

static void a_mail_without_any_sign_is_a_customers(void **state)
{
	(void)state;
	assert_lane(MAIL("Subject: Where is my parcel?"), &nobody, LANE_CUSTOMER);
	assert_lane(MAIL_FROM("Subject: no sender at all"), &nobody, LANE_CUSTOMER);
	assert_lane(MAIL("Auto-Submitted: no"), &nobody, LANE_CUSTOMER);
	assert_lane(MAIL("Precedence: normal"), &nobody, LANE_CUSTOMER);
}

static void a_mailing_is_a_pitch(void **state)
{
	static const char *const signs[] = { "List-Unsubscribe: <https://x.example/u>",
		"list-id: Deals <deals.x.example>", "List-Post: <mailto:l@x.example>", "Precedence: bulk",
		"Precedence: List", "Precedence: junk", "Feedback-ID: 1:2:3:esp", "X-Campaign: autumn" };

	(void)state;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		assert_lane(MAIL(signs[i]), &nobody, LANE_PITCH);
}

static void what_says_customer_comes_before_what_says_pitch(void **state)
{
	static const char *const mailing = "List-Unsubscribe: <https://x.example/u>";
	struct strs john = { 0 };
	struct strs domain = { 0 };

	(void)state;
	strs_add(&john, "John@Customer.example");
	strs_add(&domain, "@customer.example");
	assert_lane(MAIL(mailing), &(struct sender_facts) { .is_own = true }, LANE_CUSTOMER);
	assert_lane(MAIL(mailing), &(struct sender_facts) { .was_answered = true }, LANE_CUSTOMER);
	assert_lane(MAIL(mailing), &(struct sender_facts) { .has_order = true }, LANE_CUSTOMER);
	assert_lane(MAIL(mailing), &(struct sender_facts) { .has_order = true, .is_ruled = true, .ruled = LANE_NOTICE }, LANE_CUSTOMER);
	assert_lane(MAIL(mailing), &(struct sender_facts) { .replies_to_us = true, .block = &domain }, LANE_CUSTOMER);
	assert_lane(MAIL(mailing), &(struct sender_facts) { .allow = &john, .block = &domain }, LANE_CUSTOMER);
	assert_lane(MAIL("Subject: hello"), &(struct sender_facts) { .block = &domain }, LANE_PITCH);
	strs_clear(&john);
	strs_clear(&domain);
}

static void the_owners_word_on_a_sender_comes_before_other_rules(void **state)
{
	const struct sender_facts pitch = {
		.is_ruled = true,
		.ruled = LANE_PITCH,
		.was_answered = true,
		.replies_to_us = true,
	};
	const struct sender_facts customer = { .is_ruled = true, .ruled = LANE_CUSTOMER };
	const struct sender_facts ours = { .is_own = true, .is_ruled = true, .ruled = LANE_PITCH };

	(void)state;
	assert_lane(MAIL("Subject: hello"), &pitch, LANE_PITCH);
	assert_lane(MAIL("List-Unsubscribe: <https://x.example>"), &customer, LANE_CUSTOMER);
	assert_lane(MAIL("Auto-Submitted: auto-replied"), &customer, LANE_NOTICE);
	assert_lane(MAIL("Subject: hello"), &ours, LANE_CUSTOMER);
}

static void a_machine_that_answers_is_a_notice_even_for_a_customer(void **state)
{
	static const char *const signs[] = { "Auto-Submitted: auto-replied", "auto-submitted: AUTO-REPLIED; x=y",
		"Auto-Submitted: (vacation) auto-replied", "Auto-Submitted: auto-notified", "X-Autoreply: yes",
		"X-Autorespond: Out of office", "Precedence: auto_reply",
		"Content-Type: multipart/report; report-type=disposition-notification" };
	const struct sender_facts known = { .was_answered = true, .replies_to_us = true };

	(void)state;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		assert_lane(MAIL(signs[i]), &nobody, LANE_NOTICE);
		assert_lane(MAIL(signs[i]), &known, LANE_NOTICE);
	}
	assert_lane(MAIL_FROM("From: MAILER-DAEMON@mx.example"), &nobody, LANE_NOTICE);
	assert_lane(MAIL_FROM("From: postmaster@mx.example", "Return-Path: <>"), &nobody, LANE_NOTICE);
}

static void a_postmaster_who_answers_us_is_a_person(void **state)
{
	(void)state;
	assert_lane(MAIL_FROM("From: postmaster@small.example", "In-Reply-To: a@shop.example"),
		&(struct sender_facts) { .replies_to_us = true }, LANE_CUSTOMER);
}

static void a_request_to_suppress_auto_replies_hides_nobody(void **state)
{
	struct message m = MAIL("X-Auto-Response-Suppress: All");

	(void)state;
	assert_false(message_is_automatic(&m));
	assert_lane(m, &nobody, LANE_CUSTOMER);
}

static void a_notification_of_a_machine_is_a_notice(void **state)
{
	static const char generated[] = "Auto-Submitted: auto-generated";

	(void)state;
	assert_lane(MAIL(generated), &nobody, LANE_NOTICE);
	assert_lane(MAIL(generated, "Reply-To: help@support.customer.example"), &nobody, LANE_NOTICE);
	/* A marketplace passes a buyer's words on; once we answered there, it is a customer. */
	assert_lane(MAIL(generated), &(struct sender_facts) { .was_answered = true }, LANE_CUSTOMER);
}

static void what_a_machine_passes_on_for_somebody_is_hers(void **state)
{
	static const char generated[] = "Auto-Submitted: auto-generated";
	struct message m = MAIL(generated, "Reply-To: mary@buyer.example");

	(void)state;
	assert_false(message_is_automatic(&m));
	assert_lane(m, &nobody, LANE_CUSTOMER);
	assert_lane(MAIL(generated, "Reply-To: x@y.example", "List-Id: <n.z.example>"), &nobody, LANE_NOTICE);
}

static void a_group_address_of_the_shop_is_no_mailing(void **state)
{
	struct strs aliases = { 0 };
	const struct sender_facts ours = { .address = "ana@lumen.example", .aliases = &aliases };

	(void)state;
	strs_add(&aliases, "hello@lumen.test");
	assert_lane(MAIL("List-Id: <support.lumen.example>", "Precedence: list"), &ours, LANE_CUSTOMER);
	assert_lane(MAIL("List-Post: <mailto:support@lumen.test>"), &ours, LANE_CUSTOMER);
	assert_lane(MAIL("List-Id: <deals.notlumen.example>"), &ours, LANE_PITCH);
	assert_lane(MAIL("List-Id: <lumen.example.deals.test>"), &ours, LANE_PITCH);
	strs_clear(&aliases);
}

static void a_stamp_of_the_carrier_makes_no_mailing(void **state)
{
	(void)state;
	assert_lane(MAIL("Feedback-ID: 1.eu-west-1.abc=:AmazonSES"), &nobody, LANE_CUSTOMER);
}

static void what_could_not_be_read_is_unsure(void **state)
{
	struct message m = MAIL("List-Unsubscribe: <https://x.example/u>", "Auto-Submitted: auto-replied");

	(void)state;
	m.quarantined = mem_dup("it killed its reader");
	assert_lane(m, &nobody, LANE_UNSURE);
}

static void every_sign_is_told_and_the_decisive_one_first(void **state)
{
	struct message m = MAIL("List-Unsubscribe: <https://x.example/u>", "Precedence: bulk");
	struct verdict v;

	(void)state;
	lane_judge(&m, &nobody, NULL, &v);
	assert_int_equal(v.n_reasons, 2);
	assert_string_equal(v.reasons[0].text, "has a List-Unsubscribe header: bulk mail");
	assert_string_equal(v.reasons[1].text, "says \"Precedence: bulk\": bulk mail");
	assert_true(v.reasons[0].weight > 0);
	verdict_clear(&v);
	lane_judge(&m, &(struct sender_facts) { .was_answered = true }, NULL, &v);
	assert_int_equal(v.n_reasons, 3);
	assert_string_equal(v.reasons[0].text, "we wrote to this address before");
	assert_true(v.reasons[0].weight < 0);
	assert_true(v.score < 0.01);
	verdict_clear(&v);
	message_clear(&m);
}

/* Releases m. */
static void assert_bounce(struct message m, bool is_bounce)
{
	assert_int_equal(message_is_bounce(&m), is_bounce);
	message_clear(&m);
}

static struct message report(const char *action)
{
	struct message m = MAIL_FROM("From: MAILER-DAEMON@mx.example", "Subject: Undelivered Mail");

	m.report.action = mem_dup(action);
	return m;
}

static void a_report_of_a_failure_is_a_bounce_and_one_of_a_delay_is_none(void **state)
{
	(void)state;
	assert_bounce(report("failed"), true);
	assert_bounce(report("Failed"), true);
	assert_bounce(report("delayed"), false);
	assert_bounce(report("relayed"), false);
	assert_lane(report("delayed"), &nobody, LANE_NOTICE);
}

static void a_bounce_without_a_report_is_known_by_its_sender_and_subject(void **state)
{
	(void)state;
	assert_bounce(MAIL_FROM("From: MAILER-DAEMON@x.example", "Subject: failure notice"), true);
	assert_bounce(MAIL_FROM("From: postmaster@x.example", "Return-Path: <>", "Subject: UNDELIVERABLE: your order"), true);
	assert_bounce(MAIL_FROM("From: postmaster@x.example", "Subject: UNDELIVERABLE: your order"), false);
	assert_bounce(MAIL("Return-Path: <>", "Subject: Mail delivery failed: returning message"), true);
	assert_bounce(MAIL("X-Failed-Recipients: john@x.example"), true);
	assert_bounce(MAIL_FROM("From: MAILER-DAEMON@x.example", "Subject: Warning: still trying"), false);
}

static void a_customer_who_complains_of_a_failed_delivery_is_no_bounce(void **state)
{
	struct message m = MAIL("Return-Path: <john@customer.example>", "Subject: Delivery failed, where is my parcel?");

	(void)state;
	assert_false(message_is_bounce(&m));
	assert_lane(m, &nobody, LANE_CUSTOMER);
}

static void providers_are_known_by_name(void **state)
{
	(void)state;
	for (size_t i = 0; domain_public_names[i]; i++) {
		assert_true(domain_is_public(domain_public_names[i]));
		assert_true(i == 0 || strcmp(domain_public_names[i - 1], domain_public_names[i]) < 0);
	}
	assert_true(domain_is_public("GMail.com"));
	assert_false(domain_is_public("shop.gmail.com"));
	assert_false(domain_is_public("zzz.test"));
	assert_false(domain_is_public(""));
}

static void a_domain_on_a_list_means_its_subdomains_too(void **state)
{
	struct strs list = { 0 };

	(void)state;
	strs_add(&list, "@seo.example");
	strs_add(&list, "tim@shop.example");
	strs_add(&list, "@xn--bcher-kva.example");
	assert_true(address_is_listed(&list, "x@seo.example"));
	assert_true(address_is_listed(&list, "x@mail.SEO.example"));
	assert_true(address_is_listed(&list, "Tim@Shop.example"));
	assert_true(address_is_listed(&list, "x@b\xc3\xbc"
					     "cher.example"));
	assert_true(address_is_listed(&list, "x@mail.B\xc3\x9c"
					     "CHER.example"));
	assert_true(address_is_listed(&list, "x@xn--bcher-kva.example"));
	assert_false(address_is_listed(&list, "x@notseo.example"));
	assert_false(address_is_listed(&list, "x@seo.example.org"));
	assert_false(address_is_listed(&list, "tom@shop.example"));
	assert_false(address_is_listed(&list, ""));
	assert_false(address_is_listed(NULL, "x@seo.example"));
	strs_clear(&list);
}

static void names_of_lanes_are_read_back(void **state)
{
	enum lane lane;

	(void)state;
	for (enum lane i = LANE_CUSTOMER; i <= LANE_PITCH; i++) {
		assert_true(lane_parse(lane_name(i), &lane));
		assert_int_equal(lane, i);
	}
	assert_false(lane_parse("spam", &lane));
}

static void a_thread_is_tied_by_every_id_once(void **state)
{
	struct message m = { .message_id = mem_dup("a@x"), .in_reply_to = mem_dup("b@x") };
	char *endless = mem_alloc(1000);
	struct strs ids = { 0 };

	(void)state;
	memset(endless, 'x', 999);
	strs_add(&m.references, "c@x");
	strs_add(&m.references, "");
	strs_add(&m.references, endless);
	strs_add(&m.references, "b@x");
	strs_add(&m.references, "n@x");
	m.report.original_id = mem_dup("d@x");
	thread_ids(&m, &ids);
	assert_int_equal(ids.n, 5);
	assert_string_equal(ids.v[0], "a@x");
	assert_string_equal(ids.v[1], "b@x");
	assert_string_equal(ids.v[2], "n@x"); /* the nearest ancestor first */
	assert_string_equal(ids.v[3], "c@x");
	assert_string_equal(ids.v[4], "d@x");
	free(endless);
	strs_clear(&ids);
	message_clear(&m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mail_without_any_sign_is_a_customers),
		cmocka_unit_test(a_mailing_is_a_pitch),
		cmocka_unit_test(what_says_customer_comes_before_what_says_pitch),
		cmocka_unit_test(the_owners_word_on_a_sender_comes_before_other_rules),
		cmocka_unit_test(a_machine_that_answers_is_a_notice_even_for_a_customer),
		cmocka_unit_test(a_postmaster_who_answers_us_is_a_person),
		cmocka_unit_test(a_request_to_suppress_auto_replies_hides_nobody),
		cmocka_unit_test(a_notification_of_a_machine_is_a_notice),
		cmocka_unit_test(what_a_machine_passes_on_for_somebody_is_hers),
		cmocka_unit_test(a_group_address_of_the_shop_is_no_mailing),
		cmocka_unit_test(a_stamp_of_the_carrier_makes_no_mailing),
		cmocka_unit_test(what_could_not_be_read_is_unsure),
		cmocka_unit_test(every_sign_is_told_and_the_decisive_one_first),
		cmocka_unit_test(a_report_of_a_failure_is_a_bounce_and_one_of_a_delay_is_none),
		cmocka_unit_test(a_bounce_without_a_report_is_known_by_its_sender_and_subject),
		cmocka_unit_test(a_customer_who_complains_of_a_failed_delivery_is_no_bounce),
		cmocka_unit_test(providers_are_known_by_name),
		cmocka_unit_test(a_domain_on_a_list_means_its_subdomains_too),
		cmocka_unit_test(names_of_lanes_are_read_back),
		cmocka_unit_test(a_thread_is_tied_by_every_id_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
