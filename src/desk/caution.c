#include "desk/caution.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "desk/prepared.h"
#include "desk/view.h"
#include "mail/address.h"
#include "store/mail.h"
#include "triage/disguise.h"
#include "triage/lane.h"

static struct sender_facts ours(const struct desk *d)
{
	return (struct sender_facts) { .address = d->conf->address, .aliases = &d->conf->aliases };
}

/* A limit that was met, and what of it can be seen. The caller frees. */
static char *tell_references(size_t n)
{
	return mem_printf(_("It names %zu mails that came before it; only the first and the latest 99 counted "
			    "when its thread was found."),
		n);
}

void cautions_fill(const struct desk *d, const struct mail *mails, size_t n, struct caution_views *out)
{
	const struct sender_facts facts = ours(d);
	struct disguises found = { 0 };
	size_t n_references = 0;

	for (size_t i = 0; i < n; i++)
		if (mails[i].direction == MAIL_IN) {
			size_t too_many = message_too_many_references(&mails[i].message);

			n_references = too_many > n_references ? too_many : n_references;
			disguises_find(&mails[i].message, &facts, &found);
		}
	*out = (struct caution_views) { .v = mem_alloc((found.n + 1) * sizeof(*out->v)) };
	for (size_t i = 0; i < found.n; i++)
		out->v[out->n++] = (struct caution_view) { found.v[i].name, mem_dup(found.v[i].text) };
	if (n_references)
		out->v[out->n++] = (struct caution_view) { "many-references", tell_references(n_references) };
	disguises_clear(&found);
}

bool caution_is_about(const struct desk *d, const struct address *customer)
{
	const struct sender_facts facts = ours(d);

	return customer->addr && disguise_is_domain(address_domain(customer->addr), &facts);
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
