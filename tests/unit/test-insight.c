#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/map.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "mail/message.h"
#include "mail/reader.h"
#include "sync/insight.h"
#include "sync/judge.h"
#include "triage/form.h"

static const char *const mails[] = {
	"From: John <john@c.test>\r\nSubject: Where is my parcel?\r\n\r\n"
	"Hello, my order 1042 has not arrived yet. Where is my parcel? Thank you.\r\n",
	"From: Max <max@agency.test>\r\nSubject: Ihr Shop bei Google\r\n\r\n"
	"Hallo, wir bringen Ihren Shop auf die erste Seite von Google. Haben Sie Zeit für ein kurzes Gespräch?\r\n",
	"From: Eve <eve@agency.test>\r\nSubject: Quick question\r\n\r\n"
	"Hi, we help online stores to double their sales with SEO and guest posts. Are you open to a quick call?\r\n",
	"From: Lumen (Shopify) <mailer@shopify.com>\r\nTo: ana@lumen.example\r\nReply-To: john@mail.example\r\n"
	"Subject: New customer message on 14 September 2026 at 11:10\r\n\r\n"
	"You received a new message from your online store's contact form.\r\n\r\nName:\r\nJuan Reed\r\n\r\n"
	"Email:\r\njohn@mail.example\r\n\r\nBody:\r\n¿Dónde está mi pedido? No he recibido nada todavía.\r\n",
	"From: ann@c.test\r\nSubject: ok\r\n\r\nok\r\n",
};

enum { MAILS = sizeof(mails) / sizeof(*mails) };

/* Mails that a machine wrote, or that only say thanks. */
static const struct {
	const char *mail;
	unsigned signs; /* beside SIGN_READ */
	bool is_thanks;
} signed_mails[] = {
	{ "From: ann@c.test\r\nSubject: Re: your parcel\r\n\r\nThanks Ana\r\n", 0, true },
	{ "From: ann@c.test\r\nSubject: Re: your parcel\r\n\r\nThanks Zoe\r\n", 0, true },
	{ "From: ann@c.test\r\nSubject: Re: your parcel\r\n\r\nthank you ana\r\n", 0, true },
	{ "From: ann@c.test\r\nSubject: Re: your parcel\r\n\r\nthank you zoe\r\n", 0, false },
	{ "From: ann@c.test\r\nSubject: Re: your parcel\r\nAuto-Submitted: auto-replied\r\n\r\nThank you!\r\n",
		SIGN_AUTOMATIC | SIGN_MACHINE_ANSWER, false },
	{ "From: mailer-daemon@c.test\r\nSubject: Undelivered mail returned\r\n\r\nIt could not be delivered.\r\n",
		SIGN_AUTOMATIC | SIGN_BOUNCE, false },
	{ "From: PayPal <service@paypal.test>\r\nSubject: Payment received: order 1042\r\nAuto-Submitted: auto-generated\r\n\r\n"
	  "You received a payment.\r\n",
		SIGN_AUTOMATIC | SIGN_NOTIFICATION, false },
	{ "From: Market <noreply@market.test>\r\nSubject: Message from a buyer\r\n\r\nWhere is my parcel?\r\n", SIGN_PASSED_ON, false },
	{ "From: ann@c.test\r\nSubject: x\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nabcd\r\n-----END PGP MESSAGE-----\r\n", SIGN_SEALED, false },
	{ "From: news@c.test\r\nSubject: x\r\nList-Id: <news.c.test>\r\n\r\nOur spring sale begins.\r\n", SIGN_BULK, false },
	{ "From: Lumen (Shopify) <mailer@shopify.com>\r\nReply-To: john@mail.example\r\nSubject: Re: New customer message\r\n\r\n"
	  "You received a new message from your online store's contact form.\r\n\r\nName:\r\nJohn\r\n\r\nEmail:\r\njohn@mail.example\r\n\r\n"
	  "Body:\r\nThank you!\r\n",
		SIGN_FORM, false },
};

enum { SIGNED_MAILS = sizeof(signed_mails) / sizeof(*signed_mails) };

