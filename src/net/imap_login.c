#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/endpoint.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/imap_code.h"
#include "net/imap_parser.h"
#include "net/imap_session.h"
#include "net/login.h"
#include "net/sasl.h"
#include "net/stream.h"

enum {
	CAPABILITIES_MAX = 16 * 1024,
	GOODBYE_SECONDS = 2,
	GOODBYE_BUDGET = 64 * 1024,
};

static void set_capability(struct imap *s, const char *text, size_t n)
{
	buf_cut(&s->capability, 0);
	buf_putc(&s->capability, ' ');
	buf_add(&s->capability, text, n);
	buf_putc(&s->capability, ' ');
	s->capability_told++;
}

bool imap_has(const struct imap *s, const char *capability)
{
	char padded[80];

	snprintf(padded, sizeof(padded), " %s ", capability);
	return strcasestr(buf_text(&s->capability), padded);
}

bool imap_files_sent(const struct imap *s)
{
	return s->is_microsoft || imap_has(s, "X-GM-EXT-1");
}

static int take_capability(struct imap *s, void *data, struct err *err)
{
	const char *text = imap_untagged_text(s, "CAPABILITY");

	(void)data;
	(void)err;
	if (text)
		set_capability(s, text, strlen(text));
	return 0;
}

/* What was known before is forgotten: it may have come in clear, or from before the login. */
static int ask_capability(struct imap *s, struct err *err)
{
	struct imap_command c;

	set_capability(s, "", 0);
	imap_begin(s, 0);
	imap_command_init(s, &c, "CAPABILITY", "CAPABILITY");
	return imap_run(s, &c, take_capability, NULL, err);
}

static void say_logout(struct imap *s)
{
	struct imap_command c;

	stream_begin(s->stream, GOODBYE_SECONDS, GOODBYE_BUDGET);
	imap_command_init(s, &c, "LOGOUT", "LOGOUT");
	if (imap_run(s, &c, NULL, NULL, NULL) == 0)
		imap_drop(s);
}

/* The capabilities, when a status line has them in its brackets. */
static void take_code(struct imap *s, const char *text)
{
	const char *code = imap_code(text, "CAPABILITY");

	if (code)
		set_capability(s, code, strcspn(code, "]"));
}

/* PREAUTH: nobody can know whose mailbox this is, and STARTTLS is no longer possible. */
static int read_greeting(struct imap *s, struct err *err)
{
	const char *text;

	imap_begin(s, 0);
	if (imap_read_response(s, err))
		return imap_drop(s);
	text = imap_untagged_text(s, "OK");
	if (text) {
		s->is_microsoft = strstr(text, "Microsoft Exchange");
		take_code(s, text);
		return 0;
	}
	text = imap_untagged_text(s, "BYE");
	if (text) {
		err_set(err, ERR_NETWORK, _("%s takes no connection just now: %.400s"), s->name, text);
		return imap_drop(s);
	}
	if (imap_untagged_text(s, "PREAUTH")) {
		say_logout(s);
		err_set(err, ERR_TLS,
			_("%s wants no login (PREAUTH), so nobody knows whose mailbox it is; refused"),
			s->name);
		return imap_drop(s);
	}
	err_set(err, ERR_PROTOCOL, _("%s is no IMAP server, check host and port; it says: %.80s"),
		s->name, buf_text(&s->response.text));
	return imap_drop(s);
}

static int start_tls(struct imap *s, struct err *err)
{
	struct imap_command c;

	if (ask_capability(s, err))
		return -1;
	if (!imap_has(s, "STARTTLS")) {
		err_set(err, ERR_TLS,
			_("%s does not offer encryption (STARTTLS); no password was sent"), s->name);
		return imap_drop(s);
	}
	imap_begin(s, 0);
	imap_command_init(s, &c, "STARTTLS", "STARTTLS");
	if (imap_run(s, &c, NULL, NULL, err)) {
		if (imap_is_alive(s))
			err_set(err, ERR_TLS, _("%s refuses encryption (%.400s); no password was sent"),
				s->name, s->status);
		return imap_drop(s);
	}
	return stream_start_tls(s->stream, err) ? imap_drop(s) : 0;
}

/* A mechanism of the capability AUTH=. The login of RFC 3501 is as good as that of the same name. */
static bool offers(const void *session, const char *mechanism)
{
	char name[64];

	if (strcmp(mechanism, "LOGIN") == 0 && !imap_has(session, "LOGINDISABLED"))
		return false;
	snprintf(name, sizeof(name), "AUTH=%s", mechanism);
	return imap_has(session, name);
}

static int write_login(struct imap *s, const struct login *login, struct imap_command *c,
	struct err *err)
{
	size_t room = 2 * (strlen(login->user) + strlen(login->password)) + 64;

