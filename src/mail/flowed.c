#include "mail/flowed.h"

#include <string.h>

#include "base/buf.h"

struct line {
	const char *text; /* without quote marks and stuffed blank */
	size_t len;
	size_t depth; /* quote marks */
	bool flows;
};

static struct line line_read(const char *p, size_t len)
{
	struct line l = { .text = p, .len = len };

	while (l.len > 0 && *l.text == '>') {
		l.text++;
		l.len--;
		l.depth++;
	}
	if (l.len > 0 && *l.text == ' ') { /* space-stuffing, section 4.4 */
		l.text++;
		l.len--;
	}
	l.flows = l.len > 0 && l.text[l.len - 1] == ' ';
	if (l.len == 3 && memcmp(l.text, "-- ", 3) == 0) /* the signature, section 4.3 */
		l.flows = false;
	return l;
}

static void add_marks(struct buf *out, size_t depth)
{
	for (size_t i = 0; i < depth; i++)
		buf_putc(out, '>');
	if (depth)
		buf_putc(out, ' ');
}

void flowed_join(const char *text, size_t n, bool delsp, struct buf *out)
{
	const char *end = text + n;
	bool open = false; /* the paragraph in out goes on */
	size_t depth = 0;

	while (text < end) {
		const char *newline = memchr(text, '\n', (size_t)(end - text));
		struct line l = line_read(text, (size_t)((newline ? newline : end) - text));
		bool signature = l.len == 3 && memcmp(l.text, "-- ", 3) == 0;

		if (open && (l.depth != depth || signature)) {
			buf_putc(out, '\n');
			open = false;
		}
		if (!open)
			add_marks(out, l.depth);
		buf_add(out, l.text, l.flows && delsp ? l.len - 1 : l.len);
		open = l.flows;
		depth = l.depth;
		if (!open)
			buf_putc(out, '\n');
		text = newline ? newline + 1 : end;
	}
	if (open)
		buf_putc(out, '\n');
}
