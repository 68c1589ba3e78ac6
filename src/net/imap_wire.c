#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "net/imap_code.h"
#include "net/imap_guard.h"
#include "net/imap_session.h"
#include "net/stream.h"
#include "net/wire_log.h"

enum {
	RESPONSES = 200000,      /* untagged ones to one command */
	METADATA = 8 << 20,      /* bytes of all lines of one command */
	METADATA_EACH = 512,     /* and for each mail that was asked about */
	LINE_EACH = 11,          /* a UID and a blank in the answer to SEARCH */
	LINE = 1 << 20,          /* bytes of one response without the bytes of a mail */
	MAILS_COUNTED = 4000000, /* a server that claims more mails is not believed */
};

int imap_drop(struct imap *s)
{
	stream_close(s->stream);
	s->stream = NULL;
	return -1;
}

int imap_check_alive(const struct imap *s, struct err *err)
{
	if (s->stream)
		return 0;
	return err_set(err, ERR_NETWORK, _("the connection to %s is closed"), s->name);
}

void imap_begin(struct imap *s, size_t asked)
{
	s->is_refused = false;
	if (asked > MAILS_COUNTED)
		asked = MAILS_COUNTED;
	stream_begin(s->stream, 0, METADATA);
	stream_extend(s->stream, asked * METADATA_EACH);
	s->max_responses = RESPONSES + 2 * asked;
	s->responses_left = s->max_responses;
	s->literals_left = 0;
	s->keeps_literals = false;
	s->max_line = LINE + LINE_EACH * asked;
	s->max_literal = 0;
	s->job = NULL;
}

bool imap_is_fetch(const struct imap *s)
{
	const struct buf *text = &s->response.text;
	const char *p = text->data + 2;
	uint64_t n;

	return text->len > 2 && text->data[0] == '*' && imap_number(&p, UINT32_MAX, &n) &&
	       strncasecmp(p, " FETCH ", 7) == 0;
}

static int read_bytes(struct imap *s, char *bytes, size_t n, struct err *err)
{
	ssize_t got;

	for (size_t done = 0; done < n; done += (size_t)got) {
		got = stream_read(s->stream, bytes + done, n - done, err);
		if (got < 0)
			return -1;
	}
	return 0;
}

/* The bytes of a mail are kept apart; in the text, an empty string stands for them. */
static int read_mail(struct imap *s, size_t n, struct err *err)
{
	struct imap_response *r = &s->response;
	const char *brace = memrchr(r->text.data, '{', r->text.len);

	if (r->has_literal || s->literals_left == 0)
		return err_set(err, ERR_PROTOCOL, _("%s sends mails that nobody asked for"), s->name);
	if (n > s->max_literal)
		return err_set(err, ERR_PROTOCOL,
			_("%s sends a mail of %zu bytes, more than the %zu that are taken"), s->name, n,
			s->max_literal);
	s->literals_left--;
	brace -= brace > r->text.data && brace[-1] == '~'; /* literal8 (RFC 3516) */
	buf_cut(&r->text, (size_t)(brace - r->text.data));
	buf_puts(&r->text, "\"\"");
	if (s->job && s->job->room && s->job->room(s->job->data, n, err))
		return -1;
	r->literal = mem_resize(NULL, n + 1);
	stream_extend(s->stream, n);
	r->has_literal = true;
	r->n_literal = n;
	r->literal[n] = '\0';
	return read_bytes(s, r->literal, n, err);
}

/* Any other literal stays where it is; it counts as part of the line. */
static int read_literal(struct imap *s, size_t n, struct err *err)
{
	struct buf *text = &s->response.text;
	char *bytes;
	int rc;

	if (imap_is_fetch(s) && !s->keeps_literals)
		return read_mail(s, n, err);
	if (n > text->limit - text->len)
		return err_set(err, ERR_PROTOCOL, _("%s sends a string of %zu bytes, more than the %zu that are taken"), s->name,
			n, text->limit - text->len);
	bytes = mem_alloc(n + 1);
	rc = read_bytes(s, bytes, n, err);
	if (rc == 0)
		buf_add(text, bytes, n);
	free(bytes);
	return rc;
}

