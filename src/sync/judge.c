#include "sync/judge.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/mem.h"
#include "calendar/calendar.h"
#include "conf/conf.h"
#include "mail/message.h"
#include "store/lesson.h"
#include "store/mail.h"
#include "store/rule.h"
#include "store/store.h"
#include "store/thread.h"
#include "sync/buyer.h"
#include "sync/insight.h"
#include "sync/lesson.h"
#include "sync/like.h"
#include "triage/domain.h"
#include "triage/lane.h"
#include "triage/model.h"
#include "triage/state.h"

/* The setting of the store that holds the moment of the first sync. */
static const char first_sync[] = "first_sync";

enum { DAY = 24 * 3600 };

int judge_begin(const struct judge *j, struct err *err)
{
	if (store_begin(j->store, err) < 0)
		return -1;
	if (lesson_refresh(j, err) == 0)
		return 0;
	store_rollback(j->store);
	return -1;
}

static int load_sender_facts(const struct judge *j, const struct message *m,
	struct sender_facts *out, struct err *err)
{
	const char *addr = message_sender(m)->addr;
	struct strs ids = { 0 };
	int answered = 0;
	int ruled = 0;
	int bought = 0;
	int notice = 0;
	int replies;

	*out = (struct sender_facts) {
		.is_own = *addr && conf_is_own(j->conf, addr),
		.allow = &j->conf->allow,
		.block = &j->conf->block,
		.address = j->conf->address,
		.aliases = &j->conf->aliases,
		.is_taught_customer = *addr && j->lessons && address_is_listed(&j->lessons->taught, addr),
	};
	if (!j->store)
		return 0;
	if (m->in_reply_to)
		strs_add(&ids, m->in_reply_to);
	for (size_t i = 0; i < m->references.n; i++)
		strs_add(&ids, m->references.v[i]);
	replies = store_has_ours(j->store, &ids, err);
	strs_clear(&ids);
	if (replies >= 0 && *addr) {
		answered = store_was_answered(j->store, addr, err);
		ruled = answered < 0 ? -1 : store_sender_rule(j->store, addr, &out->ruled, err);
	}
	if (replies >= 0 && ruled >= 0)
		bought = buyer_wrote(j->store, m, err);
	if (bought >= 0 && ruled >= 0 && replies >= 0)
		notice = like_notice(j->store, m, err);
	if (replies < 0 || ruled < 0 || bought < 0 || notice < 0)
		return -1;
	out->has_order = bought > 0;
	out->is_like_notice = notice > 0;
	out->is_ruled = ruled > 0;
	out->replies_to_us = replies > 0;
	out->was_answered = answered > 0;
	return 0;
}

int judge_message(const struct judge *j, const struct message *m, struct verdict *out,
	struct err *err)
{
	const struct insight none = { 0 };

	return judge_with_insight(j, m, &none, out, err);
}

int judge_with_insight(const struct judge *j, const struct message *m, const struct insight *known,
	struct verdict *out, struct err *err)
{
	struct filter filter = j->filter ? *j->filter : (struct filter) { 0 };
	struct sender_facts facts;

	*out = (struct verdict) { 0 };
	if (load_sender_facts(j, m, &facts, err) < 0)
		return -1;
	/* Whoever had the insight knows nothing of what the owner taught. */
	if (known->has_opinion && !(filter.learnt && filter.learnt->n))
		filter.opinion = &known->opinion;
	filter.signs = known->signs;
	filter.needs_no_topic = known->kind == INSIGHT_OF_LETTER;
	lane_judge(m, &facts, &filter, out);
	return 0;
}

/* Judge a mail that is not within the reach of every lesson. */
static int judge_old(const struct judge *j, int64_t received, const struct message *m,
	const struct insight *known, struct verdict *out, struct err *err)
{
	const char *addr = message_sender(m)->addr;
	const char *domain = address_domain(addr);
	struct deltas learnt;
	struct filter filter = { .model = j->filter->model, .learnt = &learnt };
	struct judge old = *j;
	int rc;

	if (store_learnt_for(j->store, received, addr, domain_is_public(domain) ? NULL : domain, &learnt, err) < 0)
		return -1;
	old.filter = &filter;
	rc = judge_with_insight(&old, m, known, out, err);
	deltas_clear(&learnt);
	return rc;
}

int judge_received(const struct judge *j, int64_t received, const struct message *m,
	const struct insight *known, struct verdict *out, struct err *err)
{
	int64_t reach = 0;

	*out = (struct verdict) { 0 };
	if (store_newest_reach(j->store, &reach, err) < 0)
		return -1;
	return j->filter && j->lessons && received < reach ? judge_old(j, received, m, known, out, err)
							   : judge_with_insight(j, m, known, out, err);
}

