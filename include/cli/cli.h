/*
 * cli - the door for shells: verbs and options in, text or JSON out.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

struct desk;
struct err;

/* What the screen is opened on, when no verb is given on a terminal. */
struct cli_screen {
	struct desk *desk;  /* with its store */
	const char *config; /* -c and -p, or NULL */
	const char *profile;
	const char *demo_folder; /* of the sample mailbox; or NULL */
};

/* The other door, which main() lends: neither knows the other. 0 or -1. */
typedef int cli_open_screen(const struct cli_screen *screen, struct err *err);

/* Run one command line; returns the exit status. */
int cli_main(int argc, char **argv, cli_open_screen *open_screen);

#endif
