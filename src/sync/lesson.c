#include "sync/lesson.h"

#include <stdlib.h>

#include "base/clock.h"
#include "base/mem.h"
#include "base/strs.h"
#include "mail/address.h"
#include "mail/message.h"
#include "store/lesson.h"
#include "store/mail.h"
#include "store/rule.h"
#include "store/store.h"
#include "sync/judge.h"
#include "triage/domain.h"
#include "triage/form.h"
#include "triage/model.h"

enum {
	NEWEST = 300, /* mails that are judged anew at once: a fraction of a second */
	MANY = 100,   /* senders; of more, all mails are judged in one go */
};

/* The setting of the store that holds it. */
static const char applied[] = "lessons_applied";

void lessons_clear(struct lessons *l)
{
	deltas_clear(&l->learnt);
	strs_clear(&l->taught);
	*l = (struct lessons) { 0 };
}

int lesson_load(const struct judge *j, struct err *err)
{
	struct lessons now = { 0 };

	if (!j->lessons || !j->store)
		return 0;
	/* The version comes first: what is taught behind it is loaded once more, not missed. */
	if (store_version(j->store, &now.version, err) < 0 || store_learnt(j->store, &now.learnt, err) < 0 ||
		store_taught_customers(j->store, &now.taught, err) < 0) {
		lessons_clear(&now);
		return -1;
	}
	lessons_clear(j->lessons);
	*j->lessons = now;
	return 0;
}

int lesson_refresh(const struct judge *j, struct err *err)
{
	int64_t version;

	if (!j->lessons || !j->store)
		return 0;
	if (store_version(j->store, &version, err) < 0)
		return -1;
	return j->lessons->is_tentative || version != j->lessons->version ? lesson_load(j, err) : 0;
}

/*
 * Of the pitches of the past the model has put most aside by itself. If it learnt from these, it would
 * confirm itself, and put ever more aside.
 */
static bool is_own_finding(const struct judge *j, const struct teaching *t, const struct message *m)
{
	struct opinion opinion;
	bool is;

	if (t->source != LESSON_HISTORY || t->lane != LANE_PITCH)
		return false;
	model_judge(j->filter->model, &j->lessons->learnt, m, &opinion);
	is = opinion.lane == LANE_PITCH;
	opinion_clear(&opinion);
	return is;
}

static bool learn_heard(const struct judge *j, const struct teaching *t, const struct message *m,
	struct deltas *out)
{
	if (is_own_finding(j, t, m))
		return false;
	model_learn(j->filter->model, &j->lessons->learnt, m, t->lane, out);
	return true;
}

/* What the model has to learn of a form is what the customer wrote, as it judges that. False: it is not to learn. */
static bool learn_words(const struct judge *j, const struct teaching *t, const struct message *m,
	struct deltas *out)
{
	struct message heard;
	struct form form;
	bool is_learnt;

	if (form_read(m, &form)) {
		form_hear(&form, m, &heard);
		is_learnt = learn_heard(j, t, &heard, out);
		address_list_clear(&heard.from);
	} else {
		is_learnt = learn_heard(j, t, m, out);
	}
	form_clear(&form);
	return is_learnt;
}

/* It is not committed yet. */
static void know(struct lessons *l, const struct lesson *lesson)
{
	l->is_tentative = true;
	if (lesson->deltas->n)
		deltas_add(&l->learnt, lesson->deltas, 1);
	if (lesson->lane == LANE_CUSTOMER && *lesson->sender)
		strs_add(&l->taught, lesson->sender);
}

int lesson_begin(const struct judge *j, struct teaching *t, struct err *err)
{
	return store_received_of_newest(j->store, NEWEST, &t->reach, err);
}

int lesson_learn(const struct judge *j, const struct teaching *t, int64_t mail,
	const struct message *m, struct err *err)
{
	struct verdict verdict = { 0 };
	struct deltas deltas = { 0 };
	bool is_learnt = t->lane != LANE_PITCH; /* of the others the lesson itself says something, without a model, too */
	struct lesson lesson = {
		.action = t->action,
		.mail = mail,
		.at = clock_now(j->clock),
		.source = t->source,
		.sender = message_sender(m)->addr,
		.lane = t->lane,
		.reach = t->reach,
		.deltas = &deltas,
	};
	int rc;

	if (judge_message(j, m, &verdict, err) < 0)
		return -1;
	lesson.was = verdict.lane;
	verdict_clear(&verdict);
	if (j->lessons && j->filter && j->filter->model && t->lane != LANE_NOTICE)
		is_learnt = learn_words(j, t, m, &deltas);
	rc = store_add_lesson(j->store, &lesson, err);
	if (rc == 0 && j->lessons)
		know(j->lessons, &lesson);
	deltas_clear(&deltas);
	return rc < 0 ? -1 : is_learnt;
}

