#include "net/certificate.h"

#include <gnutls/x509.h>
#include <stddef.h>
#include <time.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"

enum {
	NAMES_SHOWN = 4,
	NAME_SIZE = 256, /* bytes */
};

static const unsigned date_flaws = GNUTLS_CERT_EXPIRED | GNUTLS_CERT_NOT_ACTIVATED;

static const struct {
	unsigned flaw;
	const char *text;
} flaws[] = {
	{ GNUTLS_CERT_UNEXPECTED_OWNER, N_("it belongs to another host") },
	{ GNUTLS_CERT_EXPIRED, N_("it has expired") },
	{ GNUTLS_CERT_NOT_ACTIVATED, N_("it is not valid yet") },
	{ GNUTLS_CERT_SIGNER_NOT_FOUND, N_("its issuer is not known to this computer") },
	{ GNUTLS_CERT_SIGNER_NOT_CA, N_("its issuer may not issue certificates") },
	{ GNUTLS_CERT_REVOKED, N_("it was revoked") },
	{ GNUTLS_CERT_INSECURE_ALGORITHM, N_("it is signed in a way that can be forged") },
};

static void add_flaws(struct buf *out, unsigned status)
{
	const char *between = "";

	for (size_t i = 0; i < sizeof(flaws) / sizeof(*flaws); i++) {
		if (!(status & flaws[i].flaw))
			continue;
		buf_puts(out, between);
		buf_puts(out, _(flaws[i].text));
		between = ", ";
	}
	if (!out->len)
		buf_puts(out, _("it cannot be verified"));
}

static void add_day(struct buf *out, time_t t)
{
	struct tm tm;
	char text[32];

	if (gmtime_r(&t, &tm) && strftime(text, sizeof(text), "%Y-%m-%d", &tm))
		buf_puts(out, text);
	else
		buf_puts(out, "?");
}

/* The host names that the certificate is for, or its subject when it names none. */
static void add_names(struct buf *out, gnutls_x509_crt_t crt)
{
	char name[NAME_SIZE];
	size_t len;
	int kind;

	for (unsigned i = 0, n = 0; n < NAMES_SHOWN; i++) {
		len = sizeof(name);
		kind = gnutls_x509_crt_get_subject_alt_name(crt, i, name, &len, NULL);
		if (kind == GNUTLS_E_REQUESTED_DATA_NOT_AVAILABLE)
			break;
		if (kind != GNUTLS_SAN_DNSNAME)
			continue;
		buf_puts(out, n++ ? ", " : "");
		buf_add(out, name, len);
	}
	len = sizeof(name);
	if (!out->len && gnutls_x509_crt_get_dn(crt, name, &len) == 0)
		buf_add(out, name, len);
}

static void add_facts(struct buf *out, gnutls_x509_crt_t crt)
{
	struct buf names = { 0 };
	char issuer[NAME_SIZE];
	size_t len = sizeof(issuer);

	if (gnutls_x509_crt_get_issuer_dn(crt, issuer, &len) < 0)
		len = 0;
	add_names(&names, crt);
	buf_printf(out, _(" It is for %s, issued by %.*s, valid from "), buf_text(&names), (int)len,
		issuer);
	add_day(out, gnutls_x509_crt_get_activation_time(crt));
	buf_puts(out, _(" to "));
	add_day(out, gnutls_x509_crt_get_expiration_time(crt));
	buf_puts(out, ".");
	buf_clear(&names);
}

int certificate_explain(gnutls_session_t session, const char *host, struct err *err)
{
	unsigned status = gnutls_session_get_verify_cert_status(session);
	struct buf why = { 0 };
	struct buf more = { 0 };
	gnutls_x509_crt_t crt = NULL;
	const gnutls_datum_t *chain;
	unsigned n = 0;

	add_flaws(&why, status);
	chain = gnutls_certificate_get_peers(session, &n);
	if (chain && n && gnutls_x509_crt_init(&crt) == 0 &&
		gnutls_x509_crt_import(crt, chain, GNUTLS_X509_FMT_DER) == 0)
		add_facts(&more, crt);
	if (crt)
		gnutls_x509_crt_deinit(crt);
	if (status & date_flaws) {
		buf_puts(&more, _(" If that looks right, set the clock of this computer, which says "));
		add_day(&more, time(NULL));
		buf_puts(&more, ".");
	}
	err_set(err, ERR_TLS, _("the certificate of %s is refused: %s.%s Nothing was sent."), host,
		buf_text(&why), buf_text(&more));
	buf_clear(&why);
	buf_clear(&more);
	return -1;
}
