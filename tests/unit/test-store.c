#include "store-kit.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "text/fold.h"

static const char mailbox[] = "shop@lumen.example";

static void run_sql(struct kit *k, const char *sql)
{
	free(kit_sql(k, sql));
}

/* Open once more and be refused. */
static void is_refused(struct kit *k, const char *address, enum err_kind kind, const char *word)
{
	struct store *st = store_open(k->path, address, &k->err);

	assert_null(st);
	assert_int_equal(k->err.kind, kind);
	if (!strstr(k->err.text, word))
		fail_msg("\"%s\" does not say \"%s\"", k->err.text, word);
	assert_non_null(strstr(k->err.text, k->path));
}

static void reopen(struct kit *k)
{
	store_close(k->store);
	k->store = store_open(k->path, mailbox, &k->err);
	if (!k->store)
		fail_msg("%s", k->err.text);
}

static void nobody_else_can_read_any_file_of_the_store(void **state)
{
	static const char *const suffixes[] = { "", "-wal", "-shm" };
	struct kit *k = *state;
	struct stat st;
	char *name;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, NULL);
	for (size_t i = 0; i < 3; i++) {
		name = mem_printf("%s%s", k->path, suffixes[i]);
		assert_int_equal(stat(name, &st), 0);
		assert_int_equal(st.st_mode & 07777, 0600);
		free(name);
	}
	store_close(k->store);
	assert_int_equal(chmod(k->path, 0644), 0);
	k->store = store_open(k->path, mailbox, &k->err);
	assert_non_null(k->store);
	assert_int_equal(stat(k->path, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
}

static void it_is_durable_checked_and_defensive(void **state)
{
	static const struct {
		const char *pragma;
		const char *value;
	} expected[] = {
		{ "journal_mode", "wal" },
		{ "application_id", "1953262956" },
		{ "integrity_check", "ok" },
		{ "foreign_key_check", "" },
	};
	struct kit *k = *state;
	char *sql;
	char *value;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, NULL);
	for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++) {
		sql = mem_printf("PRAGMA %s", expected[i].pragma);
		value = kit_sql(k, sql);
		assert_string_equal(value, expected[i].value);
		free(value);
		free(sql);
	}
}

/* Each time that words are merged they are written anew. */
static void words_are_merged_sixty_four_at_a_time(void **state)
{
	static const char sql[] = "SELECT count(DISTINCT segid) FROM search_idx";
	struct kit *k = *state;
	char *segments;

	for (int i = 0; i < 40; i++)
		kit_add(k, &(struct kit_mail) { .text = "where is it" }, NULL);
	segments = kit_sql(k, sql);
	assert_string_equal(segments, "40");
	free(segments);
	for (int i = 0; i < 40; i++)
		kit_add(k, &(struct kit_mail) { .text = "where is it" }, NULL);
	segments = kit_sql(k, sql);
	assert_in_range(strtoll(segments, NULL, 10), 1, 63);
	free(segments);
}

/* The row of a table of words that SQLite alone keeps, folded as the store has it. */
static void index_plainly(struct kit *k, int64_t mail, const char *text)
{
	struct buf folded = { 0 };
	char *sql;

	text_fold(text, &folded);
	sql = sqlite3_mprintf("INSERT INTO plain (rowid, body) VALUES (%lld, %Q)", (long long)mail, buf_text(&folded));
	run_sql(k, sql);
	sqlite3_free(sql);
	buf_clear(&folded);
}

