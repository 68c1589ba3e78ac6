/*
 * tui - the door for people: a screen over the desk.
 *
 * It knows no rule about mail and talks to no server: a child does (see
 * desk/child.h). It waits for nothing but keys, the child and the clock.
 */
#ifndef TUI_TUI_H
#define TUI_TUI_H

struct desk;
struct err;

struct tui_options {
	struct desk *desk;  /* with its store; borrowed */
	const char *config; /* -c and -p, for the child; NULL: not given */
	const char *profile;
	const char *demo_folder; /* the sample mailbox lies there and nothing is sent; NULL: the real one */
};

/* Run the screen until the owner leaves. 0, or -1 when the terminal cannot be used (ERR_USAGE). */
int tui_run(const struct tui_options *options, struct err *err);

#endif
