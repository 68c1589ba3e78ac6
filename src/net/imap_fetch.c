#include <inttypes.h>
#include <string.h>
#include <strings.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "net/imap_code.h"
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
	[IMAP_FETCH_LABELS] = "(UID FLAGS X-GM-LABELS)",
	[IMAP_FETCH_HEADS] = "(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])",
};

/*
 * The ranges that are asked for and not yet done. Servers may work on several
 * commands at once (RFC 3501, 5.5), and Dovecot does: what they say comes mixed, and a
 * later range may be complete before an earlier one.
 */
struct fetch {
	const struct imap_fetch_job *job;
	struct flight {
		struct imap_spans wanted;
		struct imap_seen seen;
		bool is_answered;
		bool is_refused;
	} flights[IN_FLIGHT]; /* of range i at i % IN_FLIGHT */
	unsigned first_tag;   /* of range 0 */
	size_t done;          /* ranges that were reported */
	size_t sent;          /* ranges that were asked for */
	bool is_refused;      /* one of them was */
};

static bool wants_bodies(const struct imap_fetch_job *job)
{
	return job->what == IMAP_FETCH_MAILS || job->what == IMAP_FETCH_BODIES ||
	       job->what == IMAP_FETCH_HEADS;
}

/* Does it tell what was asked, and is no mere news about some mail's flags? */
static bool is_answer(const struct fetch *f, const struct imap_fetched *got)
{
	if (wants_bodies(f->job))
		return got->has_body;
	if (f->job->what == IMAP_FETCH_LABELS)
		return got->has_labels;
	return got->has_flags && (f->job->what != IMAP_FETCH_SIZES || got->has_size);
}

static struct flight *find_flight(struct fetch *f, uint32_t uid)
{
	struct flight *flight;

	for (size_t i = f->done; i < f->sent; i++) {
		flight = &f->flights[i % IN_FLIGHT];
		if (!flight->is_answered && imap_spans_has(&flight->wanted, uid))
			return flight;
	}
	return NULL;
}

static int hand_over(struct imap *s, struct fetch *f, struct imap_fetched *got,
	struct err *err)
{
	struct flight *flight = find_flight(f, got->message.uid);
	uint32_t before;

	if (!flight || !got->number || !is_answer(f, got))
		return 0;
	before = imap_seen_add(&flight->seen, got->message.uid, got->number);
	if (before == got->number || (before && flight->seen.is_renumbered))
		return 0; /* said twice: the first counts */
	if (before)
		return err_set(err, ERR_PROTOCOL, _("%s gives two mails the same UID %" PRIu32), s->name,
			got->message.uid);
	return f->job->message(f->job->data, &got->message, err);
}

/* "VANISHED (EARLIER) 41,43:116" (RFC 7162, 3.2.10); what makes no sense is found out by counting. */
static void take_vanished(const struct imap *s, const struct imap_fetch_job *job)
{
	static const char earlier[] = "(EARLIER) ";
	const char *set = imap_untagged_text(s, "VANISHED");
	struct imap_spans spans;

	if (!set || !job->gone)
		return;
	if (strncasecmp(set, earlier, sizeof(earlier) - 1) == 0)
		set += sizeof(earlier) - 1;
	if (imap_spans_parse(set, &spans, NULL))
		return;
	for (size_t i = 0; i < spans.n; i++)
		job->gone(job->data, spans.v[i].from, spans.v[i].to);
	imap_spans_clear(&spans);
}

/* "3 EXPUNGE" or VANISHED without (EARLIER): the numbers of other mails are other ones from here on. */
static void take_expunge(const struct imap *s, struct fetch *f)
{
	const char *set = imap_untagged_text(s, "VANISHED");
	const char *p = buf_text(&s->response.text) + 2;
	uint64_t n;

	if (set ? *set == '(' : !imap_number(&p, UINT32_MAX, &n) || strcasecmp(p, " EXPUNGE") != 0)
		return;
	for (size_t i = f->done; i < f->sent; i++)
		f->flights[i % IN_FLIGHT].seen.is_renumbered = true;
}

