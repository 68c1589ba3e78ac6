/*
 * scram - a log-in that shows the password to nobody (RFC 5802, RFC 7677), and in which the
 * server has to show that it knows it, too. Without channel binding.
 */
#ifndef NET_SCRAM_H
#define NET_SCRAM_H

#include <stdbool.h>

#include "base/attr.h"

struct buf;
struct err;
struct login;
struct scram;

/* mechanism: "SCRAM-SHA-256" or "SCRAM-SHA-1". login is borrowed. */
struct scram *scram_new(const char *mechanism, const struct login *login);
void scram_free(struct scram *s); /* NULL is fine */

/*
 * Answer the server's message; NULL: begin. ERR_PROTOCOL when the message makes no sense, ERR_LOGIN
 * when the server does not know the password.
 */
int scram_answer(struct scram *s, const char *message, struct buf *out, struct err *err) MUST_CHECK;

/* The server has shown that it knows the password. */
bool scram_is_proven(const struct scram *s);

#endif
