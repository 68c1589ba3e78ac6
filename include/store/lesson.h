/*
 * lesson - what the owner taught the filter: a row for each message, with what it added to the
 * weights of the model. What is learnt is the sum of the lessons that count; so taking one back
 * leaves exactly what was before it.
 *
 * A lesson counts unless its action was undone. One that speaks against a sender (pitch, notice)
 * counts no more once we wrote to that sender, or where an answer to that mail goes, after it.
 *
 * A lesson reaches all mails of its sender and of her domain, where not everybody has an address, and of the
 * others those received since a time, its reach. So what a mail is taken for does not depend on when it was judged last.
 */
#ifndef STORE_LESSON_H
#define STORE_LESSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"
#include "triage/lane.h"

struct deltas;
struct err;
struct store;

/* Who taught it. From LESSON_KEYWORD on it was seen on the server, done by another program. */
enum lesson_source {
	LESSON_MARK,
	LESSON_TRAIN,
	LESSON_HISTORY,
	LESSON_KEYWORD,        /* the mark of another tillmail */
	LESSON_JUNK,           /* $Junk */
	LESSON_NOT_JUNK,       /* $NotJunk */
	LESSON_IN_PITCHES,     /* it lay in the folder for pitches when it was first seen */
	LESSON_TO_PITCHES,     /* moved there */
	LESSON_TO_JUNK,        /* moved to the folder for junk */
	LESSON_OUT_OF_PITCHES, /* moved to the inbox or the archive */
	LESSON_OUT_OF_JUNK,
};

struct lesson {
	int64_t action; /* 0: seen on the server */
	int64_t mail;   /* 0: of a file */
	int64_t at;
	enum lesson_source source;
	const char *sender;          /* address, may be "" */
	enum lane lane;              /* any but LANE_UNSURE */
	enum lane was;               /* what the mail was taken for */
	int64_t reach;               /* see below */
	const struct deltas *deltas; /* may be empty: it was known already */
};

/* What is told of a lesson. */
struct lesson_told {
	int64_t at;
	enum lesson_source source;
	enum lane lane;
	int64_t thread; /* of its mail; 0: of a file */
	bool is_undone;
	bool counts;
};

struct lesson_list {
	struct lesson_told *v;
	size_t n;
};

int store_add_lesson(struct store *st, const struct lesson *lesson, struct err *err) MUST_CHECK;

/* The newest lessons on the mails of a sender or of a thread (0: no thread), oldest first; the caller frees out->v. */
int store_lessons_about(struct store *st, const char *sender, int64_t thread, struct lesson_list *out,
	struct err *err) MUST_CHECK;

/* The sum of the lessons that count. Zeroes on error. */
int store_learnt(struct store *st, struct deltas *out, struct err *err) MUST_CHECK;

/* The sum of those within whose reach is a mail of that time, sender and domain (NULL: everybody's). */
int store_learnt_for(struct store *st, int64_t received, const char *sender, const char *domain,
	struct deltas *out, struct err *err) MUST_CHECK;

/* Senders of whom the newest lesson says customer; they are added to out. */
int store_taught_customers(struct store *st, struct strs *out, struct err *err) MUST_CHECK;

/* 1 and the lane that was last seen on the server of this mail, also when that was undone; or 0. */
int store_last_seen(struct store *st, int64_t mail, enum lane *lane, struct err *err) MUST_CHECK;

/* 1 and the lane that $Junk or $NotJunk said last of this mail; or 0. They stay on a mail that is moved. */
int store_last_flagged(struct store *st, int64_t mail, enum lane *lane, struct err *err) MUST_CHECK;

/* A mail that a lesson was about, and what the newest of them says. */
struct example {
	int64_t mail;
	enum lane lane;
};

struct example_list {
	struct example *v;
	size_t n;
};

/* 1 when the owner ever taught that something is a notice: most never did, which is learnt at once. */
int store_has_notices(struct store *st, struct err *err) MUST_CHECK;

/*
 * The newest mails of an address or a domain (or NULL) of which the owner taught something, if one of them was
 * a notice; else none. The caller frees out->v.
 */
int store_notice_examples(struct store *st, const char *sender, const char *domain,
	struct example_list *out, struct err *err) MUST_CHECK;

/* The number of the newest lesson, 0: there is none. */
int store_newest_lesson(struct store *st, int64_t *id, struct err *err) MUST_CHECK;

/* 1: a letter is the first to addr since a lesson that spoke against it. */
int store_ends_lessons(struct store *st, int64_t letter, const char *addr, struct err *err) MUST_CHECK;

/*
 * Of the newest max mails that history teaches as one lane those that no lesson is about, oldest first, and in the same order
 * whatever way they came. The caller frees.
 */
int store_history(struct store *st, enum lane lane, size_t max, int64_t **ids, size_t *n,
	struct err *err) MUST_CHECK;

/* When the oldest of the newest incoming mails was received; 0: there is none. And the mails since then; the caller frees. */
int store_received_of_newest(struct store *st, size_t max, int64_t *received, struct err *err) MUST_CHECK;
int store_mails_since(struct store *st, int64_t received, int64_t **ids, size_t *n,
	struct err *err) MUST_CHECK;

/* The newest reach of all lessons: what was received since is within each; 0: there is none. */
int store_newest_reach(struct store *st, int64_t *received, struct err *err) MUST_CHECK;

/* Which mails some lessons reach: those of senders and their domains, and all that were received since a time. */
struct lesson_reach {
	struct strs senders;
	int64_t since;
};

void lesson_reach_clear(struct lesson_reach *r);

/*
 * 1 and the reach of these lessons, also of those that count no more: of an action; those against an address; those
 * behind a number that were seen on the server. 0: there are none. The caller clears it.
 */
int store_reach_of_action(struct store *st, int64_t action, struct lesson_reach *out, struct err *err) MUST_CHECK;
int store_reach_against(struct store *st, const char *addr, struct lesson_reach *out, struct err *err) MUST_CHECK;
int store_reach_of_seen(struct store *st, int64_t lesson, struct lesson_reach *out, struct err *err) MUST_CHECK;

#endif
