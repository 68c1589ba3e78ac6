#include "store-kit.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/digest.h"
#include "base/mem.h"

static void a_mail_comes_back_as_it_was(void **state)
{
	struct kit *k = *state;
	unsigned char digest[DIGEST_SIZE];
	struct buf raw = { 0 };
	struct mail m;
	int64_t id, found = 0;

	id = kit_add(k,
		&(struct kit_mail) {
			.id = "b@x", .bounce_of = "a@x", .lang = "ro", .lane = LANE_UNSURE, .text = "Bună", .promise = 99, .topic = "delay", .subject = "Colet", .has_attachment = true, .is_automatic = true },
		NULL);
	assert_int_equal(store_mail(k->store, id, &m, &k->err), 1);
	assert_string_equal(m.message.message_id, "b@x");
	assert_string_equal(m.message.text, "Bună");
	assert_string_equal(m.message.attachments[0].name, "photo.jpg");
	assert_string_equal(m.bounce_of, "a@x");
	assert_string_equal(m.lang, "ro");
	assert_string_equal(m.marks.topic, "delay");
	assert_null(m.marks.template);
	assert_int_equal(m.marks.promise, 99);
	assert_int_equal(m.lane, LANE_UNSURE);
	assert_int_equal(m.direction, MAIL_IN);
	assert_true(m.is_automatic);
	mail_clear(&m);

	assert_int_equal(store_mail_raw(k->store, id, &raw, &k->err), 1);
	digest_sha256(raw.data, raw.len, digest);
	buf_clear(&raw);
	assert_int_equal(store_mail_by_digest(k->store, digest, &found, &k->err), 1);
	assert_int_equal(found, id);
	digest[0] ^= 1;
	assert_int_equal(store_mail_by_digest(k->store, digest, &found, &k->err), 0);
	assert_int_equal(store_mail(k->store, id + 1, &m, &k->err), 0);
	assert_int_equal(store_mail_raw(k->store, id + 1, &raw, &k->err), 0);
}

static void a_damaged_record_is_told(void **state)
{
	struct kit *k = *state;
	struct mail_list mails;
	struct mail m;
	int64_t thread;
	int64_t id = kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);

	free(kit_sql(k, "UPDATE record SET bytes = x'01FFFFFF'"));
	assert_int_equal(store_mail(k->store, id, &m, &k->err), -1);
	assert_int_equal(k->err.kind, ERR_IO);
	assert_int_equal(store_thread_mails(k->store, thread, &mails, &k->err), -1);
	assert_int_equal(mails.n, 0);
}

static void a_mail_that_was_too_large_has_no_bytes(void **state)
{
	struct kit *k = *state;
	const struct mail_source source = { .raw = NULL };
	struct mail m = { .received = 5, .marks = { .promise = NO_TIME } };
	struct buf raw = { 0 };

	assert_int_equal(store_add_mail(k->store, &m, &source, &k->err), 0);
	assert_int_equal(store_mail_raw(k->store, m.id, &raw, &k->err), 0);
	assert_int_equal(store_add_mail(k->store, &m, &source, &k->err), 0); /* and another one */
}

static void however_many_its_bytes_are_they_come_back(void **state)
{
	static const size_t sizes[] = { 0, 1, (4 << 20), (4 << 20) + 1, 9 << 20 };
	struct kit *k = *state;

	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		struct mail m = { .received = 5, .marks = { .promise = NO_TIME } };
		struct mail_source source = { .n_raw = sizes[i] };
		struct buf raw = { 0 };
		char *bytes = mem_alloc(sizes[i] + 1);

		for (size_t at = 0; at < sizes[i]; at++)
			bytes[at] = (char)(at % 251); /* of no page's size */
		source.raw = bytes;
		assert_int_equal(store_add_mail(k->store, &m, &source, &k->err), 0);
		buf_puts(&raw, "!");
		assert_int_equal(store_mail_raw(k->store, m.id, &raw, &k->err), 1);
		assert_int_equal(raw.len, 1 + sizes[i]);
		assert_memory_equal(raw.data + 1, bytes, sizes[i]);
		buf_clear(&raw);
		free(bytes);
	}
}

