#include "desk/caution.h"

#include <stdbool.h>
#include <string.h>

#include "base/mem.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "desk/prepared.h"
#include "desk/view.h"
#include "store/mail.h"
#include "triage/disguise.h"
#include "triage/lane.h"

static struct sender_facts ours(const struct desk *d)
{
	return (struct sender_facts) { .address = d->conf->address, .aliases = &d->conf->aliases };
}

static bool is_there(const struct caution_views *list, const char *text)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(list->v[i].text, text) == 0)
			return true;
	return false;
}

static void add(struct caution_views *out, const char *name, const char *text)
{
	if (is_there(out, text))
		return;
	out->v = mem_grow(out->v, out->n, sizeof(*out->v));
	out->v[out->n++] = (struct caution_view) { name, mem_dup(text) };
}

void cautions_add(const struct desk *d, const struct mail *mail, struct caution_views *out)
{
	const struct sender_facts facts = ours(d);
	struct disguises found = { 0 };

	if (mail->direction != MAIL_IN)
		return;
	disguises_find(&mail->message, &facts, &found);
	for (size_t i = 0; i < found.n; i++)
		add(out, found.v[i].name, found.v[i].text);
	disguises_clear(&found);
}

void caution_addressee(const struct desk *d, const char *addr, struct letter_view *letter)
{
	const struct sender_facts facts = ours(d);
	struct disguises found = { 0 };

	disguises_of_addressee(addr, &facts, &found);
	for (size_t i = 0; i < found.n; i++)
		letter_add_lint(letter, "warn", found.v[i].name, mem_dup(found.v[i].text));
	disguises_clear(&found);
}
