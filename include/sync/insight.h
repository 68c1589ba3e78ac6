/*
 * insight - what a mail says by itself, whoever it is from: who made it, in which language, and
 * what the model thinks of it.
 *
 * To find that out takes longer than all else that is done with a mail. It is done in the worker that reads
 * the mail (see mail/reader.h), on another processor, while the mail before is taken in. The worker knows
 * nothing of what the owner taught: where something was taught, judge.c asks the model itself. So it does of the
 * few letters that the model has a say in, for the worker does not ask it about any.
 */
#ifndef SYNC_INSIGHT_H
#define SYNC_INSIGHT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "store/folder.h"
#include "text/lang.h"
#include "triage/model.h"

struct err;
struct lang;
struct map;
struct message;
struct reader;
struct worker_aside;

/* What is looked at; reader_message() is asked for it by this number. */
enum insight_kind {
	INSIGHT_OF_MAIL,
	INSIGHT_OF_LETTER, /* from Sent: nobody asks what it is about, or whether it only thanks */
};

/* Of a mail in such a folder. */
enum insight_kind insight_kind(enum folder_role role);

/* Zeroes are none. */
struct insight {
	enum insight_kind kind;
	unsigned signs; /* enum sign; never 0 where there is an insight */
	bool is_thanks; /* as message_is_thanks() says; not of what a machine wrote */
	char lang[3];   /* ISO 639-1, of what the customer wrote; "": not known, or a machine wrote it */
	enum lang_trust trust;
	bool has_opinion;
	struct opinion opinion;
};

/* All but the opinion. agent: who signs for us, or NULL. */
void insight_find(struct lang *lang, const char *agent, enum insight_kind kind, const struct message *m,
	struct insight *out);
void insight_clear(struct insight *i);

/*
 * What reader's worker found out of the mail of that kind that it read last; it was told the agent (reader_new()).
 * False, and *out zeroes, when it did not, or model is NULL.
 */
bool insight_take(const struct reader *reader, const struct model *model, enum insight_kind kind,
	struct insight *out);

/* False, and *out zeroes, when n bytes, which end in a NUL that is not counted, are no insight: they may come from a mail. */
bool insight_decode(const char *bytes, size_t n, const struct model *model, struct insight *out);

/* What finds it out in the worker. */
extern const struct worker_aside insight_aside;

/* Open the shipped model, whose bytes are in file. The path is for messages; the caller frees. */
int insight_open_model(struct map *file, struct model **model, struct err *err) MUST_CHECK;
char *insight_model_path(void);

#endif
