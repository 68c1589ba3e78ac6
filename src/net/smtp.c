#include "net/smtp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/smtp_body.h"
#include "net/smtp_session.h"
#include "net/stream.h"

enum {
	GO_AHEAD = 354,
	ADDRESS_LONGEST = 254,
	CHUNK = 16 * 1024,
	STOP_PATIENCE = 30, /* seconds for the answer to the dot when we are asked to end */
	BREAKING_MS = 20,   /* for a line that broke during the letter to be seen broken */
};

static const char dot[] = ".\r\n";

static enum smtp_outcome outcome_of(int code)
{
	if (code / 100 == 2)
		return SMTP_SENT;
	return code / 100 == 5 ? SMTP_FAILED : SMTP_TEMPORARY;
}

static bool is_address(const char *addr)
{
	size_t n = strlen(addr);

	for (const char *p = addr; *p; p++)
		if (*p <= 0x20 || *p > 0x7E || *p == '<' || *p == '>')
			return false;
	return n > 0 && n <= ADDRESS_LONGEST;
}

/* Addresses that cannot go over the line as they are never get there. */
static int check_addresses(const struct smtp_letter *letter, struct err *err)
{
	const char *bad = *letter->from && !is_address(letter->from) ? letter->from : NULL;

	for (size_t i = 0; i < letter->n_to && !bad; i++)
		if (!is_address(letter->to[i].addr))
			bad = letter->to[i].addr;
	if (!bad)
		return 0;
	return err_set(err, ERR_DATA,
		_("no letter can go to or from the address \"%s\"; only plain letters, digits and signs "
		  "may be in it"),
		bad);
}

/* The server's limits, before anything is sent. */
static int check_letter(const struct smtp *s, const struct smtp_letter *letter, size_t size,
	struct err *err)
{
	const char *limit = smtp_reply_extension(&s->ehlo, "SIZE");
	unsigned long long most = limit ? strtoull(limit, NULL, 10) : 0;

	if (check_addresses(letter, err))
		return -1;
	if (most && size > most)
		return err_set(err, ERR_SERVER,
			_("the letter has %zu bytes, and %s takes at most %llu; leave out attachments"),
			size, s->name, most);
	if (memchr(letter->bytes, '\0', letter->n_bytes))
		return err_set(err, ERR_DATA, _("the letter has a NUL in it"));
	if (smtp_body_has_8bit(letter->bytes, letter->n_bytes) &&
		!smtp_reply_extension(&s->ehlo, "8BITMIME"))
		return err_set(err, ERR_SERVER, _("%s takes no letter with 8-bit text"), s->name);
	return 0;
}

/* What became of a command: sent on, refused, or lost on the way. */
static enum smtp_outcome judge(struct smtp *s, int rc, const char *what, struct err *err)
{
	enum smtp_outcome outcome = rc ? SMTP_TEMPORARY : outcome_of(s->reply.code);

	if (rc == 0 && outcome != SMTP_SENT)
		smtp_refused(s, what, err);
	return outcome;
}

static enum smtp_outcome name_sender(struct smtp *s, const struct smtp_letter *letter,
	size_t size, struct err *err)
{
	bool is_8bit = smtp_body_has_8bit(letter->bytes, letter->n_bytes);
	char announced[40] = "";
	int rc;

	if (smtp_reply_extension(&s->ehlo, "SIZE"))
		snprintf(announced, sizeof(announced), " SIZE=%zu", size);
	rc = smtp_ask(s, err, "MAIL FROM:<%s>%s%s", letter->from, announced,
		is_8bit ? " BODY=8BITMIME" : "");
	return judge(s, rc, letter->from, err);
}

/* Each recipient by itself; SENT here means accepted so far. Their best outcome is returned. */
static enum smtp_outcome name_recipients(struct smtp *s, struct smtp_letter *letter,
	struct err *err)
{
	enum smtp_outcome best = SMTP_FAILED;
	struct smtp_recipient *to;
	int rc;

	for (size_t i = 0; i < letter->n_to; i++) {
		to = &letter->to[i];
		rc = smtp_ask(s, err, "RCPT TO:<%s>", to->addr);
		if (rc || !s->stream)
			return judge(s, rc, to->addr, err);
		to->outcome = judge(s, 0, to->addr, best == SMTP_SENT ? NULL : err);
		if (to->outcome != SMTP_SENT)
			to->reply = smtp_reply_text(&s->reply);
		if (to->outcome == SMTP_SENT || best == SMTP_FAILED)
			best = to->outcome;
	}
	return best;
}

/* Give up a letter that was begun. A server that cannot forget it gets no other. */
static void reset(struct smtp *s)
{
	if (s->stream && (smtp_ask(s, NULL, "RSET") || outcome_of(s->reply.code) != SMTP_SENT))
		smtp_drop(s);
}

