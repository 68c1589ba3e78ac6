#include <string.h>
#include <strings.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "net/imap_code.h"
#include "net/imap_session.h"
#include "net/stream.h"

/* "* 12 EXISTS" and the like; "* OK Still here" is no news. */
static bool is_news(const struct imap *s)
{
	static const char *const words[] = { " EXISTS", " EXPUNGE", " FETCH " };
	const char *p = buf_text(&s->response.text) + 2;
	uint64_t n;

	if (imap_untagged_text(s, "VANISHED"))
		return true;
	if (!imap_number(&p, UINT32_MAX, &n))
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strncasecmp(p, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

static int note_news(struct imap *s, void *data, struct err *err)
{
	(void)data;
	(void)err;
	s->has_news |= is_news(s);
	return 0;
}

bool imap_can_idle(const struct imap *s)
{
	return imap_has(s, "IDLE") && !s->refuses_idle;
}

/* There are proxies that tell of it, but refuse it, or answer at once. */
int imap_idle(struct imap *s, struct err *err)
{
	struct err refusal = { 0 };
	struct imap_command c;
	int rc;

	if (imap_check_alive(s, err))
		return -1;
	s->has_news = false;
	imap_begin(s, 0);
	imap_command_init(s, &c, "IDLE", "IDLE");
	rc = imap_send(s, &c, NULL, NULL, err);
	imap_command_clear(&c);
	if (rc < 0)
		return -1;
	s->is_optional = true;
	rc = imap_await(s, "IDLE", note_news, NULL, &refusal);
	s->is_optional = false;
	if (!imap_is_alive(s))
		return err_set(err, refusal.kind, "%s", refusal.text);
	s->refuses_idle = rc <= 0;
	return rc > 0;
}

/* One response, which is here or on its way. */
static int take_response(struct imap *s, struct err *err)
{
	const char *bye;

	imap_begin(s, 0);
	if (imap_read_response(s, err))
		return imap_drop(s);
	bye = imap_untagged_text(s, "BYE");
	if (bye || strncmp(buf_text(&s->response.text), "* ", 2) != 0) {
		err_set(err, ERR_NETWORK, _("%s ends the connection: %.400s"), s->name,
			bye ? bye : buf_text(&s->response.text));
		return imap_drop(s);
	}
	return note_news(s, NULL, err);
}

int imap_idle_wait(struct imap *s, int alarm, int ms, struct err *err)
{
	int64_t end = clock_monotonic_ms() + ms;
	int64_t left;
	int rc;

	if (imap_check_alive(s, err))
		return -1;
	while (!s->has_news) {
		left = end - clock_monotonic_ms();
		rc = stream_await(s->stream, alarm, left > 0 ? (int)left : 0, err);
		if (rc < 0)
			return imap_drop(s);
		if (rc == 0)
			return 0;
		if (take_response(s, err))
			return -1;
	}
	s->has_news = false;
	return 1;
}

int imap_idle_done(struct imap *s, struct err *err)
{
	static const char done[] = "DONE\r\n";

	if (imap_check_alive(s, err))
		return -1;
	imap_begin(s, 0);
	if (stream_write(s->stream, done, sizeof(done) - 1, err))
		return imap_drop(s);
	return imap_finish(s, "IDLE", NULL, NULL, err);
}
