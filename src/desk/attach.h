/*
 * attach - the owner's files in a letter. Private to desk.
 */
#ifndef DESK_ATTACH_H
#define DESK_ATTACH_H

#include "base/attr.h"

struct err;
struct outgoing;
struct strs;

/* Add the files at these paths under their own names. ERR_NOT_FOUND, ERR_IO, ERR_DATA when one is too large. */
int attach_files(struct outgoing *mail, const struct strs *paths, struct err *err) MUST_CHECK;

#endif
