#include "store-kit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

enum { DAY = 86400 };

/* UTC, and today is 1970-01-11, day 10. Dates are taken within January 1970 only. */
static int64_t begin(const void *data, int days, int year, int month, int day)
{
	(void)data;
	(void)month;
	return (int64_t)((year ? day - 1 : 10) + days) * DAY;
}

static const struct query_days days = { .begin = begin };

/* The subjects of what is found, in the order of lists. */
static void finds(struct kit *k, const char *text, const char *expected)
{
	struct thread_filter filter = { .lanes = 15, .states = 15, .now = 10 * DAY + 100 };
	struct thread_list list;
	struct buf found = { 0 };
	struct query *q = query_parse(text, &days, &k->err);

	if (!q)
		fail_msg("%s: %s", text, k->err.text);
	filter.query = q;
	if (store_threads(k->store, &filter, &list, &k->err) < 0)
		fail_msg("%s: %s", text, k->err.text);
	for (size_t i = 0; i < list.n; i++)
		buf_printf(&found, "%s%s", i ? " " : "", list.v[i].subject);
	if (strcmp(buf_text(&found), expected) != 0)
		fail_msg("%s finds \"%s\", not \"%s\"", text, buf_text(&found), expected);
	buf_clear(&found);
	thread_list_clear(&list);
	query_free(q);
}

static void refuses(struct kit *k, const char *text)
{
	struct query *q = query_parse(text, &days, &k->err);

	if (q)
		fail_msg("%s is taken", text);
	assert_int_equal(k->err.kind, ERR_DATA);
	assert_true(strlen(k->err.text) > 10);
}

/* Three threads, one word each as a subject: Parcel, Zwrot, Tawsil. */
static int setup(void **state)
{
	struct kit *k;
	int64_t parcel, zwrot, tawsil;

	if (kit_setup(state) < 0)
		return -1;
	k = *state;
	kit_add(k,
		&(struct kit_mail) {
			.id = "p@x", .subject = "Parcel", .from = "John O'Neil <john.oneil@buyer.example>", .text = "Where is order #1042? It was due on Monday.", .has_attachment = true, .lang = "en" },
		&parcel);
	kit_add(k,
		&(struct kit_mail) {
			.id = "pa@x", .answers = "p@x", .direction = MAIL_OUT, .subject = "Re: Parcel", .topic = "delay", .from = "shop@lumen.example", .to = "john.oneil@buyer.example", .text = "We are looking into it." },
		NULL);
	kit_add(k,
		&(struct kit_mail) {
			.id = "z@x", .subject = "Zwrot", .from = "Łukasz Żółw <lukasz@lodz.example>", .lang = "pl", .text = "Zamówienie do Łodzi, proszę o zwrot. Grösse Straße.", .lane = LANE_UNSURE },
		&zwrot);
	kit_add(k,
		&(struct kit_mail) {
			.id = "t@x", .subject = "Tawsil", .from = "mona@mail.example", .lang = "ar", .text = "أين الشحنة؟ طلبي رقم ٥٥", .lane = LANE_PITCH },
		&tawsil);
	kit_conclude(k, parcel, STATE_WAITING, 0);
	kit_conclude(k, zwrot, STATE_OPEN, 10 * DAY + 50);
	kit_conclude(k, tawsil, STATE_DONE, 12 * DAY);
	return 0;
}

static void words_are_found_without_case_and_marks(void **state)
{
	struct kit *k = *state;

	finds(k, "PARCEL", "Parcel");
	finds(k, "zamowienie", "Zwrot");
	finds(k, "Łodzi", "Zwrot");
	finds(k, "lodzi", "Zwrot");
	finds(k, "grosse strasse", "Zwrot");
	finds(k, "nothing-like-this", "");
}

static void arabic_is_found_with_and_without_its_article(void **state)
{
	struct kit *k = *state;

	finds(k, "شحنة", "Tawsil");
	finds(k, "الشحنه", "Tawsil");
	finds(k, "اين", "Tawsil");
	finds(k, "from:mona شحنة", "Tawsil");
	finds(k, "subject:شحنة", "");
}

static void the_last_word_may_go_on(void **state)
{
	struct kit *k = *state;

	finds(k, "zam", "Zwrot");
	finds(k, "from:luk", "Zwrot");
	finds(k, "zam zwrot", "");
	finds(k, "zam* zwrot", "Zwrot");
	finds(k, "\"zam\"", "");
	finds(k, "-zam", "Zwrot Tawsil Parcel");
	finds(k, "-zam*", "Tawsil Parcel");
}

