/*
 * rule - where the owner wants the mails of a sender, or of a whole domain.
 *
 * A pattern is an address, or "@x.example" for the domain with all below it.
 * Of several rules the one of the address counts, then that of the nearest
 * domain; of the same pattern, the newest. A rule goes with its action when
 * that is undone; one that says pitch or notice counts no more for an address that we wrote to after it.
 */
#ifndef STORE_RULE_H
#define STORE_RULE_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"
#include "triage/lane.h"

struct err;
struct store;

int store_add_sender_rule(struct store *st, int64_t action, const char *pattern, enum lane lane,
	struct err *err) MUST_CHECK;

/* 1 and the lane for mails from addr, or 0: there is no rule. */
int store_sender_rule(struct store *st, const char *addr, enum lane *lane,
	struct err *err) MUST_CHECK;

/* The patterns of an action, also when that was undone; they are added to out. */
int store_rules_of_action(struct store *st, int64_t action, struct strs *out,
	struct err *err) MUST_CHECK;

/* Ids of the incoming mails that a pattern is about; the caller frees. */
int store_mails_from(struct store *st, const char *pattern, int64_t **ids, size_t *n,
	struct err *err) MUST_CHECK;

#endif
