/*
 * preview - the letters that are looked at before they leave. Private to the preview.
 */
#ifndef TUI_PREVIEW_H
#define TUI_PREVIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "tui/draft.h"
#include "tui/lines.h"
#include "tui/view.h"

struct err;
struct strs;

struct preview {
	struct view base;
	struct plan plan;
	struct draft *drafts; /* of plan */
	size_t n;
	size_t at; /* the one that is shown */
	struct lines lines;
	int columns; /* that lines are laid out for; 0: not at all */
	int text_rows;
	bool is_queued;
};

/* The letter on the screen. */
struct draft *preview_shown(struct preview *p);

/* Run promise, language, attach, edit or allow on it. 1: done; 0: another command; -1: failed. */
int preview_change(struct preview *p, const struct strs *words, struct err *err) MUST_CHECK;

#endif
