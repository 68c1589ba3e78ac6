/*
 * part - one leaf of the MIME tree: what its header says, and its bytes.
 *
 * The bytes are borrowed from the mail.
 */
#ifndef MAIL_PART_H
#define MAIL_PART_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

enum part_role {
	PART_TEXT,       /* is read: text/plain */
	PART_HTML,       /* is read: made to text */
	PART_OTHER_HTML, /* the same in HTML as a PART_TEXT that is read */
	PART_ATTACHMENT,
	PART_DROPPED, /* another form of what is read, of no use by itself */
};

enum part_encoding { PART_AS_IS,
	PART_BASE64,
	PART_QUOTED_PRINTABLE };

struct part {
	enum part_role role;
	char *type;       /* "text/plain", in lower case */
	char *smime_type; /* the parameter of that name (RFC 8551), or NULL */
	char *file_name;  /* as it was sent, decoded, or NULL */
	char *charset;    /* or NULL */
	bool is_attached; /* Content-Disposition: attachment */
	bool is_flowed;   /* RFC 3676 */
	bool has_delsp;
	enum part_encoding encoding;
	const char *body; /* still encoded */
	size_t len;
};

/* Read a part whose header, if it has one, starts at bytes. */
void part_read(const char *bytes, size_t n, bool has_header, struct part *out);
void part_clear(struct part *p);

/* Add the decoded bytes; an unknown transfer encoding leaves them as they are. */
void part_decode(const struct part *p, struct buf *out);

/* How many bytes they are. */
size_t part_size(const struct part *p);

/* The type of an attachment: with its smime-type, if that is a known one. The caller frees. */
char *part_full_type(const struct part *p);

/* A file name to save the part under, safe in any folder. number counts from 1; the caller frees. */
char *part_safe_name(const struct part *p, size_t number);

#endif
