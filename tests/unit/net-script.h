/*
 * net-script - a mail server that follows a script, for one connection on loopback.
 *
 * Each line of a script is a step: "> text" sends a line, ">>text" sends bytes as they
 * are, "< text" reads a line that has to begin so, "<< n" reads n bytes. At the end of
 * the script the server hangs up; a script that was not followed is a failure.
 */
#ifndef NET_SCRIPT_H
#define NET_SCRIPT_H

#include <sys/types.h>

#include "base/endpoint.h"
#include "base/err.h"
#include "net/login.h"
#include "net/stream.h"

struct script {
	pid_t pid;
	struct endpoint endpoint; /* in clear */
	struct stream_options options;
};

extern const struct login script_login; /* ana, whose password is geheim */
extern const struct login script_token; /* and with the access token ya29 */

/* Start a server; steps end with NULL. */
void script_start(struct script *s, const char *const *steps);

/* Wait until the server has hung up, so that its end cannot come too late. */
void script_await(const struct script *s);

/* Wait for the server's end; 0 when the script was followed to its last line. */
int script_end(struct script *s);

/* Open a session on a server of a script; NULL: there is none, and err says why. */
typedef void *script_visit(const struct script *s, const struct login *who, struct err *err);

/* No session comes of a script, for that reason, and the secret is not told in its words. */
void script_refuses(script_visit *visit, const char *const *steps, enum endpoint_safety safety,
	const struct login *who, enum err_kind kind);

#endif
