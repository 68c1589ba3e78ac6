/*
 * view - a thread and a message as the doors show them.
 *
 * The fields are those of the JSON in tillmail-json(5).
 */
#ifndef DESK_VIEW_H
#define DESK_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strs.h"

struct person {
	char *name; /* "" when unknown */
	char *email;
};

struct people {
	struct person *v;
	size_t n;
};

void person_clear(struct person *p);
void people_clear(struct people *p);

struct thread_view {
	int64_t id;
	char *subject;
	const char *lane;  /* "customer" */
	const char *state; /* "open", as it is now */
	char *topic;       /* or NULL */
	char *lang;        /* or NULL */
	char *order;       /* number of the order that it names, or NULL */
	struct person customer;
	int messages;
	bool unread;
	int64_t received; /* of the message that the clock runs from */
	int64_t due;
	const char *due_kind; /* "reply", or NULL */
	char *due_why;        /* or NULL */
	bool overdue;
	double score;
	int64_t promise;
	int64_t snoozed_until; /* out of sight until then, or DESK_NO_TIME */
	struct strs flags;
};

struct thread_views {
	struct thread_view *v;
	size_t n;
};

void thread_view_clear(struct thread_view *t);
void thread_views_clear(struct thread_views *list);

struct file_view {
	char *name;
	char *type;
	int64_t size; /* bytes */
};

struct header_view {
	char *name;
	char *value;
};

/* Something about a mail that makes it wise to look twice. */
struct caution_view {
	const char *name; /* "lookalike"; tillmail-json(5) has them all */
	char *text;       /* one sentence */
};

struct caution_views {
	struct caution_view *v;
	size_t n;
};

void caution_views_clear(struct caution_views *list);

struct message_view {
	int64_t id;
	const char *direction; /* "in" or "out" */
	struct person from;
	struct people to;
	int64_t date; /* of arrival */
	char *subject;
	char *text;
	char *quarantined; /* why it could not be read, or NULL */
	bool thanks;       /* a customer's, and only says thanks */
	struct caution_views cautions;
	const char *seal; /* "signed", "encrypted", "packed", "compressed", "winmail", or NULL */
	char *seal_text;  /* one sentence: what that means, and what to do; or NULL */
	struct file_view *attachments;
	size_t n_attachments;
	struct header_view *headers;
	size_t n_headers;
};

struct thread_note {
	int64_t at;
	char *text;
};

/* Another thread that may be about the same: merge puts them together. */
struct similar_view {
	int64_t id;
	char *subject;
	char *why;
	char *advice; /* one sentence, with the command */
};

struct conversation {
	struct thread_view thread;
	struct message_view *messages;
	size_t n_messages;
	struct thread_note *notes; /* oldest first */
	size_t n_notes;
	struct similar_view *similar;
	size_t n_similar;
};

void conversation_clear(struct conversation *c);

struct reason_view {
	char *text;
	double weight; /* above 0 speaks for a pitch, below 0 for a customer */
};

struct reason_views {
	struct reason_view *v;
	size_t n;
};

void reason_views_clear(struct reason_views *list);

#endif
