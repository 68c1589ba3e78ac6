#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "mail/address.h"
#include "text/utf8.h"

/* value gives exactly these names and addresses, in pairs, up to a NULL. */
static void expect(const char *value, const char *const *pairs)
{
	struct address_list list;
	size_t i;

	address_parse(value, &list);
	for (i = 0; pairs[2 * i]; i++) {
		assert_true(i < list.n);
		assert_string_equal(list.v[i].name, pairs[2 * i]);
		assert_string_equal(list.v[i].addr, pairs[2 * i + 1]);
	}
	assert_int_equal(list.n, i);
	address_list_clear(&list);
}

#define EXPECT(value, ...) expect(value, (const char *const[]) { __VA_ARGS__, NULL })

static void the_usual_forms_are_read(void **state)
{
	(void)state;
	EXPECT("john@Shop.TEST", "", "john@shop.test");
	EXPECT("John Doe <John@Shop.test>", "John Doe", "John@shop.test");
	EXPECT("\"Doe, John\" <john@shop.test>, ann@b.test", "Doe, John", "john@shop.test", "", "ann@b.test");
	EXPECT("john@shop.test (John Doe)", "John Doe", "john@shop.test");
	EXPECT("\"a \\\"b\\\" c\" <x@y.test>", "a \"b\" c", "x@y.test");
}

static void encoded_and_raw_names_are_decoded(void **state)
{
	(void)state;
	EXPECT("=?utf-8?q?J=C3=B6rg?= =?utf-8?q?_M=C3=BCller?= <j@x.test>", "Jörg Müller", "j@x.test");
	EXPECT("\"=?utf-8?B?SsO2cmc=?=\" <j@x.test>", "Jörg", "j@x.test");
	EXPECT("Jörg Müller <j@x.test>", "Jörg Müller", "j@x.test");
	EXPECT("J\xF6rg <j@x.test>", "Jörg", "j@x.test");
	EXPECT("=?iso-8859-2?Q?Zam=F3wienia,_Ania?= <a@x.test>", "Zamówienia, Ania", "a@x.test");
	EXPECT("=?utf-8?Q?Ana_=3Cana=40x.test=3E?=", "Ana", "ana@x.test");
}

static void groups_give_their_members(void **state)
{
	(void)state;
	EXPECT("Team: a@x.test, B <b@x.test>; c@x.test", "", "a@x.test", "B", "b@x.test", "", "c@x.test");
	EXPECT("mailto:a@x.test", "", "a@x.test");
	EXPECT("a@x.test; b@x.test", "", "a@x.test", "", "b@x.test");
	expect("undisclosed-recipients:;", (const char *const[]) { NULL });
}

static void a_bad_address_does_not_take_the_others_along(void **state)
{
	(void)state;
	EXPECT("a@x.test, <broken, \"c\" <c@x.test>", "", "a@x.test", "c", "c@x.test");
	EXPECT("John <john@x.test, b@x.test", "John", "john@x.test", "", "b@x.test");
	EXPECT("John john@x.test", "John", "john@x.test");
	EXPECT("\"John <john@x.test>, ann@x.test", "John", "john@x.test", "", "ann@x.test");
	EXPECT("john @ x.test", "", "john@x.test");
	EXPECT("<@relay.test,@b.test:john@x.test>", "", "john@x.test");
	EXPECT("<john@x.test> (unclosed", "(unclosed", "john@x.test");
}

static void words_without_an_address_have_none(void **state)
{
	(void)state;
	EXPECT("Hello World", "Hello World", "");
	expect("", (const char *const[]) { NULL });
	expect(" , ;, ", (const char *const[]) { NULL });
	expect("<>", (const char *const[]) { NULL });
	expect("((((((((", (const char *const[]) { NULL });
}

