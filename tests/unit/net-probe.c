/*
 * net-probe - one visit to a mail server, told line by line.
 *
 *   net-probe imap URL USER PASSWORD [CA-FILE [MAILBOX]]
 *   net-probe smtp URL USER PASSWORD [CA-FILE [RECIPIENT]...]
 *
 * From the environment: TIMEOUT and AFTER_DOT (seconds), MAX_SIZE (bytes of a mail), CHANGE=0
 * (leave the mailbox as it is), MOVE_TO (a mailbox), VERBOSE=1. Each line printed is a
 * step and its outcome. The exit status is 0 when nothing failed, 1 otherwise.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "base/err.h"
#include "base/log.h"
#include "base/mem.h"
#include "net/imap.h"
#include "net/login.h"
#include "net/smtp.h"
#include "net/stream.h"

enum { PER_RANGE = 500 };

static const char letter_text[] =
	"From: Ana <ana@lumen.example>\r\n"
	"To: John <john@customer.example>\r\n"
	"Subject: Your parcel\r\n"
	"Date: Mon, 14 Sep 2026 12:00:00 +0300\r\n"
	"Message-ID: <probe@lumen.example>\r\n"
	"MIME-Version: 1.0\r\n"
	"Content-Type: text/plain; charset=utf-8\r\n"
	"\r\n"
	".A dot at the start, a lone\nLF, a lone\rCR.\r\n.\r\nEnd";

struct tally {
	size_t mails;
	size_t bytes;
	size_t ranges;
	size_t missing; /* bodies that are NIL */
	size_t dateless;
};

static long setting(const char *name, long otherwise)
{
	const char *value = getenv(name);

	return value ? strtol(value, NULL, 10) : otherwise;
}

/* Print a step that failed; returns 1. */
static int failed(const char *step, const struct err *err)
{
	printf("%s: %s: %s\n", step, err_kind_name(err->kind), err->text);
	return 1;
}

static int count_mail(void *data, struct imap_message *m, struct err *err)
{
	struct tally *t = data;

	(void)err;
	t->mails++;
	t->bytes += m->n_bytes;
	t->missing += !m->bytes;
	t->dateless += m->internal_date == INT64_MIN;
	return 0;
}

static int count_range(void *data, size_t range, struct err *err)
{
	struct tally *t = data;

	(void)err;
	(void)range;
	t->ranges++;
	return 0;
}

static struct imap_range *cut_ranges(const struct imap_uids *uids, size_t *n)
{
	struct imap_range *ranges = mem_alloc((uids->n / PER_RANGE + 1) * sizeof(*ranges));

	*n = 0;
	for (size_t at = 0; at < uids->n; at += ranges[(*n)++].n) {
		ranges[*n].n = uids->n - at < PER_RANGE ? uids->n - at : PER_RANGE;
		ranges[*n].set = imap_set(uids->v + at, ranges[*n].n);
	}
	return ranges;
}

static int fetch(struct imap *s, const struct imap_uids *uids, enum imap_fetch what)
{
	static const char *const names[] = { "flags", "mails", "sizes", "bodies" };
	struct tally tally = { 0 };
	struct err err = { 0 };
	size_t n;
	struct imap_range *ranges = cut_ranges(uids, &n);
	struct imap_fetch_job job = { .what = what, .ranges = ranges, .n_ranges = n, .max_size = (size_t)setting("MAX_SIZE", 25 << 20), .message = count_mail, .range_done = count_range, .data = &tally };
	int rc = imap_fetch(s, &job, &err);

	for (size_t i = 0; i < n; i++)
		free(ranges[i].set);
	free(ranges);
	printf("%s: %zu in %zu ranges, %zu bytes, %zu without a body, %zu without a date\n",
		names[what], tally.mails, tally.ranges, tally.bytes, tally.missing, tally.dateless);
	return rc ? failed(names[what], &err) : 0;
}

static int list(struct imap *s)
{
	struct imap_mailbox_list boxes;
	struct err err = { 0 };

	if (imap_list(s, &boxes, &err))
		return failed("list", &err);
	for (size_t i = 0; i < boxes.n; i++)
		printf("mailbox: %s %s\n", boxes.v[i].use ? boxes.v[i].use : "-", boxes.v[i].name);
	imap_mailbox_list_clear(&boxes);
	return 0;
}

/* Flags, a copy in Sent and a move: what a sweep writes to the server. */
static int change(struct imap *s, const struct imap_uids *uids)
{
	const struct imap_new_mail copy = { IMAP_SEEN, 1789376400, letter_text,
		sizeof(letter_text) - 1 };
	struct err err = { 0 };
	char *set = imap_set(uids->v, uids->n ? 1 : 0);
	uint32_t uid = 0;
	int bad = 0;
	const char *to = getenv("MOVE_TO") ? getenv("MOVE_TO") : "Trash";

	if (uids->n && imap_store(s, set, true, IMAP_SEEN, "tillmail-customer", &err))
		bad |= failed("store", &err);
	free(set);
	if (imap_is_alive(s) && imap_append(s, "Sent", &copy, &uid, &err))
		bad |= failed("append", &err);
	else
		printf("append: %s\n", uid ? "uid" : "no uid");
	if (imap_is_alive(s) && uids->n &&
		(imap_has(s, "MOVE") ? imap_move(s, uids->v, 1, to, &uid, &err)
				     : imap_copy(s, uids->v, 1, to, &uid, &err) || imap_remove(s, uids->v, 1, &err)))
		bad |= failed("move", &err);
	else
		printf("move: %s\n", uid ? "uid" : "no uid");
	if (imap_is_alive(s) && imap_noop(s, &err))
		bad |= failed("noop", &err);
	return bad;
}

