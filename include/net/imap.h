/*
 * imap - one IMAP4rev1 session (RFC 3501), with the extensions that the server has.
 *
 * Only UIDs are used. After any failure but a clean NO (ERR_SERVER with the
 * connection intact: imap_is_alive()) the session is closed and every call fails. A NO
 * that passes by itself, [UNAVAILABLE], [INUSE] or [LIMIT] (RFC 5530), is ERR_NETWORK, also
 * with the connection intact. ERR_DATA: nothing was sent. Every
 * string that goes into a command is checked for CR, LF and NUL. ENVELOPE and
 * BODYSTRUCTURE are never asked for. Mailbox names are UTF-8 here, modified
 * UTF-7 on the line.
 */
#ifndef NET_IMAP_H
#define NET_IMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"
#include "mail/flag.h"

struct endpoint;
struct err;
struct imap;
struct login;
struct stream_options;

/* Connect, make the line safe, log in, learn the capabilities. NULL on error; ERR_LOGIN when refused, ERR_TOKEN when an access token was. */
struct imap *imap_open(const struct endpoint *endpoint, const struct stream_options *options,
	const struct login *login, struct err *err);
void imap_close(struct imap *s);   /* says LOGOUT when it still can; NULL is fine */
void imap_abandon(struct imap *s); /* end the connection without a word */
bool imap_is_alive(const struct imap *s);

bool imap_has(const struct imap *s, const char *capability); /* "MOVE", "UIDPLUS", ... */

/* What the server wants people to read ([ALERT]), once for each text; NULL: nothing new. Lives until the next call. */
const char *imap_alert(struct imap *s);

/* Whether the provider files a copy of what is sent by itself: Gmail and Microsoft do. */
bool imap_files_sent(const struct imap *s);

/* Whether the last command was answered with NO, or with BAD, which closes the session unless the command was a mere try. */
bool imap_was_refused(const struct imap *s);

/* What the last NO told (RFC 5530); one without a code is none of these. */
bool imap_refused_for_good(const struct imap *s); /* it stays so until somebody does something about it */
bool imap_refused_for_now(const struct imap *s);  /* it passes by itself */
bool imap_wants_mailbox(const struct imap *s);    /* the one to copy or move to is to be created first */

struct imap_mailbox {
	char *name;     /* UTF-8 */
	char *wire;     /* as the server spells it */
	char *use;      /* "\\Sent", "\\All \\Archive", ... (RFC 6154), or NULL */
	char delimiter; /* between the parts of its name; NUL: they have none */
	bool selectable;
};

/* Whether it has that use, maybe beside others. */
bool imap_mailbox_has_use(const struct imap_mailbox *m, const char *use);

struct imap_mailbox_list {
	struct imap_mailbox *v;
	size_t n;
	char *prefix; /* how names of our own begin, INBOX aside (RFC 2342), with the delimiter; NULL: the server does not tell */
};

int imap_list(struct imap *s, struct imap_mailbox_list *out, struct err *err) MUST_CHECK;
void imap_mailbox_list_clear(struct imap_mailbox_list *list);
int imap_create(struct imap *s, const char *mailbox, struct err *err) MUST_CHECK;

struct imap_selected {
	uint32_t uid_validity;
	uint32_t uid_next; /* behind the last mail, where the server tells none (Courier); 0: not known */
	uint32_t exists;
	uint64_t highest_modseq; /* 0: no CONDSTORE */
	bool read_only;
	bool takes_keywords; /* PERMANENTFLAGS has \* */
};

int imap_select(struct imap *s, const char *mailbox, struct imap_selected *out,
	struct err *err) MUST_CHECK;

struct imap_uids {
	uint32_t *v; /* ascending, each once */
	size_t n;
};

void imap_uids_clear(struct imap_uids *uids);
int imap_compare_uids(const void *a, const void *b); /* as qsort() and bsearch() want it */

/*
 * All UIDs, or those with an INTERNALDATE on or after the day of since, in whatever zone the
 * server counts its days (0: all).
 */
int imap_search_since(struct imap *s, int64_t since, struct imap_uids *out,
	struct err *err) MUST_CHECK;

/* UIDs of the mails with this Message-ID, but for those that are marked \Deleted. */
int imap_search_message_id(struct imap *s, const char *message_id, struct imap_uids *out,
	struct err *err) MUST_CHECK;

/* Those of uids (some hundreds at most) that are still there, but for those that are marked \Deleted. */
int imap_search_there(struct imap *s, const struct imap_uids *uids, struct imap_uids *out,
	struct err *err) MUST_CHECK;

struct imap_message {
	uint32_t uid;
	unsigned flags; /* of enum imap_flag */
	struct strs keywords;
	struct strs labels;    /* Gmail's, with IMAP_FETCH_LABELS: "\\Inbox", "Orders" */
	int64_t internal_date; /* or INT64_MIN when the server's is nonsense */
	uint32_t size;         /* RFC822.SIZE as the server says */
	char *bytes;           /* of the mail; NULL when not asked for, or NIL. A handler may take them over: then it sets NULL */
	size_t n_bytes;
};

