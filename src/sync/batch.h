/*
 * batch - mails that were fetched and wait to be taken in, in one transaction.
 */
#ifndef SYNC_BATCH_H
#define SYNC_BATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/digest.h"
#include "sync/insight.h"

struct err;
struct folder;
struct imap_message;
struct reader;
struct work;

struct batch_mail {
	uint32_t uid;
	unsigned flags;
	char *keywords;
	int64_t internal_date; /* or NO_TIME */
	int64_t mail;          /* it is this one of the store; 0: who knows */
	char *bytes;           /* or NULL: why tells the reason */
	size_t n_bytes;
	char *why;
	bool is_named;                     /* though it has no bytes: */
	unsigned char digest[DIGEST_SIZE]; /* as large_digest() makes it */
};

/* A struct batch of zeroes, but for the first two, is empty. */
struct batch {
	struct reader *reader;  /* that reads its mails ahead, from when they come; NULL: none does */
	enum insight_kind kind; /* of its mails */
	struct batch_mail *v;
	size_t n;
	size_t bytes;
	size_t prepared; /* behind the last that the reader was given */
};

/*
 * Add a message, whose bytes it takes over; why not NULL: without its bytes, for this reason,
 * and known again by its Message-ID, if they are that. Its reading begins.
 */
void batch_add(struct batch *b, struct imap_message *m, const char *why);

/* Add one that is a mail of the store: only its place is new. */
void batch_add_known(struct batch *b, const struct imap_message *m, int64_t mail);

/* So many of the first that those behind them are at most a half, and have at most so many bytes. */
size_t batch_least(const struct batch *b, size_t bytes);

/*
 * Take the first least in and, up to most, as many of those behind them as are read by then, with their places in the
 * folder, count them in the report, and drop them. The reader goes on with the others meanwhile: nobody waits for it
 * who could write to the disk.
 */
int batch_take(struct batch *b, size_t least, size_t most, struct work *w, const struct folder *folder,
	struct err *err) MUST_CHECK;

/* Empty it for the next mails, or in the end: the reader has none of its bytes any more. */
void batch_clear(struct batch *b);

#endif
