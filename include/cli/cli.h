/*
 * cli - the door for shells: verbs and options in, text or JSON out.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

/* Run one command line; returns the exit status. */
int cli_main(int argc, char **argv);

#endif
