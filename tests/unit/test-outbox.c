#include "store-kit.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

enum { N_STATES = OUTBOX_UNKNOWN + 1 };

/* What may follow on what; everything else is refused. */
static const char *const edges[N_STATES] = {
	[OUTBOX_HELD] = "held sending failed cancelled",
	[OUTBOX_SENDING] = "held dot failed",
	[OUTBOX_DOT] = "held sent failed unknown",
	[OUTBOX_SENT] = "sent filed", /* again: with the reason why it is not filed */
	[OUTBOX_FILED] = "",
	[OUTBOX_FAILED] = "held cancelled",
	[OUTBOX_CANCELLED] = "",
	[OUTBOX_UNKNOWN] = "held sent filed failed cancelled",
};

/* A way from held to each state. */
static const enum outbox_state ways[N_STATES][4] = {
	[OUTBOX_HELD] = { OUTBOX_HELD },
	[OUTBOX_SENDING] = { OUTBOX_SENDING },
	[OUTBOX_DOT] = { OUTBOX_SENDING, OUTBOX_DOT },
	[OUTBOX_SENT] = { OUTBOX_SENDING, OUTBOX_DOT, OUTBOX_SENT },
	[OUTBOX_FILED] = { OUTBOX_SENDING, OUTBOX_DOT, OUTBOX_SENT, OUTBOX_FILED },
	[OUTBOX_FAILED] = { OUTBOX_FAILED },
	[OUTBOX_CANCELLED] = { OUTBOX_CANCELLED },
	[OUTBOX_UNKNOWN] = { OUTBOX_SENDING, OUTBOX_DOT, OUTBOX_UNKNOWN },
};

static int move(struct kit *k, int64_t id, enum outbox_state from, enum outbox_state to)
{
	const struct letter_move m = { .from = from, .to = to, .send_at = 3000, .now = 2500 };

	return store_move_letter(k->store, id, &m, &k->err);
}

static struct letter_row letter(struct kit *k, int64_t id)
{
	struct letter_row l;

	assert_int_equal(store_letter(k->store, id, &l, &k->err), 1);
	return l;
}

static enum outbox_state state_of_letter(struct kit *k, int64_t id)
{
	struct letter_row l = letter(k, id);
	enum outbox_state state = l.state;

	letter_row_clear(&l);
	return state;
}

/* A new letter in a state. */
static int64_t letter_in(struct kit *k, int64_t thread, enum outbox_state state)
{
	enum outbox_state at = OUTBOX_HELD;
	char *count = kit_sql(k, "SELECT count(*) FROM outbox");
	char *addr = mem_printf("c%s@buyer.example", count);
	int64_t id;

	assert_int_equal(kit_letter(k, thread, addr, 2500, &id), 1);
	free(count);
	free(addr);
	for (int i = 0; i < 4 && at != state; i++) {
		assert_int_equal(move(k, id, at, ways[state][i]), 1);
		at = ways[state][i];
	}
	assert_int_equal(state_of_letter(k, id), state);
	return id;
}

static bool is_edge(enum outbox_state from, enum outbox_state to)
{
	struct strs names = { 0 };
	bool found = *edges[from] && strs_split(&names, edges[from], NULL) == 0 &&
		     strs_has(&names, outbox_state_name(to));

	strs_clear(&names);
	return found;
}

static void a_letter_moves_along_its_edges_and_no_others(void **state)
{
	struct kit *k = *state;
	int64_t thread, id;
	int rc;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	for (int from = 0; from < N_STATES; from++)
		for (int to = 0; to < N_STATES; to++) {
			id = letter_in(k, thread, (enum outbox_state)from);
			k->err.kind = ERR_NONE;
			rc = move(k, id, (enum outbox_state)from, (enum outbox_state)to);
			assert_int_equal(rc, is_edge((enum outbox_state)from, (enum outbox_state)to) ? 1 : -1);
			assert_int_equal(k->err.kind, rc < 0 ? ERR_BUG : ERR_NONE);
			assert_int_equal(state_of_letter(k, id), rc < 0 ? from : to);
		}
}

