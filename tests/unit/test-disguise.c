#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/strs.h"
#include "mail/message.h"
#include "triage/disguise.h"
#include "triage/lane.h"

/* "lookalike: The mail is from ...\n" for each; the caller frees. */
static char *listed(const struct disguises *found)
{
	struct buf all = { 0 };

	for (size_t i = 0; i < found->n; i++)
		buf_printf(&all, "%s: %s\n", found->v[i].name, found->v[i].text);
	return buf_take(&all);
}

/* Those of a mail; the caller frees. */
static char *found_in(const char *from, const char *text)
{
	char *aliases_of[] = { (char[]) { "info@lumen-shop.example" } };
	const struct strs aliases = { .v = aliases_of, .n = 1 };
	const struct sender_facts facts = { .address = "ana@lumenceramics.example", .aliases = &aliases };
	struct message m = { .text = mem_dup(text) };
	struct disguises found = { 0 };
	char *all;

	address_parse(from, &m.from);
	disguises_find(&m, &facts, &found);
	all = listed(&found);
	disguises_clear(&found);
	disguises_clear(&found); /* does no harm */
	message_clear(&m);
	return all;
}

static void check(const char *from, const char *text, const char *want)
{
	char *found = found_in(from, text);

	assert_string_equal(found, want);
	free(found);
}

static void check_sender(const char *addr, const char *name)
{
	char *found = found_in(addr, "");

	if (strncmp(found, name, strlen(name)) != 0 || (!*name && *found))
		fail_msg("%s: %s", addr, found);
	free(found);
}

static void people_wear_no_disguise(void **state)
{
	static const char *const senders[] = {
		"Ann <ann@gmail.com>", "ann@gmx.de", "ann@web.de", "Bo <bo@mail.com>", "bo@ymail.com", "c@cloud.com", "d@post.com",
		"service@paypal.de", "x@mail.paypal.co.uk", "shipment@dhl.com", "x@amazon.com.br", "a@boi.com", "a@gis.de",
		"o@lumenceramics.example", "o@mail.lumenceramics.example", "x@lumen.example", "hi@homer.com", "k@klara.de",
		"\"ann@gmail.com\" <ann@gmail.com>", "\"Ann @ home\" <ann@gmail.com>", "\"a@b\" <ann@gmail.com>", "Smith, Bo <bo@gmail.com>", "bo@gmail.com, Bo <BO@gmail.com>", ""
	};

	(void)state;
	for (size_t i = 0; i < sizeof(senders) / sizeof(*senders); i++)
		check_sender(senders[i], "");
	check("ann@gmail.com", "see https://www.paypal.com/a?x=https://paypal.com, http://lumenceramics.example:8080/ and "
			       "http://ann@host.example or mail.com: //x http:/y https:// http://[::1]/",
		"");
}

