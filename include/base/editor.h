/*
 * editor - text written in the owner's own editor, in a private file.
 */
#ifndef BASE_EDITOR_H
#define BASE_EDITOR_H

#include "base/attr.h"

struct buf;
struct err;

/* Runs an argument vector on the terminal, to its end. */
typedef int editor_runner(void *data, char *const argv[], struct err *err);

struct editor {
	const char *command; /* as a shell splits it; "": $VISUAL, else $EDITOR, else editor(1) */
	editor_runner *run;  /* NULL: process_run() */
	void *data;
};

/*
 * Run an editor on a private file that holds initial, and read what stands there then behind what
 * is in text. *path is the caller's: the file stays until the caller, who knows what became of the
 * text, removes it. ERR_DATA when nothing was written, or ERR_IO; then *path is NULL.
 */
int editor_run(const struct editor *editor, const char *initial, struct buf *text, char **path,
	struct err *err) MUST_CHECK;

#endif