static void the_words_of_the_index_are_those_that_sqlite_finds(void **state)
{
	static const char *const texts[] = {
		"", "a", " ", "1", "ab", "a b", "Where is my order #10377-B?\r\n\r\nThanks, Ann_Lee o'Neil\t(ann@example.org)",
		"Ordine n° 10377: «grazie» – perché no? Straße ŁÓDŹ naïve e\u0301te\u0301 25€", "Πού είναι η παραγγελία μου;abc",
		"أين طلبي رقم ١٢٣؟ شكراً", "注文番号12345はどこ、 order号abc", "abc😀def 😀 x😀", "soft\u00ADhyphen zero\u200Bwidth a\u00A0b",
		"\uE000private \uFFFD broken\uFFFDword \u0301 \u0301a a\u0301", "end of ASCIIé", "é", "éa", "aé", "é a", "a é", "aéb cé", "!é!", "a!é"
	};
	static const char differ[] =
		"SELECT count(*) FROM (SELECT term, doc, offset FROM ours WHERE col = 'body'"
		" EXCEPT SELECT term, doc, offset FROM theirs) UNION ALL"
		" SELECT count(*) FROM (SELECT term, doc, offset FROM theirs"
		" EXCEPT SELECT term, doc, offset FROM ours WHERE col = 'body') UNION ALL"
		" SELECT count(*) > 60 FROM ours WHERE col = 'body'";
	struct kit *k = *state;
	char *found;

	run_sql(k, "CREATE VIRTUAL TABLE plain USING fts5(body, content = '', tokenize = 'unicode61 remove_diacritics 0')");
	run_sql(k, "CREATE VIRTUAL TABLE theirs USING fts5vocab(plain, instance)");
	run_sql(k, "CREATE VIRTUAL TABLE ours USING fts5vocab(search, instance)");
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		index_plainly(k, kit_add(k, &(struct kit_mail) { .text = texts[i] }, NULL), texts[i]);
	found = kit_sql(k, differ);
	assert_string_equal(found, "0 0 1");
	free(found);
}

static void a_store_belongs_to_one_mailbox(void **state)
{
	struct kit *k = *state;

	reopen(k);
	is_refused(k, "other@lumen.example", ERR_CONFIG, "other@lumen.example");
	store_close(k->store);
	k->store = store_open(k->path, "Shop@LUMEN.example", &k->err);
	assert_non_null(k->store);
}

static void a_newer_store_is_left_alone(void **state)
{
	struct kit *k = *state;
	char *version;

	run_sql(k, "PRAGMA user_version = 99");
	is_refused(k, mailbox, ERR_CONFIG, "newer");
	version = kit_sql(k, "PRAGMA user_version");
	assert_string_equal(version, "99");
	free(version);
}

static void the_database_of_another_program_is_left_alone(void **state)
{
	struct kit *k = *state;
	char *mode;

	store_close(k->store);
	k->store = NULL;
	assert_int_equal(unlink(k->path), 0);
	run_sql(k, "CREATE TABLE theirs (x)");
	is_refused(k, mailbox, ERR_CONFIG, "no store");
	mode = kit_sql(k, "PRAGMA journal_mode");
	assert_string_equal(mode, "delete");
	free(mode);
}

static void overwrite(const char *path, off_t at, const char *bytes, size_t n)
{
	int fd = open(path, O_RDWR | O_CLOEXEC);

	assert_true(fd >= 0);
	assert_int_equal(pwrite(fd, bytes, n, at), n);
	close(fd);
}

static void a_damaged_file_is_told_and_kept(void **state)
{
	char junk[8192];
	struct kit *k = *state;
	struct stat before, after;

	store_close(k->store);
	k->store = NULL;
	memset(junk, 'x', sizeof(junk));
	overwrite(k->path, 0, junk, 100);
	assert_int_equal(stat(k->path, &before), 0);
	is_refused(k, mailbox, ERR_DAMAGED, "damaged");
	assert_int_equal(stat(k->path, &after), 0);
	assert_int_equal(before.st_size, after.st_size);
}

static void an_empty_file_is_a_damaged_store(void **state)
{
	struct kit *k = *state;

	store_close(k->store);
	k->store = NULL;
	assert_int_equal(truncate(k->path, 0), 0);
	is_refused(k, mailbox, ERR_DAMAGED, "damaged");
}