static void forget(struct imap_response *r)
{
	buf_cut(&r->text, 0);
	r->text.full = false;
	r->has_literal = false;
	r->n_literal = 0;
	free(r->literal);
	r->literal = NULL;
}

int imap_read_response(struct imap *s, struct err *err)
{
	struct imap_guard guard = { 0 };
	struct buf *text = &s->response.text;
	size_t literal;
	size_t start;
	int more;

	forget(&s->response);
	text->limit = s->max_line;
	if (s->responses_left == 0)
		return err_set(err, ERR_PROTOCOL, _("%s answers one command with more lines than the %zu that are taken"), s->name,
			s->max_responses);
	s->responses_left--;
	do {
		start = text->len;
		if (stream_add_line(s->stream, text, err))
			return -1;
		more = imap_guard_line(&guard, text->data + start, text->len - start, &literal, err);
		if (more < 0)
			return err_wrap(err, "%s", s->name);
		if (more && read_literal(s, literal, err))
			return -1;
	} while (more);
	buf_cut(text, text->len - 1);
	if (text->len && text->data[text->len - 1] == '\r')
		buf_cut(text, text->len - 1);
	wire_log("imap <", text->data, text->len && *text->data == '+' ? 1 : text->len); /* behind it may be a challenge */
	return 0;
}

const char *imap_untagged_text(const struct imap *s, const char *name)
{
	const char *text = buf_text(&s->response.text);
	size_t len = strlen(name);

	if (strncmp(text, "* ", 2) != 0 || strncasecmp(text + 2, name, len) != 0)
		return NULL;
	text += 2 + len;
	if (*text == ' ')
		return text + 1;
	return *text ? NULL : text;
}

/* RFC 5530: these refusals pass by themselves. */
static enum err_kind refusal_kind(const char *status)
{
	return imap_code(status, "UNAVAILABLE") || imap_code(status, "INUSE") || imap_code(status, "LIMIT")
		       ? ERR_NETWORK
		       : ERR_SERVER;
}

/* Whether the last NO has one of these codes; names end with NULL. */
static bool has_code(const struct imap *s, const char *const *names)
{
	while (s->status && *names && !imap_code(s->status, *names))
		names++;
	return s->status && *names;
}

bool imap_was_refused(const struct imap *s)
{
	return s->is_refused;
}

bool imap_refused_for_good(const struct imap *s)
{
	static const char *const codes[] = { "NOPERM", "CANNOT", "NONEXISTENT", "TRYCREATE", NULL };

	return has_code(s, codes);
}

bool imap_refused_for_now(const struct imap *s)
{
	static const char *const codes[] = { "UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", NULL };

	return has_code(s, codes);
}

bool imap_wants_mailbox(const struct imap *s)
{
	static const char *const codes[] = { "TRYCREATE", NULL };

	return has_code(s, codes);
}

/* Note that a command is answered; false when it was not waiting for that. */
static bool note_answer(struct imap *s, uint64_t number)
{
	unsigned bit;

	if (number <= s->done || number > s->sent)
		return false;
	bit = 1u << (number - s->done - 1);
	if (s->answered & bit)
		return false;
	s->tag = (unsigned)number;
	for (s->answered |= bit; s->answered & 1; s->answered >>= 1)
		s->done++;
	return true;
}

static bool is_word(const char *text, const char *word)
{
	size_t len = strlen(word);

	return strncasecmp(text, word, len) == 0 && (text[len] == ' ' || !text[len]);
}

/* The answer to a command: 0 for OK. */
static int take_tagged(struct imap *s, const char *verb, struct err *err)
{
	const char *text = buf_text(&s->response.text);
	const char *p = text + 1;
	uint64_t number;

	if (*text != 'A' || !imap_number(&p, s->sent, &number) || *p != ' ' ||
		!note_answer(s, number)) {
		err_set(err, ERR_PROTOCOL, _("%s answers out of turn: %.80s"), s->name, text);
		return imap_drop(s);
	}
	p++;
	s->status = p + strcspn(p, " ");
	s->status += *s->status == ' ';
	s->is_refused = !is_word(p, "OK");
	if (!s->is_refused)
		return 0;
	if (is_word(p, "NO"))
		return err_set(err, refusal_kind(s->status), _("%s refuses %s: %.400s"), s->name, verb,
			s->status);
	err_set(err, ERR_PROTOCOL, _("%s does not understand %s: %.400s"), s->name, verb, p);
	return s->is_optional && is_word(p, "BAD") ? -1 : imap_drop(s);
}