static const char agent[] = "Ana";

static struct map file;
static struct model *model;
static struct lang *lang;
static struct reader *reader;

static int setup(void **state)
{
	struct err err;

	(void)state;
	reader = reader_new(getenv("TILLMAIL"), agent);
	lang = lang_new(&err);
	return lang ? insight_open_model(&file, &model, &err) : -1;
}

static int teardown(void **state)
{
	(void)state;
	reader_free(reader);
	lang_free(lang);
	model_free(model);
	map_close(&file);
	return 0;
}

static void read_mail(const char *mail, struct message *m, struct insight *insight)
{
	assert_int_equal(reader_message(reader, mail, strlen(mail), INSIGHT_OF_MAIL, m, NULL), 0);
	assert_true(insight_take(reader, model, INSIGHT_OF_MAIL, insight));
}

static void assert_verdict(const struct verdict *a, const struct verdict *b)
{
	assert_int_equal(a->lane, b->lane);
	assert_true(a->score == b->score);
	assert_true(a->topic == b->topic);
	assert_int_equal(a->n_reasons, b->n_reasons);
	for (size_t i = 0; i < a->n_reasons; i++) {
		assert_string_equal(a->reasons[i].text, b->reasons[i].text);
		assert_true(a->reasons[i].weight == b->reasons[i].weight);
	}
}

/* The verdict with the insight, and whether it is the same as without. */
static void judge_both(const struct filter *filter, const struct message *m, const struct insight *insight,
	struct verdict *with, struct verdict *without)
{
	struct conf *conf = conf_default();
	struct judge j = { .conf = conf, .filter = filter };
	struct err err;

	assert_int_equal(judge_with_insight(&j, m, insight, with, &err), 0);
	assert_int_equal(judge_message(&j, m, without, &err), 0);
	conf_free(conf);
}

/* What the worker found is what we find, too. */
static void assert_found(const struct message *m, const struct insight *insight)
{
	struct insight own;

	insight_find(lang, agent, insight->kind, m, &own);
	assert_int_equal(insight->signs, own.signs);
	assert_int_equal(insight->is_thanks, own.is_thanks);
	assert_string_equal(insight->lang, own.lang);
	assert_int_equal(insight->trust, own.trust);
	assert_int_equal(!!(insight->signs & SIGN_AUTOMATIC), message_is_automatic(m));
}

static void the_worker_thinks_of_a_mail_what_we_do(void **state)
{
	const struct filter filter = { .model = model };

	(void)state;
	for (size_t i = 0; i < MAILS + SIGNED_MAILS; i++) {
		struct verdict with, without;
		struct insight insight;
		struct message m;

		read_mail(i < MAILS ? mails[i] : signed_mails[i - MAILS].mail, &m, &insight);
		assert_found(&m, &insight);
		judge_both(&filter, &m, &insight, &with, &without);
		assert_verdict(&with, &without);
		verdict_clear(&with);
		verdict_clear(&without);
		insight_clear(&insight);
		message_clear(&m);
	}
}

static void what_is_found_is_of_the_words_that_the_customer_wrote(void **state)
{
	struct insight insight;
	enum lang_trust trust;
	struct form form;
	struct message m;

	(void)state;
	read_mail(mails[3], &m, &insight);
	assert_true(form_read(&m, &form));
	assert_string_equal(insight.lang, lang_detect(lang, form.words, &trust));
	assert_int_equal(insight.trust, trust);
	assert_true(insight.signs & SIGN_FORM);
	form_make_sender(&form, &m);
	assert_found(&m, &insight);
	form_clear(&form);
	insight_clear(&insight);
	message_clear(&m);
}

static void who_made_a_mail_is_found_by_its_signs(void **state)
{
	(void)state;
	for (size_t i = 0; i < SIGNED_MAILS; i++) {
		struct insight insight;
		struct message m;

		read_mail(signed_mails[i].mail, &m, &insight);
		assert_int_equal(insight.signs, SIGN_READ | signed_mails[i].signs);
		assert_int_equal(insight.is_thanks, signed_mails[i].is_thanks);
		insight_clear(&insight);
		message_clear(&m);
	}
}

