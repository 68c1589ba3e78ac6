/* senses: which word has which sense, in which language. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/terms.h"
#include "triage/senses.h"

enum sense {
	PARCEL,
	SUPPLIER,
	IF,
	AND,
	OFFER,
};

/* English is 0. */
static const char thesaurus[] =
	"0\t0\tparcel\n"
	"0\t1\tliefer*\n"
	"1\t1\tlieferant*\n"
	"4\t1\tlieferbar\n"
	"2\t2\tsi\n"
	"2\t2\tpaquete\n"
	"0\t3\tcolet\n"
	"3\t3\tsi\n"
	"3\t3\tunde\n"
	"4\t0\toffer\n"
	"4\t3\toffer\n";

struct open {
	struct buf packed;
	struct senses senses;
};

static int set_up(void **state)
{
	struct open *o = mem_alloc(sizeof(*o));

	assert_int_equal(senses_pack(thesaurus, strlen(thesaurus), &o->packed), 0);
	assert_true(senses_open(o->packed.data, o->packed.len, &o->senses));
	*state = o;
	return 0;
}

static int tear_down(void **state)
{
	struct open *o = *state;

	buf_clear(&o->packed);
	free(o);
	return 0;
}

/* The senses of the words of a text must be these, and no more. */
static void expect(const struct senses *s, const char *text, const uint16_t *senses, size_t n)
{
	struct sense_tally tally = { { 0 } };
	struct terms t = { 0 };
	uint16_t found[50];

	terms_add(&t, text, 50);
	senses_hear(s, &t, &tally);
	senses_find(s, &t, 0, t.n, senses_language(&tally), found);
	assert_int_equal(t.n, n);
	for (size_t i = 0; i < n; i++)
		assert_int_equal(found[i], senses[i]);
	terms_clear(&t);
}

static void a_word_is_in_the_language_of_its_letter(void **state)
{
	const struct open *o = *state;

	expect(&o->senses, "si paquete", (const uint16_t[]) { IF, IF }, 2);
	expect(&o->senses, "colet si unde", (const uint16_t[]) { PARCEL, AND, AND }, 3);
}

static void the_longest_beginning_wins_and_a_whole_word_before_it(void **state)
{
	const struct open *o = *state;

	expect(&o->senses, "Lieferung Lieferanten lieferbar lieferbarer liefe",
		(const uint16_t[]) { PARCEL, SUPPLIER, OFFER, PARCEL, NO_SENSE }, 5);
}

static void english_stands_in_for_what_a_language_lacks(void **state)
{
	const struct open *o = *state;

	expect(&o->senses, "si unde colet parcel paquete", (const uint16_t[]) { AND, AND, PARCEL, PARCEL, NO_SENSE }, 5);
}

static void without_a_list_no_word_has_a_sense(void **state)
{
	static const struct senses none;

	(void)state;
	expect(&none, "parcel si", (const uint16_t[]) { NO_SENSE, NO_SENSE }, 2);
}

static void what_is_no_line_is_refused(void **state)
{
	static const char *const lines[] = { "parcel\n", "0\tparcel\n", "0\t0\t\n", "0\t16\tparcel\n", "65535\t0\tparcel\n", "0\t0\tpar*\n", "-1\t0\tx\n" };
	struct buf packed = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		assert_int_equal(senses_pack(lines[i], strlen(lines[i]), &packed), -1);
	assert_int_equal(packed.len, 0);
}

static void what_is_cut_short_is_refused(void **state)
{
	const struct open *o = *state;
	struct senses senses;

	for (size_t n = 0; n < o->packed.len; n++) {
		char *some = mem_dupn(o->packed.data, n); /* of its own, so that the sanitizers see what is read behind it */

		assert_false(senses_open(some, n, &senses));
		free(some);
	}
}

static void a_bucket_that_is_no_part_of_the_words_is_refused(void **state)
{
	static const uint32_t wrong[] = { 12, 1000, UINT32_MAX };
	const struct open *o = *state;
	const size_t places[] = { 0, 1, SENSE_BUCKETS / 2, SENSE_BUCKETS - 1, SENSE_BUCKETS };
	struct senses senses;

	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++)
		for (size_t k = 0; k < sizeof(wrong) / sizeof(*wrong); k++) {
			char *packed = mem_dupn(o->packed.data, o->packed.len);

			memcpy(packed + sizeof(struct senses_head) + places[i] * sizeof(uint32_t), &wrong[k], sizeof(wrong[k]));
			assert_false(senses_open(packed, o->packed.len, &senses));
			assert_null(senses.starts);
			free(packed);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_is_in_the_language_of_its_letter),
		cmocka_unit_test(the_longest_beginning_wins_and_a_whole_word_before_it),
		cmocka_unit_test(english_stands_in_for_what_a_language_lacks),
		cmocka_unit_test(without_a_list_no_word_has_a_sense),
		cmocka_unit_test(what_is_no_line_is_refused),
		cmocka_unit_test(what_is_cut_short_is_refused),
		cmocka_unit_test(a_bucket_that_is_no_part_of_the_words_is_refused),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
