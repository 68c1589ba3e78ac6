#include "letter/names.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "letter/expr.h"

/* A list is left at its first index, for what stands behind depends on the values. */
void names_use(struct names *names, const struct expr *path)
{
	struct buf text = { 0 };

	if (!names)
		return;
	for (size_t i = 0; i < path->n_keys && (i == 0 || path->keys[i].is_dotted); i++) {
		const struct expr *key = path->keys[i].expr;

		if (key->kind != EXPR_LITERAL || key->literal.kind != VALUE_TEXT)
			break;
		buf_printf(&text, "%s%s", i ? "." : "", key->literal.as.text);
	}
	if (text.len) {
		names->v = mem_grow(names->v, names->n, sizeof(*names->v));
		names->v[names->n++] = (struct name_use) { .path = buf_take(&text), .at = path->at };
	}
	buf_clear(&text);
}

void names_make(struct names *names, const char *name)
{
	if (names && !strs_has(&names->made, name))
		strs_add(&names->made, name);
}

void names_clear(struct names *names)
{
	for (size_t i = 0; i < names->n; i++)
		free(names->v[i].path);
	free(names->v);
	strs_clear(&names->made);
	*names = (struct names) { 0 };
}
