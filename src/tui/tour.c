/* tour - five hints that teach the sample mailbox's visitor a sweep; each goes once it was followed. */
#include "tui/tour.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "tui/keys.h"

/* What ends a hint, and the command whose key it begins with. */
static const struct hint {
	const char *ends_with;
	bool wants_words; /* without any, the command only asks for them */
	const char *view;
	const char *command;
	const char *text;
} hints[] = {
	{ "send", false, "queue", "reply", N_("answers: take a template, y sends it.") },
	{ "undo", false, "all", "undo", N_("takes back what was done last.") },
	{ "done", false, "queue", "done", N_("is for what needs no answer.") },
	{ "snooze", true, "queue", "snooze", N_("puts one off: type tomorrow.") },
	{ "limit", true, "queue", "limit", N_("finds: type john; :clear ends that.") },
};

enum { HINTS = sizeof(hints) / sizeof(*hints) };

/* Which one is shown; HINTS: all were followed. */
static size_t at(const struct tour *t)
{
	size_t i = 0;

	while (i < HINTS && (t->followed & 1u << i))
		i++;
	return i;
}

void tour_begin(struct tour *t)
{
	*t = (struct tour) { .is_on = true };
}

void tour_leave(struct tour *t)
{
	t->is_on = false;
}

void tour_see(struct tour *t, const struct strs *words)
{
	for (size_t i = 0; i < HINTS; i++)
		if (strcmp(hints[i].ends_with, words->v[0]) == 0 && (words->n > 1 || !hints[i].wants_words))
			t->followed |= 1u << i;
}

/* The key that the owner has for it, else what to type. */
static char *key_of(const struct keys *keys, const char *view, const char *command)
{
	const struct binding *b;

	for (size_t i = 0; (b = keys_of_view(keys, view, i)) != NULL; i++)
		if (strcmp(b->command, command) == 0)
			return mem_dup(b->key);
	return mem_printf(":%s", command);
}

char *tour_text(const struct tour *t, const struct keys *keys)
{
	size_t i = at(t);
	struct buf text = { 0 };
	char *key;

	if (!t->is_on)
		return NULL;
	if (i == HINTS)
		return mem_dup(_("That was the tour; the help tells what else there is."));
	key = key_of(keys, hints[i].view, hints[i].command);
	buf_printf(&text, _("Hint %zu of %d: %s %s"), i + 1, HINTS, key, _(hints[i].text));
	free(key);
	return buf_take(&text);
}
