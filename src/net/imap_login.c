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
}

bool imap_has(const struct imap *s, const char *capability)
{
	char padded[80];

	snprintf(padded, sizeof(padded), " %s ", capability);
	return strcasestr(buf_text(&s->capability), padded);
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

/* PREAUTH: nobody can know whose mailbox this is, and STARTTLS is no longer possible. */
static int read_greeting(struct imap *s, struct err *err)
{
	const char *text;

	imap_begin(s, 0);
	if (imap_read_response(s, err))
		return imap_drop(s);
	if (imap_untagged_text(s, "OK"))
		return 0;
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

/* The login command in the best way that the server offers: 0, or -1 when there is none. */
static int write_login(struct imap *s, const struct imap_login *login, struct imap_command *c,
	struct err *err)
{
	size_t room = 2 * (strlen(login->user) + strlen(login->password)) + 64;

	if (imap_has(s, "AUTH=PLAIN")) {
		imap_command_init(s, c, "AUTHENTICATE", "AUTHENTICATE PLAIN");
		buf_puts(&c->text, imap_has(s, "SASL-IR") ? " " : "\r\n");
		if (!imap_has(s, "SASL-IR"))
			c->stops[c->n_stops++] = c->text.len;
		sasl_plain(&c->text, login->user, login->password);
		c->is_secret = true;
		return 0;
	}
	if (imap_has(s, "LOGINDISABLED"))
		return err_set(err, ERR_LOGIN,
			_("%s offers no login with a password; ask your provider how to log in"), s->name);
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

/* Behind a login that worked: the capabilities, from its answer or asked for. */
static int learn_capability(struct imap *s, struct err *err)
{
	const char *code = imap_code(s->status, "CAPABILITY");

	if (!code)
		return ask_capability(s, err);
	set_capability(s, code, strcspn(code, "]"));
	return 0;
}

int imap_log_in(struct imap *s, const struct imap_login *login, bool needs_tls, struct err *err)
{
	struct imap_command c;

	if (read_greeting(s, err) || (needs_tls && start_tls(s, err)) || ask_capability(s, err))
		return -1;
	if (!stream_is_safe(s->stream))
		return err_set(err, ERR_BUG, "login on an unsafe line");
	imap_begin(s, 0);
	if (write_login(s, login, &c, err))
		return -1;
	if (imap_run(s, &c, take_capability, NULL, err)) {
		if (imap_is_alive(s) && err && err->kind == ERR_SERVER)
			err_set(err, ERR_LOGIN, _("%s does not accept the password of %s: %.400s"),
				s->name, login->user, s->status);
		return -1;
	}
	return learn_capability(s, err);
}

struct imap *imap_open(const struct endpoint *endpoint, const struct stream_options *options,
	const struct imap_login *login, struct err *err)
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
	free(s->name);
	free(s);
}

bool imap_is_alive(const struct imap *s)
{
	return s->stream;
}
