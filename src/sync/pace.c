#include "sync/pace.h"

#include <stdlib.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "store/outbox.h"
#include "sync/judge.h"
#include "sync/work.h"

enum { MINUTE = 60 };

int pace_begin(struct pace *pace, const struct work *w, struct err *err)
{
	*pace = (struct pace) { .limit = w->judge->conf->bulk_per_minute };
	if (!pace->limit)
		return 0;
	return store_letters_left_since(w->judge->store, clock_now(w->judge->clock) - MINUTE,
		&pace->left, err);
}

/* The first that waits goes in a minute, and so does all that fits into that minute. */
static int put_off(struct pace *pace, const struct work *w, const struct letter_row *l,
	struct err *err)
{
	int64_t now = clock_now(w->judge->clock);
	char *why = mem_printf(_("no more than %lld letters of a bulk leave in a minute (compose.bulk_per_minute)"),
		(long long)pace->limit);
	const struct letter_move m = {
		.from = OUTBOX_HELD,
		.to = OUTBOX_HELD,
		.send_at = now + MINUTE * (1 + pace->later / pace->limit),
		.error = why,
		.now = now,
	};
	int rc = store_move_letter(w->judge->store, l->id, &m, err);

	pace->later++;
	free(why);
	return rc < 0 ? -1 : 0;
}

int pace_ask(struct pace *pace, const struct work *w, const struct letter_row *l, struct err *err)
{
	int is_bulk = pace->limit ? store_action_is_bulk(w->judge->store, l->action, err) : 0;

	if (is_bulk <= 0)
		return is_bulk < 0 ? -1 : 1;
	if (pace->left >= pace->limit)
		return put_off(pace, w, l, err);
	pace->left++;
	return 1;
}

void pace_end(const struct pace *pace)
{
	if (pace->later)
		log_warn(_("%lld letters wait for their turn: %lld leave in a minute (compose.bulk_per_minute)"),
			(long long)pace->later, (long long)pace->limit);
}
