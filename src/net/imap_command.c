#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/imap_session.h"
#include "net/mutf7.h"

void imap_command_init(struct imap *s, struct imap_command *c, const char *verb,
	const char *format, ...)
{
	char *text;
	va_list args;

	*c = (struct imap_command) { .verb = verb };
	va_start(args, format);
	text = mem_vprintf(format, args);
	va_end(args);
	buf_printf(&c->text, "A%u %s", s->sent + 1, text);
	free(text);
}

void imap_command_clear(struct imap_command *c)
{
	if (c->text.data)
		explicit_bzero(c->text.data, c->text.cap);
	buf_clear(&c->text);
}

void imap_command_literal(struct imap_command *c, size_t n)
{
	buf_printf(&c->text, "{%zu}\r\n", n);
	c->stops[c->n_stops++] = c->text.len;
}

static bool is_quotable(const char *s)
{
	for (; *s; s++)
		if (*s < 0x20 || *s > 0x7E)
			return false;
	return true;
}

void imap_command_string(struct imap_command *c, const char *string)
{
	if (!is_quotable(string)) {
		imap_command_literal(c, strlen(string));
		buf_puts(&c->text, string);
		return;
	}
	buf_putc(&c->text, '"');
	for (; *string; string++) {
		if (*string == '"' || *string == '\\')
			buf_putc(&c->text, '\\');
		buf_putc(&c->text, *string);
	}
	buf_putc(&c->text, '"');
}

int imap_command_mailbox(const struct imap *s, struct imap_command *c, const char *mailbox,
	struct err *err)
{
	struct buf wire = { 0 };
	bool is_name;

	for (size_t i = 0; i < s->known.n; i++)
		if (strcmp(s->known.v[i].name, mailbox) == 0) {
			imap_command_string(c, s->known.v[i].wire);
			return 0;
		}
	is_name = *mailbox && !strpbrk(mailbox, "\r\n") && mutf7_encode(mailbox, &wire);
	if (is_name)
		imap_command_string(c, buf_text(&wire));
	else
		imap_command_clear(c);
	buf_clear(&wire);
	return is_name ? 0 : err_set(err, ERR_DATA, _("\"%s\" is no name of a mailbox"), mailbox);
}
