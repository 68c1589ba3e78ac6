/*
 * fold - what of a mail's text is new, and what repeats: quotes and the signature. Private to tui.
 *
 * Folding hides nothing that the sender wrote between quotes, no quote of a line or
 * two (the answers to those stand below them), and no long text behind "--".
 */
#ifndef TUI_FOLD_H
#define TUI_FOLD_H

#include <stddef.h>

enum fold_kind { FOLD_TEXT,
	FOLD_QUOTE,
	FOLD_SIGNATURE };

/* Some whole lines of the text that was given. */
struct fold {
	enum fold_kind kind;
	const char *text; /* borrowed, not ended by a NUL */
	size_t len;
	size_t lines;
};

struct folds {
	struct fold *v;
	size_t n;
};

/* The pieces of a text in order; together they are all of it. When nothing is new, all of it is FOLD_TEXT. */
void fold_text(const char *text, struct folds *out);
void folds_clear(struct folds *folds);

#endif
