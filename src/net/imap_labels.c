#include "net/imap_labels.h"

#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/strs.h"
#include "net/imap_code.h"

/* The label of a literal whose head begins at p; the guard has checked the head. */
static const char *take_literal(const char *p, struct strs *labels)
{
	uint64_t n = 0;

	p++;
	if (!imap_number(&p, UINT32_MAX, &n))
		return p;
	p += strcspn(p, "\n");
	p += *p == '\n';
	n = strnlen(p, (size_t)n);
	strs_addn(labels, p, (size_t)n);
	return p + n;
}

/* One label at p, an atom, a quoted string or a literal; what is behind it. */
static const char *take_label(const char *p, struct strs *labels)
{
	struct buf label = { 0 };

	if (*p == '{')
		return take_literal(p, labels);
	if (*p != '"') {
		strs_addn(labels, p, strcspn(p, " )"));
		return p + strcspn(p, " )");
	}
	for (p++; *p && *p != '"'; p++) {
		p += *p == '\\' && p[1];
		buf_putc(&label, *p);
	}
	strs_add(labels, buf_text(&label));
	buf_clear(&label);
	return p + (*p == '"');
}

bool imap_labels_cut(struct buf *text, struct strs *labels)
{
	static const char name[] = "X-GM-LABELS (";
	const char *start = strcasestr(text->data, name);
	const char *p = start ? start + sizeof(name) - 1 : NULL;
	struct buf rest = { 0 };

	if (!p)
		return false;
	for (p += strspn(p, " "); *p && *p != ')'; p += strspn(p, " "))
		p = take_label(p, labels);
	p += *p == ')';
	p += *p == ' ';
	buf_puts(&rest, p);
	start -= *p == ')' && start[-1] == ' ';
	buf_cut(text, (size_t)(start - text->data));
	buf_puts(text, buf_text(&rest));
	buf_clear(&rest);
	return true;
}
