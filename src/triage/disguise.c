#include "triage/disguise.h"

#include <stdbool.h>
#include <stdint.h>
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
#include "text/utf8.h"
#include "triage/domain.h"
#include "triage/known.h"
#include "triage/lane.h"

enum {
	FOUND_MAX = 10,   /* of one mail; more tell no more */
	HOSTS_MAX = 1000, /* that are looked at among the senders, and among the links */
	NAME_SHOWN = 60,  /* characters of a name */
	LIST_SHOWN = 200, /* and of several */
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
	size_t left;      /* how many more are looked at */
	struct disguises *out;
	size_t begin; /* in out; what stands before is of others */
};

static bool is_told(const struct disguises *list, const char *text)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(list->v[i].text, text) == 0)
			return true;
	return false;
}

/* What most likely deceives is told first, and what may be quite in order last. */
static int rank(const char *name)
{
	if (strcmp(name, "lookalike") == 0 || strcmp(name, "hidden-host") == 0)
		return 0;
	return strcmp(name, "international") == 0 ? 2 : 1;
}

/* Takes the text over. */
static void add(struct search *s, const char *name, char *text)
{
	struct disguises *out = s->out;
	size_t at = out->n;

	if (is_told(out, text)) {
		free(text);
		return;
	}
	while (at > s->begin && rank(out->v[at - 1].name) > rank(name))
		at--;
	out->v = mem_grow(out->v, out->n, sizeof(*out->v));
	memmove(out->v + at + 1, out->v + at, (out->n - at) * sizeof(*out->v));
	out->v[at] = (struct disguise) { name, text };
	if (out->n - s->begin < FOUND_MAX)
		out->n++;
	else
		free(out->v[out->n].text);
}

/* The first characters of n bytes. The caller frees. */
static char *shorten(const char *s, size_t n, size_t characters)
{
	size_t at = 0;
	uint32_t c;

	while (at < n && characters-- > 0)
		at += utf8_char(s + at, &c);
	return at < n ? mem_printf("%.*s…", (int)at, s) : mem_dupn(s, n);
}

