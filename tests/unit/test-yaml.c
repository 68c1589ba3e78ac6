#include "test.h"

#include <string.h>

#include "base/err.h"
#include "text/yaml.h"

static struct yaml *parse(const char *text, struct err *err)
{
	return yaml_parse("shop.yaml", text, strlen(text), ERR_CONFIG, err);
}

static void check_refused(const char *text, const char *want)
{
	struct err err = { 0 };

	assert_null(parse(text, &err));
	assert_int_equal(err.kind, ERR_CONFIG);
	if (!strstr(err.text, want))
		assert_string_equal(err.text, want);
}

static void scalars_stay_the_text_they_were(void **state)
{
	struct err err;
	struct yaml *y = parse("a: no\nb: 17:00\nc: 0993\nd: 1.10\ne: \"x # y\"\nf: # nothing\ng: ~\n", &err);
	const struct yaml_node *root;

	(void)state;
	assert_non_null(y);
	root = yaml_root(y);
	assert_string_equal(yaml_scalar(yaml_find(root, "a")), "no");
	assert_string_equal(yaml_scalar(yaml_find(root, "b")), "17:00");
	assert_string_equal(yaml_scalar(yaml_find(root, "c")), "0993");
	assert_string_equal(yaml_scalar(yaml_find(root, "d")), "1.10");
	assert_string_equal(yaml_scalar(yaml_find(root, "e")), "x # y");
	assert_string_equal(yaml_scalar(yaml_find(root, "f")), "");
	assert_string_equal(yaml_scalar(yaml_find(root, "g")), "~");
	assert_null(yaml_find(root, "h"));
	yaml_free(y);
}

static void lists_and_maps_keep_their_order_and_lines(void **state)
{
	struct err err;
	struct yaml *y = parse("hours: {mon-fri: \"9-13\", sat: x}\nallow:\n  - \"@a\"\n  - b: 1\n", &err);
	const struct yaml_node *hours;
	const struct yaml_node *allow;

	(void)state;
	assert_non_null(y);
	assert_int_equal(yaml_kind(yaml_root(y)), YAML_MAP);
	assert_int_equal(yaml_count(yaml_root(y)), 2);
	hours = yaml_value(yaml_root(y), 0);
	assert_int_equal(yaml_kind(hours), YAML_MAP);
	assert_string_equal(yaml_scalar(yaml_key(hours, 1)), "sat");
	assert_string_equal(yaml_scalar(yaml_value(hours, 0)), "9-13");
	allow = yaml_find(yaml_root(y), "allow");
	assert_int_equal(yaml_kind(allow), YAML_LIST);
	assert_int_equal(yaml_count(allow), 2);
	assert_string_equal(yaml_scalar(yaml_item(allow, 0)), "@a");
	assert_int_equal(yaml_line(yaml_item(allow, 0)), 3);
	assert_int_equal(yaml_kind(yaml_item(allow, 1)), YAML_MAP);
	assert_string_equal(yaml_scalar(allow), "");
	yaml_free(y);
}

static void an_empty_text_is_a_document_without_a_root(void **state)
{
	static const char *const texts[] = { "", "\n", "# only a comment\n" };
	struct err err;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct yaml *y = parse(texts[i], &err);

		assert_non_null(y);
		assert_null(yaml_root(y));
		yaml_free(y);
	}
}

static void an_error_names_the_place_and_points_at_it(void **state)
{
	(void)state;
	check_refused("a: 1\nsubject: {{ x }} y\n",
		"shop.yaml:2:11: a name was expected here; put the value in quotes\n"
		"subject: {{ x }} y\n"
		"          ^");
	check_refused("a: {b: 1} y\n", "shop.yaml:1:11: invalid value after mapping; a value that begins");
	check_refused("é: ü: x\n", "shop.yaml:1:5: invalid nested block mapping");
	check_refused("é: ü: x\n", "é: ü: x\n    ^");
	check_refused("x: @shop\n", "put this value in quotes");
	check_refused("日本: \"x\n", "\n日本: \"x\n       ^");
	check_refused("a: [1, 2\nb: 3\n", "shop.yaml:3:1: ");
	check_refused("a:\n\tb: 1\n", "shop.yaml:2:");
}

static void a_long_line_is_quoted_around_the_caret(void **state)
{
	char text[3000] = "";
	struct err err = { 0 };

	(void)state;
	memset(text, 'x', 2000);
	strncat(text, ": y: z\n", 10);
	assert_null(parse(text, &err));
	assert_true(strlen(err.text) < 400);
	assert_non_null(strstr(err.text, "x: y: z\n"));
}

static void a_key_stands_once(void **state)
{
	(void)state;
	check_refused("a: 1\nb:\n  c: 1\n  c: 2\n", "shop.yaml:4:3: \"c\" stands here twice");
	check_refused("{a: 1, \"a\": 2}", "shop.yaml:1:8: \"a\" stands here twice");
}

static void a_line_with_a_password_is_not_quoted(void **state)
{
	struct err err = { 0 };

	(void)state;
	assert_null(parse("a:\n  password: \"geheim\n", &err));
	assert_null(strstr(err.text, "geheim"));
	assert_non_null(strstr(err.text, "shop.yaml:2:"));
}

static void what_nobody_needs_is_refused(void **state)
{
	char deep[101] = "";

	(void)state;
	memset(deep, '[', 100);
	check_refused(deep, "nested too deeply");
	check_refused("a: &x 1\nb: *x\n", "shop.yaml:2:4: references");
	check_refused("a: 1\n---\nb: 2\n", "shop.yaml:2:1: a second document");
	check_refused("? [a]\n: b\n", "shop.yaml:1:3: a name was expected");
	check_refused("a: \"x\\0y\"\n", "NUL");
	check_refused("a: 1\nb: caf\xE9\n", "shop.yaml:2: this line is not valid UTF-8");
}

static void our_own_complaint_looks_the_same(void **state)
{
	struct err err = { 0 };
	struct yaml *y = parse("shop:\n\n  nmae: x\n", &err);

	(void)state;
	assert_non_null(y);
	assert_int_equal(yaml_complain(y, yaml_key(yaml_value(yaml_root(y), 0), 0), &err, "unknown: %s", "nmae"), -1);
	assert_string_equal(err.text, "shop.yaml:3:3: unknown: nmae\n  nmae: x\n  ^");
	assert_int_equal(err.kind, ERR_CONFIG);
	yaml_free(y);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scalars_stay_the_text_they_were),
		cmocka_unit_test(lists_and_maps_keep_their_order_and_lines),
		cmocka_unit_test(an_empty_text_is_a_document_without_a_root),
		cmocka_unit_test(an_error_names_the_place_and_points_at_it),
		cmocka_unit_test(a_long_line_is_quoted_around_the_caret),
		cmocka_unit_test(a_key_stands_once),
		cmocka_unit_test(a_line_with_a_password_is_not_quoted),
		cmocka_unit_test(what_nobody_needs_is_refused),
		cmocka_unit_test(our_own_complaint_looks_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
