/*
 * reader - mails read in a jail.
 *
 * The bytes of a mail go through one linear guard pass (limits, see
 * mail/guard.h) and then to a worker: this same program started with --worker, with nothing
 * open but a pipe each way, under rlimits. There it passes again, as the parser is given it. A mail that
 * kills its worker, or breaks a limit, comes back quarantined with the reason and whatever headers a
 * plain scan could read; the next mail gets a new worker. What else the program wants to
 * know of a mail its worker can say aside.
 */
#ifndef MAIL_READER_H
#define MAIL_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"

struct buf;
struct err;
struct message;
struct reader;

/*
 * The worker is started by the first mail. executable is copied; see path_executable(). So is told, what the
 * worker's aside is told (NULL: nothing): no secret, for it is an argument that everybody on the machine can see.
 */
struct reader *reader_new(const char *executable, const char *told);
void reader_free(struct reader *r);

/*
 * Read n bytes of a mail into out. The aside is told its kind, whatever that means to it. Also a quarantined mail gives 0, with
 * out->quarantined set, no text, and no more header than could be read; -1
 * (ERR_IO) only when no worker can be started at all.
 */
int reader_message(struct reader *r, const char *bytes, size_t n, unsigned kind, struct message *out,
	struct err *err) MUST_CHECK;

/*
 * Begin to read a mail ahead, while the caller is at work on another one: the
 * next reader_message() of the same bytes and kind takes what the worker made of it.
 * Whatever goes wrong is told there. The bytes stay as they are until then, or
 * until reader_forget(). Several mails may be prepared; they are asked for in that order, and one that
 * is left out is forgotten. False, and nothing was done, while so many wait that there is no room.
 */
bool reader_prepare(struct reader *r, const char *bytes, size_t n, unsigned kind);

/*
 * Whether a mail that was prepared is being read ahead. None is, behind one that killed the worker: those
 * that wait for it are gone, and may be prepared again.
 */
bool reader_is_ahead(const struct reader *r);

/* Whether the answer about the first mail that is being read ahead has begun to come: it is not waited for then. */
bool reader_has_answer(const struct reader *r);

/* The mails that were prepared are not asked for any more, up to that of these bytes; NULL: all. */
void reader_forget(struct reader *r, const char *until);

/*
 * The decoded bytes of attachment i, in the place of whatever is in out. ERR_NOT_FOUND when there is none,
 * ERR_DATA with the reason when the mail is one to be quarantined.
 */
int reader_attachment(struct reader *r, const char *bytes, size_t n, size_t i,
	struct buf *out, struct err *err) MUST_CHECK;

/* The HTML that is read, or could be instead of the text, as UTF-8. Likewise. */
int reader_html(struct reader *r, const char *bytes, size_t n, struct buf *out,
	struct err *err) MUST_CHECK;

/*
 * What the program's worker said aside of the last mail that reader_message() read: bytes that a mail
 * may have forged. Lives until the reader is asked again; none when *n is 0.
 */
const char *reader_aside(const struct reader *r, size_t *n);

/*
 * What a program finds out about each mail in its worker, while another mail is taken in. open() gets at all
 * files that it needs, before there are none; told lives on. It gives what the others are given as data, or
 * NULL: nothing can be said. say() adds to out what is to be said of the mail.
 */
struct worker_aside {
	void *(*open)(const char *told);
	void (*say)(void *data, const struct message *m, unsigned kind, struct buf *out);
	void (*close)(void *data);
};

/* What `tillmail --worker [told]` runs; both may be NULL. Returns the exit status. */
int worker_main(const struct worker_aside *aside, const char *told);

#endif
