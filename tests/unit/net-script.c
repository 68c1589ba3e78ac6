#include "test.h"

#include "net-script.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

const struct login script_login = { .user = "ana", .password = "geheim" };
const struct login script_token = { .user = "ana", .password = "ya29", .is_token = true };

enum {
	SECONDS = 10,
	LINE = 16 * 1024,
};

static void give_up(const char *step, const char *got)
{
	fprintf(stderr, "the script says \"%s\", the client \"%s\"\n", step, got);
	_exit(1);
}

static void expect_line(FILE *line, const char *step)
{
	char text[LINE] = "";

	if (!fgets(text, sizeof(text), line))
		give_up(step, "(end)");
	if (strncmp(text, step + 2, strlen(step + 2)) != 0)
		give_up(step, text);
}

static void take_step(FILE *in, FILE *out, const char *step)
{
	if (strncmp(step, "<<", 2) == 0) {
		for (long n = strtol(step + 2, NULL, 10); n > 0; n--)
			if (getc(in) == EOF)
				give_up(step, "(end)");
	} else if (step[0] == '<') {
		expect_line(in, step);
	} else if (step[1] == '>') {
		fputs(step + 2, out);
	} else {
		fprintf(out, "%s\r\n", step + 2);
	}
	fflush(out);
}

static void serve(int listener, const char *const *steps)
{
	int fd = accept(listener, NULL, NULL);
	FILE *in = fd < 0 ? NULL : fdopen(fd, "r");
	FILE *out = fd < 0 ? NULL : fdopen(dup(fd), "w");

	if (!in || !out)
		_exit(2);
	for (; *steps; steps++)
		take_step(in, out, *steps);
	_exit(0);
}

void script_start(struct script *s, const char *const *steps)
{
	static char host[] = "127.0.0.1";
	struct sockaddr_in address = { .sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t len = sizeof(address);
	int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (listener < 0 || bind(listener, (struct sockaddr *)&address, len) < 0 ||
		listen(listener, 1) < 0 || getsockname(listener, (struct sockaddr *)&address, &len) < 0)
		abort();
	s->endpoint = (struct endpoint) { host, ntohs(address.sin_port), ENDPOINT_PLAIN };
	s->options = (struct stream_options) { .timeout = SECONDS, .insecure = true, .stop = -1 };
	s->pid = fork();
	if (s->pid == 0) {
		alarm(SECONDS);
		serve(listener, steps);
	}
	close(listener);
}

void script_await(const struct script *s)
{
	siginfo_t info;

	if (waitid(P_PID, (id_t)s->pid, &info, WEXITED | WNOWAIT) < 0)
		abort();
}

int script_end(struct script *s)
{
	int status = -1;

	if (s->pid < 0 || waitpid(s->pid, &status, 0) < 0)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void script_refuses(script_visit *visit, const char *const *steps, enum endpoint_safety safety,
	const struct login *who, enum err_kind kind)
{
	struct script script;
	struct err err = { 0 };

	script_start(&script, steps);
	script.endpoint.safety = safety;
	assert_null(visit(&script, who, &err));
	assert_int_equal(err.kind, kind);
	assert_null(strstr(err.text, who->password));
	assert_int_equal(script_end(&script), 0);
}
