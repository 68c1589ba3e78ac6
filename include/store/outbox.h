/*
 * outbox - letters on their way, from the owner's word to the copy in Sent.
 *
 * held -> sending -> dot -> sent -> filed; or failed, cancelled, unknown, and
 * back to held. The bytes and the Message-ID are frozen when a letter enters;
 * a change of state is one UPDATE with a condition, so that of two processes
 * one wins.
 */
#ifndef STORE_OUTBOX_H
#define STORE_OUTBOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"
#include "store/mail.h"

struct buf;
struct err;
struct store;

enum outbox_state {
	OUTBOX_HELD,
	OUTBOX_SENDING,
	OUTBOX_DOT,
	OUTBOX_SENT,
	OUTBOX_FILED,
	OUTBOX_FAILED,
	OUTBOX_CANCELLED,
	OUTBOX_UNKNOWN,
};

const char *outbox_state_name(enum outbox_state state); /* "held" */

struct outbox_recipient {
	char *addr;
	bool is_done; /* accepted, or refused for good: never tried again */
	bool is_sent;
	char *reply; /* the server's words to who was refused, for now or for good; else NULL */
};

struct letter_row {
	int64_t id;
	int64_t thread;
	int64_t action; /* that queued it */
	enum outbox_state state;
	int64_t send_at; /* NO_TIME: held back until the owner says so */
	int attempts;
	char *error; /* why it is held back or failed, or NULL */
	char *message_id;
	char *key;  /* of --key, or NULL */
	char *from; /* envelope sender */
	struct outbox_recipient *to;
	size_t n_to;
	char *subject;
	char *text; /* the plain text; a twin has the same */
	struct letter_marks marks;
	int64_t answers;       /* id of the mail that it replies to, or 0 */
	int64_t last_received; /* newest customer message of the thread when it was queued, or 0 */
	int64_t last_sent;     /* newest message of ours likewise, or 0 */
	struct strs allowed;   /* guards that the owner overruled */
	int64_t created;
	int64_t mail; /* our own mail in the store, once sent; else 0 */
};

void letter_row_clear(struct letter_row *l);

struct letter_list {
	struct letter_row *v;
	size_t n;
};

void letter_list_clear(struct letter_list *list);

/*
 * Queue a letter with its bytes; l->id is set. With l->thread 0 it begins a thread, whose
 * number is set, too. 1, or 0 when a letter with that
 * key was queued for this thread before and is neither failed nor cancelled
 * (l->id is that one's then).
 */
int store_queue_letter(struct store *st, struct letter_row *l, const char *bytes, size_t n,
	struct err *err) MUST_CHECK;

/* 1, or 0: there is no such letter. */
int store_letter(struct store *st, int64_t id, struct letter_row *out, struct err *err) MUST_CHECK;

/* 1 and the frozen bytes behind what is in out, or 0: there is no such letter. */
int store_letter_bytes(struct store *st, int64_t id, struct buf *out, struct err *err) MUST_CHECK;

/* Letters by state (a mask of 1 << enum outbox_state), oldest first. */
int store_letters(struct store *st, unsigned states, struct letter_list *out,
	struct err *err) MUST_CHECK;
int store_letters_of_action(struct store *st, int64_t action, struct letter_list *out,
	struct err *err) MUST_CHECK;

/* All letters that were queued with a key, whatever became of them, oldest first. */
int store_letters_with_key(struct store *st, const char *key, struct letter_list *out,
	struct err *err) MUST_CHECK;

/* 1 and the letter of that key for a thread that is neither failed nor cancelled, 0: none. */
int store_letter_by_key(struct store *st, const char *key, int64_t thread, int64_t *id,
	struct err *err) MUST_CHECK;

/* 1 when the action queued more than one letter. */
int store_action_is_bulk(struct store *st, int64_t action, struct err *err) MUST_CHECK;

/* How many letters have begun to leave (reached the dot) after since. */
int store_letters_left_since(struct store *st, int64_t since, int64_t *n,
	struct err *err) MUST_CHECK;

struct letter_move {
	enum outbox_state from;
	enum outbox_state to;
	int64_t send_at;   /* of a letter that goes to OUTBOX_HELD; else it stays as it is */
	const char *error; /* NULL: none */
	int64_t now;
};

/*
 * Move a letter from one state to another. 1, or 0: it was not in that state
 * any more. Moving to OUTBOX_SENDING counts an attempt. A move that the states
 * above do not have is ERR_BUG.
 */
int store_move_letter(struct store *st, int64_t id, const struct letter_move *move,
	struct err *err) MUST_CHECK;

int store_set_recipient(struct store *st, int64_t id, const struct outbox_recipient *r,
	struct err *err) MUST_CHECK;

/* A letter whose outcome was unknown did leave: whoever was not refused has it, also in l. */
int store_settle_recipients(struct store *st, struct letter_row *l, struct err *err) MUST_CHECK;

/* Of a letter that some have: who has it not, in the server's words, the caller's. NULL: everybody has, or nobody. */
char *letter_missing(const struct letter_row *l);

/* 1 and when its first attempt since it last failed began, 0: it was not tried since. */
int store_letter_tried_since(struct store *st, int64_t id, int64_t *t, struct err *err) MUST_CHECK;

/*
 * 1 and when the owner last said that it shall leave (no back-off moves that, for it has a
 * reason), 0: she never did.
 */
int store_letter_meant(struct store *st, int64_t id, int64_t *t, struct err *err) MUST_CHECK;

/* The owner looked again: last_received, last_sent and allowed are those of l from now on. */
int store_set_letter_seen(struct store *st, const struct letter_row *l, struct err *err) MUST_CHECK;

/* The letter is this mail now. */
int store_set_letter_mail(struct store *st, int64_t id, int64_t mail, struct err *err) MUST_CHECK;

/*
 * 1 when another letter of the same text to the same recipient is on its way or left after since. One
 * that waits for the owner's word (send_at NO_TIME) does not count: it may never leave.
 */
int store_has_twin(struct store *st, const struct letter_row *l, int64_t since,
	struct err *err) MUST_CHECK;

/* 1 and the letter with this Message-ID, 0: none. */
int store_letter_by_message_id(struct store *st, const char *message_id, int64_t *id,
	struct err *err) MUST_CHECK;

/*
 * After a crash, with the round's lock held: what was sending goes back to
 * held (no dot left), what was at the dot becomes unknown. *n_unknown counts those.
 */
int store_recover_letters(struct store *st, int64_t now, int *n_unknown,
	struct err *err) MUST_CHECK;

#endif
