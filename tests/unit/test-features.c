/* features: what the model sees of a mail's words, of their senses and of its sender. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/address.h"
#include "mail/message.h"
#include "triage/features.h"
#include "triage/senses.h"

enum { IDS_MAX = 200 };

/* English is 0. */
static const char thesaurus[] =
	"0\t0\twhere\n0\t1\two\n"
	"1\t0\tparcel\n1\t1\tpaket\n"
	"2\t0\tis\n2\t1\tist\n";

static struct buf packed;
static struct senses senses;

static int set_up(void **state)
{
	(void)state;
	assert_int_equal(senses_pack(thesaurus, strlen(thesaurus), &packed), 0);
	return senses_open(packed.data, packed.len, &senses) ? 0 : -1;
}

static int tear_down(void **state)
{
	(void)state;
	buf_clear(&packed);
	return 0;
}

/* The ids of one kind, in their order. */
struct ids {
	uint32_t v[IDS_MAX];
	size_t n;
};

static struct ids ids_of(const char *from, const char *text, enum feature_kind kind)
{
	const struct vocabulary v = { NULL, &senses };
	struct message m = { .subject = mem_dup(""), .text = mem_dup(text) };
	struct features f;
	struct ids ids = { .n = 0 };

	address_add(&m.from, "", from);
	features_take(&m, &v, &f);
	for (size_t i = 0; i < f.n; i++) {
		if (f.v[i].kind != kind)
			continue;
		assert_true(ids.n < IDS_MAX);
		assert_true(kind == FEATURE_FROM ? f.v[i].n == 0 : f.v[i].n > 0);
		ids.v[ids.n++] = f.v[i].id;
	}
	features_clear(&f);
	message_clear(&m);
	return ids;
}

static bool is_same(struct ids a, struct ids b)
{
	return a.n == b.n && memcmp(a.v, b.v, a.n * sizeof(*a.v)) == 0;
}

static void what_means_the_same_is_the_same_in_two_languages(void **state)
{
	struct ids english = ids_of("ann@gmail.com", "where is parcel", FEATURE_SENSES);
	struct ids german = ids_of("ann@gmail.com", "wo ist paket", FEATURE_SENSES);
	struct ids turned = ids_of("ann@gmail.com", "parcel is where", FEATURE_SENSES);

	(void)state;
	assert_int_equal(english.n, 3 * (3 + 2)); /* in the body, the opening and the closing: words and pairs */
	assert_true(is_same(english, german));
	assert_false(is_same(english, turned));
}

static void letters_are_taken_of_words_without_a_sense(void **state)
{
	(void)state;
	assert_int_equal(ids_of("ann@gmail.com", "where is parcel", FEATURE_LETTERS).n, 0);
	assert_int_equal(ids_of("ann@gmail.com", "where is tea", FEATURE_LETTERS).n, 3 + 2 + 1);
}

static void a_provider_and_a_number_tell_nothing_of_a_sender(void **state)
{
	struct ids ann = ids_of("ann@gmail.com", "where is parcel", FEATURE_FROM);

	(void)state;
	assert_true(ann.n > 0);
	assert_true(is_same(ann, ids_of("ann77@gmx.de", "where is parcel", FEATURE_FROM)));
	assert_true(is_same(ids_of("ann@seo.com", "x", FEATURE_FROM), ids_of("ann@seo.example", "x", FEATURE_FROM)));
	assert_false(is_same(ann, ids_of("ann@seo.com", "where is parcel", FEATURE_FROM)));
}

static void an_address_may_be_anything(void **state)
{
	static const char *const odd[] = { "", "@", "a@", "@x", "@.com", "a@b@c", "nobody", "a@b." };

	(void)state;
	for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		assert_true(ids_of(odd[i], "where is parcel", FEATURE_FROM).n < IDS_MAX);
	assert_int_equal(ids_of("@.com", "where is parcel", FEATURE_FROM).n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_means_the_same_is_the_same_in_two_languages),
		cmocka_unit_test(letters_are_taken_of_words_without_a_sense),
		cmocka_unit_test(a_provider_and_a_number_tell_nothing_of_a_sender),
		cmocka_unit_test(an_address_may_be_anything),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
