#include "store-kit.h"

#include <stdlib.h>
#include <string.h>

#include "store/rule.h"

static int64_t add_rule(struct kit *k, const char *pattern, enum lane lane)
{
	int64_t action;

	assert_int_equal(store_action(k->store, "mark", 2000, &action, &k->err), 0);
	assert_int_equal(store_add_sender_rule(k->store, action, pattern, lane, &k->err), 0);
	return action;
}

static void assert_rule(struct kit *k, const char *addr, int has, enum lane lane)
{
	enum lane found = lane;

	assert_int_equal(store_sender_rule(k->store, addr, &found, &k->err), has);
	assert_int_equal(found, lane);
}

static void a_rule_is_for_an_address_or_a_domain_with_all_below(void **state)
{
	struct kit *k = *state;

	add_rule(k, "max@seo.example", LANE_PITCH);
	add_rule(k, "@carrier.example", LANE_NOTICE);
	assert_rule(k, "Max@SEO.example", 1, LANE_PITCH);
	assert_rule(k, "eva@seo.example", 0, LANE_UNSURE);
	assert_rule(k, "robot@carrier.example", 1, LANE_NOTICE);
	assert_rule(k, "robot@mail.carrier.example", 1, LANE_NOTICE);
	assert_rule(k, "robot@notcarrier.example", 0, LANE_UNSURE);
	assert_rule(k, "", 0, LANE_UNSURE);
	assert_rule(k, "nobody", 0, LANE_UNSURE);
}

static void the_nearest_rule_counts_and_then_the_newest(void **state)
{
	struct kit *k = *state;

	add_rule(k, "eva@mail.seo.example", LANE_CUSTOMER);
	add_rule(k, "@seo.example", LANE_PITCH);
	add_rule(k, "@mail.seo.example", LANE_NOTICE);
	assert_rule(k, "eva@mail.seo.example", 1, LANE_CUSTOMER);
	assert_rule(k, "max@mail.seo.example", 1, LANE_NOTICE);
	assert_rule(k, "max@seo.example", 1, LANE_PITCH);
	add_rule(k, "@SEO.example", LANE_CUSTOMER);
	assert_rule(k, "max@seo.example", 1, LANE_CUSTOMER);
}

static void a_rule_goes_with_its_action(void **state)
{
	struct kit *k = *state;
	struct strs patterns = { 0 };
	int64_t action;

	add_rule(k, "@seo.example", LANE_NOTICE);
	action = add_rule(k, "@seo.example", LANE_PITCH);
	assert_int_equal(store_undo(k->store, action, 3000, &k->err), 0);
	assert_rule(k, "max@seo.example", 1, LANE_NOTICE);
	assert_int_equal(store_rules_of_action(k->store, action, &patterns, &k->err), 0);
	assert_int_equal(patterns.n, 1);
	assert_string_equal(patterns.v[0], "@seo.example");
	strs_clear(&patterns);
}

static void the_mails_that_a_rule_is_about_are_found(void **state)
{
	struct kit *k = *state;
	int64_t max, *ids;
	size_t n;

	max = kit_add(k, &(struct kit_mail) { .id = "a@x", .from = "Max@SEO.example" }, NULL);
	kit_add(k, &(struct kit_mail) { .id = "b@x", .from = "eva@mail.seo.example" }, NULL);
	kit_add(k, &(struct kit_mail) { .id = "c@x", .from = "joe@notseo.example" }, NULL);
	kit_add(k, &(struct kit_mail) { .id = "d@x", .from = "max@seo.example", .direction = MAIL_OUT }, NULL);
	assert_int_equal(store_mails_from(k->store, "max@seo.example", &ids, &n, &k->err), 0);
	assert_int_equal(n, 1);
	assert_int_equal(ids[0], max);
	free(ids);
	assert_int_equal(store_mails_from(k->store, "@Seo.example", &ids, &n, &k->err), 0);
	assert_int_equal(n, 2);
	free(ids);
}

static void mark(struct kit *k, int64_t thread, enum lane lane, int64_t *action)
{
	const struct act act = { .kind = ACT_MARKED, .at = 2000, .lane = lane };

	assert_int_equal(store_action(k->store, "mark", 2000, action, &k->err), 0);
	assert_int_equal(store_add_act(k->store, *action, thread, &act, &k->err), 0);
}

static void assert_thread(struct kit *k, int64_t thread, enum lane lane, size_t n_facts)
{
	struct fact *facts;
	struct thread t;
	size_t n;

	kit_conclude(k, thread, STATE_OPEN, 0);
	assert_int_equal(store_thread(k->store, thread, &t, &k->err), 1);
	assert_int_equal(t.lane, lane);
	thread_clear(&t);
	assert_int_equal(store_facts(k->store, thread, &facts, &n, &k->err), 0);
	assert_int_equal(n, n_facts);
	free(facts);
}

static void a_mark_beats_the_lanes_of_the_mails(void **state)
{
	struct kit *k = *state;
	enum lane lane;
	int64_t thread, first, second;

	kit_add(k, &(struct kit_mail) { .id = "a@x", .lane = LANE_NOTICE }, &thread);
	assert_thread(k, thread, LANE_NOTICE, 0);
	assert_int_equal(store_mark(k->store, thread, &lane, &k->err), 0);
	mark(k, thread, LANE_CUSTOMER, &first);
	assert_thread(k, thread, LANE_CUSTOMER, 1);
	mark(k, thread, LANE_PITCH, &second);
	assert_thread(k, thread, LANE_PITCH, 1);
	kit_add(k, &(struct kit_mail) { .id = "b@x", .answers = "a@x" }, NULL);
	assert_thread(k, thread, LANE_PITCH, 2);
	assert_int_equal(store_undo(k->store, second, 3000, &k->err), 0);
	assert_int_equal(store_mark(k->store, thread, &lane, &k->err), 1);
	assert_int_equal(lane, LANE_CUSTOMER);
	mark(k, thread, LANE_NOTICE, &second);
	assert_thread(k, thread, LANE_NOTICE, 0);
}

static void who_waits_in_the_journal_is_known(void **state)
{
	struct kit *k = *state;
	int64_t mail = kit_add(k, &(struct kit_mail) { .id = "a@x" }, NULL);

	assert_int_equal(store_journal_is_newest(k->store, mail, JOURNAL_MARKED, &k->err), 0);
	assert_int_equal(store_journal_add(k->store, 0, mail, JOURNAL_MARKED, &k->err), 0);
	assert_int_equal(store_journal_is_newest(k->store, mail, JOURNAL_MARKED, &k->err), 1);
	assert_int_equal(store_journal_is_newest(k->store, mail, JOURNAL_DONE, &k->err), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		KIT_TEST(a_rule_is_for_an_address_or_a_domain_with_all_below),
		KIT_TEST(the_nearest_rule_counts_and_then_the_newest),
		KIT_TEST(a_rule_goes_with_its_action),
		KIT_TEST(the_mails_that_a_rule_is_about_are_found),
		KIT_TEST(a_mark_beats_the_lanes_of_the_mails),
		KIT_TEST(who_waits_in_the_journal_is_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
