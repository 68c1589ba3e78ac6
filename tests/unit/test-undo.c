#include "store-kit.h"

#include <stdlib.h>

static int64_t start(struct kit *k, const char *verb)
{
	int64_t action;

	assert_int_equal(store_action(k->store, verb, 2000, &action, &k->err), 0);
	return action;
}

static void add_act(struct kit *k, int64_t action, int64_t thread, enum act_kind kind)
{
	const struct act act = { .kind = kind, .at = 2000 };

	assert_int_equal(store_add_act(k->store, action, thread, &act, &k->err), 0);
}

static size_t count_acts(struct kit *k, int64_t thread)
{
	struct act_list acts;
	size_t n;

	assert_int_equal(store_acts(k->store, thread, &acts, &k->err), 0);
	n = acts.n;
	act_list_clear(&acts);
	return n;
}

static int64_t newest(struct kit *k)
{
	struct undone u;
	int64_t action;
	int rc = store_newest_action(k->store, &u, &k->err);

	assert_true(rc >= 0);
	action = rc > 0 ? u.action : 0;
	undone_clear(&u);
	return action;
}

/* What waits to be told to the server. */
static void journal_is(struct kit *k, const struct journal_row *expected, size_t n)
{
	struct journal_list list;

	assert_int_equal(store_journal(k->store, &list, &k->err), 0);
	assert_int_equal(list.n, n);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(list.v[i].mail, expected[i].mail);
		assert_int_equal(list.v[i].kind, expected[i].kind);
	}
	free(list.v);
}

static void play_all(struct kit *k)
{
	struct journal_list list;

	assert_int_equal(store_journal(k->store, &list, &k->err), 0);
	for (size_t i = 0; i < list.n; i++)
		assert_int_equal(store_journal_played(k->store, list.v[i].id, &k->err), 0);
	free(list.v);
}

static void undo(struct kit *k, int64_t action)
{
	assert_int_equal(store_undo(k->store, action, 3000, &k->err), 0);
}

static void acts_say_who_did_them(void **state)
{
	struct kit *k = *state;
	struct act_list acts;
	int64_t thread, mail;
	struct act seen = { .kind = ACT_OPENED, .at = 2500 };

	mail = kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	add_act(k, start(k, "done"), thread, ACT_DONE);
	seen.mail = mail;
	assert_int_equal(store_add_act(k->store, 0, thread, &seen, &k->err), 0);
	assert_int_equal(store_acts(k->store, thread, &acts, &k->err), 0);
	assert_int_equal(acts.n, 2);
	assert_int_equal(acts.v[0].kind, ACT_DONE);
	assert_string_equal(acts.v[0].verb, "done");
	assert_int_equal(acts.v[0].mail, 0);
	assert_int_equal(acts.v[1].kind, ACT_OPENED);
	assert_null(acts.v[1].verb);
	assert_int_equal(acts.v[1].mail, mail);
	act_list_clear(&acts);
}

static void an_act_keeps_the_time_until_which_it_holds(void **state)
{
	const struct act snoozed = { .kind = ACT_SNOOZED, .at = 2500, .until = 9000 };
	struct kit *k = *state;
	struct act_list acts;
	struct fact *facts;
	int64_t thread, action;
	size_t n;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	action = start(k, "snooze");
	assert_int_equal(store_add_act(k->store, action, thread, &snoozed, &k->err), 0);
	assert_int_equal(store_acts(k->store, thread, &acts, &k->err), 0);
	assert_int_equal(acts.n, 1);
	assert_int_equal(acts.v[0].kind, ACT_SNOOZED);
	assert_int_equal(acts.v[0].until, 9000);
	act_list_clear(&acts);
	assert_int_equal(store_facts(k->store, thread, &facts, &n, &k->err), 0);
	assert_int_equal(n, 2);
	assert_int_equal(facts[1].kind, FACT_SNOOZED);
	assert_int_equal(facts[1].until, 9000);
	free(facts);
	undo(k, action);
	assert_int_equal(store_acts(k->store, thread, &acts, &k->err), 0);
	assert_int_equal(acts.n, 0);
}

static void actions_are_taken_back_newest_first(void **state)
{
	struct kit *k = *state;
	struct undone u;
	int64_t one, two, first, second, letter;

	kit_add(k, &(struct kit_mail) { .id = "a@x" }, &one);
	kit_add(k, &(struct kit_mail) { .id = "b@x" }, &two);
	assert_int_equal(newest(k), 0);
	first = start(k, "done");
	add_act(k, first, two, ACT_DONE);
	add_act(k, first, one, ACT_DONE);
	second = start(k, "reply");
	assert_int_equal(kit_letter(k, one, "a@x.example", 5000, &letter), 1);

	assert_int_equal(newest(k), second);
	undo(k, second);
	assert_int_equal(store_newest_action(k->store, &u, &k->err), 1);
	assert_int_equal(u.action, first);
	assert_string_equal(u.verb, "done");
	assert_int_equal(u.n_threads, 2);
	assert_int_equal(u.threads[0], one);
	assert_int_equal(u.threads[1], two);
	undone_clear(&u);
	undo(k, first);
	assert_int_equal(newest(k), 0);
	assert_int_equal(count_acts(k, one), 0);
	assert_int_equal(count_acts(k, two), 0);
}

