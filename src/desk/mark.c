#include "desk/mark.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/acts.h"
#include "desk/deed.h"
#include "desk/inside.h"
#include "mail/address.h"
#include "store/journal.h"
#include "store/rule.h"
#include "sync/lesson.h"
#include "triage/domain.h"

struct marking {
	enum lane lane;
	enum mark_scope scope;
};

static const struct mail *newest_incoming(const struct mail_list *mails)
{
	for (size_t i = mails->n; i > 0; i--)
		if (mails->v[i - 1].direction == MAIL_IN && !mails->v[i - 1].bounce_of)
			return &mails->v[i - 1];
	return NULL;
}

/* The domain is our own, as a rule for it would show. */
static bool is_our_domain(const struct desk *d, const char *domain)
{
	if (d->conf->address && strcasecmp(address_domain(d->conf->address), domain) == 0)
		return true;
	for (size_t i = 0; i < d->conf->aliases.n; i++)
		if (strcasecmp(address_domain(d->conf->aliases.v[i]), domain) == 0)
			return true;
	return false;
}

/* What the rule is about, or NULL. The caller frees. */
static char *find_pattern(const struct desk *d, const struct deed_thread *t,
	const struct marking *how, struct err *err)
{
	const struct mail *mail = newest_incoming(&t->mails);
	const char *addr = mail ? message_sender(&mail->message)->addr : "";
	const char *domain = address_domain(addr);

	if (!*domain) {
		err_set(err, ERR_DATA, _("thread %lld has no sender; mark it without --sender and --domain"),
			(long long)t->thread.id);
		return NULL;
	}
	if (how->scope == MARK_SENDER && !conf_is_own(d->conf, addr))
		return mem_dup(addr);
	if (how->scope == MARK_DOMAIN && !is_our_domain(d, domain) &&
		(how->lane == LANE_CUSTOMER || !domain_is_public(domain)))
		return mem_printf("@%s", domain);
	if (conf_is_own(d->conf, addr) || is_our_domain(d, domain))
		err_set(err, ERR_REFUSED, _("%s is our own; mark the thread alone"), addr);
	else
		err_set(err, ERR_REFUSED, _("customers have addresses at %s, too; say --sender instead of --domain"),
			domain);
	return NULL;
}

int mark_judge_mails(struct desk *d, const char *pattern, struct err *err)
{
	int64_t *ids = NULL;
	size_t n = 0;
	int rc;

	if (store_mails_from(d->store, pattern, &ids, &n, err) < 0)
		return -1;
	rc = judge_again(&d->judge, ids, n, err);
	free(ids);
	return rc;
}

static int add_rule(struct desk *d, int64_t action, const struct deed_thread *t,
	const struct marking *how, struct err *err)
{
	char *pattern = find_pattern(d, t, how, err);
	int rc = pattern ? 0 : -1;

	if (rc == 0)
		rc = store_add_sender_rule(d->store, action, pattern, how->lane, err);
	if (rc == 0)
		rc = mark_judge_mails(d, pattern, err);
	free(pattern);
	return rc;
}

/* What the newest message says is what the owner looked at. */
static int learn(struct desk *d, int64_t action, const struct deed_thread *t,
	const struct marking *how, struct err *err)
{
	struct teaching teaching = { .source = LESSON_MARK, .action = action, .lane = how->lane };
	const struct mail *mail = newest_incoming(&t->mails);

	if (!mail)
		return 0;
	if (lesson_begin(&d->judge, &teaching, err) < 0)
		return -1;
	return lesson_learn(&d->judge, &teaching, mail->id, &mail->message, err) < 0 ? -1 : 0;
}

/* What is like the mails that were marked. */
static int judge_like(struct desk *d, int64_t action, struct err *err)
{
	return lesson_apply(&d->judge, action, err);
}

static int mark(struct desk *d, int64_t action, const struct deed_thread *t, const void *data,
	struct err *err)
{
	const struct marking *how = data;
	const struct act act = { .kind = ACT_MARKED, .at = desk_now(d), .lane = how->lane };
	int rc = store_add_act(d->store, action, t->thread.id, &act, err);

	for (size_t i = 0; rc == 0 && i < t->mails.n; i++)
		if (t->mails.v[i].direction == MAIL_IN)
			rc = store_journal_add(d->store, action, t->mails.v[i].id, JOURNAL_MARKED, err);
	if (rc == 0 && how->scope != MARK_THREAD)
		rc = add_rule(d, action, t, how, err);
	return rc < 0 ? -1 : learn(d, action, t, how, err);
}

int desk_mark(struct desk *d, const char *lane, const int64_t *threads, size_t n,
	enum mark_scope scope, struct err *err)
{
	struct marking how = { .scope = scope };
	const struct deed deed = { .verb = "mark", .act = mark, .data = &how, .teaches = true, .after = judge_like };

	if (!lane_parse(lane, &how.lane) || how.lane == LANE_UNSURE)
		return err_set(err, ERR_USAGE, _("\"%s\" is no lane to mark; there are customer, pitch and notice"),
			lane);
	return deed_do(d, &deed, threads, n, err);
}
