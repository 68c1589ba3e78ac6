/*
 * person - whose addresses and phones belong together, and what the owner noted about them.
 *
 * A contact is an address in lower case, or "tel:" and shop_phone_key() of a phone. A person is all
 * contacts that share a number. Orders tell which phone goes with which address; a new
 * address with the phone and the name of another one is taken for the same person's.
 * The owner's word (merge, unmerge) stands above that.
 */
#ifndef STORE_PERSON_H
#define STORE_PERSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"

struct err;
struct shop_order;
struct store;
struct strs;

/* The contact of an address as it stands in a mail, in lower case; that of a phone, or NULL. The caller frees. */
char *contact_of_addr(const char *addr);
char *contact_of_phone(const char *phone);

/* Add all contacts of the person at an address: at least that one. */
int store_contacts(struct store *st, const char *addr, struct strs *out, struct err *err) MUST_CHECK;

/* The number of the person at an address; contacts that are one person's share it. 1, or 0: not known. */
int store_person(struct store *st, const char *addr, int64_t *person, struct err *err) MUST_CHECK;

/* Whether two addresses are one person's: 1, or 0. */
int store_is_same_person(struct store *st, const char *a, const char *b, struct err *err) MUST_CHECK;

/* The two are one person; an address stands for itself again. As an act of action, to be undone with it. */
int store_merge_people(struct store *st, int64_t action, const char *a, const char *b,
	struct err *err) MUST_CHECK;
int store_unmerge_person(struct store *st, int64_t action, const char *addr, struct err *err) MUST_CHECK;

/* The address and the phone of an order belong together. For store_put_order(). */
int person_learn(struct store *st, const struct shop_order *o, struct err *err) MUST_CHECK;

/* Addresses that share a phone with the person, but are not known to be hers. */
int store_namesakes(struct store *st, const struct strs *contacts, struct strs *out,
	struct err *err) MUST_CHECK;

enum note_kind {
	NOTE_PLAIN,
	NOTE_FRAUD,
	NOTE_VOUCHER,
};

struct note {
	enum note_kind kind;
	int64_t at;
	int64_t thread; /* 0: none */
	char *text;     /* or NULL */
	char *code;     /* of a voucher */
	int64_t amount; /* in minor units, or SHOP_UNKNOWN */
	char *currency;
};

struct notes {
	struct note *v;
	size_t n;
};

void notes_clear(struct notes *list);

/* Note something about the person at an address, as an act of action. */
int store_add_note(struct store *st, int64_t action, const char *addr, const struct note *note,
	struct err *err) MUST_CHECK;

/* What is noted about the person with these contacts, oldest first. */
int store_notes(struct store *st, const struct strs *contacts, struct notes *out,
	struct err *err) MUST_CHECK;

#endif