static int write_body(struct smtp *s, const struct smtp_letter *letter, struct err *err)
{
	struct buf part = { 0 };
	size_t at = 0;
	int rc = 0;

	stream_begin(s->stream, 0, SMTP_REPLY_SIZE);
	stream_extend(s->stream, letter->n_bytes);
	while (rc == 0 && at < letter->n_bytes) {
		buf_cut(&part, 0);
		smtp_body_add(letter->bytes, letter->n_bytes, &at, CHUNK, &part);
		rc = stream_write(s->stream, part.data, part.len, err);
	}
	buf_clear(&part);
	return rc;
}

/*
 * The last moment in which it is certain that the letter is not sent: the owner's books
 * are written, and the line is looked at once more.
 */
static enum smtp_outcome pause_before_dot(struct smtp *s, const struct smtp_letter *letter,
	struct err *err)
{
	enum smtp_outcome outcome;
	int silent;

	if (letter->before_dot && letter->before_dot(letter->data, err)) {
		smtp_drop(s);
		return SMTP_TEMPORARY;
	}
	silent = stream_is_silent(s->stream, BREAKING_MS, err);
	if (silent > 0)
		return SMTP_SENT;
	outcome = silent < 0 ? SMTP_TEMPORARY : judge(s, smtp_read(s, err), _("the letter"), err);
	if (outcome == SMTP_SENT)
		err_set(err, ERR_PROTOCOL, _("%s takes a letter that is not complete"), s->name);
	smtp_drop(s);
	return outcome == SMTP_FAILED ? SMTP_FAILED : SMTP_TEMPORARY;
}

/* From here on the letter may have arrived, whatever goes wrong. */
static enum smtp_outcome send_dot(struct smtp *s, const struct smtp_letter *letter,
	struct err *err)
{
	stream_begin(s->stream, letter->after_dot, SMTP_REPLY_SIZE);
	stream_insist(s->stream, STOP_PATIENCE);
	if (stream_write(s->stream, dot, sizeof(dot) - 1, err)) {
		smtp_drop(s);
	} else if (smtp_read(s, err) == 0) {
		if (s->reply.code / 100 != 3)
			return judge(s, 0, _("the letter"), err);
		err_set(err, ERR_PROTOCOL, _("%s answers a whole letter with %d"), s->name,
			s->reply.code);
		smtp_drop(s);
	}
	err_wrap(err, _("nobody knows whether the letter was sent; look for it before you send it "
			"again"));
	return SMTP_UNKNOWN;
}

static enum smtp_outcome send_data(struct smtp *s, const struct smtp_letter *letter,
	struct err *err)
{
	enum smtp_outcome outcome;

	if (smtp_ask(s, err, "DATA"))
		return SMTP_TEMPORARY;
	if (s->reply.code != GO_AHEAD) {
		outcome = judge(s, 0, "DATA", err);
		if (outcome == SMTP_SENT || s->reply.code < 400) {
			err_set(err, ERR_PROTOCOL, _("%s answers DATA with %d; the letter was not sent"),
				s->name, s->reply.code);
			smtp_drop(s);
			return SMTP_TEMPORARY;
		}
		reset(s);
		return outcome;
	}
	if (write_body(s, letter, err)) {
		smtp_drop(s);
		return SMTP_TEMPORARY;
	}
	outcome = pause_before_dot(s, letter, err);
	return outcome == SMTP_SENT ? send_dot(s, letter, err) : outcome;
}

static enum smtp_outcome deliver(struct smtp *s, struct smtp_letter *letter, struct err *err)
{
	size_t size = smtp_body_size(letter->bytes, letter->n_bytes);
	enum smtp_outcome outcome;

	if (!s->stream) {
		err_set(err, ERR_NETWORK, _("the connection to %s is closed"), s->name);
		return SMTP_TEMPORARY;
	}
	if (check_letter(s, letter, size, err))
		return SMTP_FAILED;
	outcome = name_sender(s, letter, size, err);
	if (outcome != SMTP_SENT)
		return outcome;
	outcome = name_recipients(s, letter, err);
	if (outcome != SMTP_SENT) {
		reset(s);
		return outcome;
	}
	return send_data(s, letter, err);
}

enum smtp_outcome smtp_send(struct smtp *s, struct smtp_letter *letter, struct err *err)
{
	enum smtp_outcome outcome;

	for (size_t i = 0; i < letter->n_to; i++) {
		letter->to[i].outcome = SMTP_SENT;
		letter->to[i].reply = NULL;
	}
	outcome = deliver(s, letter, err);
	for (size_t i = 0; i < letter->n_to; i++)
		if (letter->to[i].outcome == SMTP_SENT)
			letter->to[i].outcome = outcome;
	return outcome;
}
