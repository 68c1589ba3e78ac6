/*
 * query - the search language, made into SQL with bound values only.
 *
 * Words and "phrases" are searched in subject, text, names and addresses,
 * without regard to case and marks; the last word may go on, and so may one
 * that ends in a star. from: to: subject: is: lane: state: topic: lang: order:
 * due: has:attachment narrow; - before a term negates it. Threads are found: one
 * message has all the words, and none has a negated one. Signs between words do
 * not matter.
 *
 * Whatever is typed gives hits, no hits or ERR_DATA with a clear text, never
 * an error of SQLite.
 */
#ifndef STORE_QUERY_H
#define STORE_QUERY_H

#include <stdint.h>

#include "base/attr.h"

struct err;
struct query;

/* Times of the shop's zone, for due:<tomorrow and due:2026-09-14. */
struct query_days {
	/* When a day begins: so many days from today, or (year not 0) a date and so many days on. */
	int64_t (*begin)(const void *data, int days, int year, int month, int day);
	const void *data;
};

struct query *query_parse(const char *text, const struct query_days *days, struct err *err);
void query_free(struct query *q);

#endif
