/*
 * sasl - log-ins (RFC 4422): the mechanism that a server offers and we like best, step by step,
 * in buffers that leave no copy of a secret behind.
 */
#ifndef NET_SASL_H
#define NET_SASL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"

struct buf;
struct err;
struct login;
struct sasl;

/* Room for n more bytes, so that adding a secret moves nothing. */
void secret_reserve(struct buf *b, size_t n);
void secret_clear(struct buf *b); /* overwrite and release */

/* Add a name as saslname (RFC 5802, 5.1). */
void sasl_add_name(struct buf *out, const char *name);

/* Whether a server offers a mechanism, such as "PLAIN". */
typedef bool sasl_offer(const void *data, const char *mechanism);

/* Begin with the best mechanism that is offered and serves this login, which is borrowed. NULL: there is none. */
struct sasl *sasl_new(const struct login *login, sasl_offer *offers, const void *data);
void sasl_free(struct sasl *s); /* NULL is fine */

/* It was refused: begin again with the next one. False: there is none, or it would be refused as well. */
bool sasl_try_next(struct sasl **s, sasl_offer *offers, const void *data);

const char *sasl_name(const struct sasl *s);
bool sasl_begins(const struct sasl *s); /* the first word is ours, not the server's */

/*
 * Add our next word, as base64. challenge is the server's, as base64, or NULL: ours is the
 * first. ERR_PROTOCOL, ERR_LOGIN.
 */
int sasl_step(struct sasl *s, const char *challenge, struct buf *out, struct err *err) MUST_CHECK;

/* The server has let us in. ERR_LOGIN: it has not shown what it had to show before. */
int sasl_finish(const struct sasl *s, struct err *err) MUST_CHECK;

/* The server (by its name) offers nothing that this login could be told by: ERR_LOGIN; returns -1. */
int login_not_offered(const struct login *login, const char *server, struct err *err);

/* The server (by its name) does not let us in, in its words: ERR_LOGIN, or ERR_TOKEN of a token; returns -1. */
int login_refused(const struct login *login, const char *server, const char *words, struct err *err);

#endif
