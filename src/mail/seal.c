#include "mail/seal.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "mail/message.h"
#include "mail/param.h"
#include "text/newest.h"

static bool has_start(const char *s, const char *start)
{
	return strncasecmp(s, start, strlen(start)) == 0;
}

/* Where a line of the text begins so, or NULL; what is quoted does not. */
static const char *find_line(const char *text, const char *start)
{
	for (const char *p = text; (p = strstr(p, start)) != NULL; p++)
		if (p == text || p[-1] == '\n')
			return p;
	return NULL;
}

/* Where the text of PGP that begins there ends, or NULL. */
static const char *find_armour(const char *text, const char **end)
{
	static const char last[] = "-----END PGP MESSAGE-----";
	const char *begin = find_line(text, "-----BEGIN PGP MESSAGE-----");

	*end = begin ? find_line(begin, last) : NULL;
	if (!*end)
		return NULL;
	*end += strlen(last);
	return begin;
}

static bool is_blank(const char *text)
{
	return !text[strspn(text, " \t\r\n\v\f")];
}

/* "application/x-NAME" is what NAME was called before it was standard. */
static bool is_application(const char *type, const char *name)
{
	static const char start[] = "application/";

	if (!has_start(type, start))
		return false;
	type += strlen(start);
	return strcasecmp(type, name) == 0 || (has_start(type, "x-") && strcasecmp(type + 2, name) == 0);
}

static bool is_signature(const char *type)
{
	return is_application(type, "pgp-signature") || is_application(type, "pkcs7-signature");
}

/* Whether somebody wrote anything in the text that can be read. */
static bool has_news(const char *text)
{
	struct buf open = { 0 };
	struct buf newest = { 0 };
	const char *end;
	bool has;

	for (const char *p; (p = find_armour(text, &end)) != NULL; text = end)
		buf_add(&open, text, (size_t)(p - text));
	buf_puts(&open, text);
	newest_text(buf_text(&open), &newest);
	has = !is_blank(buf_text(&newest));
	buf_clear(&newest);
	buf_clear(&open);
	return has;
}

/* What S/MIME of that Content-Type is; SEAL_NONE: it is none, or only certificates. */
static enum seal seal_of_smime(const char *value)
{
	struct params params;
	char *type = params_parse(value, &params);
	const char *kind = params_find(&params, "smime-type");
	enum seal seal = SEAL_ENCRYPTED;

	if (!is_application(type, "pkcs7-mime") || (kind && strcasecmp(kind, "certs-only") == 0))
		seal = SEAL_NONE;
	else if (kind && strcasecmp(kind, "signed-data") == 0)
		seal = SEAL_PACKED;
	else if (kind && strcasecmp(kind, "compressed-data") == 0)
		seal = SEAL_COMPRESSED;
	free(type);
	params_clear(&params);
	return seal;
}

/* The mail's own type; "" when it has none. */
static const char *own_type(const struct message *m)
{
	const char *type = message_field(m, "Content-Type");

	return type ? type : "";
}

/* An invoice that somebody signed (bill.xml.p7m) is a file as any other. */
static enum seal seal_of_part(const struct message *m, const struct attachment *a)
{
	const bool is_smime_file = strcasecmp(a->name, "smime.p7m") == 0;

	if (is_application(a->type, "pgp-encrypted") || (is_smime_file && is_application(a->type, "octet-stream")))
		return SEAL_ENCRYPTED;
	if (is_smime_file || seal_of_smime(own_type(m)) != SEAL_NONE)
		return seal_of_smime(a->type);
	if (is_signature(a->type))
		return SEAL_SIGNED;
	if ((is_application(a->type, "ms-tnef") || strcasecmp(a->name, "winmail.dat") == 0) && is_blank(m->text))
		return SEAL_WINMAIL;
	return SEAL_NONE;
}

static bool is_signed_text(const char *text)
{
	return has_start(text + strspn(text, " \t\n"), "-----BEGIN PGP SIGNED MESSAGE-----") &&
	       find_line(text, "-----BEGIN PGP SIGNATURE-----");
}

enum seal message_seal(const struct message *m)
{
	enum seal shut = SEAL_NONE;
	bool is_signed;
	const char *end;

	if (!m->text)
		return SEAL_NONE;
	if (find_armour(m->text, &end))
		shut = SEAL_ENCRYPTED;
	is_signed = is_signed_text(m->text) || seal_of_smime(own_type(m)) != SEAL_NONE; /* and it was unpacked */
	for (size_t i = 0; i < m->n_attachments; i++) {
		enum seal seal = seal_of_part(m, &m->attachments[i]);

		is_signed |= seal == SEAL_SIGNED;
		if (shut == SEAL_NONE && seal_is_shut(seal))
			shut = seal;
	}
	if (shut != SEAL_NONE && !has_news(m->text))
		return shut;
	return is_signed ? SEAL_SIGNED : SEAL_NONE;
}

bool message_has_files(const struct message *m)
{
	for (size_t i = 0; i < m->n_attachments; i++)
		if (!is_signature(m->attachments[i].type))
			return true;
	return false;
}

const char *seal_name(enum seal seal)
{
	switch (seal) {
	case SEAL_NONE:
		break;
	case SEAL_SIGNED:
		return "signed";
	case SEAL_ENCRYPTED:
		return "encrypted";
	case SEAL_PACKED:
		return "packed";
	case SEAL_COMPRESSED:
		return "compressed";
	case SEAL_WINMAIL:
		return "winmail";
	}
	return NULL;
}

bool seal_is_shut(enum seal seal)
{
	return seal != SEAL_NONE && seal != SEAL_SIGNED;
}
