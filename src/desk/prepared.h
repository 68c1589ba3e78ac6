/*
 * prepared - a letter between being written and being queued. Private to desk.
 */
#ifndef DESK_PREPARED_H
#define DESK_PREPARED_H

#include <stdbool.h>

#include "base/attr.h"
#include "base/buf.h"
#include "desk/letter_orders.h"
#include "letter/letter.h"
#include "letter/promise.h"
#include "mail/write.h"
#include "store/mail.h"
#include "store/outbox.h"
#include "store/thread.h"

struct desk;
struct err;
struct letter_view;
struct queued_view;
struct reply_request;

/* What a letter is made from: one thread, its mails, and the one that is answered or passed on. */
struct occasion {
	struct thread thread; /* of zeroes: the letter begins one */
	struct mail_list mails;
	const struct mail *question; /* one of mails; NULL: it begins a thread */
	bool is_answer;              /* to the customer, who asked the question */
	struct address_list to;
	struct address_list cc;
	struct letter_orders orders;
	bool uses_order;        /* its template speaks of one */
	char *wanted_lang;      /* the reader's, or as requested */
	char *lang;             /* that the letter is in */
	int64_t leaves;         /* when the letter is to leave */
	struct promise promise; /* that it makes; by may be NO_TIME */
};

/* thread 0: the letter begins one. */
int occasion_find(struct desk *d, int64_t thread, const struct reply_request *request,
	struct occasion *out, struct err *err) MUST_CHECK;
void occasion_clear(struct occasion *o);

/* Subject, text and HTML, their language, and what is promised by it (marks are the caller's to free). */
int occasion_fill(struct desk *d, struct occasion *o, const struct reply_request *request,
	struct letter *out, struct letter_marks *marks, struct err *err) MUST_CHECK;

/* The row of the outbox and its frozen bytes. */
struct prepared {
	const char *verb; /* that wrote it, for the history */
	struct letter_row row;
	struct buf bytes;
};

void prepared_free(struct prepared *p);

/* The name of who reads the letter, as it stands in the mail ("": not known), and the language that it is in, or NULL. */
const char *occasion_reader(const struct occasion *o);
bool occasion_is_late(const struct occasion *o); /* the letter leaves after the thread was due */
const char *occasion_reader_lang(const struct occasion *o);

/* level is not copied; text is taken over. */
void letter_add_lint(struct letter_view *view, const char *level, const char *name, char *text);

/* Refusals and warnings about a letter that was written. */
int letter_check(struct desk *d, const struct occasion *o, const struct reply_request *request,
	struct letter_view *view, struct err *err) MUST_CHECK;

/* 0, or ERR_REFUSED with the first refusal that was not overruled. */
int letter_refusal(const struct letter_view *view, struct err *err) MUST_CHECK;

/* 1 and the letter that was queued with this key for a thread, 0: none. */
int queue_find(struct desk *d, const char *key, int64_t thread, struct queued_view *out,
	struct err *err) MUST_CHECK;

/* The newest message of each side, so that the round notices what came later. */
void letter_remember_newest(struct letter_row *row, const struct mail_list *mails);

#endif
