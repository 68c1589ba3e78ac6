/*
 * fetch - one folder: what is new, what was changed, what is gone.
 */
#ifndef SYNC_FETCH_H
#define SYNC_FETCH_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct folder;
struct imap_selected;
struct imap_uids;
struct work;

/* Bring the store up to the folder. Nothing is asked when nothing has changed. */
int fetch_folder(struct work *w, struct folder *folder, struct err *err) MUST_CHECK;

/* Where the server told no UIDNEXT of a folder that is empty: the lowest UID that a mail can get there. */
void fetch_guess_next(const struct folder *folder, struct imap_selected *now);

/* Select a folder whose UIDs must still mean what they did. */
int fetch_select(struct work *w, const struct folder *folder, struct err *err) MUST_CHECK;

/* The same, to change something there: ERR_SERVER when the server allows only reading. */
int fetch_open(struct work *w, const struct folder *folder, struct err *err) MUST_CHECK;

/*
 * Ask the server which mails of a folder came since then (0: ever), and again where the line
 * breaks. 0: it refuses to tell, with err; the caller clears out.
 */
int fetch_search(struct work *w, const struct folder *folder, int64_t since, struct imap_uids *out,
	struct err *err) MUST_CHECK;

#endif
