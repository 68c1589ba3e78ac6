/* played-worker.h - what a worker says (mail/wire.h), for a test program that plays one itself. */
#ifndef PLAYED_WORKER_H
#define PLAYED_WORKER_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/buf.h"
#include "mail/wire.h"

enum { PLAYED_MAIL_MAX = 1000 };

static inline bool played_say(const void *bytes, size_t n)
{
	return write(STDOUT_FILENO, bytes, n) == (ssize_t)n;
}

/* What it dies of is to kill it, and leaves nothing behind. */
static inline void played_begin(void)
{
	const struct rlimit no_core = { 0, 0 };

	setrlimit(RLIMIT_CORE, &no_core);
	signal(SIGSEGV, SIG_DFL); /* a sanitizer would catch it */
}

static inline bool played_hello(void)
{
	const uint32_t hello = WIRE_HELLO;

	return played_say(&hello, sizeof(hello));
}

/* The next mail, ended by a NUL; false when there is none. */
static inline bool played_take(struct wire_head *request, char mail[PLAYED_MAIL_MAX])
{
	ssize_t n;

	if (read(STDIN_FILENO, request, sizeof(*request)) != sizeof(*request) || request->size >= PLAYED_MAIL_MAX)
		return false;
	n = read(STDIN_FILENO, mail, request->size);
	mail[n > 0 ? n : 0] = '\0';
	return n >= 0;
}

/* The answer, of which so many bytes are said to be the record. */
static inline bool played_answer(const struct buf *out, size_t record)
{
	const struct wire_head head = { .what = WIRE_DONE, .index = (uint32_t)record, .size = (uint32_t)out->len };

	return played_say(&head, sizeof(head)) && played_say(out->data, out->len);
}

#endif
