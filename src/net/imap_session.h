/*
 * imap_session - how the parts of an IMAP session work together.
 *
 * Commands are written as whole buffers; answers are read one complete response
 * at a time, framed and checked by imap_guard. Tags, continuations, status lines and
 * plain numbers are read by our own code, and so is LIST, which comes in more shapes than
 * libetpan knows; the one response with a real grammar, FETCH, goes to libetpan's parser
 * (imap_parser), each in memory and by itself. So libetpan never sees the line, the bytes of a mail or a response that
 * nobody asked for, and what it fails to parse costs one response, not the session.
 *
 * Whatever is wrong with the line, a tag or the shape of a response closes the
 * session: imap_drop().
 */
#ifndef NET_IMAP_SESSION_H
#define NET_IMAP_SESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/buf.h"
#include "net/imap.h"

struct err;
struct imap_parser;
struct login;
struct stream;

struct imap_response {
	struct buf text; /* without the last line end; the literal of a FETCH stands as "" */
	char *literal;   /* the bytes of that literal, and a NUL; or NULL */
	size_t n_literal;
	bool has_literal;
};

struct imap {
	struct stream *stream; /* NULL: closed */
	char *name;            /* HOST:PORT */
	struct imap_parser *parser;
	struct buf capability;          /* blank, NAME, blank, NAME, blank */
	bool is_microsoft;              /* as its greeting says */
	bool is_qresync;                /* RFC 7162 is switched on */
	unsigned capability_told;       /* how often */
	struct imap_mailbox_list known; /* as the last LIST told */
	uint32_t exists;                /* mails in the selected mailbox, as SELECT told */
	unsigned sent;                  /* number of the last command sent */
	unsigned done;                  /* up to here, all commands are answered */
	unsigned answered;              /* bit i: number done + 1 + i is, too */
	unsigned tag;                   /* number of the command answered last */
	struct imap_response response;  /* the last one */
	bool has_news;                  /* something happened to the mailbox that is listened to */
	char *alert;                    /* the last one, or NULL */
	bool is_alert_new;              /* nobody asked for it yet */
	bool is_refused;                /* the last command, with NO or BAD */
	bool is_optional;               /* what is awaited: BAD is as good a refusal as NO */
	bool refuses_idle;              /* though it tells of IDLE */
	const char *status;             /* text of the last tagged response, behind its OK or NO */
	/* What the command may still bring. */
	size_t max_responses; /* untagged ones to one command */
	size_t responses_left;
	size_t literals_left;
	size_t max_line;
	size_t max_literal;
	const struct imap_fetch_job *job; /* whose mails these are, or NULL */
	bool keeps_literals;              /* those of a FETCH are labels, not mails, and stay in its text */
};

int imap_drop(struct imap *s); /* close the line; returns -1 */

/* One command, or the part of it that is not a literal sent apart. */
struct imap_command {
	const char *verb; /* for texts and the log */
	struct buf text;
	size_t stops[4]; /* where to wait for the server's "+" */
	size_t n_stops;
	const char *bytes; /* a mail that goes behind the last stop, or NULL; borrowed */
	size_t n_bytes;
	bool is_secret;
};

/* Begin a command: its tag, and its text as printf() writes it. */
void imap_command_init(struct imap *s, struct imap_command *c, const char *verb,
	const char *format, ...) PRINTF_LIKE(4, 5);
void imap_command_clear(struct imap_command *c); /* wipes it */

/* Add a string, quoted, or as a literal when it has to be. */
void imap_command_string(struct imap_command *c, const char *string);

/* Add the head of a literal of n bytes and stop there. */
void imap_command_literal(struct imap_command *c, size_t n);

/*
 * Add a mailbox by its UTF-8 name: as LIST spelled it, else in modified UTF-7. When that
 * fails (ERR_DATA), c is cleared.
 */
int imap_command_mailbox(const struct imap *s, struct imap_command *c, const char *mailbox,
	struct err *err) MUST_CHECK;

/* Limits for a command that asks for the metadata of so many mails. */
void imap_begin(struct imap *s, size_t asked);

/* Called with s->response for each untagged response; -1 (with err) drops the session. */
typedef int imap_untagged(struct imap *s, void *data, struct err *err);

/*
 * Send c, wait at each of its stops, and read on to the answer. 0 for OK. A
 * NO leaves the session alive, and so does BAD where s->is_optional. untagged may be NULL. Clears c.
 */
int imap_run(struct imap *s, struct imap_command *c, imap_untagged *untagged, void *data,
	struct err *err) MUST_CHECK;

/* The parts of imap_run(), for commands that need more between them. */
int imap_send(struct imap *s, struct imap_command *c, imap_untagged *untagged, void *data,
	struct err *err) MUST_CHECK;
int imap_finish(struct imap *s, const char *verb, imap_untagged *untagged, void *data,
	struct err *err) MUST_CHECK;

/* Read on to the server's "+", whose text is in s->response: 1; or to the answer: 0 for OK. */
int imap_await(struct imap *s, const char *verb, imap_untagged *untagged, void *data,
	struct err *err) MUST_CHECK;

/* Where SELECT told no UIDNEXT: look behind the last mail that is there. out->uid_next stays 0 when that is refused. */
int imap_learn_next(struct imap *s, struct imap_selected *out, struct err *err) MUST_CHECK;

/* What stands behind "* NAME " in the untagged response; NULL when it is another one. */
const char *imap_untagged_text(const struct imap *s, const char *name);

/* Read one whole response, of whatever kind, into s->response. */
int imap_read_response(struct imap *s, struct err *err) MUST_CHECK;
bool imap_is_fetch(const struct imap *s); /* is it a FETCH? */

/* Make the line safe and log in, on a stream that was just opened. */
int imap_log_in(struct imap *s, const struct login *login, bool start_tls,
	struct err *err) MUST_CHECK;

/* ERR_NETWORK when the session is closed. */
int imap_check_alive(const struct imap *s, struct err *err) MUST_CHECK;

#endif
