/* Connections to a host with several addresses, not all of which answer. */
#include "test.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "net/connect.h"
#include "net/resolve.h"

enum {
	CROWD = 8,   /* more than a queue for one takes */
	SOON = 1500, /* milliseconds: too short for all that keep silent, long enough for a busy machine */
	LATER = 60 * 1000,
};

/* A port of the loopback, whose owner answers, keeps silent, or is not there. */
struct host {
	int fd;
	int crowd[CROWD];
	struct resolved_address address;
};

static void host_start(struct host *h, int queue)
{
	struct sockaddr_in *a = (struct sockaddr_in *)&h->address.address;

	*h = (struct host) { .address.len = sizeof(*a) };
	a->sin_family = AF_INET;
	a->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	for (int i = 0; i < CROWD; i++)
		h->crowd[i] = -1;
	h->fd = socket(AF_INET, SOCK_STREAM, 0);
	assert_int_equal(bind(h->fd, (struct sockaddr *)a, sizeof(*a)), 0);
	assert_int_equal(getsockname(h->fd, (struct sockaddr *)a, &h->address.len), 0);
	if (queue >= 0)
		assert_int_equal(listen(h->fd, queue), 0);
}

/* Nobody accepts, and its queue is full: what comes is dropped without a word. */
static void host_start_silent(struct host *h)
{
	host_start(h, 0);
	for (int i = 0; i < CROWD; i++) {
		h->crowd[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
		(void)connect(h->crowd[i], (struct sockaddr *)&h->address.address, h->address.len);
	}
}

static void host_end(struct host *h)
{
	close(h->fd);
	for (int i = 0; i < CROWD; i++)
		if (h->crowd[i] >= 0)
			close(h->crowd[i]);
}

static int count_descriptors(void)
{
	int n = 0;

	for (int fd = 0; fd < 256; fd++)
		n += fcntl(fd, F_GETFD) >= 0;
	return n;
}

/* The socket, and how long it took. */
static int connect_to(const struct host *first, const struct host *second, int ms, int stop, int64_t *took)
{
	struct resolved list = { .n = 2, .v = { first->address, second->address } };
	int64_t start = clock_monotonic_ms();
	int fd = connect_first(&list, start + ms, stop);
	int failure = errno;

	*took = clock_monotonic_ms() - start;
	errno = failure;
	return fd;
}

static in_port_t port_of(int fd)
{
	struct sockaddr_in a;
	socklen_t len = sizeof(a);

	assert_int_equal(getpeername(fd, (struct sockaddr *)&a, &len), 0);
	return a.sin_port;
}

static void the_next_address_is_tried_when_one_is_silent_or_refuses(void **state)
{
	struct host nobody;
	struct host silent;
	struct host good;
	const struct host *bad[] = { &nobody, &silent };
	int before;
	int64_t took;
	int fd;

	(void)state;
	host_start(&nobody, -1);
	host_start_silent(&silent);
	host_start(&good, 5);
	before = count_descriptors();
	for (int i = 0; i < 2; i++) {
		fd = connect_to(bad[i], &good, LATER, -1, &took);
		assert_true(fd >= 0);
		assert_int_equal(port_of(fd), ((struct sockaddr_in *)&good.address.address)->sin_port);
		assert_true(took < LATER / 4);
		close(fd);
	}
	fd = connect_to(&good, &silent, LATER, -1, &took);
	assert_true(fd >= 0);
	close(fd);
	assert_int_equal(count_descriptors(), before);
	host_end(&nobody);
	host_end(&silent);
	host_end(&good);
}

static void where_none_answers_the_reason_is_told(void **state)
{
	struct host nobody;
	struct host silent;
	int ends[2];
	int64_t took;
	int before;

	(void)state;
	host_start(&nobody, -1);
	host_start_silent(&silent);
	assert_int_equal(pipe(ends), 0);
	before = count_descriptors();
	assert_int_equal(connect_to(&nobody, &nobody, LATER, -1, &took), -1);
	assert_int_equal(errno, ECONNREFUSED);
	assert_int_equal(connect_to(&silent, &silent, SOON, -1, &took), -1);
	assert_int_equal(errno, ETIMEDOUT);
	assert_true(took >= SOON);
	assert_int_equal(connect_to(&silent, &silent, 0, -1, &took), -1);
	assert_int_equal(write(ends[1], "x", 1), 1);
	assert_int_equal(connect_to(&silent, &silent, LATER, ends[0], &took), -1);
	assert_int_equal(errno, ECANCELED);
	assert_true(took < LATER / 4);
	assert_int_equal(count_descriptors(), before);
	close(ends[0]);
	close(ends[1]);
	host_end(&nobody);
	host_end(&silent);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_next_address_is_tried_when_one_is_silent_or_refuses),
		cmocka_unit_test(where_none_answers_the_reason_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