static int read_mailbox(struct imap *s, const char *mailbox)
{
	struct imap_selected selected;
	struct imap_uids uids = { 0 };
	struct err err = { 0 };
	int bad = 0;

	if (imap_select(s, mailbox, &selected, &err))
		return failed("select", &err);
	printf("select: %u mails%s%s\n", selected.exists, selected.read_only ? ", read only" : "",
		selected.takes_keywords ? ", keywords" : "");
	if (imap_search_since(s, 0, &uids, &err))
		return failed("search", &err);
	printf("search: %zu\n", uids.n);
	bad |= fetch(s, &uids, IMAP_FETCH_SIZES);
	if (imap_is_alive(s))
		bad |= fetch(s, &uids, IMAP_FETCH_MAILS);
	if (imap_is_alive(s) && setting("CHANGE", 1))
		bad |= change(s, &uids);
	imap_uids_clear(&uids);
	return bad;
}

static int visit_imap(const struct endpoint *endpoint, const struct stream_options *options,
	char **argv)
{
	struct login login = { .user = argv[3], .password = argv[4] };
	struct err err = { 0 };
	struct imap *s = imap_open(endpoint, options, &login, &err);
	const char *mailbox = argv[5] && argv[6] ? argv[6] : "INBOX";
	int bad;

	if (!s)
		return failed("open", &err);
	bad = list(s);
	if (imap_is_alive(s))
		bad |= read_mailbox(s, mailbox);
	printf("end: %s\n", imap_is_alive(s) ? "alive" : "closed");
	imap_close(s);
	return bad;
}

static int note_dot(void *data, struct err *err)
{
	(void)data;
	(void)err;
	puts("dot");
	fflush(stdout); /* as the store writes its row now */
	return 0;
}

static void send_one(struct smtp *s, struct smtp_recipient *to, size_t n)
{
	static const char *const outcomes[] = { "sent", "failed", "temporary", "unknown" };
	struct smtp_letter letter = { .from = "ana@lumen.example", .to = to, .n_to = n, .bytes = letter_text, .n_bytes = sizeof(letter_text) - 1, .after_dot = (int)setting("AFTER_DOT", 5), .before_dot = note_dot };
	struct err err = { 0 };
	enum smtp_outcome outcome = smtp_send(s, &letter, &err);

	printf("letter: %s: %s\n", outcomes[outcome], outcome == SMTP_SENT ? "" : err.text);
	for (size_t i = 0; i < n; i++) {
		printf("to %s: %s\n", to[i].addr, outcomes[to[i].outcome]);
		free(to[i].reply);
	}
}

static int visit_smtp(const struct endpoint *endpoint, const struct stream_options *options,
	char **argv)
{
	struct login login = { .user = argv[3], .password = argv[4] };
	struct smtp_recipient to[8] = { { .addr = "john@customer.example" } };
	struct err err = { 0 };
	struct smtp *s = smtp_open(endpoint, options, &login, &err);
	size_t n = 0;

	if (!s)
		return failed("open", &err);
	for (char **arg = argv[5] ? argv + 6 : argv + 5; *arg && n < 8; arg++)
		to[n++].addr = *arg;
	send_one(s, to, n ? n : 1);
	printf("end: %s\n", smtp_is_alive(s) ? "alive" : "closed");
	smtp_close(s);
	return 0;
}

int main(int argc, char **argv)
{
	struct stream_options options = { .timeout = (int)setting("TIMEOUT", 10), .stop = -1 };
	struct rusage usage;
	struct endpoint endpoint;
	struct err err = { 0 };
	int rc;

	if (argc < 5)
		return 64;
	if (setting("VERBOSE", 0))
		log_set_level(LOG_VERBOSE);
	if (endpoint_parse(&endpoint, argv[2], argv[1], &err))
		return failed("url", &err);
	options.insecure = endpoint.safety == ENDPOINT_PLAIN;
	options.ca_file = argc > 5 && *argv[5] ? argv[5] : NULL;
	if (strcmp(argv[1], "imap") == 0)
		rc = visit_imap(&endpoint, &options, argv);
	else
		rc = visit_smtp(&endpoint, &options, argv);
	endpoint_clear(&endpoint);
	getrusage(RUSAGE_SELF, &usage);
	printf("memory: %ld MiB\n", usage.ru_maxrss / 1024);
	return rc;
}
