#include "test.h"

#include "sync/want.h"

static const uint32_t there[] = { 2, 4, 6, 8, 10 };
static const uint32_t known[] = { 1, 4, 10, 12 };

static void only_what_is_not_here_is_wanted(void **state)
{
	struct want w;

	(void)state;
	want_init(&w, there, 5, known, 4);
	assert_int_equal(w.n, 3);
	assert_int_equal(w.uids[0], 2);
	assert_int_equal(w.uids[2], 8);
	assert_int_equal(want_find(&w, 6), 1);
	assert_int_equal(want_find(&w, 4), w.n);
	want_clear(&w);
}

static void the_newest_come_first_in_a_small_range(void **state)
{
	struct want_ranges r;
	struct want w;

	(void)state;
	want_init(&w, there, 5, NULL, 0);
	want_ranges_make(&r, &w, WANT_MISSING, 1, 3);
	assert_int_equal(r.n, 3);
	assert_string_equal(r.v[0].set, "10");
	assert_string_equal(r.v[1].set, "4,6,8");
	assert_int_equal(r.lowest[1], 4);
	assert_string_equal(r.v[2].set, "2");
	want_ranges_clear(&r);
	want_clear(&w);
}

static void what_came_is_not_asked_for_again(void **state)
{
	struct want_ranges r;
	struct want w;

	(void)state;
	want_init(&w, there, 5, NULL, 0);
	w.states[want_find(&w, 8)] = WANT_TAKEN;
	want_move(&w, WANT_MISSING, WANT_SUSPECT, 6, 9);
	assert_int_equal(want_count(&w, WANT_SUSPECT), 1); /* 6, not 8 */
	assert_int_equal(want_first(&w, WANT_SUSPECT), 6);
	assert_int_equal(want_first(&w, WANT_MISSING), 2);
	assert_int_equal(want_first(&w, WANT_LATER), 0);
	want_ranges_make(&r, &w, WANT_MISSING, 100, 500);
	assert_int_equal(r.n, 1);
	assert_string_equal(r.v[0].set, "2,4,10");
	assert_int_equal(r.highest[0], 10);
	want_ranges_clear(&r);
	want_clear(&w);
}

static void nothing_wanted_gives_no_range(void **state)
{
	struct want_ranges r;
	struct want w;

	(void)state;
	want_init(&w, NULL, 0, NULL, 0);
	want_ranges_make(&r, &w, WANT_MISSING, 100, 500);
	assert_int_equal(r.n, 0);
	assert_int_equal(want_find(&w, 7), 0);
	want_ranges_clear(&r);
	want_clear(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_is_not_here_is_wanted),
		cmocka_unit_test(the_newest_come_first_in_a_small_range),
		cmocka_unit_test(what_came_is_not_asked_for_again),
		cmocka_unit_test(nothing_wanted_gives_no_range),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
