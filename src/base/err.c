#include "base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

static const struct {
	const char *name;
	int status;
} kinds[] = {
	[ERR_NONE] = { "none", EX_OK },
	[ERR_REFUSED] = { "refused", 3 },
	[ERR_USAGE] = { "usage", EX_USAGE },
	[ERR_DATA] = { "data", EX_DATAERR },
	[ERR_NOT_FOUND] = { "not-found", EX_NOINPUT },
	[ERR_SERVER] = { "server", EX_UNAVAILABLE },
	[ERR_TLS] = { "tls", EX_UNAVAILABLE },
	[ERR_BUG] = { "bug", EX_SOFTWARE },
	[ERR_IO] = { "io", EX_IOERR },
	[ERR_NETWORK] = { "network", EX_TEMPFAIL },
	[ERR_PROTOCOL] = { "protocol", EX_TEMPFAIL },
	[ERR_BUSY] = { "busy", EX_TEMPFAIL },
	[ERR_STOPPED] = { "stopped", EX_TEMPFAIL },
	[ERR_LOGIN] = { "login", EX_NOPERM },
	[ERR_TOKEN] = { "login", EX_NOPERM },
	[ERR_CONFIG] = { "config", EX_CONFIG },
	[ERR_DAMAGED] = { "damaged", EX_IOERR },
};

/* Cut an incomplete UTF-8 sequence off the end that snprintf() may have left. */
static void end_at_character(char *text, size_t len)
{
	size_t start = len;
	unsigned char lead;

	while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
		start--;
	if (start == 0)
		return;
	lead = (unsigned char)text[start - 1];
	if (lead >= 0xC0 && len - start + 1 < (lead >= 0xF0 ? 4u : lead >= 0xE0 ? 3u
										: 2u))
		text[start - 1] = '\0';
}

static void set_text(struct err *err, const char *format, va_list args)
{
	int n = vsnprintf(err->text, sizeof(err->text), format, args);

	if (n >= (int)sizeof(err->text))
		end_at_character(err->text, sizeof(err->text) - 1);
}

int err_set(struct err *err, enum err_kind kind, const char *format, ...)
{
	va_list args;

	if (!err)
		return -1;
	err->kind = kind;
	va_start(args, format);
	set_text(err, format, args);
	va_end(args);
	return -1;
}

int err_errno(struct err *err, const char *format, ...)
{
	const char *reason = strerror(errno);
	va_list args;
	size_t used;

	if (!err)
		return -1;
	err->kind = ERR_IO;
	va_start(args, format);
	set_text(err, format, args);
	va_end(args);
	used = strlen(err->text);
	snprintf(err->text + used, sizeof(err->text) - used, ": %s", reason);
	return -1;
}

int err_wrap(struct err *err, const char *format, ...)
{
	char inner[ERR_TEXT_MAX];
	va_list args;
	size_t used;

	if (!err)
		return -1;
	memcpy(inner, err->text, sizeof(inner));
	va_start(args, format);
	set_text(err, format, args);
	va_end(args);
	used = strlen(err->text);
	if (snprintf(err->text + used, sizeof(err->text) - used, ": %s", inner) >=
		(int)(sizeof(err->text) - used))
		end_at_character(err->text, sizeof(err->text) - 1);
	return -1;
}

const char *err_kind_name(enum err_kind kind)
{
	return kinds[kind].name;
}

int err_kind_status(enum err_kind kind)
{
	return kinds[kind].status;
}