/* Much more than a page, so that the file has some that opening it does not read. */
static void fill(struct kit *k)
{
	char text[2000];

	memset(text, 'a', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	for (int i = 0; i < 50; i++) {
		char *id = mem_printf("%d@x", i);

		kit_add(k, &(struct kit_mail) { .id = id, .text = text }, NULL);
		free(id);
	}
}

static void a_page_of_zeros_is_found_by_a_check(void **state)
{
	static const char zeros[8192];
	struct kit *k = *state;
	struct stat st;

	fill(k);
	assert_int_equal(store_check(k->store, &k->err), 0);
	reopen(k); /* so that the log is in the file */
	store_close(k->store);
	k->store = NULL;
	assert_int_equal(stat(k->path, &st), 0);
	overwrite(k->path, st.st_size / 8192 / 3 * 8192, zeros, sizeof(zeros));
	k->store = store_open(k->path, mailbox, &k->err);
	assert_non_null(k->store);
	assert_false(store_is_doubted(k->store));
	assert_int_equal(store_check(k->store, &k->err), -1);
	assert_int_equal(k->err.kind, ERR_DAMAGED);
	assert_true(store_is_doubted(k->store));
	store_trust(k->store);
	assert_false(store_is_doubted(k->store));
}

static void a_store_set_aside_is_kept_and_makes_room(void **state)
{
	struct kit *k = *state;
	char *aside[2];

	for (int i = 0; i < 2; i++) {
		kit_add(k, &(struct kit_mail) { .id = "q@x" }, NULL);
		store_close(k->store);
		assert_int_equal(store_set_aside(k->path, "damaged", "20250918-120000", &aside[i], &k->err), 0);
		assert_int_not_equal(access(k->path, F_OK), 0);
		k->store = store_open(k->path, mailbox, &k->err);
		assert_non_null(k->store);
		assert_non_null(strstr(aside[i], ".damaged-20250918-120000"));
	}
	assert_string_not_equal(aside[0], aside[1]);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(unlink(aside[i]), 0);
		free(aside[i]);
	}
}

/* What a program that was killed while it made the store leaves behind. */
static void what_lay_beside_is_no_part_of_a_new_store(void **state)
{
	static const char *const names[] = { ".new", ".new-wal", "-wal" };
	struct kit *k = *state;

	store_close(k->store);
	assert_int_equal(unlink(k->path), 0);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		char *name = mem_printf("%s%s", k->path, names[i]);

		assert_int_equal(file_write_new(name, "x", 1, &k->err), 0);
		free(name);
	}
	k->store = store_open(k->path, mailbox, &k->err);
	assert_non_null(k->store);
	assert_int_equal(store_check(k->store, &k->err), 0);
}

static void a_link_or_folder_in_its_place_is_refused(void **state)
{
	struct kit *k = *state;
	char *target = mem_printf("%s/elsewhere", k->folder);

	store_close(k->store);
	k->store = NULL;
	assert_int_equal(unlink(k->path), 0);
	assert_int_equal(file_write_new(target, "", 0, &k->err), 0);
	assert_int_equal(symlink(target, k->path), 0);
	is_refused(k, mailbox, ERR_IO, "regular");
	assert_int_equal(unlink(k->path), 0);
	assert_int_equal(mkdir(k->path, 0700), 0);
	is_refused(k, mailbox, ERR_IO, "regular");
	assert_int_equal(rmdir(k->path), 0);
	unlink(target);
	free(target);
}

static void what_is_rolled_back_never_was(void **state)
{
	struct kit *k = *state;
	struct kit_mail mail = { .id = "q@x", .text = "unicorn" };
	int64_t *ids;
	size_t n;
	char *hits;

	assert_int_equal(store_begin(k->store, &k->err), 0);
	kit_add(k, &mail, NULL);
	assert_int_equal(store_set_setting(k->store, "color", "red", &k->err), 0);
	store_rollback(k->store);
	store_rollback(k->store); /* harmless */
	assert_int_equal(store_thread_ids(k->store, &ids, &n, &k->err), 0);
	assert_int_equal(n, 0);
	free(ids);
	hits = kit_sql(k, "SELECT count(*) FROM search WHERE search MATCH 'unicorn'");
	assert_string_equal(hits, "0");
	free(hits);
	kit_add(k, &mail, NULL);
	hits = kit_sql(k, "SELECT count(*) FROM search WHERE search MATCH 'unicorn'");
	assert_string_equal(hits, "1");
	free(hits);
}

