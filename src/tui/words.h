/*
 * words - the owner's words in her own editor, with what she answers below them. Private to tui.
 */
#ifndef TUI_WORDS_H
#define TUI_WORDS_H

#include <stdint.h>

#include "base/attr.h"

struct app;
struct err;

/* Edit the text of a letter to a thread; *text is replaced. ERR_DATA: nothing was written. */
int words_edit(struct app *app, int64_t thread, char **text, struct err *err) MUST_CHECK;

/* What the editor gets: the text, and below a line that says so what is not part of it. The caller frees. */
char *words_with_question(const char *text, const char *question);

/* The text without that. The caller frees. */
char *words_alone(const char *edited);

#endif
