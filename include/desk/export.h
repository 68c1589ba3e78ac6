/*
 * export - threads as files that others can read: mbox, single mails, and a calendar.
 *
 * Bytes of mails are those that came. One mail is in memory at a time, so an export may be as large as it likes.
 */
#ifndef DESK_EXPORT_H
#define DESK_EXPORT_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct desk;
struct err;

/* Whoever takes what is exported, piece by piece; -1 ends the export with err. */
struct export_sink {
	int (*write)(void *data, const char *bytes, size_t n, struct err *err);
	void *data;
};

/* What was exported. */
struct export_report {
	int64_t messages;
	int64_t missing; /* of which only the header is known: too large to be fetched */
};

/* The mails of a thread in the order of the conversation, as an mbox (mail/mbox.h). */
int desk_export_mbox(struct desk *d, int64_t thread, const struct export_sink *sink,
	struct export_report *report, struct err *err) MUST_CHECK;

/* The one mail of a thread that has one. ERR_USAGE when there are several. */
int desk_export_mail(struct desk *d, int64_t thread, const struct export_sink *sink,
	struct export_report *report, struct err *err) MUST_CHECK;

/*
 * Each mail as a file below folder, which there is; its name has number of the thread, time, direction, and begin of
 * the digest: what is there already by that name is the same mail.
 */
int desk_export_files(struct desk *d, int64_t thread, const char *folder, struct export_report *report,
	struct err *err) MUST_CHECK;

/* What is due as VTODO and what is promised as VEVENT: a whole calendar of n threads. */
int desk_export_calendar(struct desk *d, const int64_t *threads, size_t n,
	const struct export_sink *sink, struct err *err) MUST_CHECK;

#endif
