/*
 * notice - what shops, payment services and carriers tell a merchant by themselves, whether or
 * not they mark it (Auto-Submitted). Where a person could be waiting behind it, it is none.
 */
#ifndef TRIAGE_NOTICE_H
#define TRIAGE_NOTICE_H

#include <stdbool.h>

struct message;

enum notice {
	NOTICE_NONE,
	NOTICE_TOLD,      /* it tells of an order, a payment, a dispute or a parcel, comes from a program, and asks nothing */
	NOTICE_PASSED_ON, /* a program sends it, but somebody may wait for an answer: a question in it, a message of a buyer */
};

enum notice notice_read(const struct message *m);

/*
 * Whether whoever wrote it may wait for something: its subject or its newest text asks, small print apart, or
 * tells of a trouble, or the text speaks of what is to be delivered.
 */
bool notice_writer_waits(const struct message *m);

#endif
