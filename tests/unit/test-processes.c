/* Several processes, and one that ends in the middle. */
#include "store-kit.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"

static const char mailbox[] = "shop@lumen.example";

/* What the disk takes each time, for SQLite finds lib/disk.c before the C library. */
static void set_disk(int ms)
{
	char text[16];

	snprintf(text, sizeof(text), "%d", ms);
	setenv("DISK_MS", text, 1);
}

/* Before a fork: a connection belongs to the process that opened it. */
static void close_here(struct kit *k)
{
	store_close(k->store);
	k->store = NULL;
	fflush(NULL);
}

static void reopen(struct kit *k)
{
	store_close(k->store);
	k->store = store_open(k->path, mailbox, &k->err);
	if (!k->store)
		fail_msg("%s", k->err.text);
}

enum { WRITERS = 4 };
enum { WRITES = 25 };

static int add_numbered(struct store *st, int writer, int i, struct err *err)
{
	char bytes[4096] = "";
	struct strs ids = { 0 };
	struct mail m = { .received = i, .marks = { .promise = NO_TIME } };
	unsigned char digest[DIGEST_SIZE];
	const struct mail_source source = { .raw = bytes, .n_raw = sizeof(bytes), .digest = digest, .ids = &ids };
	int rc;

	snprintf(bytes, sizeof(bytes), "%d.%d@x", writer, i);
	digest_sha256(bytes, sizeof(bytes), digest);
	strs_add(&ids, bytes);
	rc = store_add_mail(st, &m, &source, err);
	strs_clear(&ids);
	return rc;
}

/* A process of its own that adds mails one by one. */
static void write_mails(const char *path, int writer)
{
	struct err err;
	struct store *st = store_open(path, mailbox, &err);

	if (!st)
		_exit(2);
	for (int i = 0; i < WRITES; i++)
		if (add_numbered(st, writer, i, &err) < 0)
			_exit(1);
	store_close(st);
	_exit(0);
}

static void several_processes_write_at_once_even_a_new_store(void **state)
{
	struct kit *k = *state;
	pid_t writers[WRITERS];
	int status;
	char *count;
	char *expected = mem_printf("%d", WRITERS * WRITES);

	close_here(k);
	assert_int_equal(unlink(k->path), 0);
	for (int i = 0; i < WRITERS; i++) {
		writers[i] = fork();
		assert_true(writers[i] >= 0);
		if (writers[i] == 0)
			write_mails(k->path, i);
	}
	for (int i = 0; i < WRITERS; i++) {
		assert_int_equal(waitpid(writers[i], &status, 0), writers[i]);
		assert_int_equal(status, 0);
	}
	count = kit_sql(k, "SELECT count(*) FROM mail");
	assert_string_equal(count, expected);
	free(count);
	count = kit_sql(k, "PRAGMA integrity_check");
	assert_string_equal(count, "ok");
	free(count);
	free(expected);
}

static int64_t count_mails(struct kit *k)
{
	char *check = kit_sql(k, "PRAGMA integrity_check");
	char *count = kit_sql(k, "SELECT count(*) FROM mail");
	int64_t n = strtoll(count, NULL, 10);

	assert_string_equal(check, "ok");
	free(check);
	free(count);
	return n;
}

/* Writes mails and then a byte for each, until it is killed. */
static void write_until_killed(const char *path, int told)
{
	struct err err;
	struct store *st = store_open(path, mailbox, &err);

	for (int i = 0; st && add_numbered(st, 0, i, &err) == 0; i++)
		if (write(told, "", 1) != 1)
			break;
	_exit(1);
}

