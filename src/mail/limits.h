/*
 * limits - how much of a mail is read. What is larger is kept, but not parsed.
 */
#ifndef MAIL_LIMITS_H
#define MAIL_LIMITS_H

enum {
	MAIL_MAX = 25 << 20,         /* bytes of a mail */
	MAIL_HEADER_MAX = 256 << 10, /* of one header block */
	MAIL_FIELD_MAX = 64 << 10,   /* of one field */
	MAIL_FIELDS_MAX = 1000,      /* fields in a block */
	MAIL_COMMENT_DEPTH_MAX = 20,
	MAIL_DEPTH_MAX = 20, /* levels of MIME parts */
	MAIL_PARTS_MAX = 200,
	MAIL_BOUNDARY_MAX = 200, /* 70 in RFC 2046, section 5.1.1; some mailers write more */
	MAIL_REFERENCES_MAX = 100,
	MAIL_ID_MAX = 990,       /* one that fits into a line of a reply */
	MAIL_TEXT_MAX = 2 << 20, /* of what a person reads */
};

#endif
