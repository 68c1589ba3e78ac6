/*
 * caution - what about a mail, or about whom a letter goes to, makes it wise to look twice. Private to desk.
 */
#ifndef DESK_CAUTION_H
#define DESK_CAUTION_H

struct caution_views;
struct desk;
struct letter_view;
struct mail;

/* Add what there is about a mail that came in, unless it is in the list. */
void cautions_add(const struct desk *d, const struct mail *mail, struct caution_views *out);

/* A warning in the letter for what is odd about the domain that it goes to. */
void caution_addressee(const struct desk *d, const char *addr, struct letter_view *letter);

#endif