static void what_was_committed_survives_a_kill(void **state)
{
	enum { ENOUGH = 20 };
	struct kit *k = *state;
	char bytes[ENOUGH];
	int64_t n_told = 0;
	int64_t n_kept;
	int ends[2];
	int status;
	ssize_t n;
	pid_t pid;

	assert_int_equal(pipe(ends), 0);
	close_here(k);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		write_until_killed(k->path, ends[1]);
	close(ends[1]);
	while (n_told < ENOUGH && (n = read(ends[0], bytes, sizeof(bytes))) > 0)
		n_told += n;
	assert_true(n_told >= ENOUGH);
	assert_int_equal(kill(pid, SIGKILL), 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	while ((n = read(ends[0], bytes, sizeof(bytes))) > 0)
		n_told += n;
	close(ends[0]);
	reopen(k);
	n_kept = count_mails(k);
	assert_true(n_kept == n_told || n_kept == n_told + 1);
}

/* Adds mails until no file may grow; says how it ended and how many there are. */
static void write_until_full(const char *path)
{
	const struct rlimit small = { .rlim_cur = 512 << 10, .rlim_max = 512 << 10 };
	struct err err = { .kind = ERR_NONE };
	struct store *st = store_open(path, mailbox, &err);
	int n = 0;

	signal(SIGXFSZ, SIG_IGN);
	if (!st || setrlimit(RLIMIT_FSIZE, &small) < 0)
		_exit(200);
	while (n < 150 && add_numbered(st, 0, n, &err) == 0)
		n++;
	store_close(st);
	_exit(err.kind == ERR_IO ? n : 201);
}

static void a_full_disk_is_told_and_loses_nothing(void **state)
{
	struct kit *k = *state;
	int status;
	pid_t pid;

	close_here(k);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		write_until_full(k->path);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_in_range(WEXITSTATUS(status), 1, 149);
	reopen(k);
	assert_int_equal(count_mails(k), WEXITSTATUS(status));
	assert_int_equal(add_numbered(k->store, 1, 0, &k->err), 0);
}

/*
 * Another process: the locks of a process do not stop itself. It does what a letter tells it, to (O)pen the store,
 * (W)rite the setting, (R)ead it or (E)nd a round, and answers with the setting.
 */
struct other {
	pid_t pid;
	int orders;
	int answers;
};

enum { ANSWER_SIZE = 16 };

static void obey(const char *path, int orders, int answers)
{
	char answer[ANSWER_SIZE];
	struct store *st = NULL;
	struct err err;
	char order;

	while (read(orders, &order, 1) == 1) {
		char *value = NULL;
		int rc = 0;

		if (order == 'O')
			st = store_open(path, mailbox, &err);
		if (order == 'W')
			rc = store_set_setting(st, "a", "other", &err);
		if (order == 'E' && st)
			store_fill_end(st);
		if (!st || rc < 0 || store_setting(st, "a", &value, &err) < 0)
			_exit(1);
		snprintf(answer, sizeof(answer), "%s", value ? value : "");
		free(value);
		if (write(answers, answer, sizeof(answer)) != (ssize_t)sizeof(answer))
			_exit(1);
	}
	store_close(st);
	_exit(0);
}

static struct other start_other(struct kit *k)
{
	struct other o;
	int orders[2];
	int answers[2];

	close_here(k);
	assert_int_equal(pipe(orders), 0);
	assert_int_equal(pipe(answers), 0);
	o = (struct other) { .pid = fork(), .orders = orders[1], .answers = answers[0] };
	assert_true(o.pid >= 0);
	if (o.pid == 0) {
		close(orders[1]);
		obey(k->path, orders[0], answers[1]);
	}
	close(orders[0]);
	close(answers[1]);
	reopen(k);
	return o;
}

static void tell(const struct other *o, char order)
{
	assert_int_equal(write(o->orders, &order, 1), 1);
}

static void expect_answer(const struct other *o, const char *expected)
{
	char answer[ANSWER_SIZE] = "";

	assert_int_equal(read(o->answers, answer, sizeof(answer)), sizeof(answer));
	assert_string_equal(answer, expected);
}

static void expect_other(const struct other *o, char order, const char *expected)
{
	tell(o, order);
	expect_answer(o, expected);
}

static void end_other(const struct other *o)
{
	int status;

	close(o->orders);
	close(o->answers);
	assert_int_equal(waitpid(o->pid, &status, 0), o->pid);
	assert_int_equal(status, 0);
}

static void set(struct kit *k, const char *value)
{
	if (store_set_setting(k->store, "a", value, &k->err) < 0)
		fail_msg("%s", k->err.text);
}

static void begin_with(struct kit *k, const char *value)
{
	assert_int_equal(store_begin(k->store, &k->err), 0);
	set(k, value);
}

static void commit(struct kit *k)
{
	if (store_commit(k->store, &k->err) < 0)
		fail_msg("%s", k->err.text);
}

static void a_reader_is_not_stopped_by_a_writer(void **state)
{
	struct kit *k = *state;
	struct other o = start_other(k);

	expect_other(&o, 'O', "");
	begin_with(k, "b");
	expect_other(&o, 'R', "");
	end_other(&o);
}

/*
 * Whether the file is one with a write-ahead log: by its header, without opening it as a store. A process that closes
 * a file gives up its locks on it, so another one looks.
 */
static bool has_log(const struct kit *k)
{
	unsigned char mode = 0;
	int status;
	pid_t pid;
	int fd;

	fflush(NULL);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		fd = open(k->path, O_RDONLY | O_CLOEXEC);
		_exit(fd >= 0 && pread(fd, &mode, 1, 18) == 1 ? mode : 0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_in_range(WEXITSTATUS(status), 1, 2);
	return WEXITSTATUS(status) == 2;
}

/* On a busy machine the fastest disk may look slow. */
static void fill_begin(struct kit *k)
{
	enum { TRIES = 20 };

	for (int i = 0; i < TRIES; i++) {
		store_fill_begin(k->store);
		if (!has_log(k))
			return;
	}
	fail_msg("the log is not ended");
}

static void an_empty_store_is_filled_without_the_log(void **state)
{
	struct kit *k = *state;

	assert_true(has_log(k));
	fill_begin(k);
	assert_int_equal(add_numbered(k->store, 0, 0, &k->err), 0);
	assert_false(has_log(k));
	store_fill_end(k->store);
	assert_true(has_log(k));
	store_fill_begin(k->store); /* it is not empty any more */
	assert_true(has_log(k));
	assert_int_equal(count_mails(k), 1);
}

static void expect_setting(struct kit *k, const char *expected)
{
	char *value = NULL;

	assert_int_equal(store_setting(k->store, "a", &value, &k->err), 1);
	assert_string_equal(value, expected);
	free(value);
}

static void who_opens_a_store_that_is_filled_shares_it(void **state)
{
	struct kit *k = *state;
	struct other o = start_other(k);

	fill_begin(k);
	set(k, "before");
	expect_other(&o, 'O', "before");
	assert_true(has_log(k));
	begin_with(k, "after");
	expect_other(&o, 'R', "before"); /* nobody waits */
	commit(k);
	expect_other(&o, 'R', "after");
	expect_other(&o, 'W', "other");
	expect_setting(k, "other");
	store_fill_end(k->store);
	end_other(&o);
}

static void a_store_that_others_have_open_keeps_its_log(void **state)
{
	struct kit *k = *state;
	struct other o = start_other(k);

	expect_other(&o, 'O', "");
	store_fill_begin(k->store);
	assert_true(has_log(k));
	assert_int_equal(add_numbered(k->store, 0, 0, &k->err), 0);
	store_fill_end(k->store);
	end_other(&o);
}

/* However long a transaction of the round that fills the store takes. */
static void who_opens_it_in_a_long_transaction_does_without_the_log(void **state)
{
	struct kit *k = *state;
	struct other o = start_other(k);

	fill_begin(k);
	set(k, "before");
	begin_with(k, "after");
	expect_other(&o, 'O', "before");
	assert_false(has_log(k));
	commit(k);
	expect_other(&o, 'R', "after");
	store_fill_end(k->store); /* with the other still there */
	assert_true(has_log(k));
	begin_with(k, "late");
	expect_other(&o, 'R', "after");
	commit(k);
	expect_other(&o, 'R', "late");
	end_other(&o);
}

/* Who filled the store was killed. */
static void who_opened_it_without_the_log_starts_it_behind_a_round(void **state)
{
	struct kit *k = *state;
	struct other o = start_other(k);

	fill_begin(k);
	set(k, "before");
	begin_with(k, "lost");
	expect_other(&o, 'O', "before");
	close_here(k);
	assert_false(has_log(k));
	expect_other(&o, 'E', "before");
	assert_true(has_log(k));
	end_other(&o);
}

static void a_slow_disk_keeps_the_log(void **state)
{
	struct kit *k = *state;

	set(k, "a");
	set_disk(80);
	store_fill_begin(k->store);
	assert_true(has_log(k));
	set_disk(0);
	begin_with(k, "b");
	commit(k);
	assert_true(has_log(k));
	store_fill_end(k->store);
}

/* Whoever wants to look meanwhile waits for that one transaction alone. */
static void a_disk_that_turns_out_slow_gets_the_log_back(void **state)
{
	struct kit *k = *state;
	struct other o = start_other(k);

	fill_begin(k);
	set(k, "before");
	begin_with(k, "after");
	assert_false(has_log(k));
	set_disk(60);
	commit(k);
	assert_true(has_log(k));
	begin_with(k, "late");
	expect_other(&o, 'O', "after");
	commit(k);
	set_disk(0);
	expect_other(&o, 'R', "late");
	store_fill_end(k->store);
	end_other(&o);
}

/* It comes in the middle of what the disk takes its time for. */
static void who_opens_it_on_a_slow_disk_waits(void **state)
{
	struct kit *k = *state;
	struct other o = start_other(k);

	fill_begin(k);
	set(k, "before");
	begin_with(k, "after");
	set_disk(100);
	tell(&o, 'O');
	commit(k);
	begin_with(k, "late");
	expect_answer(&o, "after");
	commit(k);
	set_disk(0);
	end_other(&o);
}

/* More than SQLite keeps in memory, so that the file is written to before the end: of that the journal tells. */
static void fill_until_killed(const char *path)
{
	enum { LARGE = 1 << 20,
		MAILS = 24 };
	char *text = mem_alloc(LARGE + 1);
	struct err err;
	struct store *st = store_open(path, mailbox, &err);

	if (!st)
		_exit(1);
	store_fill_begin(st);
	memset(text, 'a', LARGE);
	if (add_numbered(st, 0, 0, &err) < 0 || store_set_setting(st, "a", "kept", &err) < 0 ||
		store_begin(st, &err) < 0 || store_set_setting(st, "a", "lost", &err) < 0)
		_exit(1);
	for (int i = 1; i <= MAILS; i++) {
		char *name = mem_printf("%d", i);

		if (add_numbered(st, 1, i, &err) < 0 || store_set_setting(st, name, text, &err) < 0)
			_exit(1);
		free(name);
	}
	raise(SIGKILL);
}

static void a_kill_while_a_store_is_filled_loses_one_transaction(void **state)
{
	struct kit *k = *state;
	char *journal = mem_printf("%s-journal", k->path);
	struct stat st;
	int status;
	pid_t pid;

	close_here(k);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		fill_until_killed(k->path);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	assert_int_equal(stat(k->path, &st), 0);
	assert_true(st.st_size > 4 << 20);
	assert_int_equal(stat(journal, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
	assert_true(st.st_size > 0);
	free(journal);
	reopen(k);
	assert_true(has_log(k));
	expect_setting(k, "kept");
	assert_int_equal(count_mails(k), 1);
	assert_int_equal(add_numbered(k->store, 1, 1, &k->err), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		KIT_TEST(several_processes_write_at_once_even_a_new_store),
		KIT_TEST(what_was_committed_survives_a_kill),
		KIT_TEST(a_full_disk_is_told_and_loses_nothing),
		KIT_TEST(a_reader_is_not_stopped_by_a_writer),
		KIT_TEST(an_empty_store_is_filled_without_the_log),
		KIT_TEST(who_opens_a_store_that_is_filled_shares_it),
		KIT_TEST(a_store_that_others_have_open_keeps_its_log),
		KIT_TEST(who_opens_it_in_a_long_transaction_does_without_the_log),
		KIT_TEST(who_opened_it_without_the_log_starts_it_behind_a_round),
		KIT_TEST(a_slow_disk_keeps_the_log),
		KIT_TEST(a_disk_that_turns_out_slow_gets_the_log_back),
		KIT_TEST(who_opens_it_on_a_slow_disk_waits),
		KIT_TEST(a_kill_while_a_store_is_filled_loses_one_transaction),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
