/*
 * ics - lines of a calendar, as RFC 5545 wants them. Private to desk.
 */
#ifndef DESK_ICS_H
#define DESK_ICS_H

#include <stdint.h>

struct buf;

/* "NAME:value", folded before 75 bytes, between characters; ends with CRLF. name is not looked at. */
void ics_line(struct buf *out, const char *name, const char *value);

/* The same for a text: made safe, with \\, ;, comma and newlines escaped. */
void ics_text(struct buf *out, const char *name, const char *text);

/* The same for a time, in UTC. */
void ics_time(struct buf *out, const char *name, int64_t t);

#endif
