/*
 * date - RFC 5322 date-times.
 */
#ifndef MAIL_DATE_H
#define MAIL_DATE_H

#include <stdint.h>

/* Tolerant: obsolete zones, two-digit years, comments. MESSAGE_NO_DATE when it makes no sense. */
int64_t date_parse(const char *value);

/* "Mon, 14 Sep 2026 18:00:00 +0300"; offset from UTC in seconds. The caller frees. */
char *date_format(int64_t t, int offset);

#endif
