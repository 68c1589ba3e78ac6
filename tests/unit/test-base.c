#include "test.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "base/base64.h"
#include "base/buf.h"
#include "base/endpoint.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/process.h"
#include "base/rfc3339.h"
#include "base/strs.h"

static void an_error_text_is_cut_at_a_character(void **state)
{
	char text[2 * ERR_TEXT_MAX] = "";
	struct err err;

	(void)state;
	for (size_t i = 0; i + 3 < sizeof(text); i += 3)
		memcpy(text + i, "\xE2\x82\xAC", 4);
	err_set(&err, ERR_DATA, "x%s", text);
	assert_int_equal(strlen(err.text) % 3, 1);
	assert_true(strlen(err.text) > ERR_TEXT_MAX - 4);
}

static void a_wrapped_error_keeps_its_kind(void **state)
{
	struct err err;

	(void)state;
	err_set(&err, ERR_NETWORK, "no answer");
	assert_int_equal(err_wrap(&err, "mail.example.com"), -1);
	assert_string_equal(err.text, "mail.example.com: no answer");
	assert_int_equal(err_kind_status(err.kind), 75);
}

static void a_buffer_stops_at_its_limit(void **state)
{
	struct buf b = { .limit = 5 };

	(void)state;
	buf_puts(&b, "abc");
	buf_puts(&b, "def");
	assert_string_equal(buf_text(&b), "abcde");
	assert_true(b.full);
	buf_clear(&b);
}

static void some_bytes_take_the_place_of_others(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_replace(&b, 0, 0, "", 0);
	assert_string_equal(buf_text(&b), "");
	buf_replace(&b, 0, 0, "one two", 7);
	buf_replace(&b, 0, 3, "twenty", 6);
	assert_string_equal(buf_text(&b), "twenty two");
	buf_replace(&b, 6, 1, "-", 1);
	buf_replace(&b, 7, 3, "", 0);
	assert_string_equal(buf_text(&b), "twenty-");
	assert_int_equal(b.len, 7);
	buf_clear(&b);
}

static void a_command_is_split_as_a_shell_would(void **state)
{
	struct strs words = { 0 };
	struct err err;

	(void)state;
	assert_int_equal(strs_split(&words, " pass 'a b' \"c \\\" d\" e\\ f '' ", &err), 0);
	assert_int_equal(words.n, 5);
	assert_string_equal(words.v[1], "a b");
	assert_string_equal(words.v[2], "c \" d");
	assert_string_equal(words.v[3], "e f");
	assert_string_equal(words.v[4], "");
	assert_null(words.v[5]);
	strs_clear(&words);
	assert_int_equal(strs_split(&words, "pass 'open", &err), -1);
	strs_clear(&words);
}

static void a_time_survives_writing_and_reading(void **state)
{
	int64_t t;
	char *text;

	(void)state;
	assert_int_equal(rfc3339_parse("2026-09-14T18:00:00+03:00", &t, NULL), 0);
	text = rfc3339_format(t, 3 * 3600);
	assert_string_equal(text, "2026-09-14T18:00:00+03:00");
	free(text);
	text = rfc3339_format(t, -(3 * 3600 + 30 * 60));
	assert_string_equal(text, "2026-09-14T11:30:00-03:30");
	free(text);
}

static void what_is_no_time_is_refused(void **state)
{
	static const char *const bad[] = { "", "2026-09-14", "2026-02-29T00:00:00Z",
		"2026-09-14T24:00:00Z", "2026-09-14T18:00:00", "2026-09-14T18:00:00+03:00x" };
	int64_t t;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_int_equal(rfc3339_parse(bad[i], &t, NULL), -1);
}

static void servers_are_named_by_url(void **state)
{
	struct endpoint e = { 0 };

	(void)state;
	assert_int_equal(endpoint_parse(&e, "imaps://mail.example.com", "imap", NULL), 0);
	assert_string_equal(e.host, "mail.example.com");
	assert_int_equal(e.port, 993);
	assert_int_equal(e.safety, ENDPOINT_TLS);
	endpoint_clear(&e);
	assert_int_equal(endpoint_parse(&e, "smtp+starttls://[::1]:2525/", "smtp", NULL), 0);
	assert_string_equal(e.host, "::1");
	assert_int_equal(e.port, 2525);
	endpoint_clear(&e);
	assert_int_equal(endpoint_parse(&e, "imaps:///tmp/socket", "imap", NULL), -1);
	assert_int_equal(endpoint_parse(&e, "imaps://h:0", "imap", NULL), -1);
	assert_int_equal(endpoint_parse(&e, "submissions://h", "imap", NULL), -1);
	assert_int_equal(endpoint_parse(&e, "imaps://h\r\nx", "imap", NULL), -1);
}