static void of_a_mailing_it_says_whether_a_customer_wrote_it(void **state)
{
	static const char mail[] = "From: News <news@c.test>\r\nSubject: Our spring sale\r\nList-Unsubscribe: <https://c.test/u>\r\n\r\n"
				   "Hello, where is my parcel? My order 1042 has not arrived yet. Thank you.\r\n";
	const struct filter filter = { .model = model };
	struct conf *conf = conf_default();
	const struct judge j = { .conf = conf, .filter = &filter };
	struct verdict with, without;
	struct insight insight;
	struct message m;
	struct err err;

	(void)state;
	read_mail(mail, &m, &insight);
	assert_string_equal(insight.lang, "en");
	assert_true(insight.has_opinion);
	judge_both(&filter, &m, &insight, &with, &without);
	assert_int_equal(with.lane, LANE_UNSURE);
	assert_string_equal(with.reasons[0].text, "is written as customers write, whatever its header says");
	assert_verdict(&with, &without);
	verdict_clear(&with);
	verdict_clear(&without);

	strs_add(&conf->allow, "news@c.test"); /* then the model is asked what it is about */
	assert_int_equal(judge_with_insight(&j, &m, &insight, &with, &err), 0);
	assert_int_equal(with.lane, LANE_CUSTOMER);
	assert_non_null(with.topic);
	verdict_clear(&with);
	conf_free(conf);
	insight_clear(&insight);
	message_clear(&m);
}

static void what_the_owner_taught_counts_more(void **state)
{
	struct verdict with, without;
	struct deltas learnt = { 0 };
	const struct filter filter = { .model = model, .learnt = &learnt };
	struct insight insight;
	struct message m;

	(void)state;
	read_mail(mails[0], &m, &insight);
	model_learn(model, NULL, &m, LANE_PITCH, &learnt);
	judge_both(&filter, &m, &insight, &with, &without);
	assert_int_equal(with.lane, LANE_PITCH);
	assert_verdict(&with, &without);
	verdict_clear(&with);
	verdict_clear(&without);
	deltas_clear(&learnt);
	insight_clear(&insight);
	message_clear(&m);
}

static void of_a_letter_nobody_asks_what_it_is_about(void **state)
{
	static const char letter[] = "From: Ana <ana@lumen.test>\r\nTo: john@c.test\r\nSubject: Re: Where is my parcel?\r\n\r\nThank you!\r\n";
	const struct filter filter = { .model = model };
	struct verdict with, without;
	struct conf *conf = conf_default();
	const struct judge j = { .conf = conf, .filter = &filter };
	struct insight insight;
	struct message m;

	(void)state;
	for (int i = 0; i < 2; i++) {
		const char *mail = i ? mails[2] : letter;

		assert_int_equal(reader_message(reader, mail, strlen(mail), INSIGHT_OF_LETTER, &m, NULL), 0);
		assert_true(insight_take(reader, model, INSIGHT_OF_LETTER, &insight));
		assert_found(&m, &insight);
		assert_false(insight.has_opinion);
		assert_false(insight.is_thanks);
		judge_both(&filter, &m, &insight, &with, &without); /* where no rule decides the model is asked, though */
		assert_verdict(&with, &without);
		verdict_clear(&with);
		verdict_clear(&without);
		strs_add(&conf->allow, message_sender(&m)->addr);
		assert_int_equal(judge_with_insight(&j, &m, &insight, &with, NULL), 0);
		assert_int_equal(with.lane, LANE_CUSTOMER);
		assert_null(with.topic);
		verdict_clear(&with);
		insight_clear(&insight);
		message_clear(&m);
	}
	conf_free(conf);
}