static int judge_those(const struct judge *j, int64_t *ids, size_t n, int rc, struct err *err)
{
	if (rc == 0)
		rc = judge_again(j, ids, n, err);
	free(ids);
	return rc;
}

/* A lesson is about the domain, too, where not everybody has an address; as rules name it. The caller frees. */
static char *pattern_of(const char *sender)
{
	const char *domain = address_domain(sender);

	return *domain && !domain_is_public(domain) ? mem_printf("@%s", domain) : mem_dup(sender);
}

static int judge_from(const struct judge *j, const char *pattern, struct err *err)
{
	int64_t *ids = NULL;
	size_t n = 0;
	int rc = store_mails_from(j->store, pattern, &ids, &n, err);

	return judge_those(j, ids, n, rc, err);
}

static int judge_since(const struct judge *j, int64_t received, struct err *err)
{
	int64_t *ids = NULL;
	size_t n = 0;
	int rc = store_mails_since(j->store, received, &ids, &n, err);

	return judge_those(j, ids, n, rc, err);
}

/* What the senders' lessons are about. */
static void list_patterns(const struct strs *senders, struct strs *out)
{
	for (size_t i = 0; i < senders->n; i++) {
		char *pattern = pattern_of(senders->v[i]);

		if (!strs_has(out, pattern))
			strs_add(out, pattern);
		free(pattern);
	}
}

/* What was taught or taken back in a transaction that is still open. */
static int load_uncommitted(const struct judge *j, struct err *err)
{
	if (lesson_load(j, err) < 0)
		return -1;
	if (j->lessons)
		j->lessons->is_tentative = true;
	return 0;
}

static int judge_reached(const struct judge *j, const struct lesson_reach *reach, struct err *err)
{
	struct strs patterns = { 0 };
	int rc = load_uncommitted(j, err);
	bool is_all;

	list_patterns(&reach->senders, &patterns);
	is_all = patterns.n > MANY;
	for (size_t i = 0; rc == 0 && !is_all && i < patterns.n; i++)
		rc = judge_from(j, patterns.v[i], err);
	if (rc == 0)
		rc = judge_since(j, is_all ? INT64_MIN : reach->since, err);
	strs_clear(&patterns);
	return rc;
}

int lesson_apply(const struct judge *j, int64_t action, struct err *err)
{
	struct lesson_reach reach;
	int rc = store_reach_of_action(j->store, action, &reach, err);

	if (rc > 0)
		rc = judge_reached(j, &reach, err);
	lesson_reach_clear(&reach);
	return rc;
}

int lesson_apply_against(const struct judge *j, const char *addr, struct err *err)
{
	struct lesson_reach reach;
	int rc = store_reach_against(j->store, addr, &reach, err);

	if (rc > 0)
		rc = judge_reached(j, &reach, err);
	lesson_reach_clear(&reach);
	return rc;
}

/* Up to which lesson those that were seen on the server are applied; the owner's are where they are taught. */
static int load_applied(const struct judge *j, int64_t *lesson, struct err *err)
{
	char *text = NULL;
	int rc = store_setting(j->store, applied, &text, err);

	*lesson = rc > 0 ? strtoll(text, NULL, 10) : 0;
	free(text);
	return rc < 0 ? -1 : 0;
}

static int save_applied(const struct judge *j, struct err *err)
{
	int64_t lesson = 0;
	char *text;
	int rc;

	if (store_newest_lesson(j->store, &lesson, err) < 0)
		return -1;
	text = mem_printf("%lld", (long long)lesson);
	rc = store_set_setting(j->store, applied, text, err);
	free(text);
	return rc;
}

static int catch_up(const struct judge *j, struct err *err)
{
	struct lesson_reach reach = { 0 };
	int64_t lesson;
	int rc = load_applied(j, &lesson, err);

	if (rc == 0)
		rc = store_reach_of_seen(j->store, lesson, &reach, err);
	if (rc > 0)
		rc = judge_reached(j, &reach, err) < 0 ? -1 : save_applied(j, err);
	lesson_reach_clear(&reach);
	return rc;
}

int lesson_catch_up(const struct judge *j, struct err *err)
{
	if (store_begin(j->store, err) < 0)
		return -1;
	if (catch_up(j, err) == 0 && store_commit(j->store, err) == 0)
		return 0;
	store_rollback(j->store);
	return -1;
}
