#include "test.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/path.h"
#include "mail/message.h"
#include "text/terms.h"
#include "triage/lexicon.h"
#include "triage/model.h"
#include "triage/model_file.h"

static struct map file;
static struct model *model;

static int open_model(void **state)
{
	char *shipped = path_shipped();
	char *path = path_join(shipped, "model/lanes.model");
	struct err err;
	int rc = map_open(&file, path, &err);

	(void)state;
	if (rc == 0)
		rc = model_new(file.bytes, file.n, &model, &err);
	free(path);
	free(shipped);
	return rc;
}

static int close_model(void **state)
{
	(void)state;
	model_free(model);
	map_close(&file);
	return 0;
}

static struct message make_mail(const char *from, const char *subject, const char *text)
{
	struct message m = { .subject = mem_dup(subject), .text = mem_dup(text) };

	address_parse(from, &m.from);
	return m;
}

static double logit_of(const struct deltas *learnt, const struct message *m, enum lane *lane)
{
	struct opinion o;
	double logit;

	model_judge(model, learnt, m, &o);
	logit = o.logit;
	*lane = o.lane;
	opinion_clear(&o);
	return logit;
}

static const char pitch[] =
	"Hi,\nI came across your store and noticed you could get more sales. We help online stores rank\n"
	"on Google; our agency offers a free audit and SEO from $99 per month. Would you be interested in\n"
	"a quick call this week or next?\nBest,\nMax";
static const char question[] = "Hi, where is my order 1042? The tracking says delivered but I have nothing.\nAnn";

static void a_mail_is_judged_by_what_it_says(void **state)
{
	struct message a = make_mail("Max <max@seo.example>", "More sales for your store", pitch);
	struct message b = make_mail("Ann <ann@buyer.example>", "Where is my parcel?", question);
	enum lane lane;

	(void)state;
	logit_of(NULL, &a, &lane);
	assert_int_equal(lane, LANE_PITCH);
	assert_true(logit_of(NULL, &b, &lane) < 0);
	assert_int_equal(lane, LANE_CUSTOMER);
	message_clear(&a);
	message_clear(&b);
}

static void reasons_quote_the_mail(void **state)
{
	struct message m = make_mail("Ann <ann@buyer.example>", "Where is my parcel?", question);
	struct opinion o;
	bool quotes = false;

	(void)state;
	model_judge(model, NULL, &m, &o);
	assert_true(o.n_reasons > 0);
	assert_true(o.reasons[0].weight < 0);
	for (size_t i = 0; i < o.n_reasons; i++)
		quotes |= strstr(o.reasons[i].text, "\"my order\"") || strstr(o.reasons[i].text, "\"my parcel\"");
	assert_true(quotes);
	opinion_clear(&o);
	message_clear(&m);
}

static void a_trade_in_the_signature_is_no_offer(void **state)
{
	struct message plain = make_mail("Lily Marchetti <lily@x.example>", "return label?",
		"Hello! How do I get a return label for order 11560?\n\nLily Marchetti\n");
	struct message trade = make_mail("Lily Marchetti <lily@x.example>", "return label?",
		"Hello! How do I get a return label for order 11560?\n\nLily Marchetti\n"
		"We help online stores rank on Google. Book a free audit!\n");
	enum lane lane;

	(void)state;
	assert_true(logit_of(NULL, &plain, &lane) == logit_of(NULL, &trade, &lane));
	message_clear(&plain);
	message_clear(&trade);
}

static const char voyages[] =
	"Seven nights, half board, flying from Bristol or Newcastle on selected dates in January and February.\n"
	"Madeira in bloom, from 429 pounds. Krakow, 3 nights, from 159. Fjords by mail ship, 12 days, from 1,340.\n"
	"Deposit 50, balance four weeks before. All trips protected. Prices per person on two sharing.";

static bool tells(const struct message *m, const char *what)
{
	struct opinion o;
	bool found = false;

	model_judge(model, NULL, m, &o);
	for (size_t i = 0; i < o.n_reasons; i++)
		found |= strstr(o.reasons[i].text, what) != NULL;
	opinion_clear(&o);
	return found;
}

static void what_offers_nothing_may_be_bulk_mail_by_its_words(void **state)
{
	struct message m = make_mail("Harbour Tours <hello@tours.example>", "Winter sun", voyages);
	struct message few = make_mail("Harbour Tours <hello@tours.example>", "Winter sun", "Madeira in bloom, seven nights, half board.");
	struct deltas learnt = { 0 };
	struct deltas lesson;
	enum lane lane;

	(void)state;
	assert_true(logit_of(NULL, &m, &lane) > 0);
	assert_int_equal(lane, LANE_PITCH);
	assert_true(tells(&m, "as bulk mail is"));
	assert_false(tells(&m, "as pitches are"));
	logit_of(NULL, &few, &lane);
	assert_int_not_equal(lane, LANE_PITCH);
	model_learn(model, NULL, &m, LANE_CUSTOMER, &lesson);
	deltas_add(&learnt, &lesson, 1);
	logit_of(&learnt, &m, &lane);
	assert_int_equal(lane, LANE_CUSTOMER);
	deltas_clear(&lesson);
	deltas_clear(&learnt);
	message_clear(&m);
	message_clear(&few);
}

