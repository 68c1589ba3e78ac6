/*
 * folders - which mailbox of the server is the inbox, which Sent, which the archive.
 *
 * The configuration says so (and alone whether there is one for pitches), else the server by SPECIAL-USE (RFC 6154), else
 * the usual names in the usual languages. Nothing is made before something must
 * be put there.
 */
#ifndef SYNC_FOLDERS_H
#define SYNC_FOLDERS_H

#include <stdbool.h>

#include "base/attr.h"
#include "store/folder.h"
#include "store/mail.h"

struct err;
struct imap_mailbox_list;
struct work;

struct folders {
	struct folder inbox;
	struct folder sent;    /* id 0: the server has none (yet) */
	struct folder archive; /* likewise */
	bool archive_is_all;   /* it is Gmail's folder of all mail, see gmail.h */
	struct folder pitches; /* likewise; also when pitches stay where they are */
	struct folder junk;    /* where other programs put junk; nothing is fetched from there, or made */
	char *below;           /* how names of ours, or below the inbox, begin: "INBOX."; NULL: none can */
	bool must_be_below;    /* the server says so (NAMESPACE), or all folders lie there */
	bool may_be_below;     /* a name may have to begin so */
};

/* All mailboxes of the server. The caller clears the list. */
int folders_list(struct work *w, struct imap_mailbox_list *out, struct err *err) MUST_CHECK;

int folders_find(struct work *w, struct err *err) MUST_CHECK;
void folders_clear(struct folders *f);

/* Those that are looked at. */
struct homes folders_homes(const struct folders *f);

/* The folder for copies of what we sent, made when there is none. */
int folders_need_sent(struct work *w, struct err *err) MUST_CHECK;

/* 1 and the archive, made when there is none; 0: done mails stay where they are. */
int folders_need_archive(struct work *w, struct err *err) MUST_CHECK;

/* The folder for pitches, made when there is none; only where the configuration names one. */
int folders_need_pitches(struct work *w, struct err *err) MUST_CHECK;

#endif