static void phrases_are_found_in_order(void **state)
{
	struct kit *k = *state;

	finds(k, "\"looking into it\"", "Parcel");
	finds(k, "\"into looking\"", "");
	finds(k, "\"looking into", "Parcel"); /* not closed: to the end */
	finds(k, "subject:\"Re: Parcel\"", "Parcel");
}

static void words_must_be_in_one_message(void **state)
{
	struct kit *k = *state;

	finds(k, "where order", "Parcel");
	finds(k, "order looking", "");
}

static void fields_narrow(void **state)
{
	struct kit *k = *state;

	finds(k, "from:john.oneil@buyer.example", "Parcel");
	finds(k, "FROM:o'neil", "Parcel");
	finds(k, "from:shop", "Parcel"); /* our answer is from there */
	finds(k, "to:john", "Parcel");
	finds(k, "subject:order", "");
	finds(k, "order:1042", "Parcel");
	finds(k, "order:#1042", "Parcel");
	finds(k, "from:\"łukasz żółw\"", "Zwrot");
	finds(k, "lane:pitch", "Tawsil");
	finds(k, "state:done", "Tawsil");
	finds(k, "topic:Delay", "Parcel");
	finds(k, "lang:pl", "Zwrot");
	finds(k, "has:attachment", "Parcel");
	finds(k, "is:waiting", "Parcel");
	finds(k, "is:open", "Zwrot");
	finds(k, "is:done", "Tawsil");
	finds(k, "is:snoozed", "");
	finds(k, "is:overdue", "Zwrot");
	finds(k, "is:late -from:john", "Zwrot");
}

static void a_minus_negates(void **state)
{
	struct kit *k = *state;

	finds(k, "-parcel", "Zwrot Tawsil");
	finds(k, "-from:john -lane:pitch", "Zwrot");
	finds(k, "-looking", "Zwrot Tawsil"); /* no message of the thread has it */
	finds(k, "-is:overdue", "Tawsil Parcel");
	finds(k, "-topic:delay", "Zwrot Tawsil");
	finds(k, "-due:<tomorrow", "Tawsil Parcel");
	finds(k, "-\"into it\"", "Zwrot Tawsil");
}

static void due_takes_days(void **state)
{
	struct kit *k = *state;

	finds(k, "due:today", "Zwrot");
	finds(k, "due:tomorrow", "");
	finds(k, "due:<today", "");
	finds(k, "due:<=today", "Zwrot");
	finds(k, "due:<tomorrow", "Zwrot");
	finds(k, "due:>today", "Tawsil");
	finds(k, "due:>=today", "Zwrot Tawsil");
	finds(k, "due:>yesterday", "Zwrot Tawsil");
	finds(k, "due:1970-01-13", "Tawsil");
	finds(k, "due:<1970-01-13", "Zwrot");
	finds(k, "due:>1970-01-12", "Tawsil");
	finds(k, "due:none", "Parcel");
	refuses(k, "due:soon");
	refuses(k, "due:1970-02-30");
	refuses(k, "due:1970-1-3");
	refuses(k, "due:");
	refuses(k, "due:<none");
}

static void unread_is_what_lies_somewhere_unseen(void **state)
{
	struct kit *k = *state;
	struct folder inbox;
	struct location_flags before;
	struct location l = { .uid = 7, .mail = 1 };

	finds(k, "is:unread", "");
	assert_int_equal(store_folder(k->store, "INBOX", FOLDER_INBOX, &inbox, &k->err), 0);
	l.folder = inbox.id;
	assert_int_equal(store_location_add(k->store, &l, NULL, &k->err), 0);
	finds(k, "is:unread", "Parcel");
	finds(k, "-is:unread", "Zwrot Tawsil");
	l.flags = 1;
	assert_int_equal(store_location_set_flags(k->store, &l, "", &before, &k->err), 1);
	free(before.keywords);
	finds(k, "is:unread", "");
	folder_clear(&inbox);
}

