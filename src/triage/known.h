/*
 * known - the well-known domain that a host could be taken for.
 */
#ifndef TRIAGE_KNOWN_H
#define TRIAGE_KNOWN_H

struct host;
struct sender_facts;

/*
 * For a host that is none of ours: a domain of ours, of a provider of addresses, or of a
 * service of many merchants, that the host is not but could be taken for; NULL: there is
 * none. The caller frees.
 */
char *known_lookalike(const struct host *h, const struct sender_facts *facts);

#endif
