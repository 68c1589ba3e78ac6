/*
 * thread - conversations: their facts, and the conclusions cached for sorting.
 */
#ifndef STORE_THREAD_H
#define STORE_THREAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "mail/address.h"
#include "triage/state.h"

struct err;
struct mail_list;
struct query;
struct store;
struct strs;

/* One conversation as lists show it. */
struct thread {
	int64_t id;
	char *subject;           /* of its oldest mail, without Re: and Fwd: */
	struct address customer; /* who wrote the newest customer message, else whom we wrote to */
	enum lane lane;          /* the most customer-like of its messages, or the owner's mark */
	double score;            /* of that message, or certain */
	char *topic;             /* or NULL */
	char *lang;              /* of the newest customer message that has one, or NULL */
	char *order;             /* number of the order that its mails named last, or NULL */
	int messages;
	bool unread;         /* an incoming message is not \Seen */
	bool has_attachment; /* an incoming message has one */
	bool is_quarantined;
	struct conclusion is; /* owns due_why */
};

void thread_clear(struct thread *t);

struct thread_list {
	struct thread *v;
	size_t n;
};

void thread_list_clear(struct thread_list *list);

/*
 * The facts of a thread, for thread_conclude(): its messages (notices and
 * automatic mails only as FACT_BOUNCED, when they are that), its letters in
 * the outbox that are on their way by the owner's will (held with a time,
 * sending, dot; not once they are a mail of their own), and the acts that were
 * not undone. The caller frees *facts.
 */
int store_facts(struct store *st, int64_t thread, struct fact **facts, size_t *n,
	struct err *err) MUST_CHECK;

/* Cache what was concluded; also refreshes subject, customer, language, counts and lane from the mails. */
int store_conclude(struct store *st, int64_t thread, const struct conclusion *c,
	struct err *err) MUST_CHECK;

/* Ids of all threads, ascending; the caller frees. */
int store_thread_ids(struct store *st, int64_t **ids, size_t *n, struct err *err) MUST_CHECK;

/* Replace ids by those of the threads that they are in now, ascending and each once, so *n may be less. */
int store_current_threads(struct store *st, int64_t *ids, size_t *n, struct err *err) MUST_CHECK;

/* 1, or 0: there is no such thread. A number that was merged away finds the thread that it is in now. */
int store_thread(struct store *st, int64_t id, struct thread *out, struct err *err) MUST_CHECK;

/* Which threads to list. */
struct thread_filter {
	bool queue;                /* the queue (see DESIGN); lanes and states do not matter then */
	unsigned lanes;            /* 1 << enum lane */
	unsigned states;           /* 1 << enum state, as it is now */
	bool overdue;              /* only what is due before now, and not snoozed */
	bool promised;             /* only what owes a promise */
	const struct query *query; /* and only what it finds; NULL: all */
	int64_t now;
};

/* Broken promises first, then by due (nothing due last), received and id. */
int store_threads(struct store *st, const struct thread_filter *filter, struct thread_list *out,
	struct err *err) MUST_CHECK;

/* Threads whose customer, or who else wrote in them, is one of these contacts (see person.h); newest first. */
int store_threads_of(struct store *st, const struct strs *contacts, struct thread_list *out,
	struct err *err) MUST_CHECK;

/* Acts of the owner, or of another client of the mailbox. */
enum act_kind {
	ACT_DONE,
	ACT_OPENED,
	ACT_SNOOZED,
	ACT_MARKED, /* the owner's word on the lane: it beats every message of the thread */
	ACT_NOTED,
	ACT_TOPIC,  /* the owner's word on the topic */
	ACT_MERGED, /* others became part of the thread */
	ACT_SPLIT,  /* a part of the thread became one of its own */
};

const char *act_kind_name(enum act_kind kind); /* "snoozed" */

struct act {
	enum act_kind kind;
	int64_t at;
	int64_t mail;   /* 0: the whole thread; ACT_SNOOZED: the newest that is here */
	int64_t until;  /* ACT_SNOOZED */
	enum lane lane; /* ACT_MARKED */
	char *text;     /* ACT_NOTED, ACT_TOPIC (NULL: none any more): of the owner's, in a list the list's */
	char *verb;     /* that did it; NULL: seen on the server */
};

struct act_list {
	struct act *v;
	size_t n;
};

void act_list_clear(struct act_list *list);

/* The acts on a thread that hold, oldest first. */
int store_acts(struct store *st, int64_t thread, struct act_list *out, struct err *err) MUST_CHECK;

/*
 * The lane that the thread is marked as: 1, or 0: it is not. That it is a pitch or a notice counts no more
 * once we wrote to whom its mails came from.
 */
int store_mark(struct store *st, int64_t thread, enum lane *lane, struct err *err) MUST_CHECK;

/* 1 and the action that made the mark of a thread, where another program did, on that mail; else 0. */
int store_seen_mark(struct store *st, int64_t thread, int64_t mail, int64_t *action, struct err *err) MUST_CHECK;

/* The mails that came in of threads whose mark as a pitch or a notice ends with a letter to addr; the caller frees. */
int store_ends_marks(struct store *st, int64_t letter, const char *addr, int64_t **mails, size_t *n,
	struct err *err) MUST_CHECK;

/* The verb of an action that another program did, and a round saw on the server. */
#define ACTION_SEEN "seen"

/* Start an action of the owner's: what is added with its number is undone as one. */
int store_action(struct store *st, const char *verb, int64_t now, int64_t *action,
	struct err *err) MUST_CHECK;

/* Add an act on a thread (of *act, verb is not read). action 0: seen on the server. */
int store_add_act(struct store *st, int64_t action, int64_t thread, const struct act *act,
	struct err *err) MUST_CHECK;

/*
 * Everything of the threads from becomes part of the thread into, in an action of the
 * owner's; their numbers go on to be known. Needs an open transaction.
 */
int store_merge(struct store *st, int64_t action, int64_t from, int64_t into, struct err *err) MUST_CHECK;

/*
 * These mails of a thread become the thread *fresh, with what was done about them. A mail
 * to come that refers to both does not make them one again. Needs an open transaction.
 */
int store_split(struct store *st, int64_t action, int64_t thread, const struct mail_list *mails,
	int64_t *fresh, struct err *err) MUST_CHECK;

/* A thread that may be about the same as another of the same customer. */
struct similar {
	int64_t thread;
	char *subject;
	char *number; /* that both speak of, such as an order's; NULL: they have the same subject */
};

struct similar_list {
	struct similar *v;
	size_t n;
};

void similar_list_clear(struct similar_list *list);

/* Threads of the same customer, received within seconds of it, about the same number or subject; not what was split. */
int store_similar(struct store *st, int64_t thread, int64_t seconds, struct similar_list *out,
	struct err *err) MUST_CHECK;

struct undone {
	int64_t action;
	char *verb;
	int64_t *threads; /* that it was about: acts and letters */
	size_t n_threads;
};

void undone_clear(struct undone *u);

/* The newest action of the owner's that holds. 1, or 0: nothing to undo. */
int store_newest_action(struct store *st, struct undone *out, struct err *err) MUST_CHECK;

/* The newest that holds of those about a thread, also one that was seen on the server. */
int store_newest_action_on(struct store *st, int64_t thread, struct undone *out, struct err *err) MUST_CHECK;

/*
 * Take back an action: its acts count no more, its unplayed rows of the
 * journal go, its played ones are reversed. Its letters are the caller's affair (outbox.h).
 */
int store_undo(struct store *st, int64_t action, int64_t now, struct err *err) MUST_CHECK;

#endif
