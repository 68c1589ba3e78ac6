/*
 * buyer_pane - who wrote, beside what is read: orders, worth, vouchers, other threads. Private to tui.
 *
 * It is there when the screen is wide enough for both; what does not fit is counted on its last row.
 */
#ifndef TUI_BUYER_PANE_H
#define TUI_BUYER_PANE_H

#include <stdint.h>

#include "base/attr.h"
#include "desk/customers.h"
#include "tui/lines.h"

struct canvas;
struct desk;
struct err;

/* A struct of zeroes is empty and ready. */
struct buyer_pane {
	struct customer_view who;
	int64_t thread; /* that is read */
	char *order;    /* that it names, or NULL */
	struct lines lines;
};

void buyer_pane_clear(struct buyer_pane *p);

/* Read who wrote the thread, which names this order (or NULL). When it fails, what was shown stays. */
int buyer_pane_load(struct buyer_pane *p, struct desk *d, int64_t thread, const char *order,
	struct err *err) MUST_CHECK;

/* How many of a screen's columns are its own, at the right; 0: the screen is too narrow. */
int buyer_pane_columns(int columns);

void buyer_pane_draw(struct buyer_pane *p, struct canvas *c, const struct desk *d);

#endif
