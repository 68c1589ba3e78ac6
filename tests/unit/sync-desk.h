/* sync-desk.h - a store, a reader and a shop for the tests that judge mail. */
#ifndef SYNC_DESK_H
#define SYNC_DESK_H

#include "test.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/err.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "mail/reader.h"
#include "store/mail.h"
#include "store/store.h"
#include "store/thread.h"
#include "sync/judge.h"
#include "text/lang.h"

enum {
	NOW = 1789376400, /* Mon 14 Sep 2026, 09:00 UTC */
	DAY = 24 * 3600,
};

struct test_desk {
	char folder[32];
	char *path;
	struct clock clock;
	struct conf *conf;
	struct judge judge;
};

static int desk_setup(void **state)
{
	struct test_desk *d = mem_alloc(sizeof(*d));
	struct err err = { 0 };

	strcpy(d->folder, "/tmp/tillmail-sync-XXXXXX");
	assert_non_null(mkdtemp(d->folder));
	d->path = mem_printf("%s/shop.db", d->folder);
	d->clock = (struct clock) { .is_fixed = true, .fixed = NOW };
	d->conf = conf_default();
	free(d->conf->address);
	d->conf->address = mem_dup("shop@x.test");
	d->judge = (struct judge) {
		.store = store_open(d->path, "shop@x.test", &err),
		.conf = d->conf,
		.clock = &d->clock,
		.reader = reader_new(getenv("TILLMAIL"), NULL),
		.lang = lang_new(&err),
	};
	assert_non_null(d->judge.store);
	assert_non_null(d->judge.lang);
	*state = d;
	return 0;
}

static int desk_teardown(void **state)
{
	static const char *const ends[] = { "", "-wal", "-shm" };
	struct test_desk *d = *state;

	store_close(d->judge.store);
	reader_free(d->judge.reader);
	lang_free(d->judge.lang);
	conf_free(d->conf);
	for (size_t i = 0; i < 3; i++) {
		char *path = mem_printf("%s%s", d->path, ends[i]);

		unlink(path);
		free(path);
	}
	rmdir(d->folder);
	free(d->path);
	free(d);
	return 0;
}

/* Take in a mail that lies in a folder of that role; returns its id. */
static inline int64_t desk_arrival(struct test_desk *d, enum folder_role role, int64_t date,
	const char *bytes, int is_new)
{
	struct arrival a = {
		.bytes = bytes,
		.n = strlen(bytes),
		.role = role,
		.internal_date = date,
	};
	struct err err = { 0 };
	int64_t mail = 0;

	assert_int_equal(judge_begin(&d->judge, &err), 0);
	assert_int_equal(judge_arrival(&d->judge, &a, &mail, &err), is_new);
	assert_int_equal(store_commit(d->judge.store, &err), 0);
	assert_true(mail > 0);
	return mail;
}

static inline void desk_mail(struct test_desk *d, int64_t id, struct mail *out)
{
	assert_int_equal(store_mail(d->judge.store, id, out, NULL), 1);
}

/* The thread that a mail is in. */
static inline void desk_thread(struct test_desk *d, int64_t mail, struct thread *out)
{
	struct mail m = { 0 };

	desk_mail(d, mail, &m);
	assert_int_equal(store_thread(d->judge.store, m.thread, out, NULL), 1);
	mail_clear(&m);
}

/* The lane of that thread. */
static inline enum lane desk_lane(struct test_desk *d, int64_t mail)
{
	struct thread t = { 0 };
	enum lane lane;

	desk_thread(d, mail, &t);
	lane = t.lane;
	thread_clear(&t);
	return lane;
}

#endif
