/*
 * backup - all that the desk knows as one file, and back.
 *
 * The mailbox is the record of mail, but not of snoozes, notes, orders, topics set by hand, what was
 * learned, rules, and letters that have not left: these travel by a backup.
 */
#ifndef DESK_BACKUP_H
#define DESK_BACKUP_H

#include <stdint.h>

#include "base/attr.h"

struct desk;
struct err;

struct backup_view {
	int64_t threads;
	int64_t mails;
	int64_t letters;
	int64_t actions;
	int64_t orders;
	int64_t held_back; /* restore: letters whose time is over, which now wait for the owner's word */
	char *aside;       /* restore: where the store is that was there before, or NULL */
};

void backup_view_clear(struct backup_view *v);

/* Write a backup; an older one of that name is replaced. See store/backup.h for the errors. */
int desk_backup(struct desk *d, const char *file, struct backup_view *out, struct err *err) MUST_CHECK;

/*
 * Put a backup in the place of the store; d is a desk without one (DESK_CONFIG), before and after. A
 * letter that could have left since is held until the owner releases it. Nothing is changed on error.
 */
int desk_restore(struct desk *d, const char *file, struct backup_view *out, struct err *err) MUST_CHECK;

#endif
