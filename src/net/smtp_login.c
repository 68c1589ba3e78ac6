#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/endpoint.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/login.h"
#include "net/sasl.h"
#include "net/smtp_session.h"
#include "net/stream.h"

enum {
	GREETING = 220,
	READY = 220,
	OKAY = 250,
	LOGGED_IN = 235,
	CHALLENGE = 334,
	GOODBYE_SECONDS = 2,
};

static int read_greeting(struct smtp *s, struct err *err)
{
	char *text;

	stream_begin(s->stream, 0, SMTP_REPLY_SIZE);
	if (smtp_read(s, err)) {
		if (err && err->kind == ERR_PROTOCOL)
			err_wrap(err, _("no mail server to send with; check host and port"));
		return -1;
	}
	if (s->reply.code == GREETING)
		return 0;
	text = smtp_reply_text(&s->reply);
	err_set(err, s->reply.code < 500 ? ERR_NETWORK : ERR_SERVER,
		_("%s takes no mail just now: %.800s"), s->name, text);
	free(text);
	return -1;
}

/* Ask for the extensions. HELO knows none, and so only serves where no TLS was asked for. */
static int say_hello(struct smtp *s, bool may_helo, struct err *err)
{
	char *self = stream_address_literal(s->stream);
	int rc = smtp_ask(s, err, "EHLO %s", self);

	if (rc == 0 && s->reply.code >= 500 && may_helo && s->stream)
		rc = smtp_ask(s, err, "HELO %s", self);
	free(self);
	if (rc)
		return -1;
	if (s->reply.code != OKAY)
		return smtp_refused(s, "EHLO", err);
	smtp_reply_clear(&s->ehlo);
	s->ehlo = s->reply;
	s->reply = (struct smtp_reply) { 0 };
	return 0;
}

/* What the server said before is forgotten: it came in clear. */
static int start_tls(struct smtp *s, struct err *err)
{
	if (!smtp_reply_extension(&s->ehlo, "STARTTLS"))
		return err_set(err, ERR_TLS,
			_("%s does not offer encryption (STARTTLS); nothing was sent"), s->name);
	if (smtp_ask(s, err, "STARTTLS"))
		return -1;
	if (s->reply.code != READY) {
		smtp_refused(s, _("encryption"), err);
		return err_set(err, ERR_TLS, _("%s refuses encryption (STARTTLS: %d); nothing was sent"),
			s->name, s->reply.code);
	}
	if (stream_start_tls(s->stream, err))
		return -1;
	return say_hello(s, false, err);
}

static bool offers(const void *session, const char *mechanism)
{
	const struct smtp *s = session;
	const char *p = smtp_reply_extension(&s->ehlo, "AUTH");
	size_t len = strlen(mechanism);

	for (; p && *p; p += strcspn(p, " "), p += strspn(p, " "))
		if (strncasecmp(p, mechanism, len) == 0 && (p[len] == ' ' || !p[len]))
			return true;
	return false;
}

static int begin(struct smtp *s, struct sasl *sasl, struct err *err)
{
	struct buf line = { 0 };
	int rc;

	if (!sasl_begins(sasl))
		return smtp_ask(s, err, "AUTH %s", sasl_name(sasl));
	buf_printf(&line, "AUTH %s ", sasl_name(sasl));
	rc = sasl_step(sasl, NULL, &line, err);
	buf_puts(&line, "\r\n");
	if (rc == 0)
		rc = smtp_ask_secret(s, line.data, line.len, err);
	secret_clear(&line);
	return rc;
}

static int answer_challenge(struct smtp *s, struct sasl *sasl, struct err *err)
{
	struct buf line = { 0 };
	int rc = sasl_step(sasl, s->reply.lines.v[0], &line, err);

	buf_puts(&line, "\r\n");
	if (rc == 0)
		rc = smtp_ask_secret(s, line.data, line.len, err);
	secret_clear(&line);
	return rc;
}

/* 0 when the server has said its last word on it, which is in s->reply. */
static int authenticate(struct smtp *s, struct sasl *sasl, struct err *err)
{
	int rc = begin(s, sasl, err);

	while (rc == 0 && s->reply.code == CHALLENGE)
		rc = answer_challenge(s, sasl, err);
	if (rc == 0 && s->reply.code == LOGGED_IN)
		rc = sasl_finish(sasl, err);
	return rc;
}

static int check_login(struct smtp *s, const struct login *login, struct err *err)
{
	char *text;

	if (s->reply.code == LOGGED_IN)
		return 0;
	if (s->reply.code < 500)
		return smtp_refused(s, _("the login for now"), err);
	text = smtp_reply_text(&s->reply);
	login_refused(login, s->name, text, err);
	free(text);
	return -1;
}

/* In the best way that the server offers; in the next one when that may be the fault. */
static int try_login(struct smtp *s, const struct login *login, struct sasl *sasl, struct err *err)
{
	int rc;

	do
		rc = authenticate(s, sasl, err);
	while (rc == 0 && s->reply.code >= 500 && sasl_try_next(&sasl, offers, s));
	sasl_free(sasl);
	return rc ? -1 : check_login(s, login, err);
}

static int log_in(struct smtp *s, const struct login *login, bool is_plain, struct err *err)
{
	struct sasl *sasl;

	if (!stream_is_safe(s->stream))
		return err_set(err, ERR_BUG, "login on an unsafe line");
	sasl = sasl_new(login, offers, s);
	if (sasl)
		return try_login(s, login, sasl, err);
	if (is_plain && !smtp_reply_extension(&s->ehlo, "AUTH"))
		return 0; /* a relay on this computer that asks nobody who he is */
	return login_not_offered(login, s->name, err);
}

struct smtp *smtp_open(const struct endpoint *endpoint, const struct stream_options *options,
	const struct login *login, struct err *err)
{
	bool is_plain = endpoint->safety == ENDPOINT_PLAIN;
	struct stream *stream = stream_open(endpoint, options, err);
	struct smtp *s;

	if (!stream)
		return NULL;
	s = mem_alloc(sizeof(*s));
	s->stream = stream;
	s->name = mem_dup(stream_name(stream));
	if (read_greeting(s, err) || say_hello(s, is_plain, err) ||
		(endpoint->safety == ENDPOINT_STARTTLS && start_tls(s, err)) ||
		log_in(s, login, is_plain, err)) {
		smtp_drop(s);
		smtp_close(s);
		return NULL;
	}
	return s;
}

static void say_quit(struct smtp *s)
{
	static const char quit[] = "QUIT\r\n";

	/* The answer changes nothing, but a server that still writes it is not cut off. */
	stream_begin(s->stream, GOODBYE_SECONDS, SMTP_REPLY_SIZE);
	if (stream_write(s->stream, quit, sizeof(quit) - 1, NULL) == 0 && smtp_read(s, NULL) == 0)
		smtp_drop(s);
}

void smtp_close(struct smtp *s)
{
	if (!s)
		return;
	if (s->stream)
		say_quit(s);
	smtp_drop(s);
	smtp_reply_clear(&s->ehlo);
	smtp_reply_clear(&s->reply);
	free(s->name);
	free(s);
}

bool smtp_is_alive(const struct smtp *s)
{
	return s->stream;
}