static void the_reasons_of_a_verdict_are_kept_and_replaced(void **state)
{
	struct kit *k = *state;
	struct reason reasons[] = { { (char[]) { "bulk mail" }, 2.5 }, { (char[]) { "has no order" }, 0.5 } };
	struct verdict v = { .lane = LANE_PITCH, .score = 0.97, .reasons = reasons, .n_reasons = 2 };
	struct verdict got;
	int64_t *ids;
	size_t n;
	int64_t id = kit_add(k, &(struct kit_mail) { .id = "q@x", .from = "V@Pitch.example" }, NULL);

	assert_int_equal(store_doubted_mails(k->store, "v@pitch.example", &ids, &n, &k->err), 0);
	assert_int_equal(n, 0);
	free(ids);
	assert_int_equal(store_set_verdict(k->store, id, &v, &k->err), 0);
	assert_int_equal(store_verdict(k->store, id, &got, &k->err), 0);
	assert_int_equal(got.lane, LANE_PITCH);
	assert_true(got.score > 0.96 && got.score < 0.98);
	assert_int_equal(got.n_reasons, 2);
	assert_string_equal(got.reasons[1].text, "has no order");
	assert_true(got.reasons[0].weight > 2.4);
	verdict_clear(&got);
	assert_int_equal(store_doubted_mails(k->store, "v@pitch.example", &ids, &n, &k->err), 0);
	assert_int_equal(n, 1);
	assert_int_equal(ids[0], id);
	free(ids);
	v.n_reasons = 1;
	assert_int_equal(store_set_verdict(k->store, id, &v, &k->err), 0);
	assert_int_equal(store_verdict(k->store, id, &got, &k->err), 0);
	assert_int_equal(got.n_reasons, 1);
	verdict_clear(&got);
	assert_int_equal(store_verdict(k->store, 99, &got, &k->err), -1);
	assert_int_equal(k->err.kind, ERR_NOT_FOUND);
}

static void judged_anew_a_mail_is_about_something_else(void **state)
{
	struct kit *k = *state;
	const struct kit_mail letter = { .id = "l@x", .direction = MAIL_OUT, .to = "ann@buyer.example" };
	struct verdict v = { .lane = LANE_CUSTOMER, .topic = "delay" };
	struct mail m = { 0 };
	int64_t id = kit_add(k, &(struct kit_mail) { .id = "t@x" }, NULL);
	int64_t ours = kit_add(k, &letter, NULL);

	assert_int_equal(store_set_verdict(k->store, id, &v, &k->err), 0);
	assert_int_equal(store_mail(k->store, id, &m, &k->err), 1);
	assert_string_equal(m.marks.topic, "delay");
	mail_clear(&m);
	v.topic = NULL;
	assert_int_equal(store_set_verdict(k->store, id, &v, &k->err), 0);
	assert_int_equal(store_mail(k->store, id, &m, &k->err), 1);
	assert_null(m.marks.topic);
	mail_clear(&m);
	v.topic = "delay";
	assert_int_equal(store_set_verdict(k->store, ours, &v, &k->err), 0);
	assert_int_equal(store_mail(k->store, ours, &m, &k->err), 1);
	assert_null(m.marks.topic);
	mail_clear(&m);
}

static void who_was_answered_is_known(void **state)
{
	struct kit *k = *state;
	const struct kit_mail ack = { .id = "k@x", .direction = MAIL_OUT, .is_automatic = true, .to = "p@pitch.example" };
	const struct kit_mail answer = { .id = "a@x", .direction = MAIL_OUT, .to = "Ann@Buyer.example, bob@x.example" };
	int64_t id, found;

	kit_add(k, &ack, NULL);
	id = kit_add(k, &answer, NULL);
	assert_int_equal(store_was_answered(k->store, "ann@buyer.example", &k->err), 1);
	assert_int_equal(store_was_answered(k->store, "bob@x.example", &k->err), 1);
	assert_int_equal(store_was_answered(k->store, "p@pitch.example", &k->err), 0); /* by a machine only */
	assert_int_equal(store_was_answered(k->store, "", &k->err), 0);
	assert_int_equal(store_our_mail(k->store, "a@x", &found, &k->err), 1);
	assert_int_equal(found, id);
	kit_add(k, &(struct kit_mail) { .id = "q@x" }, NULL);
	assert_int_equal(store_our_mail(k->store, "q@x", &found, &k->err), 0);
}

static void expect_language(struct kit *k, const char *addr, const char *expected)
{
	char *lang;

	assert_int_equal(store_language_of(k->store, addr, &lang, &k->err), expected ? 1 : 0);
	if (expected)
		assert_string_equal(lang, expected);
	free(lang);
}

