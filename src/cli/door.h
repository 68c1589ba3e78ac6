/*
 * door - one run of the command line: what was typed, the desk, and the verbs. Private to cli.
 */
#ifndef CLI_DOOR_H
#define CLI_DOOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/clock.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "desk/desk.h"

struct err;

struct door {
	struct options options;
	struct clock clock;
	bool json;
	struct desk *desk; /* NULL until door_open() */
	cli_open_screen *open_screen;
	bool is_inside; /* of the screen: the desk is its, and there is no terminal to ask on */
};

enum { ANY_WORDS = -1 };

/*
 * What the program can do. run returns the exit status, or -1 with err; it
 * finds what was typed behind the verb from words.v[1] on.
 */
struct verb {
	const char *name;
	const char *usage; /* of what follows the name */
	int max_words;     /* behind the name; ANY_WORDS: as many as one likes */
	const char *help;
	const enum option *options; /* those it takes, 0-terminated; NULL: none but the common ones */
	int (*run)(struct door *door, struct err *err);
};

extern const struct verb verbs[]; /* ends with a NULL name */

int run_backup(struct door *door, struct err *err) MUST_CHECK;
int run_classify(struct door *door, struct err *err) MUST_CHECK;
int run_config(struct door *door, struct err *err) MUST_CHECK;
int run_customer(struct door *door, struct err *err) MUST_CHECK;
int run_demo(struct door *door, struct err *err) MUST_CHECK;
int run_digest(struct door *door, struct err *err) MUST_CHECK;
int run_done(struct door *door, struct err *err) MUST_CHECK;
int run_promises(struct door *door, struct err *err) MUST_CHECK;
int run_due(struct door *door, struct err *err) MUST_CHECK;
int run_export(struct door *door, struct err *err) MUST_CHECK;
int run_forward(struct door *door, struct err *err) MUST_CHECK;
int run_import(struct door *door, struct err *err) MUST_CHECK;
int run_list(struct door *door, struct err *err) MUST_CHECK;
int run_mark(struct door *door, struct err *err) MUST_CHECK;
int run_open(struct door *door, struct err *err) MUST_CHECK;
int run_orders(struct door *door, struct err *err) MUST_CHECK;
int run_outbox(struct door *door, struct err *err) MUST_CHECK;
int run_reply(struct door *door, struct err *err) MUST_CHECK;
int run_restore(struct door *door, struct err *err) MUST_CHECK;
int run_search(struct door *door, struct err *err) MUST_CHECK;
int run_send(struct door *door, struct err *err) MUST_CHECK;
int run_show(struct door *door, struct err *err) MUST_CHECK;
int run_snooze(struct door *door, struct err *err) MUST_CHECK;
int run_merge(struct door *door, struct err *err) MUST_CHECK;
int run_split(struct door *door, struct err *err) MUST_CHECK;
int run_note(struct door *door, struct err *err) MUST_CHECK;
int run_topic(struct door *door, struct err *err) MUST_CHECK;
int run_sync(struct door *door, struct err *err) MUST_CHECK;
int run_template(struct door *door, struct err *err) MUST_CHECK;
int run_train(struct door *door, struct err *err) MUST_CHECK;
int run_undo(struct door *door, struct err *err) MUST_CHECK;
int run_watch(struct door *door, struct err *err) MUST_CHECK;
int run_why(struct door *door, struct err *err) MUST_CHECK;
int run_write(struct door *door, struct err *err) MUST_CHECK;

/* Open the desk as far as the verb needs it. */
int door_open(struct door *door, enum desk_part part, struct err *err) MUST_CHECK;

/* Whether there is somebody to look at a screen, who did not ask for JSON. */
bool door_has_terminal(const struct door *door);

/* Open the screen on the desk; demo_folder is that of the sample mailbox, or NULL. */
int door_screen(struct door *door, const char *demo_folder, struct err *err) MUST_CHECK;

/* What was typed behind the verb. */
size_t door_n_words(const struct door *door);
const char *door_word(const struct door *door, size_t i); /* NULL: there is none */

/* Numbers of threads, each once: the words, "-" reads more from stdin. ERR_USAGE when there is none. The caller frees. */
int door_ids(const struct door *door, int64_t **ids, size_t *n, struct err *err) MUST_CHECK;

/* The same of the words [from, to) alone. */
int door_ids_between(const struct door *door, size_t from, size_t to, int64_t **ids, size_t *n,
	struct err *err) MUST_CHECK;

/* The one number that the verb wants. */
int door_id(const struct door *door, int64_t *id, struct err *err) MUST_CHECK;

/* A number, all of it. ERR_USAGE. */
int door_number(const char *text, int64_t *number, struct err *err) MUST_CHECK;

/* The words from one on with blanks between; the caller frees. NULL when there is none. */
char *door_rest(const struct door *door, size_t from);

/* The value of an option that is a time, or DESK_NO_TIME when it is not given. ERR_USAGE. */
int door_time(const struct door *door, enum option option, int64_t *t, struct err *err) MUST_CHECK;

/* Whoever reads standard output has seen enough, as head does: no failure of ours. */
bool door_reader_went_away(void);

/* Print an error to stderr, as text or as JSON; returns its exit status. */
int door_fail(const struct door *door, const struct err *err);

#endif
