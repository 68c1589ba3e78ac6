/*
 * due - by when a mail is to be answered, and why.
 */
#ifndef CALENDAR_DUE_H
#define CALENDAR_DUE_H

#include <stdint.h>

struct calendar;

struct policy {
	int cutoff;       /* seconds before close from which a mail counts as overnight; 0: none */
	int within;       /* seconds of open time; 0: none */
	int waiting_days; /* open days after which a letter without an answer comes back; 0: never */
};

/*
 * Received while or before the shop is open that day: that day's close.
 * Received after close (or within cutoff of it), or on a closed day: the next
 * open day's close. within: the earlier of that and so many open seconds from
 * receipt, which cutoff does not move. *why, when asked for, is one English
 * sentence or two of the caller's: "Received Sat 18:12, closed (weekend). Next open day
 * Mon 14 Sep, close 18:00."
 */
int64_t due_at(const struct calendar *c, const struct policy *p, int64_t received, char **why);

#endif
