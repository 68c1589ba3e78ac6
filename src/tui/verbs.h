/*
 * verbs - what can be done to threads, wherever they are shown. Private to tui.
 */
#ifndef TUI_VERBS_H
#define TUI_VERBS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct app;
struct err;
struct strs;

struct chosen {
	const int64_t *ids;
	size_t n;
	const char *subject; /* of the one, when there is one */
};

/*
 * Run done, reopen, snooze, mark, reply, reply-all, forward, reply-own, why, note, topic, merge or split on
 * threads, with a toast that says what was done. 1: done; 0: another command; -1: failed.
 */
int verbs_run(struct app *app, const struct chosen *chosen, const struct strs *words,
	struct err *err) MUST_CHECK;

/* Whether the command, when it was done, leaves nothing more to do with the thread now. */
bool verbs_finish(const struct strs *words);

/* The words from the i-th on as one text; one with blanks in it is quoted as queries quote. The caller frees. */
char *verbs_rest(const struct strs *words, size_t i);

#endif