/* Called for each message; its memory ends with the call. Returning -1 (with err) drops the session. */
typedef int imap_handler(void *data, struct imap_message *m, struct err *err);

/* Called before the n bytes of a mail are read into memory, so that there may be room for them. -1 likewise. */
typedef int imap_room_handler(void *data, size_t n, struct err *err);

enum imap_fetch {
	IMAP_FETCH_FLAGS,  /* UID FLAGS */
	IMAP_FETCH_MAILS,  /* UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[] */
	IMAP_FETCH_SIZES,  /* UID FLAGS INTERNALDATE RFC822.SIZE */
	IMAP_FETCH_BODIES, /* UID FLAGS BODY.PEEK[]: for a mail with a broken INTERNALDATE */
	IMAP_FETCH_LABELS, /* UID FLAGS X-GM-LABELS: of Gmail alone */
	IMAP_FETCH_HEADS,  /* UID FLAGS INTERNALDATE RFC822.SIZE and, as bytes, the field Message-ID */
};

/* A set of UIDs is written as RFC 3501's sequence-set, such as "1:5,9". */
struct imap_range {
	char *set;
	size_t n; /* how many UIDs are in it */
};

/*
 * Fetch ranges, several commands in flight, and hand over each message that was asked
 * for, once; done is called behind each range, in order, with its index. max_size bounds
 * one mail's literal.
 *
 * Servers mix the answers to commands in flight: a message of a later range may come before
 * an earlier range is done. Ranges of one mail each are asked for one by one, so that
 * the first that is not done is the one that failed. A response that cannot be read is left
 * out; its UID just does not come.
 */
typedef int imap_range_handler(void *data, size_t range, struct err *err);

/* Mails from one UID to another are gone. */
typedef void imap_gone_handler(void *data, uint32_t from, uint32_t to);

struct imap_fetch_job {
	enum imap_fetch what;
	const struct imap_range *ranges;
	size_t n_ranges;
	size_t max_size;
	uint64_t changed_since; /* with IMAP_FETCH_FLAGS and CONDSTORE: only what changed; else 0 */
	imap_handler *message;
	imap_room_handler *room;        /* may be NULL */
	imap_range_handler *range_done; /* may be NULL */
	imap_gone_handler *gone;        /* with changed_since and QRESYNC, else never called; may be NULL */
	void *data;
};

int imap_fetch(struct imap *s, const struct imap_fetch_job *job, struct err *err) MUST_CHECK;

/* Write uids[from..to) as a set, runs as a:b. The caller frees. */
char *imap_set(const uint32_t *uids, size_t n);

/* Add flags and keywords (space-separated atoms, or NULL), or take them away. */
int imap_store(struct imap *s, const char *set, bool add, unsigned flags, const char *keywords,
	struct err *err) MUST_CHECK;

/*
 * Move mails, where the server has MOVE (imap_has()), or copy them. uids ascend, some hundreds at
 * most; of each, new_uids gets the UID that it has there, 0 when the server does not tell.
 */
int imap_move(struct imap *s, const uint32_t *uids, size_t n, const char *mailbox,
	uint32_t *new_uids, struct err *err) MUST_CHECK;
int imap_copy(struct imap *s, const uint32_t *uids, size_t n, const char *mailbox,
	uint32_t *new_uids, struct err *err) MUST_CHECK;

/* Take mails away: \Deleted + UID EXPUNGE. */
int imap_remove(struct imap *s, const uint32_t *uids, size_t n, struct err *err) MUST_CHECK;

/* false: what is removed stays where it was, marked \Deleted. */
bool imap_can_remove(const struct imap *s);

struct imap_new_mail {
	unsigned flags;        /* of enum imap_flag */
	int64_t internal_date; /* not above 0: the server's time */
	const char *bytes;     /* CRLF lines */
	size_t n_bytes;
};

/*
 * File a copy of mail. *uid: 0 when the server does not tell. When the line drops before the
 * answer (ERR_NETWORK) nobody knows: search for the Message-ID.
 */
int imap_append(struct imap *s, const char *mailbox, const struct imap_new_mail *mail,
	uint32_t *uid, struct err *err) MUST_CHECK;

/*
 * Listen to the selected mailbox (IDLE, RFC 2177). Nothing else may be asked until
 * imap_idle_done(). Servers end the session of who listens for half an hour.
 * 1: it listens; 0: the server does not let it, and imap_can_idle() says so from then on.
 */
int imap_idle(struct imap *s, struct err *err) MUST_CHECK;
bool imap_can_idle(const struct imap *s);

/* 1: something happened to the mailbox; 0: not for ms, or alarm (-1: none) can be read. */
int imap_idle_wait(struct imap *s, int alarm, int ms, struct err *err) MUST_CHECK;
int imap_idle_done(struct imap *s, struct err *err) MUST_CHECK;

int imap_noop(struct imap *s, struct err *err) MUST_CHECK;

#endif
