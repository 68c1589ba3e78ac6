#include "mail/cms.h"

#include <string.h>

#include "base/buf.h"

enum {
	TAG_INTEGER = 0x02,
	TAG_OCTETS = 0x04,
	TAG_OID = 0x06,
	TAG_SEQUENCE = 0x30,
	TAG_SET = 0x31,
	TAG_OCTETS_IN_PIECES = 0x24,
	TAG_EXPLICIT = 0xA0, /* [0] */
	LENGTH_BYTES_MAX = 4,
};

static const char oid_signed_data[] = "\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02";
static const char oid_data[] = "\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01";

/* At an element, or within one; *it never leaves what it began with. */
struct cursor {
	const unsigned char *p;
	const unsigned char *end;
};

static size_t left(const struct cursor *c)
{
	return (size_t)(c->end - c->p);
}

/* The length at the cursor, which moves behind it. Of indefinite length: all that is left. */
static bool read_length(struct cursor *c, size_t *n, bool *is_definite)
{
	unsigned first;

	if (!left(c))
		return false;
	first = *c->p++;
	*is_definite = first != 0x80;
	*n = first < 0x80 ? first : *is_definite ? 0
						 : left(c);
	if (first <= 0x80)
		return *n <= left(c);
	first &= 0x7F;
	if (first > LENGTH_BYTES_MAX || first > left(c))
		return false;
	while (first-- > 0)
		*n = *n << 8 | *c->p++;
	return *n <= left(c);
}

/* Move to the content of an element with that tag. */
static bool enter(struct cursor *c, unsigned tag)
{
	bool is_definite;
	size_t n;

	if (!left(c) || *c->p != tag)
		return false;
	c->p++;
	if (!read_length(c, &n, &is_definite))
		return false;
	c->end = c->p + n;
	return true;
}

/* Take an element of definite length as a whole. */
static bool take(struct cursor *c, unsigned tag, struct cursor *content)
{
	bool is_definite;
	size_t n;

	if (!left(c) || *c->p != tag)
		return false;
	c->p++;
	if (!read_length(c, &n, &is_definite) || !is_definite)
		return false;
	*content = (struct cursor) { c->p, c->p + n };
	c->p += n;
	return true;
}

static bool take_oid(struct cursor *c, const char *oid)
{
	struct cursor content;

	return take(c, TAG_OID, &content) && left(&content) == strlen(oid) &&
	       memcmp(content.p, oid, strlen(oid)) == 0;
}

/* In one piece, or in many, as a program writes that does not know the length when it begins. */
static bool take_octets(struct cursor *c, struct buf *out)
{
	struct cursor piece;
	bool is_in_pieces = enter(c, TAG_OCTETS_IN_PIECES);
	bool has_any = false;

	while (take(c, TAG_OCTETS, &piece)) {
		buf_add(out, piece.p, left(&piece));
		has_any = true;
		if (!is_in_pieces)
			break;
	}
	return has_any;
}

bool cms_content(const char *bytes, size_t n, struct buf *out)
{
	const unsigned char *p = (const unsigned char *)bytes;
	struct cursor c = { p, p + n };
	struct cursor skipped;

	return enter(&c, TAG_SEQUENCE) && take_oid(&c, oid_signed_data) && enter(&c, TAG_EXPLICIT) &&
	       enter(&c, TAG_SEQUENCE) && take(&c, TAG_INTEGER, &skipped) && take(&c, TAG_SET, &skipped) &&
	       enter(&c, TAG_SEQUENCE) && take_oid(&c, oid_data) && enter(&c, TAG_EXPLICIT) && take_octets(&c, out);
}
