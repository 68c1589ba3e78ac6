/*
 * select - the property of a list's item that a filter asks for.
 */
#ifndef LETTER_SELECT_H
#define LETTER_SELECT_H

#include "base/attr.h"
#include "letter/value.h"

struct use;

/*
 * The property of item, as Ruby's item[property] gives it: of a map the value,
 * of a list the item with that number, of a text the part that reads so. 1;
 * 0 with *out nil: item has no properties; -1: it has none of this kind.
 */
int select_item(const struct use *u, struct value item, struct value property,
	struct value *out) MUST_CHECK;

#endif
