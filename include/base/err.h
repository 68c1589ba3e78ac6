/*
 * err - an error as a value: what kind it is, and a text that tells the owner
 * what happened and what to do next.
 *
 * Who detects a failure describes it with err_set(); who knows the
 * circumstances adds them with err_wrap(). Code branches on the kind, never on
 * the text. The text lives in the struct itself, so that reporting an error
 * needs no memory and leaves nothing to release; what does not fit is cut at
 * a character. It may quote a server or a mail, so only the doors print it,
 * and only through safe_text().
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include "base/attr.h"

enum err_kind {
	ERR_NONE,
	ERR_REFUSED,   /* a guard says no: wrong addressee, the letter has left */
	ERR_USAGE,     /* the command line is wrong */
	ERR_DATA,      /* bad input: a template, a file, a time */
	ERR_NOT_FOUND, /* no such thread, file, template */
	ERR_SERVER,    /* the server refuses for good */
	ERR_TLS,       /* the connection cannot be made safe; never retried in clear */
	ERR_BUG,       /* ours */
	ERR_IO,        /* a file, a full disk */
	ERR_NETWORK,   /* out of reach, dropped, too slow: try again */
	ERR_PROTOCOL,  /* the server talks nonsense; the connection is gone */
	ERR_BUSY,      /* another round holds the store: try again */
	ERR_STOPPED,   /* somebody asked us to end, see base/stop.h */
	ERR_LOGIN,     /* the server does not accept user and password */
	ERR_TOKEN,     /* nor this access token, which may have run out */
	ERR_CONFIG,    /* the configuration is wrong */
	ERR_DAMAGED,   /* the store: the next sync sets it aside */
};

enum { ERR_TEXT_MAX = 2048 };

struct err {
	enum err_kind kind;
	char text[ERR_TEXT_MAX]; /* UTF-8, no newline at the end */
};

/* Describe a failure. Returns -1, so that failing is one line. err may be NULL. */
int err_set(struct err *err, enum err_kind kind, const char *format, ...) PRINTF_LIKE(3, 4);

/* The same with the text of errno behind it; ERR_IO. */
int err_errno(struct err *err, const char *format, ...) PRINTF_LIKE(2, 3);

/* Put "context: " before the text and keep the kind. */
int err_wrap(struct err *err, const char *format, ...) PRINTF_LIKE(2, 3);

/* The name of a kind in JSON, such as "network". */
const char *err_kind_name(enum err_kind kind);

/* The exit status of a kind, as in sysexits.h; 0 for ERR_NONE. */
int err_kind_status(enum err_kind kind);

#endif
