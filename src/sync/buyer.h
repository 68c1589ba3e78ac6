/*
 * buyer - whether a mail is from somebody who bought. Private to sync.
 */
#ifndef SYNC_BUYER_H
#define SYNC_BUYER_H

#include "base/attr.h"

struct err;
struct message;
struct store;

/*
 * 1 when the sender, or whom an answer goes to, has an order, or when the mail names one and
 * the name of its customer or her address, too; else 0.
 */
int buyer_wrote(struct store *st, const struct message *m, struct err *err) MUST_CHECK;

#endif
