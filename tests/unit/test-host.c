#include "test.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/host.h"

static struct host read_host(const char *name)
{
	struct host h;

	host_read(name, strlen(name), &h);
	return h;
}

static void a_name_has_two_forms(void **state)
{
	static const struct {
		const char *name, *ascii, *unicode;
	} names[] = {
		{ "Shop.Example", "shop.example", "shop.example" },
		{ "m\u00FCller.example", "xn--mller-kva.example", "m\u00FCller.example" },
		{ "xn--mller-kva.example", "xn--mller-kva.example", "m\u00FCller.example" },
		{ "XN--MLLER-KVA.example", "xn--mller-kva.example", "m\u00FCller.example" },
		{ "\u043F\u0440\u0438\u043C\u0435\u0440.com", "xn--e1afmkfd.com", "\u043F\u0440\u0438\u043C\u0435\u0440.com" },
		{ "\u0645\u062B\u0627\u0644.example", "xn--mgbh0fb.example", "\u0645\u062B\u0627\u0644.example" },
		{ "stra\u00DFe.example", "xn--strae-oqa.example", "stra\u00DFe.example" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct host h = read_host(names[i].name);

		assert_string_equal(h.ascii, names[i].ascii);
		assert_string_equal(h.unicode, names[i].unicode);
		assert_true(h.is_valid);
		assert_int_equal(h.is_plain, i == 0);
		assert_false(h.is_mixed);
		assert_false(h.is_veiled);
		host_clear(&h);
	}
}

static void what_is_no_name_stays_as_it_came(void **state)
{
	static const char *const names[] = { "xn--a-ecp.example", "xn--\u00E9.example", "xn--99999999.example", "\u200Ba\u2060b..\u00E9.example" };
	char longest[3000];

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct host h = read_host(names[i]);

		assert_false(h.is_valid);
		assert_string_equal(h.ascii, names[i]);
		assert_string_equal(h.unicode, names[i]);
		host_clear(&h);
	}
	for (size_t i = 0; i + 2 < sizeof(longest); i += 2)
		memcpy(longest + i, "\u00FC", 3);
	struct host h = read_host(longest);
	assert_false(h.is_valid);
	host_clear(&h);
}

