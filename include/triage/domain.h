/*
 * domain - whose a mail domain is: one of ours, everybody's, or somebody's.
 */
#ifndef TRIAGE_DOMAIN_H
#define TRIAGE_DOMAIN_H

#include <stdbool.h>

struct sender_facts;
struct strs;

/* Whether one domain is the other, or lies below it. */
bool domain_meets(const char *a, const char *b);

/* Where everybody may have an address, and customers have theirs. */
bool domain_is_public(const char *domain);
extern const char *const domain_public_names[]; /* "gmail.com"; the last is NULL */

/* Whether it is, or lies below, a domain of one of our addresses that is not everybody's. */
bool domain_is_ours(const char *domain, const struct sender_facts *facts);

/* Whether addr is in a list of addresses and "@domain"s ("@x.example" means its subdomains, too). */
bool address_is_listed(const struct strs *list, const char *addr);

#endif