/* "[ALERT] Your mailbox is nearly full" (RFC 3501, 7.1); said again it is no news. */
static void take_alert(struct imap *s)
{
	static const char *const words[] = { "OK", "NO", "BAD" };
	const char *text = NULL;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words) && !text; i++)
		text = imap_untagged_text(s, words[i]);
	text = text ? imap_code(text, "ALERT") : NULL;
	if (!text)
		return;
	text += strspn(text, "] ");
	if (s->alert && strcmp(s->alert, text) == 0)
		return;
	free(s->alert);
	s->alert = mem_dup(text);
	s->is_alert_new = true;
}

const char *imap_alert(struct imap *s)
{
	bool is_new = s->is_alert_new;

	s->is_alert_new = false;
	return is_new ? s->alert : NULL;
}

enum {
	ANSWER_OK,
	ANSWER_UNTAGGED,
	ANSWER_CONTINUE,
};

/* The next response: an ANSWER, or -1, after which the session may still be alive. */
static int next_answer(struct imap *s, const char *verb, struct err *err)
{
	const char *bye;

	if (imap_read_response(s, err))
		return imap_drop(s);
	if (s->response.text.len && s->response.text.data[0] == '+')
		return ANSWER_CONTINUE;
	if (strncmp(buf_text(&s->response.text), "* ", 2) != 0)
		return take_tagged(s, verb, err);
	take_alert(s);
	bye = imap_untagged_text(s, "BYE");
	if (!bye)
		return ANSWER_UNTAGGED;
	err_set(err, ERR_NETWORK, _("%s ends the connection: %.400s"), s->name, bye);
	return imap_drop(s);
}

int imap_await(struct imap *s, const char *verb, imap_untagged *untagged, void *data,
	struct err *err)
{
	int answer;

	while ((answer = next_answer(s, verb, err)) == ANSWER_UNTAGGED)
		if (untagged && untagged(s, data, err))
			return imap_drop(s);
	return answer < 0 ? -1 : answer == ANSWER_CONTINUE;
}

static int read_until(struct imap *s, bool wants_more, const char *verb, imap_untagged *untagged,
	void *data, struct err *err)
{
	int more = imap_await(s, verb, untagged, data, err);

	if (more < 0 || (more > 0) == wants_more)
		return more < 0 ? -1 : 0;
	err_set(err, ERR_PROTOCOL, _("%s answers %s in a way that makes no sense"), s->name, verb);
	return imap_drop(s);
}

int imap_send(struct imap *s, struct imap_command *c, imap_untagged *untagged, void *data,
	struct err *err)
{
	size_t start = 0;

	if (c->is_secret)
		wire_log("imap >", c->verb, strlen(c->verb));
	else
		wire_log("imap >", c->text.data, c->text.len);
	buf_puts(&c->text, "\r\n");
	s->sent++;
	for (size_t i = 0; i < c->n_stops; i++) {
		if (stream_write(s->stream, c->text.data + start, c->stops[i] - start, err))
			return imap_drop(s);
		if (read_until(s, true, c->verb, untagged, data, err))
			return -1;
		start = c->stops[i];
	}
	stream_extend(s->stream, c->n_bytes);
	if (stream_write(s->stream, c->bytes, c->n_bytes, err) ||
		stream_write(s->stream, c->text.data + start, c->text.len - start, err))
		return imap_drop(s);
	return 0;
}

int imap_finish(struct imap *s, const char *verb, imap_untagged *untagged, void *data,
	struct err *err)
{
	return read_until(s, false, verb, untagged, data, err);
}

int imap_run(struct imap *s, struct imap_command *c, imap_untagged *untagged, void *data,
	struct err *err)
{
	const char *verb = c->verb;
	int rc = imap_send(s, c, untagged, data, err);

	imap_command_clear(c);
	return rc ? rc : imap_finish(s, verb, untagged, data, err);
}
