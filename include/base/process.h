/*
 * process - other programs, run by argument vector and never by a shell.
 *
 * A child gets no descriptor of ours but 0, 1 and 2. One that cannot be started is
 * ERR_IO; ERR_BUSY where the machine is only short of descriptors, processes or memory.
 */
#ifndef BASE_PROCESS_H
#define BASE_PROCESS_H

#include <sys/types.h>

#include "base/attr.h"

struct buf;
struct err;

struct process {
	pid_t pid;
	int to;   /* its standard input, blocking */
	int from; /* its standard output, blocking */
};

/* Start argv with a pipe to its stdin and one from its stdout; stderr is ours. */
int process_start(struct process *p, char *const argv[], struct err *err) MUST_CHECK;

/*
 * The same for a child that is to leave our terminal alone: what it writes to
 * stderr comes with its stdout, and it is in a session of its own, so that neither
 * a key nor a hangup of the terminal ends it.
 */
int process_start_apart(struct process *p, char *const argv[], struct err *err) MUST_CHECK;

/* Close the pipes, kill the child if it still runs, and reap it. Returns wait(2)'s status. */
int process_stop(struct process *p);

/*
 * Run argv to its end within timeout_ms and collect its stdout (out has the
 * limit). ERR_IO when it fails; ERR_BUSY when it takes too long; ERR_STOPPED when
 * stop says so (see base/stop.h; -1: never). stdin is the terminal, so that a password
 * manager may ask.
 */
int process_capture(char *const argv[], int timeout_ms, int stop, struct buf *out,
	struct err *err) MUST_CHECK;

/*
 * Run argv to its end within timeout_ms, apart: without our terminal, with nothing to read, and
 * what it prints is nobody's. Errors as above.
 */
int process_run_apart(char *const argv[], int timeout_ms, int stop, struct err *err) MUST_CHECK;

/* Run argv on our own terminal, to its end: an editor. ERR_IO when it fails. */
int process_run(char *const argv[], struct err *err) MUST_CHECK;

#endif
