/*
 * place - the files of a store, seen from outside: is it there, whole, in doubt? Private to store.
 */
#ifndef STORE_PLACE_H
#define STORE_PLACE_H

#include <stdbool.h>

#include "base/attr.h"

struct err;

/* Called to fill a file that nobody else knows yet. */
typedef int place_filler(const char *path, struct err *err);

/*
 * A file at path that is whole or not there at all, whoever else wants to make
 * it, and whatever ends the program: fill() makes it under another name, in the same
 * folder. A file that is there is made its owner's alone; an empty one is ERR_DAMAGED.
 */
int place_prepare(const char *path, place_filler *fill, struct err *err) MUST_CHECK;

/*
 * Keep others from making the store at path, until *lock is closed. It is a lock on the folder, so that no file is left
 * of it. ERR_BUSY: somebody else has it for longer than five seconds.
 */
int place_lock(const char *path, int *lock, struct err *err) MUST_CHECK;

/*
 * Whether something lies beside path that SQLite would read as part of the file of that name; and take it away
 * before another file gets the name: else that file would be rolled back to what it never was.
 */
bool place_has_beside(const char *path);
int place_clear_beside(const char *path, struct err *err) MUST_CHECK;

/*
 * Give back its name to a store that store_set_aside() took it from, with a sign of doubt, see below. -1: something
 * has that name, or the disk refuses; it lies where it was set aside then.
 */
int place_put_back(const char *aside, const char *path) MUST_CHECK;

/* Remove a file that a store was to become, and what SQLite put beside it. */
void place_clear(const char *path);

/* Leave a sign, for the next round, that this store may be damaged; and take it away. */
void place_doubt(const char *path);
void place_trust(const char *path);
bool place_is_doubted(const char *path);

#endif
