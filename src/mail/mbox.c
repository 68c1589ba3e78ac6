#include "mail/mbox.h"

#include <stdbool.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"

/* The envelope's sender stands between blanks: what has one itself, or no sense, is nobody. */
static bool is_plain(const char *addr)
{
	for (const char *p = addr; *p; p++)
		if ((unsigned char)*p <= ' ' || *p == 0x7f)
			return false;
	return *addr != '\0';
}

/* asctime(3) in UTC, whatever the locale is. */
void mbox_begin(struct buf *out, const char *sender, int64_t t)
{
	static const char days[][4] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };
	static const char months[][4] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
		"Nov", "Dec" };
	time_t seconds = (time_t)t;
	struct tm tm = { 0 };

	gmtime_r(&seconds, &tm);
	buf_printf(out, "From %s %s %s %2d %02d:%02d:%02d %d\n",
		sender && is_plain(sender) ? sender : "MAILER-DAEMON", days[tm.tm_wday], months[tm.tm_mon],
		tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec, tm.tm_year + 1900);
}

static bool is_quotable(const char *line, size_t n)
{
	static const char from[] = "From ";
	size_t marks = 0;

	while (marks < n && line[marks] == '>')
		marks++;
	return n - marks >= sizeof(from) - 1 && memcmp(line + marks, from, sizeof(from) - 1) == 0;
}

void mbox_add(struct buf *out, const char *lines, size_t n)
{
	const char *end = lines + n;

	while (lines < end) {
		const char *newline = memchr(lines, '\n', (size_t)(end - lines));
		size_t len = (size_t)((newline ? newline : end) - lines);

		if (is_quotable(lines, len))
			buf_puts(out, ">");
		buf_add(out, lines, newline && len && lines[len - 1] == '\r' ? len - 1 : len);
		buf_puts(out, "\n");
		lines = newline ? newline + 1 : end;
	}
}

void mbox_end(struct buf *out)
{
	buf_puts(out, "\n");
}