static void alphabets_are_mixed_in_a_label_only(void **state)
{
	static const struct {
		const char *name;
		int mixed, veiled;
	} names[] = {
		{ "ex\u0430mple.test", 1, 1 },                          /* a Cyrillic a */
		{ "xn--exmple-4nf.test", 1, 1 },                        /* the same */
		{ "\u0430\u0440\u0440\u04CF\u0435.com", 0, 1 },         /* "apple", all in Cyrillic */
		{ "\u043F\u0440\u0438\u043C\u0435\u0440.com", 0, 0 },   /* a Russian word */
		{ "shop-\u65E5\u672C\u3054.example", 0, 0 },            /* what Japanese do */
		{ "caf\u00E9-\u03B1\u03B2\u03B3\u03B4.example", 1, 0 }, /* Latin and Greek */
		{ "b\u00E6k.dk", 0, 0 },                                /* Latin letters of their own */
		{ "c\u0153ur.fr", 0, 0 },
		{ "kad\u0131n.com", 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct host h = read_host(names[i].name);

		assert_int_equal(h.is_mixed, names[i].mixed);
		assert_int_equal(h.is_veiled, names[i].veiled);
		host_clear(&h);
	}
}

static void what_travels_as_ascii_is_plain(void **state)
{
	struct host h = read_host("\uFF41mazon.com");

	(void)state;
	assert_true(h.is_plain);
	assert_true(h.is_valid);
	assert_string_equal(h.ascii, "amazon.com");
	assert_string_equal(h.unicode, "amazon.com");
	assert_true(host_looks_like(&h, "amazon.com"));
	host_clear(&h);
}

static void a_name_that_is_too_long_is_invalid(void **state)
{
	char name[300];

	(void)state;
	memset(name, 'a', sizeof(name));
	for (size_t n = 252; n <= 255; n++) {
		struct host h;

		host_read(name, n, &h);
		assert_int_equal(h.is_valid, n <= 253);
		host_clear(&h);
	}
}

static void a_name_ends_where_the_sentence_goes_on(void **state)
{
	static const struct {
		const char *text, *name;
	} texts[] = {
		{ "lumen.example", "lumen.example" },
		{ "lumen.example:80", "lumen.example" },
		{ "lumen.example...", "lumen.example" },
		{ "lumen.example--", "lumen.example" },
		{ "lumen.example)", "lumen.example" },
		{ "lumen.example_", "lumen.example" },
		{ "lumen.example\u00A0!", "lumen.example" },
		{ "lumen.example\u200B", "lumen.example" },
		{ "lumen.example\u200D", "lumen.example" },
		{ "lumen.example\u201D", "lumen.example" },
		{ "lumen.example\u00BB", "lumen.example" },
		{ "lumen.example\u060C", "lumen.example" },
		{ "lumen.example\u2026", "lumen.example" },
		{ "lumen.example\u2014and", "lumen.example" },
		{ "lumen.example\u3002", "lumen.example" },
		{ "lumen.example\u3092\u3054\u89A7", "lumen.example" }, /* Japanese has no blanks */
		{ "lumen.example-r\u00F3l", "lumen.example" },          /* Hungarian: "from" it */
		{ "lumen.example\u00F3l", "lumen.example" },
		{ "lumen.verm\u00F6gensberater", "lumen.verm\u00F6gensberater" }, /* a top-level domain, and so the next */
		{ "lumen.verm\u00F6gensberatung,", "lumen.verm\u00F6gensberatung" },
		{ "LUMEN.VERM\u00D6GENSBERATUNG", "LUMEN.VERM\u00D6GENSBERATUNG" },
		{ "lumen.vermo\u0308gensberater", "lumen.vermo\u0308gensberater" },
		{ "lumen.verm\u00F6gensberater-r\u00F3l", "lumen.verm\u00F6gensberater" },
		{ "lumen.verm\u00F6gen", "lumen.verm" },
		{ "lumen.example.\u00C4ndern", "lumen.example" }, /* the next sentence */
		{ "lumen.example.\u00C9l", "lumen.example" },
		{ "m\u00FCller.example.\u00C4ndern", "m\u00FCller.example" },
		{ "lumen.example.\u00E4ndern", "lumen.example.\u00E4ndern" },               /* not so */
		{ "lumen.\u00C4ndern", "lumen.\u00C4ndern" },                               /* or what remains were no name */
		{ "lumen.example.\u0420\u0444", "lumen.example.\u0420\u0444" },             /* that one exists */
		{ "lumen.example.\uFF23\uFF2F\uFF2D", "lumen.example.\uFF23\uFF2F\uFF2D" }, /* wide: com */
		{ "lumen.example.\u212Ay", "lumen.example.\u212Ay" },                       /* the sign of Kelvin: ky */
		{ "\u00C4ndern.example", "\u00C4ndern.example" },
		{ "m\u00FCller.example", "m\u00FCller.example" },
		{ "\u043F\u0440\u0438.\u0440\u0444,", "\u043F\u0440\u0438.\u0440\u0444" },
		{ "\u043F\u0440\u0438.\u0440\u0444-\u044D\u0442\u043E", "\u043F\u0440\u0438.\u0440\u0444" },
		{ "a.xn--p1ai/", "a.xn--p1ai" },
		{ "\u0646\u0627\u0645\u0647\u200C\u0627\u06CC.example", "\u0646\u0627\u0645\u0647\u200C\u0627\u06CC.example" },
		{ "local-host", "local-host" },
		{ "a.-", "a" },
		{ ".", "" },
		{ "[::1]", "" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (host_length(texts[i].text, strlen(texts[i].text)) != strlen(texts[i].name))
			fail_msg("%s: %zu", texts[i].text, host_length(texts[i].text, strlen(texts[i].text)));
	assert_int_equal(host_length("lumen.example", 5), 5);
}

static int looks(const char *name, const char *known)
{
	struct host h = read_host(name);
	int does = host_looks_like(&h, known);

	host_clear(&h);
	return does;
}

static void the_eye_is_deceived(void **state)
{
	(void)state;
	assert_true(looks("paypa1.com", "paypal.com"));
	assert_true(looks("PAYPAI.com", "paypal.com"));
	assert_true(looks("login.grnail.com", "gmail.com"));
	assert_true(looks("vvise.com", "wise.com"));
	assert_true(looks("g00gle.com", "google.com"));
	assert_true(looks("p\u0430yp\u0430l.com", "paypal.com"));
	assert_true(looks("xn--pypl-53dc.com", "paypal.com"));
	assert_true(looks("\u0440\u0430\u0443\u0440\u0430\u04CF.com", "paypal.com"));
	assert_true(looks("g\u1E43ail.com", "gmail.com"));
	assert_true(looks("gmail.com", "gmail.com"));
	assert_true(looks("kl\u0430rna.com", "klarna.com"));
	assert_true(looks("kiarna.com", "klarna.com"));
	assert_false(looks("klama.com", "klarna.com"));
	assert_false(looks("paypal.org", "paypal.com"));
	assert_false(looks("gmail.com.evil.example", "gmail.com"));
	assert_false(looks("mygmail.com", "gmail.com"));
	assert_false(looks("com", "gmail.com"));
	assert_false(looks("", "gmail.com"));
}

static void a_slip_of_one_letter_is_a_misspelling(void **state)
{
	static const char *const near[] = { "lumen-ceramic.example", "lumen-ceramics.exmaple", "lumen-ceramicss.example",
		"lumen-cerannics.example", "lumen-keramics.example", "ulmen-ceramics.example" };
	static const char *const far[] = { "lumen-ceramics.example", "lumen.example", "", "nemul-ceramics.example",
		"lumen-ceramics.com" };

	(void)state;
	for (size_t i = 0; i < sizeof(near) / sizeof(*near); i++)
		assert_int_equal(host_is_misspelt(near[i], "lumen-ceramics.example"), i != 3);
	for (size_t i = 0; i < sizeof(far) / sizeof(*far); i++)
		assert_false(host_is_misspelt(far[i], "lumen-ceramics.example"));
}

/* A locale in which C3, the first byte of most letters of Latin, is a capital letter itself. */
static bool use_latin_1(const char *folder)
{
	char *command = mem_printf("localedef -i en_US -f ISO-8859-1 %s/latin 2>/dev/null", folder);
	bool is_made = system(command) == 0;

	free(command);
	setenv("LOCPATH", folder, 1);
	return is_made && setlocale(LC_CTYPE, "latin");
}

static void remove_all(const char *folder)
{
	char *command = mem_printf("rm -rf %s", folder);

	assert_int_equal(system(command), 0);
	free(command);
}

static void the_locale_changes_no_name(void **state)
{
	char folder[] = "/tmp/test-host-XXXXXX";
	bool is_latin;

	(void)state;
	assert_non_null(mkdtemp(folder));
	is_latin = use_latin_1(folder);
	if (is_latin)
		a_name_has_two_forms(NULL);
	setlocale(LC_CTYPE, "C");
	unsetenv("LOCPATH");
	remove_all(folder);
	if (!is_latin)
		skip();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_has_two_forms),
		cmocka_unit_test(what_is_no_name_stays_as_it_came),
		cmocka_unit_test(alphabets_are_mixed_in_a_label_only),
		cmocka_unit_test(what_travels_as_ascii_is_plain),
		cmocka_unit_test(a_name_that_is_too_long_is_invalid),
		cmocka_unit_test(a_name_ends_where_the_sentence_goes_on),
		cmocka_unit_test(the_eye_is_deceived),
		cmocka_unit_test(the_locale_changes_no_name),
		cmocka_unit_test(a_slip_of_one_letter_is_a_misspelling),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
