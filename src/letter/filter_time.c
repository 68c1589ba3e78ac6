#include "letter/filter.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "calendar/words.h"
#include "calendar/zone.h"
#include "letter/arena.h"
#include "letter/number.h"
#include "letter/run.h"
#include "letter/when.h"

/* Values beyond this (the year 9999) are no times. */
static const int64_t latest = 253402300799;

static bool find_style(const char *name, enum words_style *style)
{
	static const struct {
		const char *name;
		enum words_style style;
	} styles[] = {
		{ "long", WORDS_LONG },
		{ "short", WORDS_SHORT },
		{ "day", WORDS_DAY },
		{ "weekday", WORDS_WEEKDAY },
		{ "clock", WORDS_CLOCK },
	};

	for (size_t i = 0; i < sizeof(styles) / sizeof(*styles); i++) {
		if (strcmp(styles[i].name, name) == 0) {
			*style = styles[i].style;
			return true;
		}
	}
	return false;
}

/* "now", seconds since the epoch, or a time as people write it. */
static bool find_time(const struct use *u, const struct zone *z, int64_t *t)
{
	const char *text;

	if (u->in.kind == VALUE_INT) {
		*t = u->in.as.number;
	} else {
		if (u->in.kind != VALUE_TEXT)
			return false;
		text = u->in.as.text;
		if (strcasecmp(text, "now") == 0 || strcasecmp(text, "today") == 0)
			*t = u->run->liquid->now;
		else if (*text && strspn(text, "0123456789") == strlen(text))
			*t = number_index(u->in);
		else if (!when_parse(text, z, u->run->liquid->now, t))
			return false;
	}
	return *t >= -latest && *t <= latest;
}

static int show(const struct use *u, const struct zone *z, const char *format, struct value *out)
{
	const char *lang = u->run->liquid->lang;
	struct buf b = { .limit = RUN_MAX_OUTPUT };
	enum words_style style;
	int64_t t = 0;
	char *words;

	if (!find_time(u, z, &t)) {
		*out = u->in;
		return u->run->liquid->strict ? use_fail(u, _("\"%s\" is not a time"), use_text(u, u->in)) : 0;
	}
	if (!find_style(format, &style)) {
		when_format(z, t, format, lang, &b);
		return use_take(u, &b, out);
	}
	words = time_in_words(z, t, lang ? lang : "en", style);
	*out = value_text(arena_dup(run_arena(u->run), words));
	free(words);
	return 0;
}

static int filter_date(const struct use *u, struct value *out)
{
	const char *format = use_text(u, u->args[0]);
	const struct zone *z = u->run->liquid->zone;
	struct zone *utc = NULL;
	int rc;

	*out = u->in;
	if (!*format || u->in.kind == VALUE_NIL)
		return 0;
	if (!z) {
		utc = zone_new("UTC", u->run->err);
		if (!utc)
			return -1;
		z = utc;
	}
	rc = show(u, z, format, out);
	zone_free(utc);
	return rc;
}

const struct filter filters_time[] = {
	{ "date", 1, 1, 0, filter_date, NULL },
	{ 0 },
};
