#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/strs.h"
#include "letter/template.h"
#include "letter/uses.h"

static struct template *parse(const char *text)
{
	struct err err = { 0 };
	struct template *t = template_parse("t.md", text, strlen(text), &err);

	if (!t)
		fail_msg("%s", err.text);
	return t;
}

static void expect_error(const char *text, const char *what)
{
	struct err err = { 0 };

	assert_null(template_parse("t.md", text, strlen(text), &err));
	assert_int_equal(err.kind, ERR_DATA);
	if (!strstr(err.text, what))
		fail_msg("%s\nlacks: %s", err.text, what);
}

static const char full[] =
	"---\n"
	"subject: \"Order {{ order.number }}\"\n"
	"topic: delay\n"
	"ask:\n"
	"  eta: \"New delivery date?\"\n"
	"  reason: \"Why?\"\n"
	"promise: \"{{ eta }}\"\n"
	"then: done\n"
	"---\n"
	"Hi,\n";

static void front_matter_is_read(void **state)
{
	struct template *t = parse(full);

	(void)state;
	assert_string_equal(t->file, "t.md");
	assert_string_equal(t->subject, "Order {{ order.number }}");
	assert_int_equal(t->subject_line, 2);
	assert_int_equal(t->subject_column, 11);
	assert_string_equal(t->topic, "delay");
	assert_int_equal(t->n_asks, 2);
	assert_string_equal(t->asks[1].name, "reason");
	assert_string_equal(t->asks[1].question, "Why?");
	assert_string_equal(t->promise, "{{ eta }}");
	assert_true(t->closes);
	assert_string_equal(t->body, "Hi,\n");
	assert_int_equal(t->body_line, 10);
	template_free(t);
}

static void all_settings_may_be_left_out(void **state)
{
	struct template *t = parse("---\n---\nHi,\n");

	(void)state;
	assert_string_equal(t->subject, "{{ thread.subject | reply }}");
	assert_null(t->topic);
	assert_null(t->promise);
	assert_false(t->closes);
	assert_int_equal(t->body_line, 3);
	template_free(t);
}

static void files_of_other_systems_are_read(void **state)
{
	struct template *t = parse("\xEF\xBB\xBF---\r\ntopic: delay\r\n---\r\nHi,\r\nyou\r\n");

	(void)state;
	assert_string_equal(t->topic, "delay");
	assert_string_equal(t->body, "Hi,\nyou\n");
	template_free(t);
}

static void a_mistake_in_a_template_is_shown_where_it_is(void **state)
{
	(void)state;
	expect_error("Hi,\n", "t.md:1:1: a template begins with its settings");
	expect_error("---\ntopic: delay\nHi,\n", "t.md:1:1: ");
	expect_error("---\ntopic: delay\ntopick: x\n---\n", "t.md:3:1: ");
	expect_error("---\ntopic: delay\ntopick: x\n---\n", "did you mean \"topic\"?");
	expect_error("---\nthen: later\n---\n", "t.md:2:7: ");
	expect_error("---\ntopic: Two Words\n---\n", "t.md:2:8: ");
	expect_error("---\nask: eta\n---\n", "t.md:2:6: ");
	expect_error("---\nask:\n  the eta: When?\n---\n", "t.md:3:3: ");
	expect_error("---\npromise: soon\n---\n", "t.md:2:10: a promise is close-of-business");
	expect_error("---\nsubject: {{ x }} y\n---\n", "t.md:2:");
	expect_error("---\nsubject: \"a {{ x | nil }}\"\n---\n", "t.md:2:20: there is no filter \"nil\"");
	expect_error("---\nsubject: a\n---\nHi\n{{ x | }}\n", "t.md:5:8: ");
	expect_error("---\ntopic: a\n---\ncaf\xE9\n", "is not in UTF-8");
}