static int capture(const char *command, int timeout_ms, struct buf *out, struct err *err)
{
	struct strs argv = { 0 };
	int rc = strs_split(&argv, command, err);

	if (rc == 0)
		rc = process_capture(argv.v, timeout_ms, -1, out, err);
	strs_clear(&argv);
	return rc;
}

static void a_command_that_fails_is_an_error(void **state)
{
	struct buf out = { 0 };
	struct err err;

	(void)state;
	assert_int_equal(capture("echo secret", 5000, &out, &err), 0);
	assert_string_equal(buf_text(&out), "secret\n");
	assert_int_equal(capture("false", 5000, &out, &err), -1);
	assert_int_equal(err.kind, ERR_IO);
	assert_int_equal(capture("/nowhere/at/all", 5000, &out, &err), -1);
	assert_int_equal(err.kind, ERR_IO);
	buf_clear(&out);
}

static void a_command_that_is_slow_or_finds_no_room_may_be_tried_again(void **state)
{
	struct buf out = { 0 };
	struct rlimit limit;
	struct rlimit none;
	struct err err;
	int rc;

	(void)state;
	assert_int_equal(capture("sleep 30", 50, &out, &err), -1);
	assert_int_equal(err.kind, ERR_BUSY);
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
	none = (struct rlimit) { .rlim_cur = 3, .rlim_max = limit.rlim_max };
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	rc = capture("echo secret", 5000, &out, &err);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);
	assert_int_equal(rc, -1);
	assert_int_equal(err.kind, ERR_BUSY);
	buf_clear(&out);
}

static void base64_lines_are_broken(void **state)
{
	struct buf out = { 0 };

	(void)state;
	base64_encode(&out, "hello", 5, 4);
	assert_string_equal(buf_text(&out), "aGVs\r\nbG8=");
	buf_clear(&out);
}

/* Asked of the C library, which would take the second from what it kept of the first. */
static void what_is_large_is_given_back(void **state)
{
#ifdef __SANITIZE_ADDRESS__ /* which has an allocator of its own */
	(void)state;
#else
	enum { MIB = 1 << 20 };
	size_t before;
	char *p;

	(void)state;
	mem_give_back_large();
	free(mem_alloc(8 * MIB));
	before = mallinfo2().hblkhd;
	p = mem_alloc(7 * MIB);
	assert_true(mallinfo2().hblkhd >= before + 7 * MIB);
	free(p);
	assert_int_equal(mallinfo2().hblkhd, before);
#endif
}

static void a_path_is_expanded_as_a_shell_would(void **state)
{
	static const struct {
		const char *path;
		const char *expanded;
	} cases[] = {
		{ "~", "/home/ana" },
		{ "~/a b", "/home/ana/a b" },
		{ "~bo/a", "~bo/a" },
		{ "/x/~/a", "/x/~/a" },
		{ "a", "a" },
		{ "", "" },
	};
	char *before = mem_dup(getenv("HOME"));

	(void)state;
	setenv("HOME", "/home/ana", 1);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char *path = path_expand(cases[i].path);

		assert_string_equal(path, cases[i].expanded);
		free(path);
	}
	if (before)
		setenv("HOME", before, 1);
	else
		unsetenv("HOME");
	free(before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_error_text_is_cut_at_a_character),
		cmocka_unit_test(a_wrapped_error_keeps_its_kind),
		cmocka_unit_test(a_buffer_stops_at_its_limit),
		cmocka_unit_test(some_bytes_take_the_place_of_others),
		cmocka_unit_test(a_command_is_split_as_a_shell_would),
		cmocka_unit_test(a_path_is_expanded_as_a_shell_would),
		cmocka_unit_test(a_time_survives_writing_and_reading),
		cmocka_unit_test(what_is_no_time_is_refused),
		cmocka_unit_test(servers_are_named_by_url),
		cmocka_unit_test(a_command_that_fails_is_an_error),
		cmocka_unit_test(a_command_that_is_slow_or_finds_no_room_may_be_tried_again),
		cmocka_unit_test(base64_lines_are_broken),
		cmocka_unit_test(what_is_large_is_given_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