int judge_again(const struct judge *j, const int64_t *mails, size_t n, struct err *err)
{
	const struct insight none = { 0 };
	struct verdict verdict = { 0 };
	struct mail m = { 0 };
	int rc = 0;

	for (size_t i = 0; i < n && rc >= 0; i++) {
		rc = store_mail(j->store, mails[i], &m, err);
		if (rc > 0)
			rc = judge_received(j, m.received, &m.message, &none, &verdict, err);
		if (rc >= 0)
			rc = store_set_verdict(j->store, mails[i], &verdict, err);
		if (rc >= 0)
			rc = judge_thread(j, m.thread, err);
		verdict_clear(&verdict);
		mail_clear(&m);
	}
	return rc < 0 ? -1 : 0;
}

int judge_first_sync(const struct judge *j, struct err *err)
{
	char *known = NULL;
	char text[32];
	int rc;

	rc = store_setting(j->store, first_sync, &known, err);
	free(known);
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	snprintf(text, sizeof(text), "%" PRId64, clock_now(j->clock));
	return store_set_setting(j->store, first_sync, text, err);
}

/* Messages from before *t are too old for the queue; nothing is before the first sync. */
static int load_old_before(const struct judge *j, int64_t *t, struct err *err)
{
	char *text = NULL;
	int rc;

	*t = NO_TIME;
	rc = store_setting(j->store, first_sync, &text, err);
	if (rc > 0)
		*t = strtoll(text, NULL, 10) - (int64_t)j->conf->queue_days * DAY;
	free(text);
	return rc < 0 ? -1 : 0;
}

static int conclude(const struct judge *j, int64_t thread, int64_t old_before, struct err *err)
{
	struct conclusion conclusion = { 0 };
	struct fact *facts = NULL;
	size_t n = 0;
	int rc;

	if (store_facts(j->store, thread, &facts, &n, err) < 0)
		return -1;
	thread_conclude(facts, n, old_before, &j->conf->calendar, &j->conf->policy, &conclusion);
	free(facts);
	rc = store_conclude(j->store, thread, &conclusion, err);
	conclusion_clear(&conclusion);
	return rc;
}

static int conclude_each(const struct judge *j, const int64_t *threads, size_t n, struct err *err)
{
	int64_t old_before;
	int rc = load_old_before(j, &old_before, err);

	for (size_t i = 0; i < n && rc == 0; i++)
		rc = conclude(j, threads[i], old_before, err);
	return rc;
}

int judge_thread(const struct judge *j, int64_t thread, struct err *err)
{
	struct later *later = j->later;

	if (!later)
		return conclude_each(j, &thread, 1, err);
	later->v = mem_grow(later->v, later->n, sizeof(*later->v));
	later->v[later->n++] = thread;
	return 0;
}

int judge_settle(const struct judge *j, struct err *err)
{
	struct later *later = j->later;
	int rc;

	if (!later || !later->n)
		return 0;
	rc = store_current_threads(j->store, later->v, &later->n, err);
	if (rc == 0)
		rc = conclude_each(j, later->v, later->n, err);
	later->n = 0;
	return rc;
}

/* What the cached conclusions of the store depend on, besides the facts. */
static char *fingerprint(const struct conf *conf)
{
	char *calendar = calendar_fingerprint(&conf->calendar);
	char *all = mem_printf("%s cutoff=%d within=%d queue_days=%d waiting_days=%d", calendar,
		conf->policy.cutoff, conf->policy.within, conf->queue_days, conf->policy.waiting_days);

	free(calendar);
	return all;
}

static int conclude_all(const struct judge *j, struct err *err)
{
	int64_t *ids = NULL;
	size_t n = 0;
	int rc;

	if (store_thread_ids(j->store, &ids, &n, err) < 0)
		return -1;
	rc = conclude_each(j, ids, n, err);
	free(ids);
	return rc;
}

static int conclude_with(const struct judge *j, const char *now, struct err *err)
{
	static const char name[] = "concluded_with";
	char *before = NULL;
	int rc;

	rc = store_setting(j->store, name, &before, err);
	if (rc > 0 && strcmp(before, now) == 0) {
		free(before);
		return 0;
	}
	free(before);
	if (rc < 0 || store_begin(j->store, err) < 0)
		return -1;
	if (conclude_all(j, err) == 0 && store_set_setting(j->store, name, now, err) == 0 &&
		store_commit(j->store, err) == 0)
		return 0;
	store_rollback(j->store);
	return -1;
}

int judge_calendar_change(const struct judge *j, struct err *err)
{
	char *now = fingerprint(j->conf);
	int rc = conclude_with(j, now, err);

	free(now);
	return rc;
}