static void words_are_quoted_once(void **state)
{
	struct message m = make_mail("System <admin@box.example>", "Storage limit",
		"Your mailbox has reached its limit and incoming messages are held. Confirm your password within 24 hours at\n"
		"https://box.example/confirm or your account will be deactivated by the administrator.");
	struct opinion o;

	(void)state;
	model_judge(model, NULL, &m, &o);
	assert_int_equal(o.lane, LANE_PITCH);
	for (size_t i = 0; i < o.n_reasons; i++)
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(o.reasons[i].text, o.reasons[k].text);
	opinion_clear(&o);
	message_clear(&m);
}

static void a_sender_may_be_the_reason(void **state)
{
	struct message m = make_mail("Newsletter Team <newsletter@deals-weekly.example>", "News of the week",
		"Here is what happened this week. Our shop has new hours. Read more inside.");

	(void)state;
	assert_true(tells(&m, "the sender's name and address are like those of"));
	message_clear(&m);
}

static void a_customer_may_send_a_link(void **state)
{
	static const char *const texts[] = {
		"https://shop.example/lamps/oak in stock?",
		"http://imgbox.example/a7Gh2 broken cup",
		"Is this yours? http://shop-sale.example/win",
		"My two cups came broken. See https://a.example/1 https://a.example/2",
		"Please find our PO at https://tools.example/po/991 and confirm the delivery date. We need the forty mugs with\n"
		"logo before the fair on the 14th. Invoice to accounts.",
	};
	enum lane lane;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct message m = make_mail("Jo Lamb <jo@gmail.com>", "Hello", texts[i]);

		logit_of(NULL, &m, &lane);
		assert_int_not_equal(lane, LANE_PITCH);
		message_clear(&m);
	}
}

static void a_lesson_moves_its_like_and_no_other(void **state)
{
	struct message odd = make_mail("Zed <zed@wool.example>", "Loom tally", "The loom tally of Thursday: nine warps, four wefts, zarfs as usual.");
	struct message like = make_mail("Zed <zed@wool.example>", "Loom tally", "The loom tally of Friday: two warps, one weft, zarfs as usual.");
	struct message other = make_mail("Ann <ann@buyer.example>", "Where is my parcel?", question);
	struct deltas learnt = { 0 };
	struct deltas lesson;
	enum lane lane;
	double before;

	(void)state;
	before = logit_of(NULL, &other, &lane);
	model_learn(model, NULL, &odd, LANE_PITCH, &lesson);
	deltas_add(&learnt, &lesson, 1);
	logit_of(&learnt, &odd, &lane);
	assert_int_equal(lane, LANE_PITCH);
	logit_of(&learnt, &like, &lane);
	assert_int_equal(lane, LANE_PITCH);
	assert_true(logit_of(&learnt, &other, &lane) - before < 0.5);
	assert_int_equal(lane, LANE_CUSTOMER);
	deltas_add(&learnt, &lesson, -1);
	assert_int_equal(learnt.n, 0); /* exactly as it was */
	deltas_clear(&lesson);
	deltas_clear(&learnt);
	message_clear(&odd);
	message_clear(&like);
	message_clear(&other);
}

/* Who seems to write for a paper is spared, but not from what the owner says. */
static void a_lesson_puts_a_spared_mail_aside(void **state)
{
	struct message m = make_mail("Daily Desk <desk@paper.example>", "Your story in our newspaper",
		"I am a journalist. For 400 pounds we write about your shop in our newspaper. Shall I send the dates?");
	struct deltas lesson;
	enum lane lane;

	(void)state;
	logit_of(NULL, &m, &lane);
	assert_int_not_equal(lane, LANE_PITCH);
	model_learn(model, NULL, &m, LANE_PITCH, &lesson);
	logit_of(&lesson, &m, &lane);
	assert_int_equal(lane, LANE_PITCH);
	deltas_clear(&lesson);
	message_clear(&m);
}

/* A mail of few words is doubted half a log-odds later, and a lesson goes two beyond that. */
static void a_lesson_of_few_words_aims_at_what_they_are_asked_for(void **state)
{
	struct message m = make_mail("Peterson <peterson@claims.example>", "Re: Re: fund", "Why the silence? The fund is ready since Monday.");
	struct model_head head;
	struct deltas lesson;
	enum lane lane;

	(void)state;
	memcpy(&head, file.bytes, sizeof(head));
	logit_of(NULL, &m, &lane);
	assert_int_equal(lane, LANE_UNSURE);
	model_learn(model, NULL, &m, LANE_CUSTOMER, &lesson);
	assert_true(fabs(logit_of(&lesson, &m, &lane) - ((double)head.unsure_at + 0.5 - 2)) < 0.01);
	assert_int_equal(lane, LANE_CUSTOMER);
	deltas_clear(&lesson);
	message_clear(&m);
}

