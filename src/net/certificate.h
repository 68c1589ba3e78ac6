/*
 * certificate - why a server's certificate was refused, in words that help.
 */
#ifndef NET_CERTIFICATE_H
#define NET_CERTIFICATE_H

#include <gnutls/gnutls.h>

struct err;

/* Describe the failed verification of session's peer: ERR_TLS, returns -1. */
int certificate_explain(gnutls_session_t session, const char *host, struct err *err);

#endif
