/*
 * promise - "you will hear from me by …", found in a letter of ours.
 */
#ifndef LETTER_PROMISE_H
#define LETTER_PROMISE_H

#include <stdbool.h>
#include <stdint.h>

struct calendar;

struct promise {
	int64_t by;
	bool is_closed; /* the day that was named is a closed one; by is the next close */
	char *sentence; /* that promises, on one line */
};

/*
 * Whether text, which is said at now, promises to write again by a time. Never in
 * what it quotes, in a question, in what depends on what the customer does, or behind 32 KiB. lang is tried
 * first, or NULL; a letter may have sentences in another language. out is to be cleared when found.
 */
bool promise_find(const char *text, const char *lang, const struct calendar *c, int64_t now,
	struct promise *out);
void promise_clear(struct promise *p);

#endif
