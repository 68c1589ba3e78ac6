/*
 * path - where things are: the owner's files by the XDG Base Directory
 * Specification, what the program brings along beside the executable.
 *
 * Every returned path is the caller's to free.
 */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/attr.h"

struct err;

char *path_join(const char *folder, const char *name); /* an absolute name stays as it is */
char *path_folder(const char *path);                   /* what is before the last slash, or "." */

/* As a shell expands ~ and ~/...; as it is where there is no home. */
char *path_expand(const char *path);

/* tillmail below $XDG_CONFIG_HOME, $XDG_DATA_HOME and $XDG_STATE_HOME, or NULL: no home (ERR_CONFIG). */
char *path_config(struct err *err);
char *path_data(struct err *err);
char *path_state(struct err *err);

/* Shipped data: $TILLMAIL_DATADIR, else ../share/tillmail beside the executable. */
char *path_shipped(void);

char *path_executable(void); /* this program's own file */

#endif
