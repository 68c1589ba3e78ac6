/* counting-worker.h - a worker that counts the mails that it is given, played by the test program itself. */
#ifndef COUNTING_WORKER_H
#define COUNTING_WORKER_H

#include "sync-desk.h"

#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "base/path.h"
#include "mail/message.h"
#include "mail/record.h"
#include "mail/wire.h"

enum { COUNTING_SIZE = 32 };

/* From now on the desk's mails are read by one; counted gets the path of its file. */
static inline void counting_begin(struct test_desk *d, char counted[COUNTING_SIZE])
{
	char *self = path_executable();
	int fd;

	strcpy(counted, "/tmp/tillmail-counted-XXXXXX");
	fd = mkstemp(counted);
	assert_true(fd >= 0);
	close(fd);
	reader_free(d->judge.reader);
	d->judge.reader = reader_new(self, counted);
	free(self);
}

/* How many it was given. */
static inline off_t counting_end(const char *counted)
{
	struct stat file;

	assert_int_equal(stat(counted, &file), 0);
	unlink(counted);
	return file.st_size;
}

/* The worker, for main(): it reads nothing in a mail, counts it, and dies of one that says "killer 9" in the end of a line. */
static inline int counting_play(const char *counted)
{
	const struct rlimit no_core = { 0, 0 };
	const uint32_t hello = WIRE_HELLO;
	const struct message m = { .date = MESSAGE_NO_DATE };
	struct wire_head request;
	struct buf out = { 0 };
	char mail[1000];
	int fd = open(counted, O_WRONLY | O_APPEND);

	setrlimit(RLIMIT_CORE, &no_core);
	signal(SIGSEGV, SIG_DFL); /* a sanitizer would catch it */
	record_encode(&m, &out);
	if (fd < 0 || write(STDOUT_FILENO, &hello, sizeof(hello)) < 0)
		return 1;
	while (read(STDIN_FILENO, &request, sizeof(request)) == sizeof(request)) {
		const struct wire_head head = { .what = WIRE_DONE, .size = (uint32_t)out.len, .index = (uint32_t)out.len };
		ssize_t n = read(STDIN_FILENO, mail, request.size);

		if (n < 0 || write(fd, "+", 1) != 1)
			return 1;
		if (memmem(mail, (size_t)n, "killer 9\n", 9))
			raise(SIGSEGV);
		if (write(STDOUT_FILENO, &head, sizeof(head)) < 0 || write(STDOUT_FILENO, out.data, out.len) < 0)
			return 1;
	}
	buf_clear(&out);
	close(fd);
	return 0;
}

#endif
