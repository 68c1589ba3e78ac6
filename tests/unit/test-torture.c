/*
 * Mails that were made to break mail readers: the kit of hostile files and the
 * fixtures of other projects. They are not part of the source; they lie in
 * $TILLMAIL_SHARED or beside the source, else these tests are skipped.
 */
#include "test.h"

#include <ftw.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/process.h"
#include "base/strs.h"
#include "mail/guard.h"
#include "mail/message.h"
#include "mail/reader.h"
#include "parsing.h"
#include "text/utf8.h"

enum { FILE_MAX = 64 << 20 };

/* nftw(3) has no argument for this. */
static struct strs *found;

static char *shared_path(const char *name)
{
	const char *shared = getenv("TILLMAIL_SHARED");
	const char *root = getenv("TOP_SRCDIR");

	if (shared)
		return mem_printf("%s/%s", shared, name);
	return mem_printf("%s/../shared/%s", root ? root : ".", name);
}

/* Whether a path is there; says so when not. */
static bool has_path(const char *path)
{
	if (access(path, R_OK) == 0)
		return true;
	print_message("# skipped: there is no %s\n", path);
	return false;
}

static int add_file(const char *path, const struct stat *st, int type, struct FTW *where)
{
	(void)st;
	(void)where;
	if (type == FTW_F)
		strs_add(found, path);
	return 0;
}

static void expect_valid(const char *s)
{
	if (s)
		assert_true(utf8_is_valid(s, strlen(s)));
}

static void expect_valid_list(const struct address_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		expect_valid(list->v[i].name);
		expect_valid(list->v[i].addr);
	}
}

static void expect_valid_message(const struct message *m)
{
	expect_valid(m->message_id);
	expect_valid(m->in_reply_to);
	expect_valid(m->subject);
	expect_valid(m->text);
	expect_valid(m->report.action);
	expect_valid(m->report.recipient);
	expect_valid(m->report.diagnostic);
	expect_valid(m->report.original_id);
	expect_valid_list(&m->from);
	expect_valid_list(&m->reply_to);
	expect_valid_list(&m->to);
	expect_valid_list(&m->cc);
	for (size_t i = 0; i < m->references.n; i++)
		expect_valid(m->references.v[i]);
	for (size_t i = 0; i < m->n_fields; i++)
		expect_valid(m->fields[i].value);
	for (size_t i = 0; i < m->n_attachments; i++) {
		expect_valid(m->attachments[i].name);
		assert_true(*m->attachments[i].name && !strpbrk(m->attachments[i].name, "/\r\n"));
	}
}

/* Only the guard may quarantine these: none has the right to kill a worker, or to take long. */
static void expect_readable(struct reader *r, const char *path, const struct buf *mail)
{
	struct err err = { 0 };
	struct message m;
	int refused = guard_check(buf_text(mail), mail->len, &err);

	assert_int_equal(reader_message(r, buf_text(mail), mail->len, 0, &m, NULL), 0);
	if (refused)
		assert_string_equal(m.quarantined, err.text);
	else if (m.quarantined)
		fail_msg("%s: %s", path, m.quarantined);
	expect_valid_message(&m);
	message_clear(&m);
	if (refused)
		return;
	message_of(buf_text(mail), mail->len, &m); /* here, where a leak would be seen */
	expect_valid_message(&m);
	message_clear(&m);
}

static void expect_all_readable(const char *folder)
{
	struct reader *r = reader_new(getenv("TILLMAIL"), NULL);
	struct strs paths = { 0 };

	found = &paths;
	assert_int_equal(nftw(folder, add_file, 16, FTW_PHYS), 0);
	assert_true(paths.n > 0);
	for (size_t i = 0; i < paths.n; i++) {
		struct buf mail = { 0 };

		assert_int_equal(file_read(paths.v[i], FILE_MAX, &mail, NULL), 0);
		expect_readable(r, paths.v[i], &mail);
		buf_clear(&mail);
	}
	strs_clear(&paths);
	reader_free(r);
}

static void no_hostile_mail_does_harm(void **state)
{
	static char python[] = "python3";
	static char rm[] = "rm";
	static char recursive[] = "-rf";
	char *kit = shared_path("hostile/hostile_files.py");
	char folder[] = "/tmp/tillmail-torture-XXXXXX";
	char *make[] = { python, kit, folder, NULL };
	char *clean[] = { rm, recursive, folder, NULL };
	struct buf out = { 0 };
	char *mails;

	(void)state;
	if (!has_path(kit)) {
		free(kit);
		return;
	}
	assert_non_null(mkdtemp(folder));
	assert_int_equal(process_capture(make, 60000, -1, &out, NULL), 0);
	mails = mem_printf("%s/eml", folder);
	expect_all_readable(mails);
	assert_int_equal(process_capture(clean, 60000, -1, &out, NULL), 0);
	buf_clear(&out);
	free(mails);
	free(kit);
}

static void no_fixture_of_other_projects_does_harm(void **state)
{
	char *folder = shared_path("corpora/mime-torture");

	(void)state;
	if (has_path(folder))
		expect_all_readable(folder);
	free(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_hostile_mail_does_harm),
		cmocka_unit_test(no_fixture_of_other_projects_does_harm),
	};
	char *kit = shared_path("hostile/hostile_files.py");
	char *fixtures = shared_path("corpora/mime-torture");
	bool is_here = access(kit, R_OK) == 0 || access(fixtures, R_OK) == 0;

	free(fixtures);
	free(kit);
	if (!is_here)
		return test_skip_all("there is neither hostile mail nor fixtures in ../shared");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
