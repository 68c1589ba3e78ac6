#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "letter/context.h"
#include "letter/liquid.h"

/* The suite of golden-liquid lies outside of the project, in $TILLMAIL_SHARED or ../shared. */
static json_t *load_suite(void)
{
	const char *shared = getenv("TILLMAIL_SHARED"), *top = getenv("TOP_SRCDIR");
	char *path = shared ? mem_printf("%s/liquid/golden.json", shared)
			    : mem_printf("%s/../shared/liquid/golden.json", top ? top : ".");
	json_t *suite = json_load_file(path, 0, NULL);

	free(path);
	return suite;
}

static char *load_partial(void *data, const char *name)
{
	return mem_dup(json_string_value(json_object_get(data, name)));
}

static bool is_result(json_t *test, const char *result)
{
	json_t *one = json_object_get(test, "result"), *any = json_object_get(test, "results"), *item;
	size_t i;

	if (one)
		return strcmp(json_string_value(one), result) == 0;
	json_array_foreach(any, i, item)
	{
		if (strcmp(json_string_value(item), result) == 0)
			return true;
	}
	return false;
}

static bool passes(json_t *test)
{
	const char *text = json_string_value(json_object_get(test, "template"));
	struct context *context = context_new();
	struct liquid liquid = {
		.context = context,
		.now = 1789394400,
		.load = load_partial,
		.load_data = json_object_get(test, "templates"),
	};
	json_t *data = json_object_get(test, "data");
	char *json = data ? json_dumps(data, 0) : NULL;
	struct buf out = { 0 };
	struct err err = { 0 };
	bool fine;
	int rc;

	if (json)
		assert_int_equal(context_merge_json(context, json, strlen(json), &err), 0);
	rc = liquid_render(&liquid, "test", text, strlen(text), 1, &out, &err);
	fine = json_is_true(json_object_get(test, "invalid")) ? rc < 0 : rc == 0 && is_result(test, buf_text(&out));
	if (!fine)
		print_message("# %s: %s\n", json_string_value(json_object_get(test, "name")),
			rc < 0 ? err.text : buf_text(&out));
	buf_clear(&out);
	free(json);
	context_free(context);
	return fine;
}

static void it_is_the_liquid_that_shopify_documents(void **state)
{
	size_t passed = 0, all, i;
	json_t *suite = load_suite(), *tests, *test;

	(void)state;
	tests = json_object_get(suite, "tests");
	all = json_array_size(tests);
	json_array_foreach(tests, i, test)
	{
		passed += passes(test);
	}
	print_message("# %zu of %zu cases\n", passed, all);
	json_decref(suite);
	assert_true(all > 400);
	assert_true(100 * passed >= 95 * all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_the_liquid_that_shopify_documents),
	};
	json_t *suite = load_suite();

	if (!suite)
		return test_skip_all("there is no golden.json in ../shared/liquid");
	json_decref(suite);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
