#include <inttypes.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "net/imap_parser.h"
#include "net/imap_session.h"
#include "net/imap_set.h"

enum {
	IN_FLIGHT = 3,       /* commands: enough to hide the way to the server and back */
	LITERALS_SPARE = 16, /* mails that a server may send beyond twice those asked for */
};

static const char *const items[] = {
	[IMAP_FETCH_FLAGS] = "(UID FLAGS)",
	[IMAP_FETCH_MAILS] = "(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])",
	[IMAP_FETCH_SIZES] = "(UID FLAGS INTERNALDATE RFC822.SIZE)",
	[IMAP_FETCH_BODIES] = "(UID FLAGS BODY.PEEK[])",
};

/* One range whose answer is being read. */
struct fetch {
	const struct imap_fetch_job *job;
	struct imap_spans wanted;
	struct imap_seen seen;
};

static bool wants_bodies(const struct imap_fetch_job *job)
{
	return job->what == IMAP_FETCH_MAILS || job->what == IMAP_FETCH_BODIES;
}

/* Is it an answer to this command, and not news about some mail's flags? */
static bool is_answer(const struct fetch *f, const struct imap_fetched *got)
{
	if (!imap_spans_has(&f->wanted, got->message.uid) || !got->number)
		return false;
	if (wants_bodies(f->job))
		return got->has_body;
	return got->has_flags && (f->job->what != IMAP_FETCH_SIZES || got->has_size);
}

static int hand_over(struct imap *s, struct fetch *f, const struct imap_fetched *got,
	struct err *err)
{
	uint32_t before;

	if (!is_answer(f, got))
		return 0;
	before = imap_seen_add(&f->seen, got->message.uid, got->number);
	if (before == got->number)
		return 0; /* said twice: the first counts */
	if (before)
		return err_set(err, ERR_PROTOCOL, _("%s gives two mails the same UID %" PRIu32), s->name,
			got->message.uid);
	return f->job->message(f->job->data, &got->message, err);
}

/* A response that cannot be read costs its mail, not the others: the caller misses a UID. */
static int take_fetch(struct imap *s, void *data, struct err *err)
{
	struct imap_fetched got;
	int rc;

	if (!imap_is_fetch(s))
		return 0;
	if (!imap_parser_fetch(s->parser, &s->response, &got)) {
		log_warn(_("%s tells something about a mail that makes no sense; it is left out"),
			s->name);
		return 0;
	}
	rc = hand_over(s, data, &got, err);
	imap_fetched_clear(&got);
	return rc;
}

static int send_range(struct imap *s, const struct imap_fetch_job *job, size_t range,
	struct err *err)
{
	struct imap_command c;
	int rc;

	imap_command_init(s, &c, "UID FETCH", "UID FETCH %s %s", job->ranges[range].set,
		items[job->what]);
	if (job->changed_since)
		buf_printf(&c.text, " (CHANGEDSINCE %" PRIu64 ")", job->changed_since);
	rc = imap_send(s, &c, NULL, NULL, err);
	imap_command_clear(&c);
	return rc;
}

static int read_range(struct imap *s, const struct imap_fetch_job *job, size_t range,
	struct err *err)
{
	struct fetch f = { .job = job };
	const char *set = job->ranges[range].set;
	size_t n = job->ranges[range].n;
	int rc = imap_spans_parse(set, &f.wanted, err);

	if (rc == 0) {
		imap_begin(s, strchr(set, '*') && n < s->exists ? s->exists : n);
		if (wants_bodies(job))
			s->literals_left = 2 * n + LITERALS_SPARE;
		s->max_literal = job->max_size;
		rc = imap_finish(s, "UID FETCH", take_fetch, &f, err);
	}
	imap_spans_clear(&f.wanted);
	imap_seen_clear(&f.seen);
	return rc;
}

static int check_ranges(const struct imap_fetch_job *job, struct err *err)
{
	struct imap_spans spans;

	for (size_t i = 0; i < job->n_ranges; i++) {
		if (imap_spans_parse(job->ranges[i].set, &spans, err))
			return -1;
		imap_spans_clear(&spans);
	}
	return 0;
}

/* A range that is refused stops the sending of more, but what is under way is still read. */
int imap_fetch(struct imap *s, const struct imap_fetch_job *job, struct err *err)
{
	bool is_refused = false;
	size_t sent = 0;

	if (imap_check_alive(s, err) || check_ranges(job, err))
		return -1;
	imap_begin(s, 0);
	for (size_t done = 0; done < (is_refused ? sent : job->n_ranges); done++) {
		for (; !is_refused && sent < job->n_ranges && sent < done + IN_FLIGHT; sent++)
			if (send_range(s, job, sent, err))
				return -1;
		if (read_range(s, job, done, is_refused ? NULL : err)) {
			if (!imap_is_alive(s))
				return -1;
			is_refused = true;
		} else if (job->range_done && job->range_done(job->data, done, err)) {
			return imap_drop(s);
		}
	}
	return is_refused ? -1 : 0;
}
