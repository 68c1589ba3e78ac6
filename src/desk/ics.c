#include "desk/ics.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/safe.h"

enum { LINE_BYTES = 75 };

void ics_line(struct buf *out, const char *name, const char *value)
{
	char *line = mem_printf("%s:%s", name, value);
	size_t width = 0;

	for (const char *p = line; *p;) {
		size_t n = 1;

		while (((unsigned char)p[n] & 0xC0) == 0x80) /* the rest of a character */
			n++;
		if (width + n > LINE_BYTES) {
			buf_puts(out, "\r\n ");
			width = 1;
		}
		buf_add(out, p, n);
		width += n;
		p += n;
	}
	buf_puts(out, "\r\n");
	free(line);
}

void ics_text(struct buf *out, const char *name, const char *text)
{
	struct buf safe = { 0 };
	struct buf escaped = { 0 };

	safe_text(text, SAFE_TEXT, &safe);
	for (const char *p = buf_text(&safe); *p; p++)
		if (*p == '\n') {
			buf_puts(&escaped, "\\n");
		} else {
			if (strchr("\\;,", *p))
				buf_puts(&escaped, "\\");
			buf_add(&escaped, p, 1);
		}
	ics_line(out, name, buf_text(&escaped));
	buf_clear(&escaped);
	buf_clear(&safe);
}

void ics_time(struct buf *out, const char *name, int64_t t)
{
	time_t seconds = (time_t)t;
	struct tm tm = { 0 };
	char *value;

	gmtime_r(&seconds, &tm);
	value = mem_printf("%04d%02d%02dT%02d%02d%02dZ", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour,
		tm.tm_min, tm.tm_sec);
	ics_line(out, name, value);
	free(value);
}