static void a_failed_write_leaves_nothing_behind(void **state)
{
	struct kit *k = *state;
	const struct act act = { .kind = ACT_DONE, .at = 1, .mail = 4711 };
	int64_t thread;
	char *count;

	kit_add(k, &(struct kit_mail) { .id = "q@x" }, &thread);
	assert_int_equal(store_add_act(k->store, 0, thread, &act, &k->err), -1);
	assert_int_equal(k->err.kind, ERR_BUG); /* of a mail that there is not */
	count = kit_sql(k, "SELECT count(*) FROM act");
	assert_string_equal(count, "0");
	free(count);
	kit_add(k, &(struct kit_mail) { .id = "r@x" }, NULL);
}

static void settings_are_remembered(void **state)
{
	struct kit *k = *state;
	char *value;

	assert_int_equal(store_setting(k->store, "calendar", &value, &k->err), 0);
	assert_null(value);
	assert_int_equal(store_set_setting(k->store, "calendar", "one", &k->err), 0);
	assert_int_equal(store_set_setting(k->store, "calendar", "two", &k->err), 0);
	reopen(k);
	assert_int_equal(store_setting(k->store, "calendar", &value, &k->err), 1);
	assert_string_equal(value, "two");
	free(value);
}

/* The file that a released version made, from its dump. */
static void load(struct kit *k, const char *name)
{
	char *path = mem_printf("%s/tests/data/store/%s", getenv("TOP_SRCDIR"), name);
	struct buf sql = { 0 };
	sqlite3 *db = NULL;

	store_close(k->store);
	k->store = NULL;
	assert_int_equal(unlink(k->path), 0);
	if (file_read(path, 1 << 20, &sql, &k->err) < 0)
		fail_msg("%s", k->err.text);
	assert_int_equal(sqlite3_open(k->path, &db), SQLITE_OK);
	if (sqlite3_exec(db, buf_text(&sql), NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", name, sqlite3_errmsg(db));
	sqlite3_close(db);
	buf_clear(&sql);
	free(path);
}

static void a_store_of_every_released_version_opens(void **state)
{
	static const char schema[] = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";
	static const char *const versions[] = { "v1.sql" };
	struct kit *k = *state;
	struct thread t;
	struct mail m;
	char *fresh = kit_sql(k, schema);
	char *migrated;

	for (size_t i = 0; i < sizeof(versions) / sizeof(versions[0]); i++) {
		load(k, versions[i]);
		k->store = store_open(k->path, mailbox, &k->err);
		if (!k->store)
			fail_msg("%s: %s", versions[i], k->err.text);
		migrated = kit_sql(k, schema);
		assert_string_equal(migrated, fresh); /* or a released step was edited */
		free(migrated);
		assert_int_equal(store_thread(k->store, 2, &t, &k->err), 1);
		assert_int_equal(t.id, 1);
		assert_string_equal(t.subject, "Where is it?");
		assert_int_equal(t.is.state, STATE_WAITING);
		thread_clear(&t);
		assert_int_equal(store_mail(k->store, 1, &m, &k->err), 1);
		assert_string_equal(m.message.text, "Where is my parcel?");
		mail_clear(&m);
		kit_add(k, &(struct kit_mail) { .id = "new@x" }, NULL);
	}
	free(fresh);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		KIT_TEST(nobody_else_can_read_any_file_of_the_store),
		KIT_TEST(it_is_durable_checked_and_defensive),
		KIT_TEST(words_are_merged_sixty_four_at_a_time),
		KIT_TEST(the_words_of_the_index_are_those_that_sqlite_finds),
		KIT_TEST(a_store_belongs_to_one_mailbox),
		KIT_TEST(a_newer_store_is_left_alone),
		KIT_TEST(the_database_of_another_program_is_left_alone),
		KIT_TEST(a_damaged_file_is_told_and_kept),
		KIT_TEST(an_empty_file_is_a_damaged_store),
		KIT_TEST(a_page_of_zeros_is_found_by_a_check),
		KIT_TEST(a_store_set_aside_is_kept_and_makes_room),
		KIT_TEST(what_lay_beside_is_no_part_of_a_new_store),
		KIT_TEST(a_link_or_folder_in_its_place_is_refused),
		KIT_TEST(what_is_rolled_back_never_was),
		KIT_TEST(a_failed_write_leaves_nothing_behind),
		KIT_TEST(settings_are_remembered),
		KIT_TEST(a_store_of_every_released_version_opens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
