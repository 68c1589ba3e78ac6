#include "desk/caution.h"

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

void cautions_fill(const struct desk *d, const struct mail *mails, size_t n, struct caution_views *out)
{
	const struct sender_facts facts = ours(d);
	struct disguises found = { 0 };

	for (size_t i = 0; i < n; i++)
		if (mails[i].direction == MAIL_IN)
			disguises_find(&mails[i].message, &facts, &found);
	out->n = found.n;
	out->v = mem_alloc(found.n * sizeof(*out->v));
	for (size_t i = 0; i < found.n; i++)
		out->v[i] = (struct caution_view) { found.v[i].name, mem_dup(found.v[i].text) };
	disguises_clear(&found);
}

void caution_addressees(const struct desk *d, const struct occasion *o, struct letter_view *letter)
{
	const struct sender_facts facts = ours(d);
	struct disguises found = { 0 };

	disguises_of_addressees(&o->to, &facts, &found);
	disguises_of_addressees(&o->cc, &facts, &found);
	for (size_t i = 0; i < found.n; i++)
		letter_add_lint(letter, "warn", found.v[i].name, mem_dup(found.v[i].text));
	disguises_clear(&found);
}
