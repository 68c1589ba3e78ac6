/*
 * lock - one at a time, across processes; it ends with its holder, however that ends.
 */
#ifndef BASE_LOCK_H
#define BASE_LOCK_H

#include "base/attr.h"

struct err;

/*
 * Take the lock that the file at path stands for (made when missing), waiting
 * up to wait_ms. *fd is the lock; close(2) gives it back. ERR_BUSY when the
 * time is over; ERR_STOPPED when stop says so (see base/stop.h; -1: never).
 */
int lock_take(const char *path, int wait_ms, int stop, int *fd, struct err *err) MUST_CHECK;

#endif