static void whatever_is_typed_is_no_error_of_the_index(void **state)
{
	static const char *const texts[] = {
		"\"",
		"\"\"",
		"*",
		"**",
		"-",
		"--",
		"-\"",
		"-*",
		"^",
		"(",
		")",
		"()",
		"{}",
		":",
		"::",
		"col:x",
		"body:x",
		"sender:john",
		"NEAR(",
		"NEAR(a b, 2)",
		"a NEAR b",
		"AND",
		"OR",
		"NOT",
		"a AND",
		"OR b",
		"NOT x",
		"a + b",
		"+",
		"a\"b\"c",
		"\"a\"\"b\"",
		"{sender} : x",
		"- col : x",
		"'",
		"';--",
		"%",
		"_",
		"\\",
		"\x01",
		"\xFF\xFE",
		"\xC3",
		"from:\"",
		"from:*",
		"from:-",
		"-from:",
		"from:",
		"subject:\"\"",
		"order:",
		"from:from:x",
		"?",
		"?1",
		":a",
		"@x",
		"$x",
		"12:30",
		"http://x.example/?a=b&c=\"d\"",
		"a*b",
		"*a",
		"＂",
		"＂a＂ ＊",
		"—",
		"a —",
		"\xE2\x80\xAE",
		"a -",
		"a - b",
		"\xF0\x9F\x93\xA6",
		"x\"",
		"to:a@b.c*",
		"-lang:",
		"topic:",
		"\xD8\xB4",
	};
	struct kit *k = *state;
	struct thread_filter filter = { .lanes = 15, .states = 15 };
	struct thread_list list;
	struct query *q;

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		q = query_parse(texts[i], &days, &k->err);
		if (!q)
			fail_msg("%s: %s", texts[i], k->err.text);
		filter.query = q;
		if (store_threads(k->store, &filter, &list, &k->err) < 0)
			fail_msg("%s: %s", texts[i], k->err.text);
		thread_list_clear(&list);
		query_free(q);
	}
	finds(k, "*", "");
	finds(k, "\"", "");
	finds(k, "parcel -", "Parcel");
	finds(k, "parcel \"\" *", "Parcel");
	finds(k, "parcel — order", "Parcel");
	finds(k, "sender:john", ""); /* a column of the index is no field */
}

static void ten_thousand_quotes_find_nothing(void **state)
{
	static const char *const units[] = { "\"", "\" ", "-\"", "a\"" };
	struct kit *k = *state;
	struct buf text = { 0 };
	struct query *q;

	for (size_t i = 0; i < 4; i++) {
		buf_cut(&text, 0);
		for (int n = 0; n < 10000; n++)
			buf_puts(&text, units[i]);
		q = query_parse(buf_text(&text), &days, &k->err);
		assert_true(q || k->err.kind == ERR_DATA);
		query_free(q);
	}
	buf_cut(&text, 0);
	for (int n = 0; n < 10000; n++)
		buf_puts(&text, "\"");
	finds(k, buf_text(&text), "");
	buf_clear(&text);
}

static void a_query_has_an_end(void **state)
{
	struct kit *k = *state;
	struct buf text = { 0 };

	for (int n = 0; n < 100; n++)
		buf_printf(&text, "%d ", n);
	finds(k, buf_text(&text), "");
	buf_puts(&text, "more");
	refuses(k, buf_text(&text));
	buf_clear(&text);
	for (int n = 0; n < 40000; n++)
		buf_putc(&text, 'x');
	refuses(k, buf_text(&text));
	buf_clear(&text);
}

static void what_cannot_be_meant_is_told(void **state)
{
	struct kit *k = *state;

	refuses(k, "");
	refuses(k, " \t ");
	refuses(k, "is:happy");
	refuses(k, "lane:inbox");
	refuses(k, "state:");
	refuses(k, "has:money");
	assert_non_null(strstr(k->err.text, "attachment"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, kit_teardown)
		TEST(words_are_found_without_case_and_marks),
		TEST(arabic_is_found_with_and_without_its_article),
		TEST(the_last_word_may_go_on),
		TEST(phrases_are_found_in_order),
		TEST(words_must_be_in_one_message),
		TEST(fields_narrow),
		TEST(a_minus_negates),
		TEST(due_takes_days),
		TEST(unread_is_what_lies_somewhere_unseen),
		TEST(whatever_is_typed_is_no_error_of_the_index),
		TEST(ten_thousand_quotes_find_nothing),
		TEST(a_query_has_an_end),
		TEST(what_cannot_be_meant_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