	if (login->is_token || imap_has(s, "LOGINDISABLED"))
		return login_not_offered(login, s->name, err);
	if (strpbrk(login->user, "\r\n") || strpbrk(login->password, "\r\n"))
		return err_set(err, ERR_LOGIN,
			_("user or password for %s has a line break in it; correct it"), s->name);
	imap_command_init(s, c, "LOGIN", "LOGIN ");
	secret_reserve(&c->text, room);
	imap_command_string(c, login->user);
	buf_putc(&c->text, ' ');
	imap_command_string(c, login->password);
	c->is_secret = true;
	return 0;
}

static int log_in_plainly(struct imap *s, const struct login *login, struct err *err)
{
	struct imap_command c;

	imap_begin(s, 0);
	if (write_login(s, login, &c, err))
		return -1;
	return imap_run(s, &c, take_capability, NULL, err);
}

/* Answer what the server asks behind its "+". */
static int answer(struct imap *s, struct sasl *sasl, bool is_first, struct err *err)
{
	const char *text = buf_text(&s->response.text) + 1;
	struct buf line = { 0 };
	int rc;

	text += *text == ' ';
	rc = sasl_step(sasl, is_first && sasl_begins(sasl) ? NULL : text, &line, err);
	buf_puts(&line, "\r\n");
	if (rc == 0)
		rc = stream_write(s->stream, line.data, line.len, err);
	secret_clear(&line);
	return rc ? imap_drop(s) : 0;
}

static int send_authenticate(struct imap *s, struct sasl *sasl, bool is_ahead, struct err *err)
{
	struct imap_command c;
	int rc = 0;

	imap_begin(s, 0);
	imap_command_init(s, &c, "AUTHENTICATE", "AUTHENTICATE %s", sasl_name(sasl));
	if (is_ahead) {
		buf_putc(&c.text, ' ');
		rc = sasl_step(sasl, NULL, &c.text, err);
	}
	c.is_secret = true;
	if (rc == 0)
		rc = imap_send(s, &c, NULL, NULL, err);
	imap_command_clear(&c);
	return rc;
}

static int authenticate(struct imap *s, struct sasl *sasl, struct err *err)
{
	bool is_ahead = sasl_begins(sasl) && imap_has(s, "SASL-IR");
	bool is_first = !is_ahead;
	int rc;

	if (send_authenticate(s, sasl, is_ahead, err))
		return -1;
	while ((rc = imap_await(s, "AUTHENTICATE", take_capability, NULL, err)) > 0) {
		if (answer(s, sasl, is_first, err))
			return -1;
		is_first = false;
	}
	if (rc < 0)
		return -1;
	return sasl_finish(sasl, err) ? imap_drop(s) : 0;
}

/* In the best way that the server offers; in the next one when that may be the fault. */
static int try_login(struct imap *s, const struct login *login, struct err *err)
{
	struct sasl *sasl = sasl_new(login, offers, s);
	int rc;

	if (!sasl)
		return log_in_plainly(s, login, err);
	do
		rc = authenticate(s, sasl, err);
	while (rc < 0 && imap_is_alive(s) && sasl_try_next(&sasl, offers, s));
	sasl_free(sasl);
	return rc;
}

int imap_log_in(struct imap *s, const struct login *login, bool needs_tls, struct err *err)
{
	struct err refusal = { 0 };
	unsigned told;

	if (read_greeting(s, err) || (needs_tls && start_tls(s, err)))
		return -1;
	/* What was said in clear may not be the server's word. */
	if ((needs_tls || !s->capability_told) && ask_capability(s, err))
		return -1;
	if (!stream_is_safe(s->stream))
		return err_set(err, ERR_BUG, "login on an unsafe line");
	told = s->capability_told;
	if (try_login(s, login, &refusal)) {
		if (imap_is_alive(s) && refusal.kind == ERR_SERVER)
			return login_refused(login, s->name, s->status, err);
		return err_set(err, refusal.kind, "%s", refusal.text);
	}
	take_code(s, s->status);
	return s->capability_told != told ? 0 : ask_capability(s, err);
}

struct imap *imap_open(const struct endpoint *endpoint, const struct stream_options *options,
	const struct login *login, struct err *err)
{
	struct stream *stream = stream_open(endpoint, options, err);
	struct imap *s;

	if (!stream)
		return NULL;
	s = mem_alloc(sizeof(*s));
	s->stream = stream;
	s->name = mem_dup(stream_name(stream));
	s->parser = imap_parser_new();
	s->capability.limit = CAPABILITIES_MAX;
	if (imap_log_in(s, login, endpoint->safety == ENDPOINT_STARTTLS, err)) {
		imap_close(s);
		return NULL;
	}
	return s;
}

void imap_close(struct imap *s)
{
	if (!s)
		return;
	if (s->stream)
		say_logout(s);
	imap_drop(s);
	imap_parser_free(s->parser);
	imap_mailbox_list_clear(&s->known);
	buf_clear(&s->capability);
	buf_clear(&s->response.text);
	free(s->response.literal);
	free(s->alert);
	free(s->name);
	free(s);
}

void imap_abandon(struct imap *s)
{
	imap_drop(s);
}

bool imap_is_alive(const struct imap *s)
{
	return s && s->stream;
}
