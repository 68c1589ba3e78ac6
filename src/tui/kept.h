/*
 * kept - words of the owner that became no letter: they wait in a file until she goes on with
 * them. Private to tui.
 */
#ifndef TUI_KEPT_H
#define TUI_KEPT_H

#include <stdbool.h>
#include <stdint.h>

struct app;

/* Keep what was written to a thread; there is one text for each. false: in the demo nothing is kept, or it failed. */
bool kept_save(struct app *app, int64_t thread, const char *text);

/* What was kept, or "". The caller frees. */
char *kept_text(struct app *app, int64_t thread);

/* It became a letter, which has left. */
void kept_forget(struct app *app, int64_t thread);

#endif
