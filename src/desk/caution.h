/*
 * caution - what about a mail, or about whom a letter goes to, makes it wise to look twice. Private to desk.
 */
#ifndef DESK_CAUTION_H
#define DESK_CAUTION_H

#include <stdbool.h>
#include <stddef.h>

struct address;
struct caution_views;
struct desk;
struct letter_view;
struct mail;
struct occasion;

/* What there is about n mails, as far as they came in, each once. */
void cautions_fill(const struct desk *d, const struct mail *mails, size_t n, struct caution_views *out);

/* Whether the domain of who writes most likely deceives, which a list marks. */
bool caution_is_about(const struct desk *d, const struct address *customer);

/* Warnings in the letter for what is odd about the domains that it goes to. */
void caution_addressees(const struct desk *d, const struct occasion *o, struct letter_view *letter);

#endif
