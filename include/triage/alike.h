/*
 * alike - whether two mails are of the same mould, as what a program sends is. Pure.
 */
#ifndef TRIAGE_ALIKE_H
#define TRIAGE_ALIKE_H

struct message;

/* The share of words, of subject and newest text, that both have: 0 to 1. Of numbers the length counts. */
double message_likeness(const struct message *a, const struct message *b);

#endif
