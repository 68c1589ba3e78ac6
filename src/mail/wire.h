/*
 * wire - what reader and worker say to each other over two pipes.
 *
 * The worker says hello once it is in its jail. Then it answers requests, one
 * by one: a struct wire_head and so many bytes there, the same back. Both are
 * the same program on the same machine, so integers are as they are.
 */
#ifndef MAIL_WIRE_H
#define MAIL_WIRE_H

#include <stdint.h>

enum { WIRE_HELLO = 0x74696c31 };

enum wire_op {
	WIRE_MESSAGE,    /* answer: a record (mail/record.h), then what is said aside (mail/reader.h) */
	WIRE_HEADER,     /* a record of the header alone */
	WIRE_ATTACHMENT, /* answer: bytes */
	WIRE_HTML,       /* answer: bytes */
};

enum wire_status {
	WIRE_DONE,
	WIRE_NONE,    /* there is no such thing in the mail */
	WIRE_REFUSED, /* what a parser would see of the mail does not pass the guard */
};

struct wire_head {
	uint32_t what;  /* op of a request, status of an answer */
	uint32_t index; /* of the attachment; the kind of a message; in an answer: bytes of its record */
	uint32_t size;  /* bytes that follow */
};

enum {
	WIRE_REQUEST_MAX = 26 << 20,
	WIRE_ANSWER_MAX = 64 << 20, /* a UTF-8 text may be longer than its bytes */
	WIRE_CPU_SECONDS = 2,       /* for one mail */
};

#endif
