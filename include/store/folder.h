/*
 * folder - what is known of the server's mailboxes: where each mail lies.
 *
 * A location (folder, UID) is only an address of a mail; it comes and goes,
 * the mail stays.
 */
#ifndef STORE_FOLDER_H
#define STORE_FOLDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct err;
struct store;

enum folder_role {
	FOLDER_INBOX,
	FOLDER_SENT,
	FOLDER_ARCHIVE,
	FOLDER_PITCHES,
	FOLDER_JUNK,
};

struct folder {
	int64_t id;
	char *name; /* UTF-8 */
	enum folder_role role;
	uint32_t uid_validity; /* 0: never selected */
	uint32_t uid_next;     /* all below was looked at; 0: nothing yet */
	uint32_t exists;
	uint64_t highest_modseq;
	bool complete; /* everything of the first sync is here */
};

/* The folder of that name, made when it is not there. The caller clears it. */
int store_folder(struct store *st, const char *name, enum folder_role role, struct folder *out,
	struct err *err) MUST_CHECK;
int store_folder_save(struct store *st, const struct folder *f, struct err *err) MUST_CHECK;

/* The mails that lie in a folder, ascending; the caller frees *mails. */
int store_folder_mails(struct store *st, int64_t folder, int64_t **mails, size_t *n, struct err *err) MUST_CHECK;

/* The UIDs of the folder mean nothing any more: forget its locations, keep the mails. */
int store_folder_reset(struct store *st, int64_t folder, struct err *err) MUST_CHECK;
void folder_clear(struct folder *f);

/* The flags are those of mail/flag.h; keywords are separated by blanks. */
struct location {
	int64_t folder;
	enum folder_role role;
	char *folder_name;
	uint32_t uid;
	int64_t mail;
	unsigned flags;
};

struct location_list {
	struct location *v;
	size_t n;
};

void location_list_clear(struct location_list *list);

/* Where a mail lies. */
int store_mail_locations(struct store *st, int64_t mail, struct location_list *out,
	struct err *err) MUST_CHECK;

/* 1 and the mail that lies there, else 0. */
int store_mail_at(struct store *st, int64_t folder, uint32_t uid, int64_t *mail, struct err *err) MUST_CHECK;

/* 1 when a mail lies there and nowhere else, else 0. */
int store_lies_only_there(struct store *st, int64_t folder, uint32_t uid, struct err *err) MUST_CHECK;

int store_location_add(struct store *st, const struct location *l, const char *keywords,
	struct err *err) MUST_CHECK;
int store_location_remove(struct store *st, int64_t folder, uint32_t uid,
	struct err *err) MUST_CHECK;

/* What a mail had before. */
struct location_flags {
	unsigned flags;
	char *keywords;
};

/*
 * 1 and what was there before, when the flags or keywords are other ones now; 0 when not or when the
 * UID is unknown. Of l, folder, uid and flags are read and mail is set (0: unknown). The caller frees
 * before->keywords.
 */
int store_location_set_flags(struct store *st, struct location *l, const char *keywords,
	struct location_flags *before, struct err *err) MUST_CHECK;

/* A location becomes another one, with the flags and keywords that it had. */
int store_location_move(struct store *st, const struct location *l, int64_t folder, uint32_t uid,
	struct err *err) MUST_CHECK;

/* Where in a folder the mails lie that came in and whose thread is a pitch, or is none; UIDs ascend. */
int store_pitch_locations(struct store *st, int64_t folder, bool is_pitch,
	struct location_list *out, struct err *err) MUST_CHECK;

/*
 * We move or copy a mail there, and the server has not told its new UID (yet): that it turns up there is then
 * nobody's word on it. store_own_move_ends() is 1 when it was so, once.
 */
int store_own_move(struct store *st, int64_t mail, int64_t folder, struct err *err) MUST_CHECK;
int store_own_move_ends(struct store *st, int64_t mail, int64_t folder, struct err *err) MUST_CHECK;

/* All that is new in the folder is known: of what did not turn up there and lies elsewhere, no move was made. */
int store_own_moves_failed(struct store *st, int64_t folder, struct err *err) MUST_CHECK;

/* 1 and a mail that we move or copy there, of which no bytes are here and that arrived then; 0: none. */
int store_own_move_unread(struct store *st, int64_t folder, int64_t received, int64_t *mail,
	struct err *err) MUST_CHECK;

/* 1 when a mail lies in a folder and is not marked \Deleted, or is there by an own move, as far as is known; else 0. */
int store_may_lie_in(struct store *st, int64_t mail, int64_t folder, struct err *err) MUST_CHECK;

/* 1 when a mail lies in a folder of that role, else 0. */
int store_is_in(struct store *st, int64_t mail, enum folder_role role, struct err *err) MUST_CHECK;

/* 1 and the UID of the newest mail of a folder whose bytes are here, 0: there is none. */
int store_readable_uid(struct store *st, int64_t folder, uint32_t *uid, struct err *err) MUST_CHECK;

/* All known UIDs of a folder, ascending; the caller frees *uids. */
int store_folder_uids(struct store *st, int64_t folder, uint32_t **uids, size_t *n,
	struct err *err) MUST_CHECK;

#endif