/* A response that cannot be read costs its mail, not the others: the caller misses a UID. */
static int take_fetch(struct imap *s, void *data, struct err *err)
{
	struct imap_fetched got;
	int rc;

	if (!imap_is_fetch(s)) {
		take_expunge(s, data);
		take_vanished(s, ((struct fetch *)data)->job);
		return 0;
	}
	if (!imap_parser_fetch(s->parser, &s->response, &got)) {
		log_warn(_("%s tells something about a mail that makes no sense; it is left out"),
			s->name);
		return 0;
	}
	rc = hand_over(s, data, &got, err);
	imap_fetched_clear(&got);
	return rc;
}

static int send_range(struct imap *s, struct fetch *f, struct err *err)
{
	const struct imap_fetch_job *job = f->job;
	const char *set = job->ranges[f->sent].set;
	struct imap_command c;
	int rc;

	if (imap_spans_parse(set, &f->flights[f->sent % IN_FLIGHT].wanted, err))
		return imap_drop(s);
	f->sent++;
	imap_command_init(s, &c, "UID FETCH", "UID FETCH %s %s", set, items[job->what]);
	if (job->changed_since)
		buf_printf(&c.text, " (CHANGEDSINCE %" PRIu64 "%s)", job->changed_since,
			s->is_qresync && job->gone ? " VANISHED" : "");
	rc = imap_send(s, &c, NULL, NULL, err);
	imap_command_clear(&c);
	return rc;
}

/* How many mails may come with the next answers. */
static size_t count_asked(const struct imap *s, const struct fetch *f)
{
	const struct imap_range *range;
	size_t n = 0;

	for (size_t i = f->done; i < f->sent; i++) {
		range = &f->job->ranges[i];
		n += strchr(range->set, '*') && range->n < s->exists ? s->exists : range->n;
	}
	return n;
}

/* Read on until one of the ranges is complete, or was refused. */
static int read_answer(struct imap *s, struct fetch *f, struct err *err)
{
	size_t asked = count_asked(s, f);
	struct flight *flight;
	int rc;

	imap_begin(s, asked);
	if (wants_bodies(f->job))
		s->literals_left = 2 * asked + LITERALS_SPARE;
	s->keeps_literals = f->job->what == IMAP_FETCH_LABELS;
	s->max_literal = f->job->max_size;
	s->job = f->job;
	rc = imap_finish(s, "UID FETCH", take_fetch, f, f->is_refused ? NULL : err);
	if (!imap_is_alive(s))
		return -1;
	flight = &f->flights[(s->tag - f->first_tag) % IN_FLIGHT];
	flight->is_answered = true;
	flight->is_refused = rc;
	f->is_refused |= flight->is_refused;
	return 0;
}

static void clear_flight(struct flight *flight)
{
	imap_spans_clear(&flight->wanted);
	imap_seen_clear(&flight->seen);
	*flight = (struct flight) { 0 };
}

/* Report the ranges that are complete, up to the first one that is not. */
static int report(struct imap *s, struct fetch *f, struct err *err)
{
	const struct imap_fetch_job *job = f->job;
	struct flight *flight;
	int rc = 0;

	for (; rc == 0 && f->done < f->sent; f->done++) {
		flight = &f->flights[f->done % IN_FLIGHT];
		if (!flight->is_answered)
			return 0;
		if (!flight->is_refused && job->range_done)
			rc = job->range_done(job->data, f->done, err);
		clear_flight(flight);
	}
	return rc ? imap_drop(s) : 0;
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

/* A range that is refused stops the asking for more; what is under way is still read. */
static int run(struct imap *s, struct fetch *f, struct err *err)
{
	const struct imap_fetch_job *job = f->job;
	size_t window = job->n_ranges && job->ranges[0].n == 1 ? 1 : IN_FLIGHT;

	for (;;) {
		while (!f->is_refused && f->sent < job->n_ranges && f->sent < f->done + window)
			if (send_range(s, f, err))
				return -1;
		if (f->done == f->sent)
			return f->is_refused ? -1 : 0;
		if (read_answer(s, f, err) || report(s, f, err))
			return -1;
	}
}

int imap_fetch(struct imap *s, const struct imap_fetch_job *job, struct err *err)
{
	struct fetch f = { .job = job, .first_tag = s->sent + 1 };
	int rc;

	if (imap_check_alive(s, err) || check_ranges(job, err))
		return -1;
	imap_begin(s, 0);
	rc = run(s, &f, err);
	for (size_t i = 0; i < IN_FLIGHT; i++)
		clear_flight(&f.flights[i]);
	return rc;
}
