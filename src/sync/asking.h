/*
 * asking - the wanted mails of a folder are asked for in pipelined ranges.
 *
 * What came is taken in by batches: behind the first range, then by size and number, but for the last few, and also where a failure ends the answers.
 */
#ifndef SYNC_ASKING_H
#define SYNC_ASKING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/err.h"
#include "sync/batch.h"
#include "sync/want.h"

struct folder;
struct imap_fetch_job;
struct imap_message;
struct work;

enum {
	ASKING_RANGE = 500,
	ASKING_MAIL_MAX = 25 << 20, /* bytes of a mail; larger ones are not fetched */
};

/* One of zeroes but for the first three and its batch's reader and kind begins; batch_clear() the batch in the end. */
struct asking {
	struct work *w;
	struct folder *folder;
	struct want *want;
	int64_t *dates;         /* INTERNALDATE of each in want, INT64_MIN: not told; NULL: none was asked for */
	enum want_state asked;  /* the state of what is being asked for */
	enum want_state missed; /* the state of what does not come, though its range did */
	const struct want_ranges *ranges;
	size_t first_unanswered; /* of the ranges; behind a refused one others may be answered */
	uint32_t failed_from;    /* its lowest UID; 0: all were answered */
	uint32_t failed_to;      /* its highest */
	bool is_final;           /* the failure is none of a mail's */
	struct batch batch;
	struct err unsettled; /* why it could not be taken in; of no kind: it could */
};

/*
 * Ask for all that is in a->asked, the first range of so many UIDs, the others of size. What came before a failure
 * is taken in. The job says what is asked for, and who is told.
 */
int asking_run(struct asking *a, struct imap_fetch_job *job, size_t first, size_t size,
	struct err *err) MUST_CHECK;

/* Come back after a failure of the server's, or of a mail's. */
int asking_recover(struct asking *a, struct err *err) MUST_CHECK;

/* Take in what is in the batch. */
int asking_settle(struct asking *a, struct err *err) MUST_CHECK;

/* The place of a mail that was asked for; NULL: nobody asked, or it came before. */
enum want_state *asking_find(const struct asking *a, uint32_t uid);

/* For whatever is asked of mails: the range is done. data is a struct asking. */
int asking_on_answer(void *data, size_t range, struct err *err) MUST_CHECK;

/* For jobs that fetch mails with their bytes, all three; behind a range it is told how many are to go. */
int asking_on_room(void *data, size_t n, struct err *err) MUST_CHECK;
int asking_on_mail(void *data, struct imap_message *m, struct err *err) MUST_CHECK;
int asking_on_range(void *data, size_t range, struct err *err) MUST_CHECK;

#endif
