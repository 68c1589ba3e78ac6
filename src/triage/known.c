#include "triage/known.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strs.h"
#include "mail/address.h"
#include "text/host.h"
#include "triage/domain.h"
#include "triage/lane.h"
#include "triage/notice_words.h"

enum {
	NAME_MIN = 5, /* letters; shorter ASCII names are like each other by chance */
};

/* Whether the host belongs to the domain. */
static bool is_below(const struct host *h, const char *domain)
{
	return strlen(h->ascii) >= strlen(domain) && domain_meets(h->ascii, domain);
}

/* Networks that deliver a shop's pages, under names that begin with its own. */
static bool is_delivery(const struct host *h)
{
	static const char *const networks[] = { "edgekey.net", "edgesuite.net", "akadns.net", "akamaized.net",
		"cdn.cloudflare.net", "fastly.net", "cdngc.net" };

	for (size_t i = 0; i < sizeof(networks) / sizeof(*networks); i++)
		if (is_below(h, networks[i]))
			return true;
	return false;
}

/* "paypal.com.login.example" begins like paypal.com; "paypal.com.br" may be its own. */
static bool begins_like(const struct host *h, const char *domain)
{
	const size_t n = strlen(domain);

	for (const char *p = h->ascii; (p = strstr(p, domain)) != NULL; p++)
		if ((p == h->ascii || p[-1] == '.') && p[n] == '.' && strchr(p + n + 1, '.'))
			return !is_delivery(h);
	return false;
}

static bool is_long(const char *name)
{
	return strcspn(name, ".") >= NAME_MIN;
}

/* "lumen.es" beside "lumen.eu": a shop has its name in several countries. */
static bool is_elsewhere(const struct host *h, const char *domain)
{
	const char *tail = host_tail(h, domain);
	const char *end = strrchr(domain, '.');
	const char *other_end = strrchr(tail, '.');

	return end && other_end && end - domain == other_end - tail &&
	       strncmp(tail, domain, (size_t)(end - domain)) == 0;
}

/* By its letters. A short name that has accents is a word of its own. */
static bool is_drawn_like(const struct host *h, const char *domain)
{
	return (is_long(domain) || h->is_veiled) && !is_elsewhere(h, domain) && host_looks_like(h, domain);
}

static bool imitates(const struct host *h, const char *domain)
{
	return !is_below(h, domain) && (is_drawn_like(h, domain) || begins_like(h, domain));
}

/* Whom to deceive about his own domain takes more than look-alike letters. */
static bool imitates_ours(const struct host *h, const char *domain)
{
	if (!*domain || domain_is_public(domain) || is_below(h, domain))
		return false;
	return imitates(h, domain) ||
	       (is_long(domain) && !is_elsewhere(h, domain) && host_is_misspelt(host_tail(h, domain), domain));
}

static char *find_ours(const struct host *h, const struct sender_facts *facts)
{
	const char *domain = facts->address ? address_domain(facts->address) : "";

	if (imitates_ours(h, domain))
		return mem_dup(domain);
	for (size_t i = 0; facts->aliases && i < facts->aliases->n; i++) {
		domain = address_domain(facts->aliases->v[i]);
		if (imitates_ours(h, domain))
			return mem_dup(domain);
	}
	return NULL;
}

/* A service has a domain in each country: its name, with the end that the host has. */
static char *find_service(const struct host *h, const char *service)
{
	static const char *const ends[] = { ".com", ".co.uk" };
	char *domain;

	if (!strstr(h->ascii, service) && !host_has_label_like(h, service))
		return NULL;
	domain = mem_printf("%s.com", service);
	if (begins_like(h, domain))
		return domain;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		const char *end = strchr(host_tail(h, ends[i]), '.');

		free(domain);
		domain = mem_printf("%s%s", service, end ? end : "");
		if (imitates(h, domain))
			return domain;
	}
	free(domain);
	return NULL;
}

char *known_lookalike(const struct host *h, const struct sender_facts *facts)
{
	char *found = find_ours(h, facts);

	for (size_t i = 0; !found && domain_public_names[i]; i++)
		if (imitates(h, domain_public_names[i]))
			found = mem_dup(domain_public_names[i]);
	for (size_t i = 0; !found && notice_services[i]; i++)
		found = find_service(h, notice_services[i]);
	return found;
}
