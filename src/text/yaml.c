#include "text/yaml.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/utf8.h"
#include "text/yaml_node.h"

enum {
	QUOTE_MAX = 100, /* characters of a line that an error quotes */
	QUOTE_LEAD = 60, /* most of them before the caret */
};

void yaml_node_free(struct yaml_node *node)
{
	if (!node)
		return;
	for (size_t i = 0; i < node->n; i++) {
		yaml_node_free(node->entries[i].key);
		yaml_node_free(node->entries[i].value);
	}
	free(node->entries);
	free(node->scalar);
	free(node);
}

/* Where line (from 1) of the text starts; its end when there are fewer. */
static const char *line_start(const char *text, int line)
{
	for (; line > 1 && *text; line--)
		text += strcspn(text, "\n") + (text[strcspn(text, "\n")] != '\0');
	return text;
}

/* The byte behind n characters from s, which ends at end. */
static const char *skip_characters(const char *s, const char *end, int n)
{
	for (; n > 0 && s < end; n--)
		do
			s++;
		while (s < end && ((unsigned char)*s & 0xC0) == 0x80);
	return s;
}

/* An error may end in a log, or in a letter that asks for help. */
static bool is_secret(const char *line, size_t n)
{
	return memmem(line, n, "password:", strlen("password:")) != NULL;
}

/* Add the line that is spoken of, and a caret below its column. */
static void quote_line(const struct yaml *y, int line, int column, struct buf *out)
{
	const char *start = line_start(y->text, line);
	const char *end = start + strcspn(start, "\r\n");
	char *shown;
	char *caret;

	if (start == end || is_secret(start, (size_t)(end - start)))
		return;
	if (column > QUOTE_LEAD) {
		start = skip_characters(start, end, column - QUOTE_LEAD);
		column = QUOTE_LEAD;
	}
	shown = mem_dupn(start, (size_t)(skip_characters(start, end, QUOTE_MAX) - start));
	for (char *tab = shown; (tab = strchr(tab, '\t')) != NULL;)
		*tab = ' ';
	buf_printf(out, "\n%s\n", shown);
	caret = shown + (skip_characters(shown, shown + strlen(shown), column - 1) - shown);
	*caret = '\0';
	buf_printf(out, "%*s^", utf8_width(shown), "");
	free(shown);
}

int yaml_complain_at(const struct yaml *y, int line, int column, struct err *err,
	const char *message)
{
	struct buf quote = { 0 };

	quote_line(y, line, column, &quote);
	err_set(err, y->kind, "%s:%d:%d: %s%s", y->name, line, column, message, buf_text(&quote));
	buf_clear(&quote);
	return -1;
}

int yaml_complain(const struct yaml *y, const struct yaml_node *node, struct err *err,
	const char *format, ...)
{
	char *message;
	va_list args;

	va_start(args, format);
	message = mem_vprintf(format, args);
	va_end(args);
	yaml_complain_at(y, node ? node->line : 1, node ? node->column : 1, err, message);
	free(message);
	return -1;
}

void yaml_free(struct yaml *y)
{
	if (!y)
		return;
	yaml_node_free(y->root);
	free(y->name);
	free(y->text);
	free(y);
}

const struct yaml_node *yaml_root(const struct yaml *y)
{
	return y->root;
}

enum yaml_kind yaml_kind(const struct yaml_node *node)
{
	return node->kind;
}

const char *yaml_scalar(const struct yaml_node *node)
{
	return node->scalar ? node->scalar : "";
}

int yaml_line(const struct yaml_node *node)
{
	return node->line;
}

size_t yaml_count(const struct yaml_node *node)
{
	return node->n;
}

const struct yaml_node *yaml_item(const struct yaml_node *list, size_t i)
{
	return list->entries[i].value;
}

const struct yaml_node *yaml_key(const struct yaml_node *map, size_t i)
{
	return map->entries[i].key;
}

const struct yaml_node *yaml_value(const struct yaml_node *map, size_t i)
{
	return map->entries[i].value;
}

const struct yaml_node *yaml_find(const struct yaml_node *map, const char *key)
{
	for (size_t i = 0; map->kind == YAML_MAP && i < map->n; i++)
		if (strcmp(map->entries[i].key->scalar, key) == 0)
			return map->entries[i].value;
	return NULL;
}
