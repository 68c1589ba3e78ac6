#include "net/imap_listed.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "net/imap.h"
#include "net/imap_code.h"

static const char *const uses[] = { "\\All", "\\Archive", "\\Drafts", "\\Flagged", "\\Junk", "\\Sent", "\\Trash" };

/* The part of a response that is still to be read. */
struct rest {
	const char *p;
	const char *end;
};

static void skip_blanks(struct rest *r)
{
	while (r->p < r->end && *r->p == ' ')
		r->p++;
}

static struct rest rest_of(const struct buf *response)
{
	return (struct rest) { .p = buf_text(response), .end = buf_text(response) + response->len };
}

/* Blanks may stand before it. */
static bool take_word(struct rest *r, const char *word)
{
	size_t n = strlen(word);

	skip_blanks(r);
	if ((size_t)(r->end - r->p) < n || strncasecmp(r->p, word, n) != 0)
		return false;
	r->p += n;
	return true;
}

static bool is_flag(const char *p, size_t n, const char *flag)
{
	return n == strlen(flag) && strncasecmp(p, flag, n) == 0;
}

static void add_use(struct imap_mailbox *out, const char *use)
{
	char *before = out->use;

	out->use = before ? mem_printf("%s %s", before, use) : mem_dup(use);
	free(before);
}

/* RFC 3501, 7.2.2; RFC 6154, 2; RFC 5258, 3. */
static void take_flag(const char *p, size_t n, struct imap_mailbox *out)
{
	if (is_flag(p, n, "\\Noselect") || is_flag(p, n, "\\NonExistent"))
		out->selectable = false;
	for (size_t i = 0; i < sizeof(uses) / sizeof(*uses); i++)
		if (is_flag(p, n, uses[i]))
			add_use(out, uses[i]);
}

static bool take_flags(struct rest *r, struct imap_mailbox *out)
{
	const char *word;

	if (!take_word(r, "("))
		return false;
	for (skip_blanks(r); r->p < r->end && *r->p != ')'; skip_blanks(r)) {
		word = r->p;
		while (r->p < r->end && *r->p != ' ' && *r->p != ')')
			r->p++;
		take_flag(word, (size_t)(r->p - word), out);
	}
	return r->p < r->end && *r->p++ == ')';
}

static bool take_quoted(struct rest *r, struct buf *out)
{
	for (r->p++; r->p < r->end && *r->p != '"'; r->p++) {
		r->p += *r->p == '\\' && r->p + 1 < r->end;
		buf_putc(out, *r->p);
	}
	return r->p < r->end && *r->p++ == '"';
}

/* "{6}", a line end, and so many bytes. */
static bool take_literal(struct rest *r, struct buf *out)
{
	const char *bytes = memchr(r->p, '\n', (size_t)(r->end - r->p));
	const char *p = r->p + 1;
	uint64_t n;

	if (!bytes++ || !imap_number(&p, UINT32_MAX, &n) || n > (uint64_t)(r->end - bytes))
		return false;
	buf_add(out, bytes, (size_t)n);
	r->p = bytes + n;
	return true;
}

/* An atom ends with one of stops; what it has to be spelled of is not looked at. */
static bool take_string(struct rest *r, const char *stops, struct buf *out)
{
	const char *atom;

	skip_blanks(r);
	if (r->p == r->end)
		return false;
	if (*r->p == '"')
		return take_quoted(r, out);
	if (*r->p == '{')
		return take_literal(r, out);
	for (atom = r->p; r->p < r->end && !strchr(stops, *r->p); r->p++)
		;
	buf_add(out, atom, (size_t)(r->p - atom));
	return r->p > atom;
}

static bool take_delimiter(struct rest *r, struct imap_mailbox *out)
{
	struct buf text = { 0 };
	bool is_fine = take_string(r, " ", &text);

	out->delimiter = text.len == 1 ? *text.data : '\0'; /* NIL: there is none */
	buf_clear(&text);
	return is_fine;
}

/* Some servers forget the quotes around a name with blanks. */
static bool take_name(struct rest *r, struct imap_mailbox *out)
{
	struct buf name = { 0 };
	bool is_fine = take_string(r, "(", &name);

	while (name.len && name.data[name.len - 1] == ' ')
		buf_cut(&name, name.len - 1);
	is_fine = is_fine && name.len && !memchr(name.data, '\0', name.len);
	out->wire = is_fine ? buf_take(&name) : NULL;
	buf_clear(&name);
	return is_fine;
}

bool imap_listed_read(const struct buf *response, struct imap_mailbox *out)
{
	struct rest r = rest_of(response);

	*out = (struct imap_mailbox) { .selectable = true };
	return take_word(&r, "* LIST ") && take_flags(&r, out) && take_delimiter(&r, out) && take_name(&r, out);
}

/* A prefix need not end in its delimiter, but names below it have it (RFC 2342, 5). */
static void end_prefix(struct rest *r, struct buf *prefix)
{
	struct buf delimiter = { 0 };

	if (prefix->len && take_string(r, " )", &delimiter) && delimiter.len == 1 &&
		prefix->data[prefix->len - 1] != *delimiter.data)
		buf_putc(prefix, *delimiter.data);
	buf_clear(&delimiter);
}

/* "* NAMESPACE ((prefix delimiter ...)...) ..."; where it is NIL, or has none in it, there is none. */
bool imap_listed_prefix(const struct buf *response, struct buf *out)
{
	struct rest r = rest_of(response);
	bool is_quoted;

	if (!take_word(&r, "* NAMESPACE ") || !take_word(&r, "(") || !take_word(&r, "("))
		return false;
	skip_blanks(&r);
	is_quoted = r.p < r.end && *r.p == '"';
	if (!take_string(&r, " )", out) || (!is_quoted && strcasecmp(buf_text(out), "NIL") == 0))
		return false;
	end_prefix(&r, out);
	return true;
}
