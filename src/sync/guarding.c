#include "sync/guarding.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/err.h"
#include "conf/conf.h"
#include "store/mail.h"
#include "store/outbox.h"
#include "store/thread.h"
#include "sync/judge.h"

enum { TWIN_SECONDS = 24 * 3600 };

/*
 * 1 when the mail is a letter that the owner wrote before this one (or this one, that
 * some recipients have already): she knew of it, so it is no answer from elsewhere.
 */
static int is_earlier_letter(const struct judge *j, int64_t mail, const struct letter_row *l,
	struct err *err)
{
	struct mail m = { 0 };
	int64_t id = 0;
	int rc = store_mail(j->store, mail, &m, err);

	if (rc > 0 && m.message.message_id)
		rc = store_letter_by_message_id(j->store, m.message.message_id, &id, err);
	mail_clear(&m);
	return rc < 0 ? -1 : id > 0 && id <= l->id;
}

/* Leave out what the owner knew of although it became a mail only later. */
static int drop_earlier_letters(const struct judge *j, const struct letter_row *l,
	struct fact *facts, size_t *n, struct err *err)
{
	size_t kept = 0;

	for (size_t i = 0; i < *n; i++) {
		int earlier = 0;

		if (facts[i].kind == FACT_SENT && facts[i].mail > l->last_sent)
			earlier = is_earlier_letter(j, facts[i].mail, l, err);
		if (earlier < 0)
			return -1;
		if (!earlier)
			facts[kept++] = facts[i];
	}
	*n = kept;
	return 0;
}

/* The first guard that stops the letter and that the owner has not overruled. */
static enum guard first_stop(const struct letter_row *l, const struct guard_letter *seen,
	const struct fact *facts, size_t n)
{
	for (enum guard g = GUARD_PASS + 1; g <= GUARD_LAST; g++)
		if (!strs_has(&l->allowed, guard_name(g)) && guard_stops(g, seen, facts, n))
			return g;
	return GUARD_PASS;
}

int guarding_check(const struct judge *j, const struct letter_row *l, enum guard *out,
	struct err *err)
{
	struct guard_letter seen = {
		.last_received = l->last_received,
		.last_sent = l->last_sent,
		.now = clock_now(j->clock),
		.promise = l->marks.promise,
	};
	int64_t meant = l->created;
	struct fact *facts = NULL;
	size_t n = 0;
	int twin;
	int rc;

	twin = store_has_twin(j->store, l, seen.now - TWIN_SECONDS, err);
	if (twin < 0 || store_letter_meant(j->store, l->id, &meant, err) < 0 ||
		store_facts(j->store, l->thread, &facts, &n, err) < 0)
		return -1;
	seen.has_twin = twin > 0;
	seen.fresh_until = guard_fresh_until(&j->conf->calendar, meant);
	rc = drop_earlier_letters(j, l, facts, &n, err);
	if (rc == 0)
		*out = first_stop(l, &seen, facts, n);
	free(facts);
	return rc;
}
