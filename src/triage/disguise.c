#include "triage/disguise.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "mail/address.h"
#include "mail/message.h"
#include "text/host.h"
#include "triage/known.h"
#include "triage/lane.h"

enum {
	FOUND_MAX = 10, /* of one mail; more tell no more */
	HOSTS_MAX = 50, /* that are looked at */
};

/* Where a host stands. */
enum place {
	IN_FROM,
	IN_REPLY_TO,
	IN_LINK,
	IN_LETTER, /* that goes there */
};

struct search {
	const struct sender_facts *facts;
	struct strs seen; /* hosts */
	size_t n_added;
	struct disguises *out;
};

static bool is_told(const struct disguises *list, const char *text)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(list->v[i].text, text) == 0)
			return true;
	return false;
}

/* Takes the text over. */
static void add(struct search *s, const char *name, char *text)
{
	if (s->n_added == FOUND_MAX || is_told(s->out, text)) {
		free(text);
		return;
	}
	s->n_added++;
	s->out->v = mem_grow(s->out->v, s->out->n, sizeof(*s->out->v));
	s->out->v[s->out->n++] = (struct disguise) { name, text };
}

/* As it is read, and as it travels. The caller frees. */
static char *both_forms(const struct host *h)
{
	if (strcmp(h->ascii, h->unicode) == 0)
		return mem_dup(h->ascii);
	return mem_printf("%s (%s)", h->unicode, h->ascii);
}

static char *sentence(enum place place, const char *shown, const char *what)
{
	switch (place) {
	case IN_FROM:
		return mem_printf(_("The mail is from %s, %s."), shown, what);
	case IN_REPLY_TO:
		return mem_printf(_("An answer goes to %s, %s."), shown, what);
	case IN_LINK:
		return mem_printf(_("A link leads to %s, %s."), shown, what);
	case IN_LETTER:
		return mem_printf(_("The letter goes to %s, %s."), shown, what);
	}
	return NULL;
}

/* What is to be said of a host, and the name of that; NULL: nothing is. The caller frees. */
static char *find_oddity(const struct host *h, const struct sender_facts *facts, const char **name)
{
	char *like = known_lookalike(h, facts);
	char *what = like ? mem_printf(_("which looks like %s, but is another domain"), like) : NULL;

	free(like);
	*name = "lookalike";
	if (what || h->is_plain)
		return what;
	if (!h->is_valid) {
		*name = "invalid";
		return mem_dup(_("which is no valid domain"));
	}
	if (h->is_mixed) {
		*name = "mixed-alphabets";
		return mem_dup(_("whose letters are of several alphabets"));
	}
	if (h->is_veiled) {
		*name = "veiled";
		return mem_dup(_("whose letters only look like Latin ones"));
	}
	*name = "international";
	return mem_dup(_("which has letters beyond ASCII"));
}

static void look_at_host(struct search *s, const struct host *h, enum place place)
{
	const char *name;
	char *what = find_oddity(h, s->facts, &name);
	char *shown = what ? both_forms(h) : NULL;

	if (what)
		add(s, name, sentence(place, shown, what));
	free(shown);
	free(what);
}

static void look_at(struct search *s, const char *name, size_t n, enum place place)
{
	struct host h;

	while (n && name[n - 1] == '.')
		n--;
	host_read(name, n, &h);
	if (n && !strs_has(&s->seen, h.name) && s->seen.n < HOSTS_MAX) {
		strs_add(&s->seen, h.name);
		look_at_host(s, &h, place);
	}
	host_clear(&h);
}

static void look_at_addresses(struct search *s, const struct address_list *list, enum place place)
{
	for (size_t i = 0; i < list->n; i++) {
		const char *domain = address_domain(list->v[i].addr);

		look_at(s, domain, strlen(domain), place);
	}
}

/* Where a word of n bytes begins that is an address, or NULL. */
static const char *find_address(const char *name, size_t *n)
{
	static const char around[] = " \t\"'<>()[],;:";

	for (const char *p = name; *p;) {
		const char *at;

		p += strspn(p, around);
		*n = strcspn(p, around);
		at = memchr(p, '@', *n);
		if (at && at > p && memchr(at + 1, '.', *n - (size_t)(at + 1 - p)))
			return p;
		p += *n;
	}
	return NULL;
}

static void look_at_name(struct search *s, const struct address *a)
{
	size_t n;
	const char *p = find_address(a->name, &n);
	char *in_name = p ? mem_dupn(p, n) : NULL;

	if (in_name && !address_same(in_name, a->addr))
		add(s, "address-in-name",
			mem_printf(_("The sender's name has the address %s in it, but the mail is from %s."),
				in_name, a->addr));
	free(in_name);
}

static void look_at_senders(struct search *s, const struct address_list *from)
{
	struct buf all = { 0 };
	size_t others = 0;

	for (size_t i = 0; i < from->n; i++) {
		const char *addr = from->v[i].addr;

		look_at_name(s, &from->v[i]);
		if (!*addr || strcasestr(buf_text(&all), addr))
			continue; /* "Smith, Bo <bo@x.example>" without quotes is one sender, too */
		others += all.len > 0;
		buf_printf(&all, all.len ? ", %s" : "%s", addr);
	}
	if (others)
		add(s, "several-senders", mem_printf(_("It names several senders: %s."), buf_text(&all)));
	buf_clear(&all);
}

/* What stands between the scheme and the path: [who@]host[:port]. */
static void look_at_authority(struct search *s, const char *p, size_t n)
{
	const char *at = memrchr(p, '@', n);
	const char *host = at ? at + 1 : p;
	const char *colon;

	n -= (size_t)(host - p);
	colon = memchr(host, ':', n);
	if (colon)
		n = (size_t)(colon - host);
	if (at && memchr(p, '.', (size_t)(at - p)))
		add(s, "hidden-host",
			mem_printf(_("A link begins with %.*s, but leads to %.*s."), (int)(at - p), p, (int)n, host));
	look_at(s, host, n, IN_LINK);
}

static void look_at_links(struct search *s, const char *text)
{
	for (const char *p = text; (p = strchr(p, ':')) != NULL; p++) {
		size_t before = (size_t)(p - text);
		bool is_web = (before >= 4 && strncasecmp(p - 4, "http", 4) == 0) ||
			      (before >= 5 && strncasecmp(p - 5, "https", 5) == 0);

		if (is_web && p[1] == '/' && p[2] == '/')
			look_at_authority(s, p + 3, strcspn(p + 3, "/?#\\ \t\r\n<>\"^`{|}()[],;!'*"));
	}
}

void disguises_find(const struct message *m, const struct sender_facts *facts,
	struct disguises *out)
{
	struct search s = { .facts = facts, .out = out };

	look_at_senders(&s, &m->from);
	look_at_addresses(&s, &m->from, IN_FROM);
	look_at_addresses(&s, &m->reply_to, IN_REPLY_TO);
	look_at_links(&s, m->text ? m->text : "");
	strs_clear(&s.seen);
}

void disguises_of_addressees(const struct address_list *list, const struct sender_facts *facts,
	struct disguises *out)
{
	struct search s = { .facts = facts, .out = out };

	look_at_addresses(&s, list, IN_LETTER);
	strs_clear(&s.seen);
}

void disguises_clear(struct disguises *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->v[i].text);
	free(list->v);
	*list = (struct disguises) { 0 };
}
