/*
 * file - whole files in and out.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stddef.h>

#include "base/attr.h"

struct buf;
struct err;

/*
 * Read a regular file or a pipe, or standard input when path is "-", behind what is in
 * out. More than limit bytes is ERR_DATA; a missing file is ERR_NOT_FOUND.
 */
int file_read(const char *path, size_t limit, struct buf *out, struct err *err) MUST_CHECK;

/* Write a file that does not exist yet, mode 0600; never follows a link. */
int file_write_new(const char *path, const void *bytes, size_t n, struct err *err) MUST_CHECK;

/* Make a directory and its parents, mode 0700; one that is there is fine. */
int file_make_dir(const char *path, struct err *err) MUST_CHECK;

/* The same for a directory of ours alone: when it is there, others are kept out. */
int file_make_own_dir(const char *path, struct err *err) MUST_CHECK;

#endif
