/*
 * line - the lines to the two servers, and coming back after one broke.
 *
 * A dropped line, and a server that talks nonsense, are worth a new
 * connection: with growing pauses, at most three in a row that bring nothing,
 * and a bound for the whole round. A refused login or an unsafe line never is.
 */
#ifndef SYNC_LINE_H
#define SYNC_LINE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/attr.h"
#include "net/imap.h"

struct conf;
struct err;
struct smtp;

struct line {
	const struct conf *conf;
	int stop;          /* see base/stop.h */
	char *password;    /* or access token; wiped by line_close() */
	bool is_token_new; /* asked for since the last connection */
	struct imap *imap;
	char *selected;              /* the mailbox that is selected, or NULL */
	struct imap_selected status; /* of it, as it was then */
	int drops;                   /* in a row, nothing having come of the connection */
	int renewals;                /* of the whole round */
};

/* Get the password and log in at the IMAP server. line_close() afterwards, also on error. */
int line_open(struct line *line, const struct conf *conf, int stop, struct err *err) MUST_CHECK;
void line_close(struct line *line);

/*
 * After a failure that err tells of: 0 when the line still stands or a new one
 * does (nothing is selected then), -1 when the failure remains; err has it.
 */
int line_renew(struct line *line, struct err *err) MUST_CHECK;

/* What the server wants people to read, as soon as it was said. */
void line_tell_alert(const struct line *line);

/* Whether err is the server's no, for now or for good, on a line that still stands. */
bool line_was_refused(const struct line *line, const struct err *err);

/* A new round begins on it: what is selected may have changed, and the round may renew it anew. */
void line_forget(struct line *line);

/* The next line_select() asks anew. */
void line_unselect(struct line *line);

/* Something came of this connection. */
void line_progress(struct line *line);

/* But not what it was made for, before which there had been so many drops in a row. */
void line_no_progress(struct line *line, int drops);

/* Select a mailbox, unless it is; one new connection is tried when the line broke. */
int line_select(struct line *line, const char *mailbox, struct err *err) MUST_CHECK;

/* A session with the submission server. The caller closes it. */
struct smtp *line_smtp(struct line *line, struct err *err);

#endif
