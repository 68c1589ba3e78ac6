#include "net/sasl.h"

#include <gnutls/gnutls.h>
#include <stdlib.h>
#include <string.h>

#include "base/base64.h"
#include "base/buf.h"
#include "base/endpoint.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/login.h"
#include "net/scram.h"

enum {
	SPARE = 16, /* for a line end */
	GROUP = 3,  /* bytes that make four of base64 */
};

/* Adds our word to out; message is the server's, or NULL. */
typedef int answer(struct sasl *s, const char *message, struct buf *out, struct err *err);

static answer answer_xoauth2, answer_oauthbearer, answer_scram, answer_plain, answer_login;

/* The best first. */
static const struct mechanism {
	const char *name;
	bool takes_token; /* and no password */
	bool begins;
	bool is_picky; /* the server may lack what it needs for somebody whose password is right */
	answer *answer;
} mechanisms[] = {
	{ "XOAUTH2", true, true, false, answer_xoauth2 }, /* most providers that take tokens have only this, or both */
	{ "OAUTHBEARER", true, true, false, answer_oauthbearer },
	{ "SCRAM-SHA-256", false, true, true, answer_scram },
	{ "SCRAM-SHA-1", false, true, true, answer_scram },
	{ "PLAIN", false, true, false, answer_plain },
	{ "LOGIN", false, false, false, answer_login },
};

struct sasl {
	const struct mechanism *mechanism;
	const struct login *login;
	struct scram *scram; /* or NULL */
	int step;
};

void secret_reserve(struct buf *b, size_t n)
{
	size_t len = b->len;
	char *blank = mem_alloc(n + SPARE);

	buf_add(b, blank, n + SPARE);
	buf_cut(b, len);
	free(blank);
}

void secret_clear(struct buf *b)
{
	if (b->data)
		explicit_bzero(b->data, b->cap);
	buf_clear(b);
}

void sasl_add_name(struct buf *out, const char *name)
{
	for (const char *p = name; *p; p++)
		if (*p == ',')
			buf_puts(out, "=2C");
		else if (*p == '=')
			buf_puts(out, "=3D");
		else
			buf_putc(out, *p);
}

/* Group by group, so that no memory but that of out ever holds the secret as a whole. */
static void encode(struct buf *out, const char *secret, size_t n)
{
	size_t len;

	secret_reserve(out, (n + GROUP - 1) / GROUP * 4);
	for (size_t at = 0; at < n; at += len) {
		len = n - at < GROUP ? n - at : GROUP;
		base64_encode(out, secret + at, len, 0);
	}
}

/* With the first mechanism from m on. */
static struct sasl *begin(const struct mechanism *m, const struct login *login, sasl_offer *offers,
	const void *data)
{
	const struct mechanism *end = mechanisms + sizeof(mechanisms) / sizeof(*mechanisms);
	struct sasl *s;

	while (m < end && (m->takes_token != login->is_token || !offers(data, m->name)))
		m++;
	if (m == end)
		return NULL;
	s = mem_alloc(sizeof(*s));
	s->mechanism = m;
	s->login = login;
	if (m->answer == answer_scram)
		s->scram = scram_new(m->name, login);
	return s;
}

struct sasl *sasl_new(const struct login *login, sasl_offer *offers, const void *data)
{
	return begin(mechanisms, login, offers, data);
}

void sasl_free(struct sasl *s)
{
	if (!s)
		return;
	scram_free(s->scram);
	free(s);
}

bool sasl_try_next(struct sasl **s, sasl_offer *offers, const void *data)
{
	const struct mechanism *refused = (*s)->mechanism;
	struct sasl *next = refused->is_picky ? begin(refused + 1, (*s)->login, offers, data) : NULL;

	if (!next)
		return false;
	sasl_free(*s);
	*s = next;
	return true;
}

const char *sasl_name(const struct sasl *s)
{
	return s->mechanism->name;
}

bool sasl_begins(const struct sasl *s)
{
	return s->mechanism->begins;
}

static int refuse_more(struct err *err)
{
	return err_set(err, ERR_PROTOCOL, _("the server does not come to an end with the login"));
}

