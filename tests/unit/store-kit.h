/*
 * store-kit - a store in a folder of its own, and mails in a few words.
 */
#ifndef STORE_KIT_H
#define STORE_KIT_H

#include "test.h"

#include "base/err.h"
#include "store/folder.h"
#include "store/journal.h"
#include "store/mail.h"
#include "store/outbox.h"
#include "store/query.h"
#include "store/store.h"
#include "store/thread.h"

struct kit {
	char folder[32];
	char *path;
	struct store *store;
	struct err err;
};

/* For cmocka: a struct kit with an open, empty store of shop@lumen.example. */
int kit_setup(void **state);
int kit_teardown(void **state);

#define KIT_TEST(name) cmocka_unit_test_setup_teardown(name, kit_setup, kit_teardown)

/* What is not said is empty; received 0 is a second later than the mail before. */
struct kit_mail {
	const char *id;
	const char *answers; /* In-Reply-To */
	const char *refers;  /* References, between blanks */
	const char *from, *to, *subject, *text;
	enum direction direction;
	enum lane lane;
	int64_t received;
	const char *bounce_of;
	bool is_automatic;
	bool has_attachment;
	const char *lang;
	const char *topic;
	int64_t promise; /* 0: none */
};

/* Add a mail. Returns its id; *thread may be NULL. */
int64_t kit_add(struct kit *k, const struct kit_mail *what, int64_t *thread);

/* Cache a conclusion. */
void kit_conclude(struct kit *k, int64_t thread, enum state state, int64_t due);

/* A letter to addr about a thread, held until send_at. Returns what store_queue_letter() does. */
int kit_letter(struct kit *k, int64_t thread, const char *addr, int64_t send_at, int64_t *id);

/* Hold a held letter back until the owner says so. */
void kit_hold_back(struct kit *k, int64_t letter);

/* What a statement answers when it is run beside the store, as text; the caller frees. */
char *kit_sql(struct kit *k, const char *sql);

#endif
