/*
 * reader_files - attachments on their way out of a mail. Private to tui.
 */
#ifndef TUI_READER_FILES_H
#define TUI_READER_FILES_H

#include <stdint.h>

#include "base/attr.h"

struct app;
struct err;
struct strs;

/* Save all attachments of a thread below a folder ("~/x" is the owner's), and say so. */
int reader_files_save(struct app *app, int64_t thread, const char *folder, struct err *err) MUST_CHECK;

/*
 * Open attachment number n (from 1) with the program that the desktop has for it. They are
 * saved first, unless files has their paths already, in a new folder that only the owner may enter.
 */
int reader_files_open(struct app *app, int64_t thread, struct strs *files, int n,
	struct err *err) MUST_CHECK;

/* Open a web or mail address, and say which. ERR_REFUSED for anything else. */
int reader_link_open(struct app *app, const char *target, struct err *err) MUST_CHECK;

#endif
