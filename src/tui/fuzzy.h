/*
 * fuzzy - names found by some of their letters. Private to tui.
 */
#ifndef TUI_FUZZY_H
#define TUI_FUZZY_H

/*
 * How well text answers to pattern: -1 when it lacks one of its characters in their order, else
 * the more the better. Characters count more at the start of a word, and right behind
 * each other; case and accents do not matter. An empty pattern gives 0.
 */
int fuzzy_score(const char *pattern, const char *text);

#endif