static void an_action_names_the_threads_of_its_letters(void **state)
{
	struct kit *k = *state;
	struct outbox_recipient to = { .addr = (char[]) { "a@x.example" } };
	struct letter_row l = {
		.send_at = 1,
		.message_id = (char[]) { "m@x" },
		.from = (char[]) { "shop@x" },
		.to = &to,
		.n_to = 1,
		.subject = (char[]) { "" },
		.text = (char[]) { "" },
		.marks = { .promise = NO_TIME },
	};
	struct letter_list letters;
	struct undone u;

	kit_add(k, &(struct kit_mail) { .id = "a@x" }, &l.thread);
	l.action = start(k, "reply");
	assert_int_equal(store_queue_letter(k->store, &l, "x", 1, &k->err), 1);
	assert_int_equal(store_newest_action(k->store, &u, &k->err), 1);
	assert_int_equal(u.n_threads, 1);
	assert_int_equal(u.threads[0], l.thread);
	assert_int_equal(store_letters_of_action(k->store, u.action, &letters, &k->err), 0);
	assert_int_equal(letters.n, 1);
	assert_int_equal(letters.v[0].id, l.id);
	letter_list_clear(&letters);
	undone_clear(&u);
}

static void what_was_undone_stays_on_record(void **state)
{
	struct kit *k = *state;
	int64_t thread, action;
	char *text;

	kit_add(k, &(struct kit_mail) { .id = "a@x" }, &thread);
	action = start(k, "done");
	add_act(k, action, thread, ACT_DONE);
	undo(k, action);
	assert_int_equal(store_undo(k->store, action, 3001, &k->err), -1);
	assert_int_equal(k->err.kind, ERR_NOT_FOUND);
	text = kit_sql(k, "SELECT verb || '@' || at || '-' || coalesce(undoes, '') FROM action ORDER BY id");
	assert_string_equal(text, "done@2000- undo@3000-1");
	free(text);
	text = kit_sql(k, "SELECT count(*) FROM act");
	assert_string_equal(text, "1");
	free(text);
}

static void what_the_server_was_not_told_is_never_told(void **state)
{
	struct kit *k = *state;
	int64_t thread, mail, action;

	mail = kit_add(k, &(struct kit_mail) { .id = "a@x" }, &thread);
	action = start(k, "done");
	assert_int_equal(store_journal_add(k->store, action, mail, JOURNAL_DONE, &k->err), 0);
	assert_int_equal(store_journal_add(k->store, 0, mail, JOURNAL_ANSWERED, &k->err), 0);
	undo(k, action);
	journal_is(k, &(struct journal_row) { .mail = mail, .kind = JOURNAL_ANSWERED }, 1);
}

static void what_the_server_was_told_is_reversed_newest_first(void **state)
{
	struct kit *k = *state;
	int64_t first, second, action;

	first = kit_add(k, &(struct kit_mail) { .id = "a@x" }, NULL);
	second = kit_add(k, &(struct kit_mail) { .id = "b@x" }, NULL);
	action = start(k, "done");
	assert_int_equal(store_journal_add(k->store, action, first, JOURNAL_DONE, &k->err), 0);
	assert_int_equal(store_journal_add(k->store, action, second, JOURNAL_OPEN, &k->err), 0);
	assert_int_equal(store_journal_add(k->store, action, second, JOURNAL_ANSWERED, &k->err), 0);
	play_all(k);
	journal_is(k, NULL, 0);
	undo(k, action);
	journal_is(k,
		(const struct journal_row[]) { { .mail = second, .kind = JOURNAL_DONE },
			{ .mail = first, .kind = JOURNAL_OPEN } },
		2);
}

/* A round has read the journal and tells the server while the owner takes it back. */
static void a_row_that_is_played_after_its_undo_is_reversed(void **state)
{
	struct kit *k = *state;
	struct journal_list read;
	int64_t mail, action;

	mail = kit_add(k, &(struct kit_mail) { .id = "a@x" }, NULL);
	action = start(k, "done");
	assert_int_equal(store_journal_add(k->store, action, mail, JOURNAL_DONE, &k->err), 0);
	assert_int_equal(store_journal(k->store, &read, &k->err), 0);
	undo(k, action);
	journal_is(k, NULL, 0);
	assert_int_equal(store_journal_played(k->store, read.v[0].id, &k->err), 0);
	journal_is(k, &(struct journal_row) { .mail = mail, .kind = JOURNAL_OPEN }, 1);
	free(read.v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		KIT_TEST(acts_say_who_did_them),
		KIT_TEST(an_act_keeps_the_time_until_which_it_holds),
		KIT_TEST(actions_are_taken_back_newest_first),
		KIT_TEST(an_action_names_the_threads_of_its_letters),
		KIT_TEST(what_was_undone_stays_on_record),
		KIT_TEST(what_the_server_was_not_told_is_never_told),
		KIT_TEST(what_the_server_was_told_is_reversed_newest_first),
		KIT_TEST(a_row_that_is_played_after_its_undo_is_reversed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
