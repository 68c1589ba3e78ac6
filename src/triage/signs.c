#include "triage/signs.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "mail/message.h"
#include "triage/lane.h"

static const char *skip_comments(const char *p)
{
	for (p += strspn(p, " \t"); *p == '('; p += strspn(p, " \t"))
		p += strcspn(p, ")") + (strchr(p, ')') ? 1 : 0);
	return p;
}

/* Whether a value begins with that word, in any case; parameters and comments do not matter. */
static bool is_word(const char *value, const char *word)
{
	const char *p = skip_comments(value);
	size_t len = strcspn(p, " \t;(,");

	return len == strlen(word) && strncasecmp(p, word, len) == 0;
}

static bool field_is(const struct message *m, const char *name, const char *word)
{
	const char *value = message_field(m, name);

	return value && is_word(value, word);
}

/* There, and not "no". */
static bool has_field(const struct message *m, const char *name)
{
	const char *value = message_field(m, name);

	return value && !is_word(value, "no");
}

/* The part of the sender's address before the @. */
static bool sender_is_called(const struct message *m, const char *local)
{
	const char *addr = message_sender(m)->addr;
	size_t len = strcspn(addr, "@");

	return len == strlen(local) && strncasecmp(addr, local, len) == 0;
}

/* A daemon; a postmaster only while nothing shows a person who answers somebody. */
static bool is_from_daemon(const struct message *m)
{
	return sender_is_called(m, "mailer-daemon") ||
	       (sender_is_called(m, "postmaster") && !m->in_reply_to);
}

static bool is_report(const struct message *m)
{
	return m->report.action || field_is(m, "Content-Type", "multipart/report");
}

bool is_generated(const struct message *m)
{
	return field_is(m, "Auto-Submitted", "auto-generated");
}

bool is_machine_answer(const struct message *m)
{
	static const char *const names[] = { "X-Autoreply", "X-Autorespond", "X-Autoreply-From",
		"X-Mail-Autoreply" };

	if (has_field(m, "Auto-Submitted") && !is_generated(m))
		return true;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (has_field(m, names[i]))
			return true;
	return field_is(m, "Precedence", "auto_reply") || field_is(m, "Precedence", "auto-reply") ||
	       is_report(m) || is_from_daemon(m) || message_is_bounce(m);
}

/* Whether one domain is the other, or lies below it. */
static bool domains_meet(const char *a, const char *b)
{
	size_t len_a = strlen(a);
	size_t len_b = strlen(b);
	const char *tail;

	if (len_a < len_b)
		return domains_meet(b, a);
	tail = a + (len_a - len_b);
	return strcasecmp(tail, b) == 0 && (tail == a || tail[-1] == '.');
}

bool is_relayed(const struct message *m)
{
	const char *from = address_domain(message_sender(m)->addr);
	const char *to = m->reply_to.n ? address_domain(m->reply_to.v[0].addr) : "";
	size_t at = 0;
	char *sign;

	if (!is_generated(m) || !*to || domains_meet(from, to))
		return false;
	sign = next_bulk_sign(m, &at);
	free(sign);
	return !sign;
}

bool message_is_automatic(const struct message *m)
{
	return is_machine_answer(m) || (is_generated(m) && !is_relayed(m));
}

/* How mail systems that write no RFC 3464 report, or garble it, say that they failed. */
static bool says_undeliverable(const char *subject)
{
	static const char *const phrases[] = {
		"undeliver",
		"returned mail",
		"failure notice",
		"delivery failure",
		"delivery failed",
		"delivery has failed",
		"mail delivery failed",
		"notification (failure)",
		"could not be delivered",
		"couldn't be delivered",
		"unzustellbar",
		"no se puede entregar",
		"error de entrega",
		"mancato recapito",
		"non recapitabile",
		"nu a putut fi livrat",
		"nelivrat",
		"niedostarcz",
		"remise a échoué",
		"non remis",
	};

	for (size_t i = 0; i < sizeof(phrases) / sizeof(*phrases); i++)
		if (strcasestr(subject, phrases[i]))
			return true;
	return false;
}

bool message_is_bounce(const struct message *m)
{
	const char *path = message_field(m, "Return-Path");
	bool has_no_sender = path && strcmp(skip_comments(path), "<>") == 0;

	if (m->report.action)
		return strcasecmp(m->report.action, "failed") == 0;
	if (message_field(m, "X-Failed-Recipients"))
		return true;
	return m->subject && says_undeliverable(m->subject) && (has_no_sender || is_from_daemon(m));
}

/* What only a mailing has. Neither a person nor her mail program writes these. */
static const struct bulk_sign {
	const char *name;
	const char *word; /* NULL: any value */
} bulk_signs[] = {
	{ "List-Unsubscribe", NULL },
	{ "List-Id", NULL },
	{ "List-Post", NULL },
	{ "X-Mailing-List", NULL },
	{ "Precedence", "bulk" },
	{ "Precedence", "list" },
	{ "Precedence", "junk" },
	{ "Feedback-ID", NULL },
	{ "X-Campaign", NULL },
	{ "X-CampaignID", NULL },
	{ "X-Campaign-ID", NULL },
};

/* Amazon stamps a Feedback-ID on whatever it carries, a single person's mail included. */
static bool is_amazon_stamp(const char *name, const char *value)
{
	size_t len = strlen(value);

	return strcmp(name, "Feedback-ID") == 0 && len >= 9 &&
	       strcasecmp(value + len - 9, "AmazonSES") == 0;
}

static bool has_bulk_sign(const struct message *m, const struct bulk_sign *sign)
{
	const char *value = message_field(m, sign->name);

	if (!value || (sign->word && !is_word(value, sign->word)))
		return false;
	return !is_amazon_stamp(sign->name, value);
}

char *next_bulk_sign(const struct message *m, size_t *at)
{
	while (*at < sizeof(bulk_signs) / sizeof(*bulk_signs)) {
		const struct bulk_sign *sign = &bulk_signs[(*at)++];

		if (!has_bulk_sign(m, sign))
			continue;
		if (sign->word)
			return mem_printf(_("says \"%s: %s\": bulk mail"), sign->name, sign->word);
		return mem_printf(_("has a %s header: bulk mail"), sign->name);
	}
	return NULL;
}

/* Whether the domain stands in the value as a whole name, or the end of one. */
static bool names_domain(const char *value, const char *domain)
{
	size_t len = strlen(domain);

	for (const char *p = value; *domain && (p = strcasestr(p, domain)) != NULL; p++)
		if (p > value && strchr("@.<", p[-1]) && strchr(">?, ", p[len]))
			return true;
	return false;
}

static bool is_list_of(const struct message *m, const char *addr)
{
	const char *id = message_field(m, "List-Id");
	const char *post = message_field(m, "List-Post");

	return (id && names_domain(id, address_domain(addr))) ||
	       (post && names_domain(post, address_domain(addr)));
}

bool is_own_list(const struct message *m, const struct sender_facts *facts)
{
	if (facts->address && is_list_of(m, facts->address))
		return true;
	for (size_t i = 0; facts->aliases && i < facts->aliases->n; i++)
		if (is_list_of(m, facts->aliases->v[i]))
			return true;
	return false;
}
