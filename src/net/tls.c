#include "net/tls.h"

#include <arpa/inet.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <poll.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/certificate.h"

struct tls {
	gnutls_session_t session;
	gnutls_certificate_credentials_t trust;
	char *host;
	bool is_up; /* the handshake is over */
};

static bool is_address(const char *host)
{
	unsigned char address[16];

	return inet_pton(AF_INET, host, address) == 1 || inet_pton(AF_INET6, host, address) == 1;
}

static int load_trust(struct tls *t, const char *ca_file, struct err *err)
{
	int n;

	if (gnutls_certificate_allocate_credentials(&t->trust) < 0)
		return err_set(err, ERR_BUG, _("GnuTLS does not start"));
	n = ca_file ? gnutls_certificate_set_x509_trust_file(t->trust, ca_file, GNUTLS_X509_FMT_PEM)
		    : gnutls_certificate_set_x509_system_trust(t->trust);
	if (n > 0)
		return 0;
	if (ca_file)
		return err_set(err, ERR_CONFIG,
			_("no certificate can be read from %s; check mailbox.ca_file"), ca_file);
	return err_set(err, ERR_TLS,
		_("this computer has no trusted certificates; install the package ca-certificates "
		  "or set mailbox.ca_file"));
}

static int start_session(struct tls *t, int fd, struct err *err)
{
	static const char priority[] = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2";
	unsigned flags = GNUTLS_CLIENT | GNUTLS_NONBLOCK | GNUTLS_NO_SIGNAL;

	if (gnutls_init(&t->session, flags) < 0)
		return err_set(err, ERR_BUG, _("GnuTLS does not start"));
	if (gnutls_priority_set_direct(t->session, priority, NULL) < 0 ||
		gnutls_credentials_set(t->session, GNUTLS_CRD_CERTIFICATE, t->trust) < 0 ||
		(!is_address(t->host) && gnutls_server_name_set(t->session, GNUTLS_NAME_DNS,
						 t->host, strlen(t->host)) < 0))
		return err_set(err, ERR_BUG, _("GnuTLS refuses its settings for %s"), t->host);
	gnutls_session_set_verify_cert(t->session, t->host, 0);
	gnutls_transport_set_int(t->session, fd);
	return 0;
}

struct tls *tls_new(int fd, const char *host, const char *ca_file, struct err *err)
{
	struct tls *t = mem_alloc(sizeof(*t));

	t->host = mem_dup(host);
	if (load_trust(t, ca_file, err) || start_session(t, fd, err)) {
		tls_free(t);
		return NULL;
	}
	return t;
}

void tls_free(struct tls *t)
{
	if (!t)
		return;
	if (t->is_up)
		(void)gnutls_bye(t->session, GNUTLS_SHUT_WR);
	if (t->session)
		gnutls_deinit(t->session);
	if (t->trust)
		gnutls_certificate_free_credentials(t->trust);
	free(t->host);
	free(t);
}

short tls_events(const struct tls *t)
{
	return gnutls_record_get_direction(t->session) ? POLLOUT : POLLIN;
}

static int explain_alert(struct tls *t, struct err *err)
{
	gnutls_alert_description_t alert = gnutls_alert_get(t->session);

	if (alert == GNUTLS_A_PROTOCOL_VERSION)
		return err_set(err, ERR_TLS,
			_("%s needs TLS 1.2 or newer to be reached safely, and speaks only older ones; "
			  "nothing was sent"),
			t->host);
	return err_set(err, ERR_TLS, _("%s refuses the encrypted connection: %s"), t->host,
		gnutls_alert_get_name(alert));
}

static int explain_handshake(struct tls *t, int code, struct err *err)
{
	switch (code) {
	case GNUTLS_E_CERTIFICATE_VERIFICATION_ERROR:
		return certificate_explain(t->session, t->host, err);
	case GNUTLS_E_FATAL_ALERT_RECEIVED:
		return explain_alert(t, err);
	case GNUTLS_E_PREMATURE_TERMINATION:
	case GNUTLS_E_PULL_ERROR:
	case GNUTLS_E_PUSH_ERROR:
		return err_set(err, ERR_NETWORK,
			_("%s dropped the connection before it was encrypted"), t->host);
	case GNUTLS_E_UNSUPPORTED_VERSION_PACKET:
	case GNUTLS_E_UNEXPECTED_PACKET_LENGTH:
	case GNUTLS_E_UNEXPECTED_PACKET:
	case GNUTLS_E_RECORD_OVERFLOW:
		return err_set(err, ERR_TLS,
			_("%s does not answer with TLS 1.2 or newer, so nothing was sent; check the "
			  "port, or whether it wants STARTTLS"),
			t->host);
	default:
		return err_set(err, ERR_TLS, _("no safe connection to %s: %s"), t->host,
			gnutls_strerror(code));
	}
}

int tls_handshake(struct tls *t, struct err *err)
{
	int code;

	do
		code = gnutls_handshake(t->session);
	while (code < 0 && code != GNUTLS_E_AGAIN && !gnutls_error_is_fatal(code));
	if (code == GNUTLS_E_AGAIN)
		return TLS_AGAIN;
	if (code < 0)
		return explain_handshake(t, code, err);
	t->is_up = true;
	return 0;
}

/* What a record function returned, in our terms. A wish to renegotiate is refused. */
static ssize_t take_result(struct tls *t, ssize_t n, struct err *err)
{
	if (n >= 0)
		return n;
	if (n == GNUTLS_E_AGAIN || n == GNUTLS_E_INTERRUPTED)
		return TLS_AGAIN;
	t->is_up = false;
	if (n == GNUTLS_E_PREMATURE_TERMINATION || n == GNUTLS_E_PULL_ERROR ||
		n == GNUTLS_E_PUSH_ERROR)
		return err_set(err, ERR_NETWORK, _("%s dropped the connection"), t->host);
	return err_set(err, ERR_NETWORK, _("the encrypted connection to %s broke: %s"), t->host,
		gnutls_strerror((int)n));
}

ssize_t tls_read(struct tls *t, void *bytes, size_t n, struct err *err)
{
	return take_result(t, gnutls_record_recv(t->session, bytes, n), err);
}

ssize_t tls_write(struct tls *t, const void *bytes, size_t n, struct err *err)
{
	return take_result(t, gnutls_record_send(t->session, bytes, n), err);
}
