#include "letter/loop.h"

#include <string.h>

struct value loop_get(const struct loop *loop, const char *key)
{
	int64_t columns = loop->columns ? loop->columns : 1;
	const struct {
		const char *key;
		struct value value;
	} row[] = {
		{ "index", value_int(loop->index + 1) },
		{ "index0", value_int(loop->index) },
		{ "rindex", value_int(loop->length - loop->index) },
		{ "rindex0", value_int(loop->length - loop->index - 1) },
		{ "first", value_bool(loop->index == 0) },
		{ "last", value_bool(loop->index == loop->length - 1) },
		{ "length", value_int(loop->length) },
		{ "name", value_text(loop->name) },
		{ "parentloop", { .kind = loop->outer ? VALUE_LOOP : VALUE_NIL, .as.loop = loop->outer } },
		{ "row", value_int(loop->index / columns + 1) },
		{ "col", value_int(loop->index % columns + 1) },
		{ "col0", value_int(loop->index % columns) },
		{ "col_first", value_bool(loop->index % columns == 0) },
		{ "col_last", value_bool(loop->index % columns == columns - 1) },
	};
	size_t n = sizeof(row) / sizeof(*row);

	/* Only a tablerow has rows and columns. */
	for (size_t i = 0; i < (loop->columns ? n : n - 5); i++)
		if (strcmp(row[i].key, key) == 0)
			return row[i].value;
	return (struct value) { 0 };
}
