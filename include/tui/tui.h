/*
 * tui - the door for people: a screen over the desk.
 *
 * It knows no rule about mail and talks to no server: a child does (see
 * desk/child.h). It waits for nothing but keys, the child and the clock.
 */
#ifndef TUI_TUI_H
#define TUI_TUI_H

struct buf;
struct desk;
struct err;
struct strs;

/*
 * The other door, which main() lends: a verb that is no command of the screen can be typed behind
 * ":" all the same. All zeroes: there is none.
 */
struct tui_shell {
	const struct strs *verbs; /* the name of each, what follows it, and what it does; borrowed */

	/*
	 * Run a verb on the desk; what it prints is added to out. 0; 1: its answer is no; more: it failed
	 * and has said why on stderr; or -1.
	 */
	int (*run)(struct desk *desk, const struct strs *words, struct buf *out, struct err *err);
};

struct tui_options {
	struct desk *desk;  /* with its store; borrowed */
	const char *config; /* -c, -p and --now, for the child; NULL: not given */
	const char *profile;
	const char *now;
	const char *demo_folder; /* the sample mailbox lies there and nothing is sent; NULL: the real one */
	struct tui_shell shell;
};

/* Run the screen until the owner leaves. 0, or -1 when the terminal cannot be used (ERR_USAGE). */
int tui_run(const struct tui_options *options, struct err *err);

#endif