static void of_two_who_move_a_letter_one_wins(void **state)
{
	struct kit *k = *state;
	struct store *other = store_open(k->path, "shop@lumen.example", &k->err);
	const struct letter_move cancel = { .from = OUTBOX_HELD, .to = OUTBOX_CANCELLED, .now = 1 };
	int64_t thread, id;

	assert_non_null(other);
	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	id = letter_in(k, thread, OUTBOX_HELD);
	assert_int_equal(move(k, id, OUTBOX_HELD, OUTBOX_SENDING), 1);
	assert_int_equal(store_move_letter(other, id, &cancel, &k->err), 0);
	assert_int_equal(state_of_letter(k, id), OUTBOX_SENDING);
	store_close(other);
}

static void moving_keeps_time_reason_attempts_and_history(void **state)
{
	const struct letter_move back = {
		.from = OUTBOX_SENDING,
		.to = OUTBOX_HELD,
		.send_at = 9000,
		.error = "greylisted",
		.now = 2600,
	};
	struct kit *k = *state;
	struct letter_row l;
	int64_t thread, id;
	char *history;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	id = letter_in(k, thread, OUTBOX_SENDING);
	assert_int_equal(store_move_letter(k->store, id, &back, &k->err), 1);
	l = letter(k, id);
	assert_int_equal(l.send_at, 9000);
	assert_string_equal(l.error, "greylisted");
	assert_int_equal(l.attempts, 1);
	letter_row_clear(&l);
	assert_int_equal(move(k, id, OUTBOX_HELD, OUTBOX_SENDING), 1);
	l = letter(k, id);
	assert_int_equal(l.send_at, 9000); /* of a letter that is not held, the time stays */
	assert_null(l.error);
	assert_int_equal(l.attempts, 2);
	letter_row_clear(&l);
	history = kit_sql(k, "SELECT state || ':' || coalesce(error, '') FROM outbox_event ORDER BY id");
	assert_string_equal(history, "held: sending: held:greylisted sending:");
	free(history);
}

static void a_letter_is_tried_since_its_first_attempt_after_a_failure(void **state)
{
	struct kit *k = *state;
	struct letter_move m = { .from = OUTBOX_HELD, .to = OUTBOX_SENDING, .now = 100 };
	int64_t thread, id, t;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	id = letter_in(k, thread, OUTBOX_HELD);
	assert_int_equal(store_letter_tried_since(k->store, id, &t, &k->err), 0);
	assert_int_equal(store_move_letter(k->store, id, &m, &k->err), 1);
	assert_int_equal(move(k, id, OUTBOX_SENDING, OUTBOX_HELD), 1);
	m.now = 200;
	assert_int_equal(store_move_letter(k->store, id, &m, &k->err), 1);
	assert_int_equal(store_letter_tried_since(k->store, id, &t, &k->err), 1);
	assert_int_equal(t, 100);
	assert_int_equal(move(k, id, OUTBOX_SENDING, OUTBOX_FAILED), 1);
	assert_int_equal(store_letter_tried_since(k->store, id, &t, &k->err), 0);
}

static void no_back_off_moves_the_time_that_the_owner_meant(void **state)
{
	struct kit *k = *state;
	struct letter_move hold = { .from = OUTBOX_HELD, .to = OUTBOX_HELD };
	int64_t thread, id, t;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	id = letter_in(k, thread, OUTBOX_HELD);
	hold.send_at = 300;
	hold.error = NULL;
	assert_int_equal(store_move_letter(k->store, id, &hold, &k->err), 1);
	hold.send_at = 500;
	hold.error = "greylisted";
	assert_int_equal(store_move_letter(k->store, id, &hold, &k->err), 1);
	assert_int_equal(store_letter_meant(k->store, id, &t, &k->err), 1);
	assert_int_equal(t, 300);
	hold.send_at = NO_TIME;
	hold.error = NULL;
	assert_int_equal(store_move_letter(k->store, id, &hold, &k->err), 1);
	assert_int_equal(store_letter_meant(k->store, id, &t, &k->err), 1);
	assert_int_equal(t, 300);
	assert_int_equal(store_letter_meant(k->store, id + 1, &t, &k->err), 0);
}

