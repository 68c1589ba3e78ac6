/*
 * gmail - where the archive is the folder of all mail: labels tell which mails of it are archived.
 *
 * A mail with the label \\Inbox or \\Sent lies there, too, and is not taken a second time.
 */
#ifndef SYNC_GMAIL_H
#define SYNC_GMAIL_H

#include <stdbool.h>

#include "base/attr.h"

struct err;
struct folder;
struct imap_uids;
struct work;

/* Whether f is such a folder. */
bool gmail_is_all_mail(const struct work *w, const struct folder *f);

/* Of uids (ascending), keep those that are archived. Asked again where the line breaks. */
int gmail_keep_archived(struct work *w, const struct folder *f, struct imap_uids *uids, struct err *err) MUST_CHECK;

#endif
