/*
 * notice - what shops, payment services and carriers tell a merchant by themselves, whether or
 * not they mark it (Auto-Submitted). Where a person could be waiting behind it, it is none.
 */
#ifndef TRIAGE_NOTICE_H
#define TRIAGE_NOTICE_H

#include <stdbool.h>

struct message;

/* It tells of an order, a payment, a dispute or a parcel, comes from a program, and asks nothing. */
bool message_is_notification(const struct message *m);

/* A program sends it, but somebody may wait for an answer: a question in it, a message of a buyer. */
bool message_passes_on(const struct message *m);

#endif