static void a_letter_comes_back_as_it_was_queued(void **state)
{
	struct kit *k = *state;
	struct outbox_recipient to[] = { { .addr = (char[]) { "a@x.example" } }, { .addr = (char[]) { "b@x.example" } } };
	struct outbox_recipient refused = { .addr = (char[]) { "B@x.example" }, .is_done = true, .reply = (char[]) { "550 no" } };
	struct letter_row l = {
		.send_at = NO_TIME,
		.message_id = (char[]) { "m@x" },
		.key = (char[]) { "k1" },
		.from = (char[]) { "shop@x" },
		.to = to,
		.n_to = 2,
		.subject = (char[]) { "Re: it" },
		.text = (char[]) { "" },
		.marks = { .promise = 77, .template = (char[]) { "late" }, .topic = (char[]) { "delay" }, .closes = true },
		.created = 12,
	};
	struct letter_row got;
	struct buf bytes = { 0 };
	int64_t mail;

	mail = kit_add(k, &(struct kit_mail) { .id = "q@x" }, &l.thread);
	l.answers = l.last_received = mail;
	strs_add(&l.allowed, "same-text");
	strs_add(&l.allowed, "answered");
	assert_int_equal(store_queue_letter(k->store, &l, "a\0b", 3, &k->err), 1);
	assert_int_equal(store_set_recipient(k->store, l.id, &refused, &k->err), 0);
	got = letter(k, l.id);
	assert_int_equal(got.send_at, NO_TIME);
	assert_string_equal(got.key, "k1");
	assert_string_equal(got.from, "shop@x");
	assert_int_equal(got.n_to, 2);
	assert_string_equal(got.to[0].addr, "a@x.example");
	assert_false(got.to[0].is_done);
	assert_true(got.to[1].is_done);
	assert_string_equal(got.to[1].reply, "550 no");
	assert_string_equal(got.text, "");
	assert_int_equal(got.marks.promise, 77);
	assert_string_equal(got.marks.template, "late");
	assert_true(got.marks.closes);
	assert_int_equal(got.answers, mail);
	assert_int_equal(got.last_sent, 0);
	assert_int_equal(got.allowed.n, 2);
	assert_string_equal(got.allowed.v[1], "answered");
	assert_int_equal(got.mail, 0);
	letter_row_clear(&got);
	assert_int_equal(store_letter_bytes(k->store, l.id, &bytes, &k->err), 1);
	assert_int_equal(bytes.len, 3);
	assert_memory_equal(bytes.data, "a\0b", 3);
	buf_clear(&bytes);
	strs_clear(&l.allowed);
}

static void a_letter_may_be_large(void **state)
{
	enum { LARGE = 9 << 20 };
	struct kit *k = *state;
	struct letter_row l = { .send_at = 1, .message_id = (char[]) { "m@x" }, .from = (char[]) { "shop@x" }, .subject = (char[]) { "" }, .text = (char[]) { "" }, .marks = { .promise = NO_TIME } };
	char *letter = mem_alloc(LARGE);
	struct buf bytes = { 0 };

	for (size_t i = 0; i < LARGE; i++)
		letter[i] = (char)(i % 251);
	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &l.thread);
	assert_int_equal(store_queue_letter(k->store, &l, letter, LARGE, &k->err), 1);
	assert_int_equal(store_letter_bytes(k->store, l.id, &bytes, &k->err), 1);
	assert_int_equal(bytes.len, LARGE);
	assert_memory_equal(bytes.data, letter, LARGE);
	assert_int_equal(store_letter_bytes(k->store, l.id + 1, &bytes, &k->err), 0);
	buf_clear(&bytes);
	free(letter);
}