static void the_language_of_a_sender_is_that_of_the_newest_of_the_last_mails(void **state)
{
	struct kit *k = *state;

	kit_add(k, &(struct kit_mail) { .from = "ann@c.test", .lang = "de", .received = 9000 }, NULL);
	kit_add(k, &(struct kit_mail) { .from = "Ann@c.test", .lang = "fr", .received = 8000 }, NULL);
	kit_add(k, &(struct kit_mail) { .from = "ben@c.test", .lang = "it", .received = 9500 }, NULL);
	expect_language(k, "ann@C.test", "de");
	for (int i = 2; i < STORE_LANGUAGE_MAILS; i++)
		kit_add(k, &(struct kit_mail) { .from = "ann@c.test", .received = 7000 }, NULL);
	expect_language(k, "ann@c.test", "de");
	kit_add(k, &(struct kit_mail) { .from = "ann@c.test", .received = 7000 }, NULL);
	expect_language(k, "ann@c.test", "fr");
	kit_add(k, &(struct kit_mail) { .from = "ann@c.test", .received = 7000 }, NULL);
	expect_language(k, "ann@c.test", NULL);
	kit_add(k, &(struct kit_mail) { .from = "ann@c.test", .lang = "es", .received = 6000 }, NULL);
	expect_language(k, "ann@c.test", "es"); /* of the last that were added, as old as they are */
}

static void locations_come_and_go_and_the_mail_stays(void **state)
{
	struct kit *k = *state;
	struct folder f, again;
	struct location_flags before;
	struct location l = { .uid = 4000000000u, .flags = 1 };
	struct location_list list;
	uint32_t *uids;
	size_t n;

	l.mail = kit_add(k, &(struct kit_mail) { .id = "q@x" }, NULL);
	assert_int_equal(store_folder(k->store, "Café", FOLDER_ARCHIVE, &f, &k->err), 0);
	assert_false(f.complete);
	f.uid_validity = 4294967295u;
	f.highest_modseq = 9223372036854775807u;
	f.complete = true;
	assert_int_equal(store_folder_save(k->store, &f, &k->err), 0);
	l.folder = f.id;
	assert_int_equal(store_location_add(k->store, &l, "a b", &k->err), 0);
	assert_int_equal(store_location_add(k->store, &l, "a b", &k->err), 0); /* a range that is fetched again */
	assert_int_equal(store_location_set_flags(k->store, &l, "a b", &before, &k->err), 0);
	l.flags = 3;
	assert_int_equal(store_location_set_flags(k->store, &l, "a b", &before, &k->err), 1);
	assert_int_equal(before.flags, 1);
	assert_string_equal(before.keywords, "a b");
	free(before.keywords);
	assert_int_equal(store_location_set_flags(k->store, &l, "a", &before, &k->err), 1);
	assert_int_equal(before.flags, 3);
	free(before.keywords);
	assert_int_equal(store_mail_locations(k->store, l.mail, &list, &k->err), 0);
	assert_int_equal(list.n, 1);
	assert_string_equal(list.v[0].folder_name, "Café");
	assert_int_equal(list.v[0].uid, 4000000000u);
	assert_int_equal(list.v[0].flags, 3);
	location_list_clear(&list);
	assert_int_equal(store_folder_uids(k->store, f.id, &uids, &n, &k->err), 0);
	assert_int_equal(n, 1);
	assert_int_equal(uids[0], 4000000000u);
	free(uids);
	l.uid = 5;
	assert_int_equal(store_location_set_flags(k->store, &l, "", &before, &k->err), 0);
	assert_int_equal(l.mail, 0);
	folder_clear(&f);

	assert_int_equal(store_folder(k->store, "Café", FOLDER_SENT, &again, &k->err), 0);
	assert_int_equal(again.role, FOLDER_SENT);
	assert_int_equal(again.uid_validity, 4294967295u);
	assert_int_equal(again.highest_modseq, 9223372036854775807u);
	assert_true(again.complete);
	assert_int_equal(store_folder_reset(k->store, again.id, &k->err), 0);
	assert_int_equal(store_folder_uids(k->store, again.id, &uids, &n, &k->err), 0);
	assert_int_equal(n, 0);
	folder_clear(&again);
	assert_int_equal(store_folder(k->store, "Café", FOLDER_SENT, &again, &k->err), 0);
	assert_int_equal(again.uid_validity, 0);
	assert_false(again.complete);
	folder_clear(&again);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		KIT_TEST(a_mail_comes_back_as_it_was),
		KIT_TEST(a_damaged_record_is_told),
		KIT_TEST(a_mail_that_was_too_large_has_no_bytes),
		KIT_TEST(however_many_its_bytes_are_they_come_back),
		KIT_TEST(the_reasons_of_a_verdict_are_kept_and_replaced),
		KIT_TEST(judged_anew_a_mail_is_about_something_else),
		KIT_TEST(who_was_answered_is_known),
		KIT_TEST(the_language_of_a_sender_is_that_of_the_newest_of_the_last_mails),
		KIT_TEST(locations_come_and_go_and_the_mail_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
