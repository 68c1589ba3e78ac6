/*
 * insight - what a mail says by itself, whoever it is from: what the model thinks of it, and
 * its language.
 *
 * To find that out takes longer than all else that is done with a mail. It is done in the worker that reads
 * the mail (see mail/reader.h), on another processor, while the mail before is taken in. The worker knows
 * nothing of what the owner taught: where something was taught, judge.c asks the model itself. So it does of the
 * few mailings that the model has a say in, for the worker does not ask it about any.
 */
#ifndef SYNC_INSIGHT_H
#define SYNC_INSIGHT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "text/lang.h"
#include "triage/model.h"

struct err;
struct map;
struct reader;
struct worker_aside;

/* Zeroes are none. Of a mail that came by a form, it is about what the customer wrote. */
struct insight {
	bool is_here;
	bool has_opinion;
	struct opinion opinion;
	char lang[3]; /* ISO 639-1; "": not known */
	enum lang_trust trust;
};

/* What reader's worker found out of the mail that it read last; zeroes when it did not, or model is NULL. */
void insight_take(const struct reader *reader, const struct model *model, struct insight *out);
void insight_clear(struct insight *i);

/* False, and *out zeroes, when n bytes, which end in a NUL that is not counted, are no insight: they may come from a mail. */
bool insight_decode(const char *bytes, size_t n, const struct model *model, struct insight *out);

/* What finds it out in the worker. */
extern const struct worker_aside insight_aside;

/* Open the shipped model, whose bytes are in file. The path is for messages; the caller frees. */
int insight_open_model(struct map *file, struct model **model, struct err *err) MUST_CHECK;
char *insight_model_path(void);

#endif
