/*
 * cli - the door for shells: verbs and options in, text or JSON out.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "base/attr.h"

struct buf;
struct desk;
struct err;
struct strs;

/* What the screen is opened on, when no verb is given on a terminal. */
struct cli_screen {
	struct desk *desk;  /* with its store */
	const char *config; /* -c, -p and --now, or NULL */
	const char *profile;
	const char *now;
	const char *demo_folder; /* of the sample mailbox; or NULL */
};

/* The other door, which main() lends: neither knows the other. 0 or -1. */
typedef int cli_open_screen(const struct cli_screen *screen, struct err *err);

/* Run one command line; returns the exit status. */
int cli_main(int argc, char **argv, cli_open_screen *open_screen);

/* The verbs that can be run from within the screen: name, usage and help of each. */
void cli_verbs(struct strs *out);

/*
 * Run one of them on the screen's desk: words are the verb and what follows it, options, too. What it
 * prints is added to out. It asks nothing and reads no standard input. The exit status, or -1.
 */
int cli_run_inside(struct desk *desk, const struct strs *words, struct buf *out, struct err *err) MUST_CHECK;

#endif
