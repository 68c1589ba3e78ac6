/*
 * preview_lines - what a letter looks like before it leaves. Private to tui.
 */
#ifndef TUI_PREVIEW_LINES_H
#define TUI_PREVIEW_LINES_H

struct app;
struct canvas;
struct draft;
struct lines;

/* To whom, about what, and until when: on the first rows; returns the row behind them. */
int preview_head_draw(const struct app *app, const struct draft *d, struct canvas *c);

/* All below it: what is odd about the letter, what is attached, its text. */
void preview_lay_out(const struct draft *d, int columns, struct lines *lines);

#endif
