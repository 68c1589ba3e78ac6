/*
 * loop - the state of a for or tablerow, which the template sees as forloop.
 */
#ifndef LETTER_LOOP_H
#define LETTER_LOOP_H

#include <stdint.h>

#include "letter/value.h"

struct loop {
	const char *name; /* "item-order.items" */
	int64_t length;
	int64_t index;   /* from 0 */
	int64_t columns; /* of a tablerow; 0 in a for */
	const struct loop *outer;
};

struct value loop_get(const struct loop *loop, const char *key); /* nil: no such key */

#endif
