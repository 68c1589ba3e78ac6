/*
 * editor - text written in the owner's own editor. Private to cli.
 */
#ifndef CLI_EDITOR_H
#define CLI_EDITOR_H

#include "base/attr.h"

struct buf;
struct err;

/*
 * Run $VISUAL, else $EDITOR, else editor(1) on an empty private file and
 * read what was written behind what is in text. When the editor fails, or nothing was written: ERR_DATA,
 * ERR_IO, and the file that holds the text so far is named.
 */
int editor_run(struct buf *text, struct err *err) MUST_CHECK;

#endif
