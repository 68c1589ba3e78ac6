#include "base/strs.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"

static void push(struct strs *list, char *s)
{
	list->v = mem_grow(list->v, list->n + 1, sizeof(*list->v)); /* and the NULL */
	list->v[list->n++] = s;
	list->v[list->n] = NULL;
}

void strs_add(struct strs *list, const char *s)
{
	push(list, mem_dup(s));
}

void strs_addn(struct strs *list, const char *s, size_t n)
{
	push(list, mem_dupn(s, n));
}

bool strs_has(const struct strs *list, const char *s)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(list->v[i], s) == 0)
			return true;
	return false;
}

void strs_clear(struct strs *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->v[i]);
	free(list->v);
	*list = (struct strs) { 0 };
}

/* One word into out; returns where it ended, or NULL on an open quote. */
static const char *split_word(const char *p, struct buf *out)
{
	char quote = '\0';

	for (; *p && (quote || !strchr(" \t\n", *p)); p++) {
		if (quote ? *p == quote : *p == '"' || *p == '\'')
			quote = quote ? '\0' : *p;
		else if (*p == '\\' && quote != '\'' && p[1])
			buf_putc(out, *++p);
		else
			buf_putc(out, *p);
	}
	return quote ? NULL : p;
}

int strs_split(struct strs *list, const char *command, struct err *err)
{
	struct buf word = { 0 };
	const char *p = command;

	for (p += strspn(p, " \t\n"); *p; p += strspn(p, " \t\n")) {
		buf_cut(&word, 0);
		p = split_word(p, &word);
		if (!p) {
			buf_clear(&word);
			return err_set(err, ERR_DATA, _("a quote is not closed in: %s"), command);
		}
		strs_add(list, buf_text(&word));
	}
	buf_clear(&word);
	if (!list->n)
		return err_set(err, ERR_DATA, _("the command is empty"));
	return 0;
}
