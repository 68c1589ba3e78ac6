/*
 * disguise - senders and links that look like what they are not. Pure.
 *
 * A disguise is a reason to look twice, and nothing more: it moves no mail to another lane.
 */
#ifndef TRIAGE_DISGUISE_H
#define TRIAGE_DISGUISE_H

#include <stdbool.h>
#include <stddef.h>

struct address_list;
struct message;
struct sender_facts;

struct disguise {
	/*
	 * "lookalike": a domain that could be taken for ours, or for a well-known one;
	 * "mixed-alphabets", "veiled": one whose letters are of several alphabets, or only look
	 * like Latin ones; "invalid": no program should take it for a domain; "international":
	 * one with letters beyond ASCII, which may be quite in order; "address-in-name": a
	 * sender whose name is, or has, another address; "several-senders"; "hidden-host": a
	 * link that begins with another host than the one it leads to.
	 */
	const char *name;
	char *text; /* one sentence, with the domain as it is read and as it travels, cut where it is long */
};

/* Ready to be filled when it is all zeroes. */
struct disguises {
	struct disguise *v;
	size_t n;
};

/*
 * Add what there is in From, in Reply-To, and in the links of the text, each host once, unless
 * it is told already: first "lookalike" and "hidden-host", last "international", and among
 * equals the sender's first. 1,000 hosts of senders and 1,000 of links are looked at, and 10
 * disguises are added at most. Of the facts it takes our own address and aliases.
 */
void disguises_find(const struct message *m, const struct sender_facts *facts,
	struct disguises *out);

/* Add what there is in the addresses that a letter goes to. */
void disguises_of_addressees(const struct address_list *list, const struct sender_facts *facts,
	struct disguises *out);

/* Whether a domain most likely deceives: by itself it would be "lookalike", "mixed-alphabets" or "veiled". */
bool disguise_is_domain(const char *domain, const struct sender_facts *facts);

void disguises_clear(struct disguises *list);

#endif
