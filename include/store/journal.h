/*
 * journal - what the server has still to be told.
 *
 * A row is written in the transaction of the verb and is played when the
 * server has said OK; playing a row twice does no harm.
 */
#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

enum journal_kind {
	JOURNAL_ANSWERED, /* \Answered and \Seen */
	JOURNAL_DONE,     /* \Seen and to the archive, or the keyword tillmail-done */
	JOURNAL_OPEN,     /* back to the inbox, without the keyword */
	JOURNAL_MARKED,   /* the keyword of the lane that its thread is marked as when the row is played, or none */
};

struct journal_row {
	int64_t id;
	int64_t mail;
	enum journal_kind kind;
};

struct journal_list {
	struct journal_row *v;
	size_t n;
};

/* action 0: not the owner's, so not to be undone. */
int store_journal_add(struct store *st, int64_t action, int64_t mail, enum journal_kind kind,
	struct err *err) MUST_CHECK;

/* A row that was played already: the server told us, and an undo of the action tells it the reverse. */
int store_journal_told(struct store *st, int64_t action, int64_t mail, enum journal_kind kind,
	struct err *err) MUST_CHECK;

/* The rows that were not played, oldest first. The caller frees list->v. */
int store_journal(struct store *st, struct journal_list *out, struct err *err) MUST_CHECK;

/* The server refused for now: the row goes on waiting, but what is seen on the server from now on is newer. */
int store_journal_put_off(struct store *st, int64_t id, struct err *err) MUST_CHECK;

/* The same of rows of that kind whose mail lies nowhere. */
int store_journal_put_off_homeless(struct store *st, enum journal_kind kind, struct err *err) MUST_CHECK;

/* 1 when a row of that kind waits for a mail and was not put off, else 0. */
int store_journal_is_newest(struct store *st, int64_t mail, enum journal_kind kind,
	struct err *err) MUST_CHECK;

/* 1 when the mail had that keyword (in lower case) when a row of that kind, which waits, was put off last, else 0. */
int store_journal_has_seen(struct store *st, int64_t mail, enum journal_kind kind, const char *keyword,
	struct err *err) MUST_CHECK;

/* Somebody else has said otherwise since the rows of that kind were put off: they are played no more, nor reversed. */
int store_journal_overtaken(struct store *st, int64_t mail, enum journal_kind kind,
	struct err *err) MUST_CHECK;

/* The newest row that waits, or 0: none does. */
int store_journal_newest(struct store *st, int64_t *id, struct err *err) MUST_CHECK;

int store_journal_played(struct store *st, int64_t id, struct err *err) MUST_CHECK;

/* The server refused for good: the row is not played again, nor reversed by an undo. */
int store_journal_refused(struct store *st, int64_t id, struct err *err) MUST_CHECK;

#endif