/* A second challenge tells why it is refused, and wants an empty answer. */
static int answer_xoauth2(struct sasl *s, const char *message, struct buf *out, struct err *err)
{
	(void)message;
	if (s->step > 1)
		return refuse_more(err);
	if (s->step == 1)
		return 0;
	secret_reserve(out, strlen(s->login->user) + strlen(s->login->password) + 32);
	buf_puts(out, "user=");
	buf_puts(out, s->login->user);
	buf_puts(out, "\001auth=Bearer ");
	buf_puts(out, s->login->password);
	buf_puts(out, "\001\001");
	return 0;
}

/* RFC 7628, 3.1. A second challenge tells why it is refused, and wants to hear a ^A (3.2.3). */
static int answer_oauthbearer(struct sasl *s, const char *message, struct buf *out, struct err *err)
{
	const struct login *login = s->login;
	const struct endpoint *server = login->server;

	(void)message;
	if (s->step > 1)
		return refuse_more(err);
	if (s->step == 1) {
		buf_putc(out, '\001');
		return 0;
	}
	secret_reserve(out, 3 * strlen(login->user) + strlen(login->password) + (server ? strlen(server->host) : 0) + 64);
	buf_puts(out, "n,a=");
	sasl_add_name(out, login->user);
	buf_puts(out, ",\001");
	if (server)
		buf_printf(out, "host=%s\001port=%d\001", server->host, server->port);
	buf_puts(out, "auth=Bearer ");
	buf_puts(out, login->password);
	buf_puts(out, "\001\001");
	return 0;
}

static int answer_scram(struct sasl *s, const char *message, struct buf *out, struct err *err)
{
	return scram_answer(s->scram, message, out, err);
}

static int answer_plain(struct sasl *s, const char *message, struct buf *out, struct err *err)
{
	(void)message;
	if (s->step > 0)
		return refuse_more(err);
	secret_reserve(out, strlen(s->login->user) + strlen(s->login->password) + 2);
	buf_putc(out, '\0');
	buf_puts(out, s->login->user);
	buf_putc(out, '\0');
	buf_puts(out, s->login->password);
	return 0;
}

/* Not a standard, but all that some servers have: two challenges, name and password. */
static int answer_login(struct sasl *s, const char *message, struct buf *out, struct err *err)
{
	(void)message;
	if (s->step > 1)
		return refuse_more(err);
	secret_reserve(out, strlen(s->login->password));
	buf_puts(out, s->step == 0 ? s->login->user : s->login->password);
	return 0;
}

/* The text of a challenge, the caller's; what is no base64 is an empty one, as some servers mean it. */
static char *decode(const char *challenge)
{
	char *copy = mem_dup(challenge);
	gnutls_datum_t encoded = { .data = (unsigned char *)copy, .size = (unsigned)strlen(copy) };
	gnutls_datum_t raw = { 0 };
	char *text = NULL;

	if (encoded.size && gnutls_base64_decode2(&encoded, &raw) == 0)
		text = mem_dupn((const char *)raw.data, raw.size);
	gnutls_free(raw.data);
	free(copy);
	return text ? text : mem_dup("");
}

int sasl_step(struct sasl *s, const char *challenge, struct buf *out, struct err *err)
{
	char *message = challenge ? decode(challenge) : NULL;
	struct buf word = { 0 };
	int rc = s->mechanism->answer(s, message, &word, err);

	s->step++;
	if (rc == 0)
		encode(out, buf_text(&word), word.len);
	secret_clear(&word);
	free(message);
	return rc;
}

int sasl_finish(const struct sasl *s, struct err *err)
{
	if (!s->scram || scram_is_proven(s->scram))
		return 0;
	return err_set(err, ERR_LOGIN,
		_("the server lets everybody in, so it may be somebody else's; nothing was sent"));
}

int login_not_offered(const struct login *login, const char *server, struct err *err)
{
	return err_set(err, ERR_LOGIN,
		login->is_token ? _("%s offers no login with an access token (XOAUTH2, OAUTHBEARER); use a password")
				: _("%s offers no login with a password; ask your provider how to log in"),
		server);
}

int login_refused(const struct login *login, const char *server, const char *words, struct err *err)
{
	if (login->is_token)
		return err_set(err, ERR_TOKEN,
			_("%s does not accept the access token of %s: %.400s; run oauth2_command by hand"),
			server, login->user, words);
	return err_set(err, ERR_LOGIN, _("%s does not accept the password of %s: %.400s"), server,
		login->user, words);
}