static void a_mail_that_is_not_read_gives_no_insight(void **state)
{
	struct buf mail = { 0 };
	struct insight insight;
	struct message m;

	(void)state;
	buf_puts(&mail, "From: a@x.test\r\nSubject: x\r\n");
	for (int i = 0; i < 30; i++)
		buf_puts(&mail, "Content-Type: message/rfc822\r\n\r\n");
	assert_int_equal(reader_message(reader, mail.data, mail.len, INSIGHT_OF_MAIL, &m, NULL), 0);
	assert_non_null(m.quarantined);
	assert_false(insight_take(reader, model, INSIGHT_OF_MAIL, &insight));
	assert_int_equal(insight.signs, 0);
	message_clear(&m);
	buf_clear(&mail);
}

static void without_a_model_there_is_no_insight(void **state)
{
	struct insight insight;
	struct message m;

	(void)state;
	assert_int_equal(reader_message(reader, mails[0], strlen(mails[0]), INSIGHT_OF_MAIL, &m, NULL), 0);
	assert_false(insight_take(reader, NULL, INSIGHT_OF_MAIL, &insight));
	message_clear(&m);
}

static void what_is_no_insight_is_refused(void **state)
{
	static const char *const forged[] = {
		"", "\n", "1", "1 0", "1 0 en", "1 0 en 2 0 0 -", "1 0 en 2 0 0", "1 0 en 3 0 0 -\n", "1 0 eng 2 0 0 -\n", "1 0 en 2 4 0 -\n",
		"1 0 en 2 -1 0 -\n", "1 0 en 2 0 7ff0000000000000 -\n" /* infinite */, "1 0 en 2 0 x -\n", "1 0 en 2 0 0 no-such-topic\n",
		"1 0 en 2 0 0 -\nx reason\n", "1 0 en 2 0 0 -\n0 no end", "1 0 en 2 0 0 -\n0 not \xff utf-8\n",
		"0 0 en 2 0 0 -\n" /* signs that nobody read */, "2 0 en 2 0 0 -\n", "200 0 en 2 0 0 -\n", "201 0 en 2 0 0 -\n" /* of no meaning */,
		"ffffffff 0 en 2 0 0 -\n", "100000001 0 en 2 0 0 -\n", "10000000000000001 0 en 2 0 0 -\n", "-1 0 en 2 0 0 -\n", "x 0 en 2 0 0 -\n",
		"1 2 en 2 0 0 -\n", "1 - en 2 0 0 -\n", "5 1 en 2 0 0 -\n" /* a machine that says thanks */
	};
	struct buf many = { 0 };
	struct insight insight;

	(void)state;
	for (size_t i = 0; i < sizeof(forged) / sizeof(*forged); i++) {
		assert_false(insight_decode(forged[i], strlen(forged[i]), model, &insight));
		assert_int_equal(insight.signs, 0);
		assert_null(insight.opinion.reasons);
	}
	assert_false(insight_decode("1 0 en 2 0 0 -\n\0", 16, model, &insight));
	buf_puts(&many, "1 0 en 2 0 0 -\n");
	for (int i = 0; i < 1000; i++)
		buf_puts(&many, "0 because\n");
	assert_false(insight_decode(buf_text(&many), many.len, model, &insight));
	buf_clear(&many);
	assert_true(insight_decode("1ff 0 - 0 3 0 -\n0 because\n", 26, model, &insight));
	assert_int_equal(insight.signs, SIGN_ALL);
	assert_int_equal(insight.opinion.lane, LANE_PITCH);
	assert_string_equal(insight.opinion.reasons[0].text, "because");
	insight_clear(&insight);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_worker_thinks_of_a_mail_what_we_do),
		cmocka_unit_test(what_is_found_is_of_the_words_that_the_customer_wrote),
		cmocka_unit_test(who_made_a_mail_is_found_by_its_signs),
		cmocka_unit_test(of_a_mailing_it_says_whether_a_customer_wrote_it),
		cmocka_unit_test(of_a_letter_nobody_asks_what_it_is_about),
		cmocka_unit_test(what_the_owner_taught_counts_more),
		cmocka_unit_test(a_mail_that_is_not_read_gives_no_insight),
		cmocka_unit_test(without_a_model_there_is_no_insight),
		cmocka_unit_test(what_is_no_insight_is_refused),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
