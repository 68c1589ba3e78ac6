/*
 * advice - what to warn the owner of before a letter leaves. Private to desk.
 */
#ifndef DESK_ADVICE_H
#define DESK_ADVICE_H

struct letter_view;
struct occasion;

/* Add what lint finds in the letter's own text, which view->prepared has. */
void letter_advise(const struct occasion *o, struct letter_view *view);

#endif