static int queue_with_key(struct kit *k, int64_t thread, const char *message_id, int64_t *id)
{
	struct outbox_recipient to = { .addr = mem_dup("a@x.example") };
	struct letter_row l = {
		.thread = thread,
		.send_at = 1,
		.message_id = mem_dup(message_id),
		.key = mem_dup("k"),
		.from = mem_dup("shop@x"),
		.to = &to,
		.n_to = 1,
		.subject = mem_dup(""),
		.text = mem_dup(""),
		.marks = { .promise = NO_TIME },
	};
	int rc = store_queue_letter(k->store, &l, "x", 1, &k->err);

	*id = l.id;
	l.to = NULL;
	l.n_to = 0;
	free(to.addr);
	letter_row_clear(&l);
	return rc;
}

static void a_key_queues_once_for_a_thread(void **state)
{
	struct kit *k = *state;
	int64_t one, two, first, again;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &one);
	kit_add(k, &(struct kit_mail) { .id = "r@x" }, &two);
	assert_int_equal(queue_with_key(k, one, "1@x", &first), 1);
	assert_int_equal(queue_with_key(k, one, "2@x", &again), 0);
	assert_int_equal(again, first);
	assert_int_equal(queue_with_key(k, two, "3@x", &again), 1);
	assert_int_equal(move(k, first, OUTBOX_HELD, OUTBOX_CANCELLED), 1);
	assert_int_equal(queue_with_key(k, one, "4@x", &again), 1);
	assert_int_not_equal(again, first);
}

static void a_letter_to_no_thread_is_not_queued(void **state)
{
	struct kit *k = *state;
	int64_t id;

	assert_int_equal(kit_letter(k, 99, "a@x.example", 1, &id), -1);
	assert_int_equal(k->err.kind, ERR_NOT_FOUND);
}

static void a_twin_is_the_same_text_to_the_same_address(void **state)
{
	struct kit *k = *state;
	struct outbox_recipient to = { .addr = (char[]) { "C0@Buyer.example" } };
	struct letter_row l = { .to = &to, .n_to = 1, .text = (char[]) { "It is on its way." } };
	const struct letter_move file = { .from = OUTBOX_SENT, .to = OUTBOX_FILED, .now = 9000 };
	int64_t thread, id;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	assert_int_equal(store_has_twin(k->store, &l, 0, &k->err), 0);
	id = letter_in(k, thread, OUTBOX_HELD);
	assert_int_equal(store_has_twin(k->store, &l, 0, &k->err), 1);
	l.id = id;
	assert_int_equal(store_has_twin(k->store, &l, 0, &k->err), 0); /* not its own twin */
	l.id = 0;
	l.text[0] = 'i';
	assert_int_equal(store_has_twin(k->store, &l, 0, &k->err), 0);
	l.text[0] = 'I';
	assert_int_equal(move(k, id, OUTBOX_HELD, OUTBOX_SENDING), 1);
	assert_int_equal(move(k, id, OUTBOX_SENDING, OUTBOX_DOT), 1);
	assert_int_equal(move(k, id, OUTBOX_DOT, OUTBOX_SENT), 1); /* at 2500 */
	assert_int_equal(store_move_letter(k->store, id, &file, &k->err), 1);
	assert_int_equal(store_has_twin(k->store, &l, 2499, &k->err), 1);
	assert_int_equal(store_has_twin(k->store, &l, 2500, &k->err), 0);
}

static void two_letters_do_not_hold_each_other_back(void **state)
{
	struct kit *k = *state;
	struct outbox_recipient to = { .addr = (char[]) { "c0@buyer.example" } };
	struct letter_row l = { .to = &to, .n_to = 1, .text = (char[]) { "It is on its way." } };
	int64_t thread, id;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	id = letter_in(k, thread, OUTBOX_HELD);
	kit_hold_back(k, id);
	assert_int_equal(store_has_twin(k->store, &l, 0, &k->err), 0);
}