static void what_is_so_already_teaches_nothing(void **state)
{
	struct message m = make_mail("Max <max@seo.example>", "More sales for your store", pitch);
	struct deltas lesson;
	struct deltas again;
	struct deltas learnt = { 0 };

	(void)state;
	model_learn(model, NULL, &m, LANE_CUSTOMER, &lesson);
	assert_true(lesson.n > 0);
	deltas_add(&learnt, &lesson, 1);
	model_learn(model, &learnt, &m, LANE_CUSTOMER, &again);
	for (size_t i = 0; i < again.n; i++) /* no more than rounding leaves */
		assert_true(again.v[i].weight < 1e-3F && again.v[i].weight > -1e-3F);
	deltas_clear(&lesson);
	deltas_clear(&again);
	deltas_clear(&learnt);
	message_clear(&m);
}

static void a_damaged_model_is_refused(void **state)
{
	char *bytes = mem_alloc(file.n);
	struct model *m;
	struct err err;

	(void)state;
	memcpy(bytes, file.bytes, file.n);
	bytes[file.n / 2] ^= 1;
	assert_int_equal(model_new(bytes, file.n, &m, &err), -1);
	assert_int_equal(err.kind, ERR_DATA);
	assert_int_equal(model_new(bytes, 10, &m, &err), -1);
	assert_int_equal(model_new(bytes, file.n - 1, &m, &err), -1);
	free(bytes);
}

static void phrases_are_found_with_wildcards(void **state)
{
	static const char text[] = "own\tcustomer\tspeaks of an order\n my order\n zamow*\nnew\tpitch\toffers\n we _ stores\n";
	struct mentions found = { 0 };
	struct buf packed = { 0 };
	struct terms t = { 0 };
	struct lexicon *l;

	(void)state;
	assert_int_equal(lexicon_pack(text, strlen(text), &packed), 0);
	l = lexicon_new(packed.data, packed.len);
	assert_non_null(l);
	assert_int_equal(lexicon_count(l), 2);
	terms_add(&t, "My order: we help stores. Zamówienie!", 50);
	lexicon_find(l, &t, &found);
	assert_int_equal(found.n, 3);
	assert_int_equal(found.v[0].concept, 0);
	assert_int_equal(found.v[1].concept, 1);
	assert_int_equal(found.v[1].n, 3);
	assert_int_equal(found.v[2].concept, 0);
	free(found.v);
	terms_clear(&t);
	lexicon_free(l);
	buf_clear(&packed);
}

static void phrases_of_no_concept_are_refused(void **state)
{
	struct buf packed = { 0 };

	(void)state;
	assert_int_equal(lexicon_pack(" stray phrase\n", 14, &packed), -1);
	assert_int_equal(lexicon_pack("name without side\n", 18, &packed), -1);
	assert_int_equal(lexicon_pack("own\tcustomer\tan order\n two  blanks\n", 36, &packed), -1);
	assert_int_equal(packed.len, 0);
}

/* Wherever it is cut off. */
static void a_lexicon_that_is_cut_short_is_refused(void **state)
{
	static const char text[] = "own\tcustomer\tspeaks of an order\n my order\n zamow*\nnew\tpitch\toffers\n we _ stores\n";
	struct buf packed = { 0 };

	(void)state;
	assert_int_equal(lexicon_pack(text, strlen(text), &packed), 0);
	for (size_t n = 0; n < packed.len; n++) {
		char *some = mem_dupn(packed.data, n); /* of its own, so that the sanitizers see what is read behind it */

		assert_null(lexicon_new(some, n));
		free(some);
	}
	buf_putc(&packed, 'x');
	assert_null(lexicon_new(packed.data, packed.len)); /* nor is there more of it */
	buf_cut(&packed, packed.len - 1);
	packed.data[sizeof(struct lexicon_head)] = 9; /* no side has that number */
	assert_null(lexicon_new(packed.data, packed.len));
	buf_clear(&packed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mail_is_judged_by_what_it_says),
		cmocka_unit_test(reasons_quote_the_mail),
		cmocka_unit_test(a_trade_in_the_signature_is_no_offer),
		cmocka_unit_test(what_offers_nothing_may_be_bulk_mail_by_its_words),
		cmocka_unit_test(words_are_quoted_once),
		cmocka_unit_test(a_sender_may_be_the_reason),
		cmocka_unit_test(a_customer_may_send_a_link),
		cmocka_unit_test(a_lesson_moves_its_like_and_no_other),
		cmocka_unit_test(a_lesson_puts_a_spared_mail_aside),
		cmocka_unit_test(a_lesson_of_few_words_aims_at_what_they_are_asked_for),
		cmocka_unit_test(what_is_so_already_teaches_nothing),
		cmocka_unit_test(a_damaged_model_is_refused),
		cmocka_unit_test(phrases_are_found_with_wildcards),
		cmocka_unit_test(phrases_of_no_concept_are_refused),
		cmocka_unit_test(a_lexicon_that_is_cut_short_is_refused),
	};

	return cmocka_run_group_tests(tests, open_model, close_model);
}
