/* counting-worker.h - a worker that counts the mails that it is given, played by the test program itself. */
#ifndef COUNTING_WORKER_H
#define COUNTING_WORKER_H

#include "sync-desk.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

#include "base/path.h"
#include "mail/message.h"
#include "mail/record.h"
#include "played-worker.h"

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
	const struct message m = { .date = MESSAGE_NO_DATE };
	char mail[PLAYED_MAIL_MAX];
	struct wire_head request;
	struct buf out = { 0 };
	int fd = open(counted, O_WRONLY | O_APPEND);
	bool goes_on;

	played_begin();
	record_encode(&m, &out);
	goes_on = fd >= 0 && played_hello();
	while (goes_on && played_take(&request, mail)) {
		goes_on = write(fd, "+", 1) == 1;
		if (strstr(mail, "killer 9\n"))
			raise(SIGSEGV);
		goes_on = goes_on && played_answer(&out, out.len);
	}
	buf_clear(&out);
	close(fd);
	return goes_on ? 0 : 1;
}

#endif
