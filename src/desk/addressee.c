#include "desk/addressee.h"

#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "store/mail.h"

const struct mail *addressee_question(const struct mail_list *mails)
{
	const struct mail *ours = NULL;

	for (size_t i = mails->n; i > 0; i--) {
		const struct mail *m = &mails->v[i - 1];

		if (m->direction == MAIL_IN && !m->is_automatic && !m->bounce_of)
			return m;
		if (m->direction == MAIL_OUT && !ours)
			ours = m;
	}
	return ours;
}

static void add_strangers(const struct desk *d, const struct address_list *from,
	struct address_list *to)
{
	for (size_t i = 0; i < from->n; i++)
		if (*from->v[i].addr && !conf_is_own(d->conf, from->v[i].addr) &&
			!address_list_has(to, from->v[i].addr))
			address_add(to, from->v[i].name, from->v[i].addr);
}

void addressee_find(const struct desk *d, const struct mail *question, struct address_list *to)
{
	const struct message *m = &question->message;

	if (question->direction == MAIL_OUT) {
		add_strangers(d, &m->to, to);
		return;
	}
	add_strangers(d, &m->reply_to, to);
	if (!to->n)
		add_strangers(d, &m->from, to);
}

void addressee_others(const struct desk *d, const struct mail *question,
	const struct address_list *to, struct address_list *others)
{
	const struct message *m = &question->message;
	const struct address_list *lists[] = { &m->to, &m->cc };

	for (size_t l = 0; l < 2; l++)
		for (size_t i = 0; i < lists[l]->n; i++) {
			const struct address *a = &lists[l]->v[i];

			if (*a->addr && !conf_is_own(d->conf, a->addr) &&
				!address_list_has(to, a->addr) && !address_list_has(others, a->addr))
				address_add(others, a->name, a->addr);
		}
}

static int add_typed(struct address_list *list, const char *typed, struct err *err)
{
	struct address_list read = { 0 };
	bool is_fine;

	address_parse(typed, &read);
	is_fine = read.n > 0;
	for (size_t i = 0; i < read.n; i++) {
		is_fine = is_fine && address_is_sendable(read.v[i].addr);
		if (!address_list_has(list, read.v[i].addr))
			address_add(list, read.v[i].name, read.v[i].addr);
	}
	address_list_clear(&read);
	if (is_fine)
		return 0;
	return err_set(err, ERR_DATA, _("\"%s\" is no address that a letter can go to; correct it"), typed);
}

int addressee_typed(struct address_list *list, const struct strs *typed, struct err *err)
{
	for (size_t i = 0; i < typed->n; i++)
		if (add_typed(list, typed->v[i], err) < 0)
			return -1;
	return 0;
}

bool addressee_is_elsewhere(const struct desk *d, const struct mail *question,
	const struct address_list *to)
{
	const char *from = message_sender(&question->message)->addr;

	if (question->direction == MAIL_OUT || conf_is_own(d->conf, from))
		return false;
	for (size_t i = 0; i < to->n; i++)
		if (strcmp(address_domain(to->v[i].addr), address_domain(from)) != 0)
			return true;
	return false;
}

bool addressee_is_dressed_up(const struct address_list *to)
{
	return strchr(to->v[0].name, '@') && !address_same(to->v[0].name, to->v[0].addr);
}

/* An address of ours in the owner's spelling, whatever the customer's was. */
static const char *as_configured(const struct conf *conf, const char *addr)
{
	for (size_t i = 0; i < conf->aliases.n; i++)
		if (address_same(conf->aliases.v[i], addr))
			return conf->aliases.v[i];
	return conf->address;
}

const char *addressee_own(const struct desk *d, const struct mail *question)
{
	const struct message *m = &question->message;
	const struct address_list *lists[] = { &m->to, &m->cc };

	if (question->direction == MAIL_OUT && conf_is_own(d->conf, message_sender(m)->addr))
		return as_configured(d->conf, message_sender(m)->addr);
	for (size_t l = 0; l < 2; l++)
		for (size_t i = 0; i < lists[l]->n; i++)
			if (conf_is_own(d->conf, lists[l]->v[i].addr))
				return as_configured(d->conf, lists[l]->v[i].addr);
	return d->conf->address;
}

void addressee_copy(const struct address_list *to, struct address_list *out)
{
	for (size_t i = 0; i < to->n; i++)
		address_add(out, strpbrk(to->v[i].name, "{}<>[]") ? "" : to->v[i].name, to->v[i].addr);
}
