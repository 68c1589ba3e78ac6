#include "test.h"

#include <stdlib.h>

#include "desk/addressee.h"
#include "mail/address.h"

static void a_name_may_dress_up_as_an_address(void **state)
{
	static const struct {
		const char *name, *addr;
		bool is_dressed_up;
	} cases[] = {
		{ "boss@bank.example", "eve@else.example", true },
		{ "Eve (boss@bank.example)", "eve@else.example", true },
		{ "EVE@else.example", "eve@else.example", false },
		{ "Eve", "eve@else.example", false },
		{ "", "eve@else.example", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct address_list to = { 0 };

		address_add(&to, cases[i].name, cases[i].addr);
		assert_int_equal(addressee_is_dressed_up(&to), cases[i].is_dressed_up);
		address_list_clear(&to);
	}
}

static void a_name_of_markup_stays_out_of_our_fields(void **state)
{
	struct address_list from = { 0 }, to = { 0 };

	(void)state;
	address_add(&from, "{{password}} ${HOME}", "a@b.test");
	address_add(&from, "*Bob* <script>", "bob@b.test");
	address_add(&from, "O'Brien, Pat", "pat@b.test");
	addressee_copy(&from, &to);
	assert_int_equal(to.n, 3);
	assert_string_equal(to.v[0].name, "");
	assert_string_equal(to.v[0].addr, "a@b.test");
	assert_string_equal(to.v[1].name, "");
	assert_string_equal(to.v[2].name, "O'Brien, Pat");
	address_list_clear(&from);
	address_list_clear(&to);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_may_dress_up_as_an_address),
		cmocka_unit_test(a_name_of_markup_stays_out_of_our_fields),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
