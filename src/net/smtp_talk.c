#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/smtp_session.h"
#include "net/stream.h"
#include "net/wire_log.h"

enum { SHUTTING_DOWN = 421 };

static const char challenge[] = "334"; /* whoever reads one can guess at the password (RFC 5802, 9) */

int smtp_drop(struct smtp *s)
{
	stream_close(s->stream);
	s->stream = NULL;
	return -1;
}

int smtp_read(struct smtp *s, struct err *err)
{
	char line[SMTP_REPLY_LINE];
	int more;

	smtp_reply_clear(&s->reply);
	do {
		if (stream_read_line(s->stream, line, sizeof(line), err))
			return smtp_drop(s);
		wire_log("smtp <", line, strncmp(line, challenge, strlen(challenge)) == 0 ? strlen(challenge) : strlen(line));
		more = smtp_reply_add(&s->reply, line, err);
		if (more < 0) {
			err_wrap(err, "%s", s->name);
			return smtp_drop(s);
		}
	} while (more);
	if (s->reply.code == SHUTTING_DOWN)
		smtp_drop(s);
	return 0;
}

static int ask(struct smtp *s, const char *line, size_t n, struct err *err)
{
	stream_begin(s->stream, 0, SMTP_REPLY_SIZE);
	if (stream_write(s->stream, line, n, err))
		return smtp_drop(s);
	return smtp_read(s, err);
}

int smtp_ask(struct smtp *s, struct err *err, const char *format, ...)
{
	char *line;
	va_list args;
	int rc = -1;

	if (!s->stream)
		return err_set(err, ERR_NETWORK, _("the connection to %s is closed"), s->name);
	va_start(args, format);
	line = mem_vprintf(format, args);
	va_end(args);
	if (strpbrk(line, "\r\n")) {
		err_set(err, ERR_DATA, _("a line break has no place in \"%s\""), line);
	} else {
		struct buf text = { 0 };

		wire_log("smtp >", line, strlen(line));
		buf_printf(&text, "%s\r\n", line);
		rc = ask(s, text.data, text.len, err);
		buf_clear(&text);
	}
	free(line);
	return rc;
}

int smtp_ask_secret(struct smtp *s, const char *line, size_t n, struct err *err)
{
	if (!s->stream)
		return err_set(err, ERR_NETWORK, _("the connection to %s is closed"), s->name);
	wire_log("smtp >", "***", 3);
	return ask(s, line, n, err);
}

int smtp_refused(const struct smtp *s, const char *what, struct err *err)
{
	enum err_kind kind = s->reply.code < 500 ? ERR_NETWORK : ERR_SERVER;
	char *text = smtp_reply_text(&s->reply);

	err_set(err, kind, _("%s refuses %s: %.800s"), s->name, what, text);
	free(text);
	return -1;
}
