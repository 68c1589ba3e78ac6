#include "tui/keys.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "text/utf8.h"
#include "tui/command.h"

struct row {
	char *view;
	char *key;
	char *command;
	struct binding binding; /* of these */
};

struct keys {
	struct row *rows;
	size_t n;
};

static const char *const names[] = { "enter", "tab", "backtab", "esc", "backspace", "delete",
	"insert", "space", "up", "down", "left", "right", "home", "end", "pgup", "pgdn", "f1", "f2",
	"f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12", NULL };

static bool is_character(const char *key)
{
	uint32_t c;
	size_t n = utf8_char(key, &c);

	return n > 0 && !key[n] && c > ' ' && c != 0x7F;
}

bool key_is_text(const char *key)
{
	return is_character(key) || strcmp(key, "space") == 0;
}

bool key_is_valid(const char *key)
{
	if (strncmp(key, "alt-", 4) == 0)
		key += 4;
	if (key[0] == '^' && key[1] >= 'a' && key[1] <= 'z' && !key[2])
		return true;
	for (const char *const *name = names; *name; name++)
		if (strcmp(key, *name) == 0)
			return true;
	return utf8_is_valid(key, strlen(key)) && is_character(key);
}

static bool is_view(const char *name)
{
	for (const struct key_table *t = key_tables; t->view; t++)
		if (strcmp(t->view, name) == 0)
			return true;
	return false;
}

static void fill(struct row *row)
{
	row->binding.key = row->key;
	row->binding.command = row->command;
}

static struct row *row_add(struct keys *k, const char *view, const char *key, const char *command)
{
	struct row *row;

	k->rows = mem_grow(k->rows, k->n, sizeof(*k->rows));
	row = &k->rows[k->n++];
	*row = (struct row) { mem_dup(view), mem_dup(key), mem_dup(command), { 0 } };
	fill(row);
	return row;
}

static struct row *row_find(const struct keys *k, const char *view, const char *key)
{
	for (size_t i = 0; i < k->n; i++)
		if (strcmp(k->rows[i].view, view) == 0 && strcmp(k->rows[i].key, key) == 0)
			return &k->rows[i];
	return NULL;
}

/* The hint names the owner's key from now on, where a shipped one had it. */
static void take_hint(const struct keys *k, struct row *row)
{
	for (size_t i = 0; i < k->n; i++) {
		struct row *other = &k->rows[i];

		if (other == row || !other->binding.hint || strcmp(other->view, row->view) != 0 ||
			strcmp(other->command, row->command) != 0)
			continue;
		row->binding.hint = other->binding.hint;
		other->binding.hint = NULL;
	}
}

static void bind(struct keys *k, const char *view, const char *key, const char *command)
{
	struct row *row = row_find(k, view, key);

	if (row) {
		free(row->command);
		row->command = mem_dup(command);
		row->binding.hint = NULL;
		fill(row);
	} else {
		row = row_add(k, view, key, command);
	}
	take_hint(k, row);
}

/* What is wrong with a binding of the owner's, in words of the caller's; NULL: nothing. */
static char *problem_of(const struct command *table, const char *name, const char *view,
	const char *key, const char *command)
{
	char *word;
	char *problem = NULL;
	const char *near;

	if (!is_view(view))
		return mem_printf(_("ui.keys: %s: there is no page \"%s\""), name, view);
	if (!key_is_valid(key))
		return mem_printf(_("ui.keys: %s: there is no key \"%s\"; see ? for their names"), name, key);
	word = mem_dupn(command, strcspn(command, " "));
	if (*word && !command_find(table, word)) {
		near = command_near(table, word);
		problem = near ? mem_printf(_("ui.keys: %s: there is no command \"%s\"; did you mean \"%s\"?"), name, word, near)
			       : mem_printf(_("ui.keys: %s: there is no command \"%s\"; see ? for them"), name, word);
	}
	free(word);
	return problem;
}

static void bind_own(struct keys *k, const struct command *table, const char *name,
	const char *command, struct strs *problems)
{
	char *view = mem_dupn(name, strcspn(name, "."));
	const char *key = name[strlen(view)] ? name + strlen(view) + 1 : "";
	char *problem = problem_of(table, name, view, key, command);

	if (problem)
		strs_add(problems, problem);
	else
		bind(k, view, key, command);
	free(problem);
	free(view);
}

struct keys *keys_new(const struct strs *own, const struct command *table, struct strs *problems)
{
	struct keys *k = mem_alloc(sizeof(*k));

	for (const struct key_table *t = key_tables; t->view; t++)
		for (const struct binding *b = t->bindings; b->key; b++)
			row_add(k, t->view, b->key, b->command)->binding.hint = b->hint;
	for (size_t i = 0; i + 1 < own->n; i += 2)
		bind_own(k, table, own->v[i], own->v[i + 1], problems);
	return k;
}

void keys_free(struct keys *k)
{
	if (!k)
		return;
	for (size_t i = 0; i < k->n; i++) {
		free(k->rows[i].view);
		free(k->rows[i].key);
		free(k->rows[i].command);
	}
	free(k->rows);
	free(k);
}

const char *keys_find(const struct keys *k, const char *view, const char *key)
{
	const struct row *row = row_find(k, view, key);

	return row && *row->command ? row->command : NULL;
}

const struct binding *keys_of_view(const struct keys *k, const char *view, size_t i)
{
	for (size_t row = 0; row < k->n; row++) {
		if (strcmp(k->rows[row].view, view) != 0 || !*k->rows[row].command)
			continue;
		if (i-- == 0)
			return &k->rows[row].binding;
	}
	return NULL;
}
