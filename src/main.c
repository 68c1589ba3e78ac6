/* main - opens, picks a door, closes; or is the worker that reads mails in a jail. */
#include <string.h>

#include "cli/cli.h"
#include "mail/reader.h"

int main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "--worker") == 0)
		return worker_main();
	return cli_main(argc, argv);
}
