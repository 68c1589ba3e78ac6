#include "desk/promise.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "calendar/calendar.h"
#include "calendar/moment.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "letter/liquid.h"
#include "letter/promise.h"
#include "letter/template.h"
#include "triage/state.h"

int promise_of_owner(const struct desk *d, const char *wanted, int64_t now, struct promise *out,
	struct err *err)
{
	*out = (struct promise) { .by = NO_TIME };
	if (strcmp(wanted, "none") == 0)
		return 0;
	return moment_parse_by(&d->conf->calendar, wanted, now, &out->by, &out->is_closed, err);
}

int promise_of_template(const struct desk *d, const struct template *t, const struct liquid *l,
	struct promise *out, struct err *err)
{
	struct buf text = { 0 };
	int rc;

	*out = (struct promise) { .by = NO_TIME };
	if (!t->promise)
		return 0;
	if (strcmp(t->promise, "close-of-business") == 0) {
		out->by = calendar_next_close(&d->conf->calendar, l->now);
		return 0;
	}
	rc = liquid_render(l, t->file, t->promise, strlen(t->promise), 1, &text, err);
	if (rc == 0)
		rc = promise_of_owner(d, buf_text(&text), l->now, out, err);
	buf_clear(&text);
	return rc < 0 ? err_wrap(err, _("%s: promise"), t->file) : 0;
}

int promise_check(const struct desk *d, int64_t promise, int64_t leaves, struct err *err)
{
	char *text;

	if (promise == NO_TIME || promise > leaves)
		return 0;
	text = desk_rfc3339(d, promise);
	err_set(err, ERR_DATA, _("%s is promised, but the letter leaves after that"), text);
	free(text);
	return -1;
}