static void a_name_has_no_control_characters(void **state)
{
	struct address_list list;

	(void)state;
	address_parse("=?utf-8?q?a=0D=0ABcc:_x=1B[2J=C2=9B?= <a@x.test>", &list);
	assert_int_equal(list.n, 1);
	for (const char *p = list.v[0].name; *p; p++)
		assert_true((unsigned char)*p >= ' ' && *p != 0x7f);
	assert_null(strstr(list.v[0].name, "\xC2\x9B"));
	address_list_clear(&list);
}

static void garbage_takes_linear_time(void **state)
{
	static const char *const pieces[] = { "a:;,", "(", "\"", "<", "((a)", "=?utf-8?q?", "a@b,", ",;<\"", "\\(" };

	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		struct address_list list;
		struct buf text = { 0 };
		clock_t start = clock();

		while (text.len < 1 << 20)
			buf_puts(&text, pieces[i]);
		address_parse(buf_text(&text), &list);
		assert_true(list.n <= 1000);
		assert_not_slow(start);
		address_list_clear(&list);
		buf_clear(&text);
	}
}

static void any_bytes_give_valid_text(void **state)
{
	unsigned seed = 1;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		static const char alphabet[] = "ab@<>\",;:()\\ =?q.\xC3\xB6\xFF\r\n\t";
		char value[40];
		struct address_list list;

		for (size_t i = 0; i < sizeof(value) - 1; i++) {
			seed = seed * 1103515245 + 12345;
			value[i] = alphabet[(seed >> 16) % (sizeof(alphabet) - 1)];
		}
		value[sizeof(value) - 1] = '\0';
		address_parse(value, &list);
		for (size_t i = 0; i < list.n; i++) {
			assert_true(utf8_is_valid(list.v[i].name, strlen(list.v[i].name)));
			assert_true(utf8_is_valid(list.v[i].addr, strlen(list.v[i].addr)));
			assert_null(strpbrk(list.v[i].name, "\r\n\t"));
			assert_null(strpbrk(list.v[i].addr, "\r\n\t <>"));
		}
		address_list_clear(&list);
	}
}

static void only_safe_addresses_can_be_sent_to(void **state)
{
	static const char *const bad[] = {
		"", "a", "@b.test", "a@", "a@b@c", "a b@c.test", "a@b.test\r\nRCPT TO:<x@y>", "a@b>", "<a@b",
		"a\xC3\xB6@b.test", "a@b\x7f", "a,b@c.test"
	};
	char local[80];

	(void)state;
	assert_true(address_is_sendable("john.o'neil+x=1@shop.test"));
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(address_is_sendable(bad[i]));
	memset(local, 'a', sizeof(local));
	memcpy(local + 65, "@b.test", 8);
	assert_false(address_is_sendable(local));
	assert_true(address_is_sendable(local + 1));
}

static void mailboxes_are_compared_without_case(void **state)
{
	struct address_list list = { 0 };
	struct address_list copy;

	(void)state;
	assert_true(address_same("A@b.test", "a@B.TEST"));
	assert_string_equal(address_domain("\"a@b\"@c.test"), "c.test");
	assert_string_equal(address_domain("nobody"), "");
	address_add(&list, "A", "a@b.test");
	address_list_copy(&copy, &list);
	assert_true(address_list_has(&copy, "A@B.test"));
	assert_false(address_list_has(&copy, "b@b.test"));
	address_list_clear(&list);
	address_list_clear(&copy);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_usual_forms_are_read),
		cmocka_unit_test(encoded_and_raw_names_are_decoded),
		cmocka_unit_test(groups_give_their_members),
		cmocka_unit_test(a_bad_address_does_not_take_the_others_along),
		cmocka_unit_test(words_without_an_address_have_none),
		cmocka_unit_test(a_name_has_no_control_characters),
		cmocka_unit_test(garbage_takes_linear_time),
		cmocka_unit_test(any_bytes_give_valid_text),
		cmocka_unit_test(only_safe_addresses_can_be_sent_to),
		cmocka_unit_test(mailboxes_are_compared_without_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