static void each_disguise_has_its_name(void **state)
{
	static const struct {
		const char *addr, *name;
	} senders[] = {
		{ "x@paypa1.com", "lookalike" },
		{ "x@secure.arnazon.de", "lookalike" },
		{ "x@grnail.com", "lookalike" },
		{ "x@lumenceramcis.example", "lookalike" },
		{ "x@lumenceramic.example", "lookalike" },
		{ "x@lumen-shops.example", "lookalike" },
		{ "x@lumenceramics.example.login.test", "lookalike" },
		{ "x@paypal.com.login.test", "lookalike" },
		{ "x@\u0434hl.com", "mixed-alphabets" },
		{ "x@g\u0430ming.test", "mixed-alphabets" },
		{ "x@gm\u0430il.com", "lookalike" },
		{ "x@xn--gmil-63d.com", "lookalike" },
		{ "x@\u0440\u0435\u0440\u0435.test", "veiled" },
		{ "x@xn--a-ecp.test", "invalid" },
		{ "x@m\u00FCller.test", "international" },
		{ "\"ceo@bank.example\" <x@evil.example>", "address-in-name" },
		{ "\"Name <ceo@bank.example>\" <x@evil.example>", "address-in-name" },
		{ "\"ceo@bank.example via shop\" <x@evil.example>", "address-in-name" },
		{ "a@x.example, b@y.example", "several-senders" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(senders) / sizeof(*senders); i++)
		check_sender(senders[i].addr, senders[i].name);
}

static void the_sentence_has_both_forms(void **state)
{
	(void)state;
	check("pay@ex\u0430mple.test", "",
		"mixed-alphabets: The mail is from ex\u0430mple.test (xn--exmple-4nf.test), whose letters are of several alphabets.\n");
	check("pay@xn--gmil-63d.com", "",
		"lookalike: The mail is from gm\u0430il.com (xn--gmil-63d.com), which looks like gmail.com, but is another domain.\n");
	check("x@xn--a-ecp.test", "", "invalid: The mail is from xn--a-ecp.test, which is no valid domain.\n");
}

static void the_sentence_tells_where_it_is(void **state)
{
	const struct sender_facts facts = { .address = "ana@lumenceramics.example" };
	struct message m = { .text = mem_dup("") };
	struct disguises of_mail = { 0 };
	struct disguises of_letter = { 0 };
	char *text;

	(void)state;
	address_parse("service@paypal.com", &m.from);
	address_parse("service@paypa1.com", &m.reply_to);
	disguises_find(&m, &facts, &of_mail);
	disguises_find(&m, &facts, &of_mail); /* each is told once */
	text = listed(&of_mail);
	assert_string_equal(text, "lookalike: An answer goes to paypa1.com, which looks like paypal.com, but is another domain.\n");
	free(text);
	disguises_of_addressees(&m.from, &facts, &of_letter);
	disguises_of_addressees(&m.reply_to, &facts, &of_letter);
	disguises_of_addressees(&m.reply_to, &facts, &of_letter);
	text = listed(&of_letter);
	assert_string_equal(text, "lookalike: The letter goes to paypa1.com, which looks like paypal.com, but is another domain.\n");
	free(text);
	disguises_clear(&of_letter);
	disguises_clear(&of_mail);
	message_clear(&m);
}

static void links_are_looked_at_once(void **state)
{
	(void)state;
	check("ann@gmail.com", "Go to HTTPS://WWW.Paypa1.com/a, (https://www.paypa1.com) or [1] http://m\u00FCller.example/x.",
		"lookalike: A link leads to www.paypa1.com, which looks like paypal.com, but is another domain.\n"
		"international: A link leads to m\u00FCller.example (xn--mller-kva.example), which has letters beyond ASCII.\n");
	check("ann@gmail.com", "http://www.paypal.com@evil.example:80/ http://www.paypal.com@evil.example/b",
		"hidden-host: A link begins with www.paypal.com, but leads to evil.example.\n");
	check("x@paypa1.com", "https://paypa1.com/", "lookalike: The mail is from paypa1.com, which looks like paypal.com, but is another domain.\n");
}

/* In a sentence of the shop's own, or of somebody honest. */
static void a_link_ends_where_the_sentence_goes_on(void **state)
{
	static const char *const texts[] = {
		"https://lumenceramics.example\u00A0!",
		"https://lumenceramics.example\u200B",
		"\u201Chttps://lumenceramics.example\u201D",
		"\u00ABhttps://lumenceramics.example\u00BB",
		"https://lumenceramics.example\u060C \u0634\u0643\u0631\u0627",
		"https://lumenceramics.example\u2026",
		"https://lumenceramics.example\u2014thanks",
		"https://lumenceramics.example-r\u00F3l",
		"https://lumenceramics.example\u3092\u3054\u89A7",
		"https://\uFF41mazon.com/",
		"(https://lumenceramics.example), *https://lumenceramics.example*, 'https://lumenceramics.example'",
		"https://lumenceramics.example|info@other.example",
		"https://lumenceramics.example;info@lumenceramics.example",
		"https://other.example,ann@gmail.com",
		"https://ann:pass.word@other.example/ https://ann%40other.example@mail.example/",
		"https://list.example/leave?to=https://www.other.example&mail=ann@firma.example",
		"https://other.example\uFF0C\u8054\u7CFBann@firma.example",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		check("ann@gmail.com", texts[i], "");
}

static void a_front_may_have_punctuation(void **state)
{
	(void)state;
	check("ann@gmail.com", "https://www.paypal.com;@evil.test/login https://www.paypal.com,x=(1)@evil.test?",
		"hidden-host: A link begins with www.paypal.com, but leads to evil.test.\n");
	check("ann@gmail.com", "https://www.paypal.de:443@evil.test https://a.test/?to=https://paypa1.com/",
		"hidden-host: A link begins with www.paypal.de, but leads to evil.test.\n"
		"lookalike: A link leads to paypa1.com, which looks like paypal.com, but is another domain.\n");
}

static void names_that_are_honest(void **state)
{
	static const char *const senders[] = {
		"a@klama.com", "a@www.sky.com.edgekey.net", "a@lumenceramics.example.edgekey.net",
		"a@lumenceramics.eu", "a@lumenceramics.exampl", "a@lumenceramics.exanple"
	};

	(void)state;
	for (size_t i = 0; i < sizeof(senders) / sizeof(*senders); i++)
		check_sender(senders[i], "");
	check_sender("a@ott\u00F3.hu", "international");
	check_sender("a@b\u00E6k.dk", "international");
	check_sender("a@kad\u0131n.com", "international");
	check_sender("a@am\u00E0zon.com", "lookalike");
	check_sender("a@\u0501hl.com", "lookalike");
	check_sender("a@xedgekey.net.lumenceramics.example.test.net", "lookalike");
}

static void our_own_domain_may_be_international(void **state)
{
	static const char *const own[] = { "ana@xn--mller-kva.example", "ana@m\u00FCller.example" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		const struct sender_facts facts = { .address = own[i] };
		struct message m = { .text = mem_dup("https://www.m\u00FCller.example and https://xn--mller-kva.example/") };
		struct disguises found = { 0 };

		address_parse("bo@m\u00FCller.example", &m.from);
		disguises_find(&m, &facts, &found);
		assert_int_equal(found.n, 0);
		disguises_clear(&found);
		message_clear(&m);
	}
}

static void long_names_are_cut(void **state)
{
	const size_t longest = 500 + 3 * 60;
	struct buf name = { 0 };
	struct buf text = { 0 };
	char *found;

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_puts(&name, "a.");
	buf_printf(&text, "https://%s\u00FC.test https://%sx@%stest https://%stest", buf_text(&name), buf_text(&name), buf_text(&name), buf_text(&name));
	buf_puts(&name, "test");
	found = found_in("ann@gmail.com", buf_text(&text));
	assert_in_range(strlen(found), 1, longest);
	assert_non_null(strstr(found, "hidden-host: A link begins with a.a."));
	assert_non_null(strstr(found, "a.a.…, which is no valid domain.\n"));
	free(found);
	buf_cut(&text, 0);
	buf_printf(&text, "\"b@%s\" <x@%s>, y@%s", buf_text(&name), buf_text(&name), buf_text(&name));
	found = found_in(buf_text(&text), "");
	assert_in_range(strlen(found), 1, longest + 200);
	free(found);
	buf_clear(&name);
	buf_clear(&text);
}

static void what_deceives_is_not_crowded_out(void **state)
{
	struct buf text = { 0 };
	struct message m = { 0 };
	const struct sender_facts facts = { .address = "ana@lumenceramics.example" };
	struct disguises found = { 0 };

	(void)state;
	for (int i = 0; i < 2000; i++)
		buf_printf(&text, i ? ", x@host%d.example" : "x@host%d.example", i);
	address_parse(buf_text(&text), &m.reply_to);
	buf_cut(&text, 0);
	for (int i = 0; i < 60; i++)
		buf_printf(&text, "http://m\u00FCller%d.example/ http://fine%d.example/ ", i, i);
	buf_puts(&text, "https://paypa1.com/ https://paypal.com@evil.test/");
	m.text = buf_take(&text);
	disguises_find(&m, &facts, &found);
	assert_int_equal(found.n, 10);
	assert_string_equal(found.v[0].name, "lookalike");
	assert_string_equal(found.v[1].name, "hidden-host");
	assert_string_equal(found.v[2].name, "international");
	disguises_clear(&found);
	message_clear(&m);
}

static void a_flood_has_an_end(void **state)
{
	struct buf text = { 0 };
	char *found;
	size_t lines = 0;

	(void)state;
	for (int i = 0; i < 3000; i++)
		buf_printf(&text, "http://m\u00FCller%d.example/ ", i);
	found = found_in("ann@gmail.com", buf_text(&text));
	for (const char *p = found; *p; p++)
		lines += *p == '\n';
	assert_int_equal(lines, 10);
	free(found);
	buf_clear(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(people_wear_no_disguise),
		cmocka_unit_test(each_disguise_has_its_name),
		cmocka_unit_test(the_sentence_has_both_forms),
		cmocka_unit_test(the_sentence_tells_where_it_is),
		cmocka_unit_test(links_are_looked_at_once),
		cmocka_unit_test(a_link_ends_where_the_sentence_goes_on),
		cmocka_unit_test(a_front_may_have_punctuation),
		cmocka_unit_test(names_that_are_honest),
		cmocka_unit_test(our_own_domain_may_be_international),
		cmocka_unit_test(long_names_are_cut),
		cmocka_unit_test(what_deceives_is_not_crowded_out),
		cmocka_unit_test(a_flood_has_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