static void after_a_crash_only_what_was_before_the_dot_is_tried_again(void **state)
{
	struct kit *k = *state;
	int64_t ids[N_STATES];
	int64_t thread;
	int n_unknown;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	for (int i = 0; i < N_STATES; i++)
		ids[i] = letter_in(k, thread, (enum outbox_state)i);
	assert_int_equal(store_recover_letters(k->store, 4000, &n_unknown, &k->err), 0);
	assert_int_equal(n_unknown, 1);
	for (int i = 0; i < N_STATES; i++) {
		enum outbox_state expected = (enum outbox_state)i;

		if (i == OUTBOX_SENDING)
			expected = OUTBOX_HELD;
		else if (i == OUTBOX_DOT)
			expected = OUTBOX_UNKNOWN;
		assert_int_equal(state_of_letter(k, ids[i]), expected);
	}
}

static void letters_are_found_by_state_action_and_message_id(void **state)
{
	const unsigned held_or_failed = 1u << OUTBOX_HELD | 1u << OUTBOX_FAILED;
	struct kit *k = *state;
	struct strs ids = { 0 };
	struct letter_list list;
	int64_t thread, held, failed, found;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	held = letter_in(k, thread, OUTBOX_HELD);
	letter_in(k, thread, OUTBOX_SENT);
	failed = letter_in(k, thread, OUTBOX_FAILED);
	assert_int_equal(store_letters(k->store, held_or_failed, &list, &k->err), 0);
	assert_int_equal(list.n, 2);
	assert_int_equal(list.v[0].id, held);
	assert_int_equal(list.v[1].id, failed);
	assert_string_equal(list.v[0].to[0].addr, "c0@buyer.example");
	assert_int_equal(store_letter_by_message_id(k->store, list.v[0].message_id, &found, &k->err), 1);
	assert_int_equal(found, held);
	strs_add(&ids, "nobody@x");
	assert_int_equal(store_has_ours(k->store, &ids, &k->err), 0);
	strs_add(&ids, list.v[0].message_id);
	assert_int_equal(store_has_ours(k->store, &ids, &k->err), 1);
	strs_clear(&ids);
	letter_list_clear(&list);
	assert_int_equal(store_letters(k->store, 0, &list, &k->err), 0);
	assert_int_equal(list.n, 0);
	assert_int_equal(store_letter_by_message_id(k->store, "no@x", &found, &k->err), 0);
}

static void an_answer_to_a_letter_joins_its_thread_before_sent_is_read(void **state)
{
	struct kit *k = *state;
	int64_t thread, id, answered;
	struct letter_row l;

	kit_add(k, &(struct kit_mail) { .subject = "no id at all" }, &thread);
	id = letter_in(k, thread, OUTBOX_SENT);
	l = letter(k, id);
	kit_add(k, &(struct kit_mail) { .id = "thanks@x", .answers = l.message_id }, &answered);
	assert_int_equal(answered, thread);
	letter_row_clear(&l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		KIT_TEST(a_letter_moves_along_its_edges_and_no_others),
		KIT_TEST(of_two_who_move_a_letter_one_wins),
		KIT_TEST(moving_keeps_time_reason_attempts_and_history),
		KIT_TEST(a_letter_is_tried_since_its_first_attempt_after_a_failure),
		KIT_TEST(no_back_off_moves_the_time_that_the_owner_meant),
		KIT_TEST(a_letter_comes_back_as_it_was_queued),
		KIT_TEST(a_letter_may_be_large),
		KIT_TEST(a_key_queues_once_for_a_thread),
		KIT_TEST(a_letter_to_no_thread_is_not_queued),
		KIT_TEST(a_twin_is_the_same_text_to_the_same_address),
		KIT_TEST(two_letters_do_not_hold_each_other_back),
		KIT_TEST(after_a_crash_only_what_was_before_the_dot_is_tried_again),
		KIT_TEST(letters_are_found_by_state_action_and_message_id),
		KIT_TEST(an_answer_to_a_letter_joins_its_thread_before_sent_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
