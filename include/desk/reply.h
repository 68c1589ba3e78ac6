/*
 * reply - from a thread, or from nothing, and a template or the owner's words to a letter in the
 * outbox.
 *
 * Never touches the network: what is queued leaves with the next round.
 */
#ifndef DESK_REPLY_H
#define DESK_REPLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"
#include "desk/view.h"

struct desk;
struct err;

/* Whom a letter is for. */
enum reply_to {
	REPLY_TO_SENDER, /* Reply-To, else From */
	REPLY_TO_ALL,    /* and a copy to everybody else in To and Cc, but us */
	REPLY_FORWARD,   /* request->to; the message and its attachments are passed on below the text */
};

struct reply_request {
	enum reply_to whom;
	struct strs to;       /* addresses of a letter that is forwarded, or no reply at all */
	const char *subject;  /* NULL: that of the thread, or of the template */
	const char *template; /* its name; or NULL and text */
	struct strs values;   /* "name=value" of what the template asks */
	const char *text;     /* Markdown, the owner's own words; with a template: instead of its words */
	struct strs files;    /* to be attached */
	struct strs cc;
	const char *order;   /* the number of the order that it is about; NULL: the one that the thread names */
	const char *lang;    /* NULL: the customer's */
	const char *promise; /* a time, "none", or NULL: as the template or the text has it */
	struct strs allow;   /* refusals that the owner overrules */
	int64_t at;          /* when it is to leave, or DESK_NO_TIME: now (what it promises depends on it) */
};

struct lint_view {
	const char *level; /* "warn" or "refuse" */
	char *name;
	char *text;
};

/* A letter as it would leave. */
struct letter_view {
	int64_t thread; /* 0: it begins one */
	struct people to;
	struct people cc;
	char *subject;
	char *text;
	char *html;
	char *markdown;    /* the text alone, as request->text takes it: neither signed nor with the quote */
	char *lang;        /* that it is in */
	struct strs files; /* names of what is attached */
	int64_t promise;
	char *promise_text;  /* the sentence that it was found in, or NULL */
	const char *message; /* RFC 5322; as long as the letter is prepared */
	size_t n_message;
	struct lint_view *lint;
	size_t n_lint;
	bool is_refused;           /* a refusal that was not overruled stands in lint */
	struct prepared *prepared; /* desk's own */
};

void letter_view_clear(struct letter_view *l);

/*
 * Write the reply to a thread. ERR_DATA names every value that does not resolve and every asked
 * value that is missing; ERR_NOT_FOUND for a thread or template that there is not. A refusal is no error
 * here: it stands in lint.
 */
int desk_reply(struct desk *d, int64_t thread, const struct reply_request *request,
	struct letter_view *out, struct err *err) MUST_CHECK;

/* Write to request->to; whom does not matter. Once it is queued, the letter begins a thread. Errors likewise. */
int desk_write(struct desk *d, const struct reply_request *request, struct letter_view *out,
	struct err *err) MUST_CHECK;

struct queue_request {
	bool is_draft;   /* held until the owner releases it */
	int64_t at;      /* leaves then, or DESK_NO_TIME: once it can no longer be undone (undo_send) */
	const char *key; /* or NULL: repeating a key queues nothing again */
};

struct queued_view {
	int64_t outbox;
	int64_t thread;
	const char *state;
	int64_t send_at;
	char *message_id;
};

void queued_view_clear(struct queued_view *q);

/* Queue letters as one action. ERR_REFUSED when one of them is refused: then none is queued. out has room for n. */
int desk_queue(struct desk *d, const struct letter_view *letters, size_t n,
	const struct queue_request *request, struct queued_view *out, struct err *err) MUST_CHECK;

#endif
