#include "store-kit.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/address.h"
#include "triage/thread.h"

int kit_setup(void **state)
{
	struct kit *k = mem_alloc(sizeof(*k));

	strcpy(k->folder, "/tmp/tillmail-store.XXXXXX");
	assert_non_null(mkdtemp(k->folder));
	k->path = mem_printf("%s/deep/shop.db", k->folder);
	k->store = store_open(k->path, "shop@lumen.example", &k->err);
	if (!k->store)
		print_error("%s\n", k->err.text);
	*state = k;
	return k->store ? 0 : -1;
}

int kit_teardown(void **state)
{
	static const char *const suffixes[] = { "", "-wal", "-shm", ".doubt" };
	struct kit *k = *state;
	char *name;

	store_close(k->store);
	for (size_t i = 0; i < 4; i++) {
		name = mem_printf("%s%s", k->path, suffixes[i]);
		unlink(name);
		free(name);
	}
	name = mem_printf("%s/deep", k->folder);
	rmdir(name);
	free(name);
	rmdir(k->folder);
	free(k->path);
	free(k);
	return 0;
}

static void fill(struct mail *m, const struct kit_mail *what)
{
	static const char john[] = "John <john@buyer.example>";
	static const char shop[] = "shop@lumen.example";
	bool is_ours = what->direction == MAIL_OUT;

	*m = (struct mail) {
		.direction = what->direction,
		.received = what->received,
		.lane = what->lane,
		.score = what->lane == LANE_PITCH ? 0.9 : 0.1,
		.lang = mem_dup(what->lang),
		.bounce_of = mem_dup(what->bounce_of),
		.is_automatic = what->is_automatic,
		.marks = {
			.promise = what->promise ? what->promise : NO_TIME,
			.topic = mem_dup(what->topic),
		},
		.message = {
			.message_id = mem_dup(what->id),
			.in_reply_to = mem_dup(what->answers),
			.subject = mem_dup(what->subject ? what->subject : ""),
			.date = MESSAGE_NO_DATE,
			.text = mem_dup(what->text ? what->text : ""),
		},
	};
	if (what->refers)
		assert_int_equal(strs_split(&m->message.references, what->refers, NULL), 0);
	address_parse(what->from ? what->from : (is_ours ? shop : john), &m->message.from);
	address_parse(what->to ? what->to : (is_ours ? john : shop), &m->message.to);
	if (what->has_attachment) {
		m->message.attachments = mem_alloc(sizeof(struct attachment));
		m->message.n_attachments = 1;
		m->message.attachments[0] = (struct attachment) {
			.name = mem_dup("photo.jpg"),
			.type = mem_dup("image/jpeg"),
			.size = 5,
		};
	}
}

int64_t kit_add(struct kit *k, const struct kit_mail *what, int64_t *thread)
{
	struct strs ids = { 0 };
	unsigned char digest[DIGEST_SIZE];
	struct mail_source source = { .ids = &ids, .digest = digest };
	struct mail m;
	int64_t last = 0;
	int64_t id;
	char *raw;
	char *text;

	fill(&m, what);
	text = kit_sql(k, "SELECT coalesce(max(id), 0) FROM mail");
	last = strtoll(text, NULL, 10);
	free(text);
	if (!m.received)
		m.received = 1000 + last;
	raw = mem_printf("Message-ID: <%s>\r\n\r\nmail %lld", what->id ? what->id : "", (long long)last);
	source.raw = raw;
	source.n_raw = strlen(raw);
	digest_sha256(raw, source.n_raw, digest);
	thread_ids(&m.message, &ids);
	if (what->bounce_of)
		strs_add(&ids, what->bounce_of);
	assert_int_equal(store_add_mail(k->store, &m, &source, &k->err), 0);
	id = m.id;
	if (thread)
		*thread = m.thread;
	mail_clear(&m);
	strs_clear(&ids);
	free(raw);
	return id;
}

void kit_conclude(struct kit *k, int64_t thread, enum state state, int64_t due)
{
	const struct conclusion c = {
		.state = state,
		.received = 1000,
		.due = due ? due : NO_TIME,
		.due_kind = due ? DUE_REPLY : DUE_NONE,
		.promise = NO_TIME,
		.snoozed_until = NO_TIME,
	};

	assert_int_equal(store_conclude(k->store, thread, &c, &k->err), 0);
}

int kit_letter(struct kit *k, int64_t thread, const char *addr, int64_t send_at, int64_t *id)
{
	struct outbox_recipient to = { .addr = mem_dup(addr) };
	struct letter_row l = {
		.thread = thread,
		.send_at = send_at,
		.message_id = mem_printf("%s.%lld@lumen.example", addr, (long long)send_at),
		.from = mem_dup("shop@lumen.example"),
		.to = mem_alloc(sizeof(to)),
		.n_to = 1,
		.subject = mem_dup("Re: Where is it?"),
		.text = mem_dup("It is on its way."),
		.marks = { .promise = NO_TIME },
		.created = 2000,
	};
	int rc;

	l.to[0] = to;
	rc = store_queue_letter(k->store, &l, "From: shop\r\n\r\nIt is.\r\n", 22, &k->err);
	*id = l.id;
	letter_row_clear(&l);
	return rc;
}

void kit_hold_back(struct kit *k, int64_t letter)
{
	const struct letter_move move = { .from = OUTBOX_HELD, .to = OUTBOX_HELD, .send_at = NO_TIME };

	assert_int_equal(store_move_letter(k->store, letter, &move, &k->err), 1);
}

char *kit_sql(struct kit *k, const char *sql)
{
	struct buf answer = { 0 };
	sqlite3 *db = NULL;
	sqlite3_stmt *q = NULL;

	assert_int_equal(sqlite3_open(k->path, &db), SQLITE_OK);
	if (sqlite3_prepare_v2(db, sql, -1, &q, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
	while (sqlite3_step(q) == SQLITE_ROW) {
		const char *text = (const char *)sqlite3_column_text(q, 0);

		buf_printf(&answer, "%s%s", answer.len ? " " : "", text ? text : "NULL");
	}
	sqlite3_finalize(q);
	sqlite3_close(db);
	return buf_take(&answer);
}
