/*
 * marks - what our own letters say in their X-Tillmail header fields.
 *
 * They stand before the very bytes that SMTP got, in the copy in Sent alone, so
 * that a store which is rebuilt from mail knows promises and topics again. Only
 * in our own letters do they mean anything.
 */
#ifndef SYNC_MARKS_H
#define SYNC_MARKS_H

#include <stdbool.h>

struct buf;
struct letter_marks;
struct message;
struct zone;

/* Read the fields of m; what is missing or makes no sense is left out. */
void marks_read(const struct message *m, struct letter_marks *out);

/* Add the fields. One of them is always there, so that the copy is known as ours. */
void marks_write(const struct letter_marks *marks, const struct zone *zone, struct buf *out);

/* Whether m is a copy that marks_write() began. */
bool marks_are_in(const struct message *m);

#endif
