/*
 * endpoint - where a server is and how the line to it is made safe.
 */
#ifndef BASE_ENDPOINT_H
#define BASE_ENDPOINT_H

#include "base/attr.h"

struct err;

enum endpoint_safety {
	ENDPOINT_TLS,      /* TLS from the first byte (RFC 8314) */
	ENDPOINT_STARTTLS, /* TLS is demanded before anything else */
	ENDPOINT_PLAIN,    /* to a loopback host, with insecure: yes */
};

struct endpoint {
	char *host; /* a name or an address; an IPv6 address has no brackets */
	int port;
	enum endpoint_safety safety;
};

/*
 * Read imaps://HOST[:PORT], submissions:// (or smtps://), imap+starttls://,
 * smtp+starttls://, imap:// and smtp:// (the last two in clear). ERR_CONFIG on
 * another scheme than those of protocol, "imap" or "smtp", and on anything
 * that is no host or port.
 */
int endpoint_parse(struct endpoint *e, const char *url, const char *protocol,
	struct err *err) MUST_CHECK;

void endpoint_clear(struct endpoint *e);

#endif