static void what_is_included_leaves_its_settings_behind(void **state)
{
	static const struct {
		const char *text, *piece;
	} cases[] = {
		{ "---\nsubject: \"Policy\"\n---\n30 days.\n", "30 days.\n" },
		{ "\xEF\xBB\xBF---\r\n---\r\n30 days.\r\n", "30 days.\n" },
		{ "30 days.\n---\nOr 14.\n", "30 days.\n---\nOr 14.\n" },
		{ "---\n30 days.\n", "---\n30 days.\n" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char *piece = template_piece(cases[i].text, strlen(cases[i].text));

		assert_string_equal(piece, cases[i].piece);
		free(piece);
	}
}

static void the_values_of_a_template_are_known(void **state)
{
	struct template *t = parse("---\nsubject: \"{{ thread.subject | reply }}\"\nask:\n  eta: When?\n"
				   "promise: \"{{ eta }}\"\n---\n"
				   "{% assign x = customer.name %}{{ x | append: agent.name }}\n"
				   "{% for item in order.number %}{{ item.title }}{{ forloop.index }}{% endfor %}\n"
				   "{% if late %}{{ thread.subject.size }}{% endif %}\n");
	static const char *const wanted[] = { "thread.subject", "eta", "customer.name", "agent.name",
		"order.number", "late", "thread.subject.size" };
	struct strs uses = { 0 }, problems = { 0 };

	(void)state;
	template_uses(t, &uses);
	assert_int_equal(uses.n, sizeof(wanted) / sizeof(*wanted));
	for (size_t i = 0; i < uses.n; i++)
		assert_string_equal(uses.v[i], wanted[i]);
	template_review(t, &problems);
	assert_int_equal(problems.n, 0);
	strs_clear(&uses);
	strs_clear(&problems);
	template_free(t);
}

static void expect_problem(const char *text, const char *what)
{
	struct template *t = parse(text);
	struct strs problems = { 0 };

	template_review(t, &problems);
	if (!what)
		assert_int_equal(problems.n, 0);
	else if (problems.n != 1 || !strstr(problems.v[0], what))
		fail_msg("%s\nlacks: %s", problems.n ? problems.v[0] : "nothing", what);
	strs_clear(&problems);
	template_free(t);
}

static void a_value_that_no_letter_has_is_told_with_its_place(void **state)
{
	(void)state;
	expect_problem("---\n---\nHi {{ customer.frist_name }}\n",
		"t.md:3:7: no letter has a value \"customer.frist_name\"; did you mean \"customer.first_name\"?");
	expect_problem("---\nsubject: \"a {{ nosuch }}\"\n---\nHi\n", "t.md:2:16: no letter has a value \"nosuch\"");
	expect_problem("---\n---\n{% if x.y == 1 %}a{% endif %}\n", "\"x.y\"");
	expect_problem("---\n---\n{{ 1 | plus: nosuch }}\n", "\"nosuch\"");
	expect_problem("---\n---\n{% liquid\n echo nosuch\n%}\n", "\"nosuch\"");
	expect_problem("---\n---\n{{ customer.name.size }}{{ order[\"number\"] }}\n", NULL);
	expect_problem("---\n---\n{% capture a %}b{% endcapture %}{{ a }}\n", NULL);
}

static void what_is_asked_is_used(void **state)
{
	(void)state;
	expect_problem("---\nask:\n  eta: When?\n---\nHi\n", "t.md: asks for eta, but never uses it");
	expect_problem("---\nask:\n  eta: When?\npromise: \"{{ eta }}\"\n---\nHi\n", NULL);
	expect_problem("---\nask:\n  eta: When?\n---\n{% include \"part\" %}\n", NULL);
	expect_problem("---\nask:\n  eta: When?\n---\n{{ etta }}{{ eta }}\n", "did you mean \"eta\"?");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(front_matter_is_read),
		cmocka_unit_test(all_settings_may_be_left_out),
		cmocka_unit_test(files_of_other_systems_are_read),
		cmocka_unit_test(what_is_included_leaves_its_settings_behind),
		cmocka_unit_test(the_values_of_a_template_are_known),
		cmocka_unit_test(a_value_that_no_letter_has_is_told_with_its_place),
		cmocka_unit_test(what_is_asked_is_used),
		cmocka_unit_test(a_mistake_in_a_template_is_shown_where_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
