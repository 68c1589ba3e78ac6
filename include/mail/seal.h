/*
 * seal - mail that is signed, encrypted, or packed into a form of one maker's.
 *
 * No signature is checked and nothing is decrypted: what there is, is told. A mail of which
 * something new can be read is neither encrypted nor packed, whatever else there is in it.
 */
#ifndef MAIL_SEAL_H
#define MAIL_SEAL_H

#include <stdbool.h>

struct message;

enum seal {
	SEAL_NONE,
	SEAL_SIGNED,     /* its text can be read: multipart/signed, inline PGP, S/MIME */
	SEAL_ENCRYPTED,  /* S/MIME, PGP/MIME or inline PGP */
	SEAL_PACKED,     /* likewise, but the text within the signature of S/MIME cannot be found */
	SEAL_COMPRESSED, /* S/MIME that is neither: compressed-data (RFC 3274) */
	SEAL_WINMAIL,    /* nothing but a winmail.dat (TNEF) of Outlook's */
};

enum seal message_seal(const struct message *m);

const char *seal_name(enum seal seal); /* "encrypted"; NULL for SEAL_NONE */

/* Whether the content cannot be read: all but SEAL_NONE and SEAL_SIGNED. */
bool seal_is_shut(enum seal seal);

/* Whether something is attached; the signature of the mail does not count. */
bool message_has_files(const struct message *m);

#endif
