#include "calendar/moment.h"

#include <stdbool.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/rfc3339.h"
#include "calendar/calendar.h"
#include "calendar/phrase.h"
#include "text/tokens.h"
#include "text/utf8.h"

/* A time in one language that takes all tokens, perhaps behind a word like "until". */
static bool read_in(const struct tokens *tokens, const char *lang, struct phrase *out)
{
	for (size_t at = 0; at < tokens->n; at++) {
		if (phrase_read(tokens, at, tokens->n, lang, true, out) && out->end == tokens->n)
			return true;
		if (phrase_none(tokens, at, lang))
			return false;
		if (!phrase_is_glue(tokens, at, lang) && !phrase_is_no_deadline(tokens, at + 1, lang))
			return false;
	}
	return false;
}

/* A time in any language that is all of text. */
static bool read_phrase(const char *text, struct phrase *out)
{
	struct tokens tokens;
	bool is_found = false;
	const char *lang;

	if (!utf8_is_valid(text, strlen(text))) /* whatever a shell or a terminal hands over */
		return false;
	tokens_split(text, &tokens);
	for (size_t i = 0; !is_found && (lang = phrase_lang(i)); i++)
		is_found = read_in(&tokens, lang, out);
	tokens_clear(&tokens);
	return is_found;
}

static bool read_moment(const struct calendar *c, const char *text, int64_t now, int64_t *t)
{
	struct phrase phrase;

	return read_phrase(text, &phrase) && phrase_at(&phrase, c, now, t);
}

int moment_parse(const struct calendar *c, const char *text, int64_t now, int64_t *t,
	struct err *err)
{
	if (rfc3339_parse(text, t, NULL) < 0 && !read_moment(c, text, now, t))
		return err_set(err, ERR_DATA,
			_("\"%s\" is no time; say: tomorrow 9, mon, 3d, 2h, 14:30 or 2026-09-14 10:00"), text);
	if (*t <= now)
		return err_set(err, ERR_DATA, _("\"%s\" is over; say a time to come"), text);
	return 0;
}

/* Whether nothing of the day of t is open. */
static bool is_closed_day(const struct calendar *c, int64_t t)
{
	struct civil day = zone_civil(c->zone, t);
	int64_t open;
	int64_t close;

	return !calendar_opening(c, &day, &open, &close);
}

int moment_parse_by(const struct calendar *c, const char *text, int64_t now, int64_t *t,
	bool *is_closed, struct err *err)
{
	struct phrase phrase;

	if (rfc3339_parse(text, t, NULL) == 0) {
		*is_closed = is_closed_day(c, *t);
		return 0;
	}
	if (read_phrase(text, &phrase) && phrase_by(&phrase, c, now, t, is_closed))
		return 0;
	return err_set(err, ERR_DATA,
		_("\"%s\" is no time to come; say: friday, tomorrow 17:00, 2 working days or 2026-09-14"), text);
}
