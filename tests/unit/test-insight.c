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

static struct map file;
static struct model *model;
static struct lang *lang;
static struct reader *reader;

static int setup(void **state)
{
	struct err err;

	(void)state;
	reader = reader_new(getenv("TILLMAIL"));
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
	assert_int_equal(reader_message(reader, mail, strlen(mail), m, NULL), 0);
	insight_take(reader, model, insight);
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

static void the_worker_thinks_of_a_mail_what_we_do(void **state)
{
	const struct filter filter = { .model = model };

	(void)state;
	for (size_t i = 0; i < MAILS; i++) {
		struct verdict with, without;
		enum lang_trust trust;
		struct insight insight;
		struct form form;
		struct message m;
		const char *code;

		read_mail(mails[i], &m, &insight);
		assert_true(insight.is_here);
		judge_both(&filter, &m, &insight, &with, &without);
		assert_verdict(&with, &without);
		code = lang_detect(lang, form_read(&m, &form) ? form.words : m.text, &trust);
		assert_string_equal(insight.lang, code ? code : "");
		assert_int_equal(insight.trust, trust);
		form_clear(&form);
		verdict_clear(&with);
		verdict_clear(&without);
		insight_clear(&insight);
		message_clear(&m);
	}
}

static void of_a_mailing_it_thinks_nothing(void **state)
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
	assert_true(insight.is_here);
	assert_string_equal(insight.lang, "en");
	assert_false(insight.has_opinion);
	judge_both(&filter, &m, &insight, &with, &without);
	assert_int_equal(with.lane, LANE_PITCH);
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

static void a_mail_that_is_not_read_gives_no_insight(void **state)
{
	struct buf mail = { 0 };
	struct insight insight;
	struct message m;

	(void)state;
	buf_puts(&mail, "From: a@x.test\r\nSubject: x\r\n");
	for (int i = 0; i < 30; i++)
		buf_puts(&mail, "Content-Type: message/rfc822\r\n\r\n");
	read_mail(buf_text(&mail), &m, &insight);
	assert_non_null(m.quarantined);
	assert_false(insight.is_here);
	message_clear(&m);
	buf_clear(&mail);
}

static void what_is_no_insight_is_refused(void **state)
{
	static const char *const forged[] = {
		"", "\n", "en", "en 2 0 0 -", "en 2 0 0", "en 3 0 0 -\n", "eng 2 0 0 -\n", "en 2 4 0 -\n", "en 2 -1 0 -\n",
		"en 2 0 7ff0000000000000 -\n" /* infinite */, "en 2 0 x -\n", "en 2 0 0 no-such-topic\n", "en 2 0 0 -\nx reason\n",
		"en 2 0 0 -\n0 no end", "en 2 0 0 -\n0 not \xff utf-8\n"
	};
	struct buf many = { 0 };
	struct insight insight;

	(void)state;
	for (size_t i = 0; i < sizeof(forged) / sizeof(*forged); i++) {
		assert_false(insight_decode(forged[i], strlen(forged[i]), model, &insight));
		assert_false(insight.is_here);
		assert_null(insight.opinion.reasons);
	}
	assert_false(insight_decode("en 2 0 0 -\n\0", 12, model, &insight));
	buf_puts(&many, "en 2 0 0 -\n");
	for (int i = 0; i < 1000; i++)
		buf_puts(&many, "0 because\n");
	assert_false(insight_decode(buf_text(&many), many.len, model, &insight));
	buf_clear(&many);
	assert_true(insight_decode("- 0 3 0 -\n0 because\n", 20, model, &insight));
	assert_int_equal(insight.opinion.lane, LANE_PITCH);
	assert_string_equal(insight.opinion.reasons[0].text, "because");
	insight_clear(&insight);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_worker_thinks_of_a_mail_what_we_do),
		cmocka_unit_test(of_a_mailing_it_thinks_nothing),
		cmocka_unit_test(what_the_owner_taught_counts_more),
		cmocka_unit_test(a_mail_that_is_not_read_gives_no_insight),
		cmocka_unit_test(what_is_no_insight_is_refused),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
