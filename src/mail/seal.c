#include "mail/seal.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "mail/message.h"

static bool has_start(const char *s, const char *start)
{
	return strncasecmp(s, start, strlen(start)) == 0;
}

/* Whether a line of the text begins so; what is quoted does not. */
static bool has_line(const char *text, const char *start)
{
	for (const char *p = text; (p = strstr(p, start)) != NULL; p++)
		if (p == text || p[-1] == '\n')
			return true;
	return false;
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

static bool is_smime(const char *type)
{
	return has_start(type, "application/pkcs7-mime") || has_start(type, "application/x-pkcs7-mime");
}

static bool is_signature(const char *type)
{
	return is_application(type, "pgp-signature") || is_application(type, "pkcs7-signature");
}

/* An invoice that somebody signed (bill.xml.p7m) is a file as any other. */
static enum seal seal_of_part(const struct message *m, const struct attachment *a)
{
	const char *type = message_field(m, "Content-Type");

	type = type ? type : "";
	if (is_application(a->type, "pgp-encrypted"))
		return SEAL_ENCRYPTED;
	if (is_smime(a->type) && (is_smime(type) || strcasecmp(a->name, "smime.p7m") == 0))
		return strcasestr(type, "signed-data") ? SEAL_PACKED : SEAL_ENCRYPTED;
	if (is_signature(a->type))
		return SEAL_SIGNED;
	if ((is_application(a->type, "ms-tnef") || strcasecmp(a->name, "winmail.dat") == 0) && is_blank(m->text))
		return SEAL_WINMAIL;
	return SEAL_NONE;
}

static enum seal seal_of_text(const char *text)
{
	if (has_line(text, "-----BEGIN PGP MESSAGE-----"))
		return SEAL_ENCRYPTED;
	return has_line(text, "-----BEGIN PGP SIGNED MESSAGE-----") ? SEAL_SIGNED : SEAL_NONE;
}

enum seal message_seal(const struct message *m)
{
	enum seal seal = m->text ? seal_of_text(m->text) : SEAL_NONE;
	const char *type = message_field(m, "Content-Type");

	for (size_t i = 0; m->text && !seal_is_shut(seal) && i < m->n_attachments; i++) {
		enum seal of_part = seal_of_part(m, &m->attachments[i]);

		if (of_part != SEAL_NONE)
			seal = of_part;
	}
	return seal == SEAL_NONE && m->text && type && is_smime(type) ? SEAL_SIGNED : seal; /* it was unpacked */
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
	case SEAL_WINMAIL:
		return "winmail";
	}
	return NULL;
}

bool seal_is_shut(enum seal seal)
{
	return seal != SEAL_NONE && seal != SEAL_SIGNED;
}
