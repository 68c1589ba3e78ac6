/*
 * mime - a mail's parts, by libetpan's parser, and what each of them is for.
 *
 * Only for the worker, and only for what passed the guard.
 */
#ifndef MAIL_MIME_H
#define MAIL_MIME_H

#include <stddef.h>

#include "base/attr.h"
#include "base/buf.h"
#include "mail/part.h"

struct err;

struct mime {
	struct buf bytes;   /* what libetpan saw; the parts point into it */
	struct part *parts; /* leaves, in the order of the mail */
	size_t n;
};

/*
 * What is no MIME is one text/plain part. The mail, which may be large, is taken over and changed in its place:
 * whole is empty afterwards. ERR_DATA: what is made of it for libetpan does not pass the guard, and out is empty.
 */
int mime_parse(struct buf *whole, struct mime *out, struct err *err) MUST_CHECK;
void mime_clear(struct mime *m);

#endif
