/*
 * editor - text written in the owner's own editor. Private to cli.
 */
#ifndef CLI_EDITOR_H
#define CLI_EDITOR_H

#include "base/attr.h"

struct buf;
struct err;

/*
 * Run an editor on an empty private file and read what was written behind what
 * is in text. command may be "": $VISUAL, else $EDITOR, else editor(1). *path is the
 * caller's: the file stays until the caller, who knows what became of the
 * text, removes it. ERR_DATA when nothing was written, or ERR_IO; then *path is NULL.
 */
int editor_run(const char *command, struct buf *text, char **path, struct err *err) MUST_CHECK;

#endif
