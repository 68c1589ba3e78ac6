/* main - opens, picks a door, closes; or is the worker that reads mails in a jail. */
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "base/mem.h"
#include "base/strs.h"
#include "cli/cli.h"
#include "mail/reader.h"
#include "sync/insight.h"
#include "tui/tui.h"

static int open_screen(const struct cli_screen *screen, struct err *err)
{
	struct strs verbs = { 0 };
	const struct tui_options options = {
		.desk = screen->desk,
		.config = screen->config,
		.profile = screen->profile,
		.now = screen->now,
		.demo_folder = screen->demo_folder,
		.shell = { .verbs = &verbs, .run = cli_run_inside },
	};
	int rc;

	cli_verbs(&verbs);
	rc = tui_run(&options, err);
	strs_clear(&verbs);
	return rc;
}

/* A password is in memory for as long as a round takes: nobody may attach, and nothing of it is dumped. */
static void keep_memory_private(void)
{
#ifndef __SANITIZE_ADDRESS__ /* which attaches to look for leaks */
	const struct rlimit none = { 0, 0 };

	setrlimit(RLIMIT_CORE, &none);
	prctl(PR_SET_DUMPABLE, 0);
#endif
}

int main(int argc, char **argv)
{
	keep_memory_private();
	if ((argc == 2 || argc == 3) && strcmp(argv[1], "--worker") == 0)
		return worker_main(&insight_aside, argv[2]);
	mem_give_back_large(); /* a round has several copies of a mail */
	return cli_main(argc, argv, open_screen);
}
