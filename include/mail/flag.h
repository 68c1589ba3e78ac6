/*
 * flag - the system flags of a mail on its server (RFC 3501, section 2.3.2).
 */
#ifndef MAIL_FLAG_H
#define MAIL_FLAG_H

enum imap_flag {
	IMAP_SEEN = 1,
	IMAP_ANSWERED = 2,
	IMAP_FLAGGED = 4,
	IMAP_DELETED = 8,
	IMAP_DRAFT = 16,
};

#endif