/* As it is read, and as it travels. The caller frees. */
static char *both_forms(const struct host *h)
{
	char *unicode = shorten(h->unicode, strlen(h->unicode), NAME_SHOWN);
	char *ascii = shorten(h->ascii, strlen(h->ascii), NAME_SHOWN);
	char *both = strcmp(h->ascii, h->unicode) == 0 ? mem_dup(ascii) : mem_printf("%s (%s)", unicode, ascii);

	free(unicode);
	free(ascii);
	return both;
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
	if (what || (h->is_plain && h->is_valid))
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

static bool is_ours(const struct host *h, const struct sender_facts *facts)
{
	return domain_is_ours(h->ascii, facts) || domain_is_ours(h->unicode, facts);
}

static void look_at(struct search *s, const char *name, size_t n, enum place place)
{
	char *seen;
	struct host h;

	while (n && name[n - 1] == '.')
		n--;
	if (!n || !s->left)
		return;
	seen = mem_dupn(name, n);
	if (!strs_has(&s->seen, seen)) {
		s->left--;
		strs_add(&s->seen, seen);
		host_read(name, n, &h);
		if (!is_ours(&h, s->facts))
			look_at_host(s, &h, place);
		host_clear(&h);
	}
	free(seen);
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

static void add_address_in_name(struct search *s, const char *in_name, const char *addr)
{
	char *shown = shorten(in_name, strlen(in_name), NAME_SHOWN);
	char *real = shorten(addr, strlen(addr), NAME_SHOWN);

	add(s, "address-in-name",
		mem_printf(_("The sender's name has the address %s in it, but the mail is from %s."), shown, real));
	free(shown);
	free(real);
}

static void look_at_name(struct search *s, const struct address *a)
{
	size_t n;
	const char *p = find_address(a->name, &n);
	char *in_name = p ? mem_dupn(p, n) : NULL;

	if (in_name && !address_same(in_name, a->addr))
		add_address_in_name(s, in_name, a->addr);
	free(in_name);
}

static void look_at_senders(struct search *s, const struct address_list *from)
{
	struct buf all = { 0 };
	size_t others = 0;
	char *shown;

	for (size_t i = 0; i < from->n; i++) {
		const char *addr = from->v[i].addr;

		look_at_name(s, &from->v[i]);
		if (!*addr || strcasestr(buf_text(&all), addr))
			continue; /* "Smith, Bo <bo@x.example>" without quotes is one sender, too */
		others += all.len > 0;
		buf_printf(&all, all.len ? ", %s" : "%s", addr);
	}
	shown = shorten(buf_text(&all), all.len, LIST_SHOWN);
	if (others)
		add(s, "several-senders", mem_printf(_("It names several senders: %s."), shown));
	free(shown);
	buf_clear(&all);
}

/* A host before an @ is a trick, unless it is the same as the one behind, or that is a provider's. */
static void look_at_front(struct search *s, const char *front, size_t n, const char *host, size_t host_n)
{
	size_t first_n = host_length(front, n);
	char *first = mem_dupn(front, first_n);
	char *real = mem_dupn(host, host_n);
	char *shown = shorten(front, first_n, NAME_SHOWN);
	char *shown_real = shorten(host, host_n, NAME_SHOWN);

	if (strchr(first, '.') && host_n && !domain_meets(first, real) && !domain_is_public(real))
		add(s, "hidden-host", mem_printf(_("A link begins with %s, but leads to %s."), shown, shown_real));
	free(first);
	free(real);
	free(shown);
	free(shown_real);
}

/*
 * What stands between the scheme and the path: [who@]host[:port]. Who is in ASCII (RFC 3986), and
 * nobody in a link within another: "https://x.example/?to=https://y.example&by=ann@z.example".
 */
static void look_at_authority(struct search *s, const char *p, size_t n, bool is_within)
{
	size_t ascii = 0;
	const char *at;
	const char *host;
	size_t host_n;

	while (ascii < n && !is_within && (unsigned char)p[ascii] < 0x80)
		ascii++;
	at = memrchr(p, '@', ascii);
	host = at ? at + 1 : p;
	host_n = host_length(host, n - (size_t)(host - p));
	if (at)
		look_at_front(s, p, (size_t)(at - p), host, host_n);
	look_at(s, host, host_n, IN_LINK);
}

static void look_at_links(struct search *s, const char *text)
{
	const char *end = text; /* of the last link */

	for (const char *p = text; (p = strchr(p, ':')) != NULL; p++) {
		size_t before = (size_t)(p - text);
		bool is_web = (before >= 4 && strncasecmp(p - 4, "http", 4) == 0) ||
			      (before >= 5 && strncasecmp(p - 5, "https", 5) == 0);

		if (!is_web || p[1] != '/' || p[2] != '/')
			continue;
		look_at_authority(s, p + 3, strcspn(p + 3, "/?#\\ \t\r\n<>\"'^`{|}"), p < end);
		if (p >= end)
			end = p + strcspn(p, " \t\r\n<>\"");
	}
}

void disguises_find(const struct message *m, const struct sender_facts *facts,
	struct disguises *out)
{
	struct search s = { .facts = facts, .left = HOSTS_MAX, .out = out, .begin = out->n };

	look_at_senders(&s, &m->from);
	look_at_addresses(&s, &m->from, IN_FROM);
	look_at_addresses(&s, &m->reply_to, IN_REPLY_TO);
	s.left = HOSTS_MAX;
	look_at_links(&s, m->text ? m->text : "");
	strs_clear(&s.seen);
}

void disguises_of_addressees(const struct address_list *list, const struct sender_facts *facts,
	struct disguises *out)
{
	struct search s = { .facts = facts, .left = HOSTS_MAX, .out = out, .begin = out->n };

	look_at_addresses(&s, list, IN_LETTER);
	strs_clear(&s.seen);
}

bool disguise_is_domain(const char *domain, const struct sender_facts *facts)
{
	struct host h;
	const char *name = NULL;
	char *what;
	bool is_odd;

	host_read(domain, strlen(domain), &h);
	what = is_ours(&h, facts) ? NULL : find_oddity(&h, facts, &name);
	is_odd = what != NULL;
	host_clear(&h);
	free(what);
	return is_odd && (strcmp(name, "lookalike") == 0 || strcmp(name, "mixed-alphabets") == 0 || strcmp(name, "veiled") == 0);
}

void disguises_clear(struct disguises *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->v[i].text);
	free(list->v);
	*list = (struct disguises) { 0 };
}
