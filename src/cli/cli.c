#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <sysexits.h>

int cli_main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "--version") == 0) {
		puts("tillmail 0.1.0");
		return EX_OK;
	}
	return EX_USAGE;
}
