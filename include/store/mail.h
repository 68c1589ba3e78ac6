/*
 * mail - the mails themselves, in and out, with what triage made of them.
 */
#ifndef STORE_MAIL_H
#define STORE_MAIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/digest.h"
#include "base/strs.h"
#include "mail/message.h"
#include "triage/lane.h"
#include "triage/state.h"

struct buf;
struct err;
struct store;

enum direction {
	MAIL_IN,
	MAIL_OUT,
};

/* What our own letters say in their X-Tillmail header fields. */
struct letter_marks {
	int64_t promise; /* or NO_TIME */
	char *template;  /* name, or NULL */
	char *topic;     /* or NULL */
	bool closes;     /* then: done */
	int followup;    /* open days after which silence is told, or 0 */
};

struct mail {
	int64_t id;
	int64_t thread;
	enum direction direction;
	int64_t received; /* INTERNALDATE, never after the moment it was fetched */
	enum lane lane;
	double score;
	char *lang;      /* ISO 639-1, or NULL */
	char *bounce_of; /* Message-ID of the letter whose delivery failed, or NULL */
	bool is_automatic;
	bool is_thanks; /* of a customer: it asks and tells nothing */
	struct letter_marks marks;
	struct message message;
};

void mail_clear(struct mail *m);

struct mail_list {
	struct mail *v;
	size_t n;
};

void mail_list_clear(struct mail_list *list);

/* 1 and the id of the mail with these very bytes, 0: there is none. */
int store_mail_by_digest(struct store *st, const unsigned char digest[DIGEST_SIZE],
	int64_t *mail, struct err *err) MUST_CHECK;

/* 1 and the id of a mail of ours (direction out) with this Message-ID, 0: there is none. */
int store_our_mail(struct store *st, const char *message_id, int64_t *mail,
	struct err *err) MUST_CHECK;

enum { HOMES_MAX = 5 };

/* The folders that are looked at; 0: none. What was seen in another one may not lie there any more. */
struct homes {
	int64_t folders[HOMES_MAX];
};

/*
 * 1 when there is a mail that lies in none of them, 0: there is none. And the same of one mail. Where it is marked
 * \Deleted it does not lie: that is how programs move which know no MOVE.
 */
int store_has_homeless(struct store *st, const struct homes *homes, struct err *err) MUST_CHECK;
int store_is_homeless(struct store *st, const struct homes *homes, int64_t mail, struct err *err) MUST_CHECK;

/* What a server tells of a mail without its bytes. */
struct mail_traits {
	const char *message_id; /* NULL: none */
	int64_t received;
	size_t size; /* of its bytes */
};

/* 1 and the id of the one mail that has these traits; 0: there is none, or more than one. */
int store_mail_alike(struct store *st, const struct mail_traits *traits, int64_t *mail,
	struct err *err) MUST_CHECK;

/* The same of mails without a Message-ID; there it has to be the one such mail that has no home. */
int store_nameless_alike(struct store *st, const struct homes *homes, const struct mail_traits *traits,
	int64_t *mail, struct err *err) MUST_CHECK;

/* What comes with a mail when it is added. */
struct mail_source {
	const char *raw; /* its bytes; NULL: too large to be fetched */
	size_t n_raw;
	const unsigned char *digest;   /* of them (base/digest.h); NULL with raw */
	const struct strs *ids;        /* Message-IDs that tie it to a thread, its own first (thread_ids()) */
	const struct verdict *verdict; /* kept with its reasons, for `why` */
};

/*
 * Add a mail; m->id and m->thread are set. All mails that share an id of
 * source->ids are one thread, and threads that turn out to be one are merged
 * into the lowest. Searchable at once.
 */
int store_add_mail(struct store *st, struct mail *m, const struct mail_source *source,
	struct err *err) MUST_CHECK;

/* Replace the verdict on a mail: what it is about, too, if it came in. */
int store_set_verdict(struct store *st, int64_t mail, const struct verdict *verdict,
	struct err *err) MUST_CHECK;
int store_verdict(struct store *st, int64_t mail, struct verdict *out, struct err *err) MUST_CHECK;

/* 1, or 0: there is no such mail. */
int store_mail(struct store *st, int64_t id, struct mail *out, struct err *err) MUST_CHECK;

/* 1 and the bytes, added to out, or 0: none are kept. */
int store_mail_raw(struct store *st, int64_t id, struct buf *out, struct err *err) MUST_CHECK;

/* The mails of a thread, in the order of the conversation: by received, then id. */
int store_thread_mails(struct store *st, int64_t thread, struct mail_list *out,
	struct err *err) MUST_CHECK;

/* The id of the mail that came last, 0: none ever did. */
int store_last_mail(struct store *st, int64_t *mail, struct err *err) MUST_CHECK;

/*
 * Whose mails came after that one and lie in an open thread of customers or of those who may
 * be: name or else address of each sender once, as they wrote it, in the order of arrival.
 */
int store_writers_since(struct store *st, int64_t mail, struct strs *out, struct err *err) MUST_CHECK;

/* What triage wants to know about a sender: 1 yes, 0 no. */
int store_was_answered(struct store *st, const char *addr, struct err *err) MUST_CHECK;
int store_has_ours(struct store *st, const struct strs *ids, struct err *err) MUST_CHECK;

/* Anybody can send thousands of mails, and each may be asked about. */
enum { STORE_LANGUAGE_MAILS = 100 };

/*
 * 1 and the language, which the caller frees, of the newest mail from addr that has one, among so many that were
 * added last; 0: none has. A first round adds the newest first: of somebody with more mails these are her oldest then,
 * until she writes again, and the language is the one that she wrote in at that time.
 */
int store_language_of(struct store *st, const char *addr, char **lang,
	struct err *err) MUST_CHECK;

/* Ids of the incoming mails from addr in the lanes unsure and pitch; the caller frees. */
int store_doubted_mails(struct store *st, const char *addr, int64_t **ids, size_t *n,
	struct err *err) MUST_CHECK;

#endif
