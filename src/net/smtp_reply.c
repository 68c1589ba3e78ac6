#include "net/smtp_reply.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"

/* Three digits, of which the first is 2 to 5, and then "-", a blank or nothing; else 0. */
static int parse_code(const char *line)
{
	if (line[0] < '2' || line[0] > '5' || !isdigit((unsigned char)line[1]) ||
		!isdigit((unsigned char)line[2]) || (line[3] && line[3] != ' ' && line[3] != '-'))
		return 0;
	return 100 * (line[0] - '0') + 10 * (line[1] - '0') + (line[2] - '0');
}

int smtp_reply_add(struct smtp_reply *r, const char *line, struct err *err)
{
	int code = parse_code(line);

	if (!code)
		return err_set(err, ERR_PROTOCOL, _("this is no answer of a mail server: %.80s"), line);
	if (r->code && r->code != code)
		return err_set(err, ERR_PROTOCOL, _("the server says %d and %d in one answer"), r->code,
			code);
	if (r->lines.n == SMTP_REPLY_LINES)
		return err_set(err, ERR_PROTOCOL, _("the server answers with more than %d lines"), SMTP_REPLY_LINES);
	r->code = code;
	strs_add(&r->lines, line + 3 + (line[3] != '\0'));
	return line[3] == '-';
}

void smtp_reply_clear(struct smtp_reply *r)
{
	strs_clear(&r->lines);
	r->code = 0;
}

char *smtp_reply_text(const struct smtp_reply *r)
{
	struct buf text = { .limit = SMTP_REPLY_LINE };

	buf_printf(&text, "%d", r->code);
	for (size_t i = 0; i < r->lines.n; i++) {
		buf_putc(&text, ' ');
		buf_puts(&text, r->lines.v[i]);
	}
	return buf_take(&text);
}

const char *smtp_reply_extension(const struct smtp_reply *r, const char *keyword)
{
	size_t len = strlen(keyword);
	const char *line;

	for (size_t i = 1; i < r->lines.n; i++) { /* the first line is the greeting */
		line = r->lines.v[i];
		if (strncasecmp(line, keyword, len) != 0)
			continue;
		if (!line[len])
			return "";
		if (line[len] == ' ' || line[len] == '=')
			return line + len + 1;
	}
	return NULL;
}
