/*
 * addressee - who gets a reply, from which address of ours, and by what name. Private to desk.
 */
#ifndef DESK_ADDRESSEE_H
#define DESK_ADDRESSEE_H

#include <stdbool.h>

#include "base/attr.h"

struct address_list;
struct desk;
struct err;
struct mail;
struct mail_list;
struct strs;

/* The mail that a reply answers: the newest one of a person, else our newest; NULL: neither. */
const struct mail *addressee_question(const struct mail_list *mails);

/* To whom a reply goes: Reply-To, else From (RFC 5322, section 3.6.3), without ourselves. */
void addressee_find(const struct desk *d, const struct mail *question, struct address_list *to);

/* Add everybody else whom the question went to, but us, and who is not in to; each once. */
void addressee_others(const struct desk *d, const struct mail *question,
	const struct address_list *to, struct address_list *others);

/* Add what the owner typed, one or more addresses each, unless it is in the list. ERR_DATA for what is no address. */
int addressee_typed(struct address_list *list, const struct strs *typed, struct err *err) MUST_CHECK;

/* Whether that leads to another domain than the one the mail came from. */
bool addressee_is_elsewhere(const struct desk *d, const struct mail *question,
	const struct address_list *to);

/* Whether the first one's name is an address, and another one. */
bool addressee_is_dressed_up(const struct address_list *to);

/* The address of ours that the customer wrote to; borrowed. */
const char *addressee_own(const struct desk *d, const struct mail *question);

/*
 * Those addresses for our own To field. A name that is made to look like markup or a
 * placeholder stays behind: nobody goes by it, and our letter would seem to be unfinished.
 */
void addressee_copy(const struct address_list *to, struct address_list *out);

#endif
