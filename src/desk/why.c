/* why - the reasons behind lane, state and due date, in words. */
#include <stdbool.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "calendar/due.h"
#include "conf/conf.h"
#include "desk/caution.h"
#include "desk/inside.h"
#include "desk/taught.h"
#include "desk/threads.h"
#include "store/mail.h"
#include "store/thread.h"

void explanation_clear(struct explanation *e)
{
	thread_view_clear(&e->thread);
	free(e->lane_why);
	reason_views_clear(&e->reasons);
	free(e->state_why);
	caution_views_clear(&e->cautions);
	strs_clear(&e->similar);
	strs_clear(&e->lessons);
	strs_clear(&e->history);
}

static char *explain_snooze(const struct desk *d, const struct thread *t)
{
	char *until = desk_clock_words(d, t->is.snoozed_until);
	char *text = mem_printf(_("It sleeps until %s, or until the customer writes."), until);

	free(until);
	return text;
}

/* What the customer wrote last asks nothing. */
static const char *explain_thanks(const struct thread *t)
{
	return t->is.state == STATE_OPEN ? _("The newest message only says thanks, but an earlier one has no answer yet.")
					 : _("The customer only said thanks: no reply needed.");
}

static char *explain_state(const struct desk *d, const struct thread *t)
{
	if (t->is.thanks && t->is.snoozed_until == NO_TIME && !t->is.bounced)
		return mem_dup(explain_thanks(t));
	switch (state_at(&t->is, desk_now(d))) {
	case STATE_OPEN:
		if (t->is.snoozed_until != NO_TIME)
			return mem_dup(_("It was put off until now."));
		return mem_dup(t->is.bounced ? _("A letter of ours did not arrive, so the customer has no answer.")
					     : _("The customer's last question has no answer yet."));
	case STATE_WAITING:
		return mem_dup(_("We wrote last; the customer has the word."));
	case STATE_SNOOZED:
		return explain_snooze(d, t);
	case STATE_DONE:
		return mem_dup(t->is.old ? _("It is older than queue_days, so it counts as done.")
					 : _("Nothing more is to be done."));
	}
	return NULL;
}

/* The newest incoming message in the thread's own lane is the one that decides. */
static const struct mail *deciding_mail(const struct mail_list *mails, enum lane lane)
{
	for (size_t i = mails->n; i > 0; i--)
		if (mails->v[i - 1].direction == MAIL_IN && mails->v[i - 1].lane == lane)
			return &mails->v[i - 1];
	return NULL;
}

/* Whether the newest mark of that lane was set elsewhere. */
static bool was_seen(const struct act_list *acts, enum lane mark)
{
	for (size_t i = acts->n; i > 0; i--)
		if (acts->v[i - 1].kind == ACT_MARKED && acts->v[i - 1].lane == mark)
			return !acts->v[i - 1].verb;
	return false;
}

/* 1: the owner marked the thread, 0: she did not. */
static int explain_mark(struct desk *d, const struct thread *t, const struct act_list *acts,
	struct explanation *out, struct err *err)
{
	enum lane mark;
	int rc = store_mark(d->store, t->id, &mark, err);

	if (rc > 0 && was_seen(acts, mark))
		out->lane_why = mem_printf(_("%s, as was seen on the server; undo --thread %lld takes it back."),
			lane_name(mark), (long long)t->id);
	else if (rc > 0)
		out->lane_why = mem_printf(_("%s, marked by the owner."), lane_name(mark));
	return rc;
}

static int explain_lane(struct desk *d, const struct thread *t, const struct mail_list *mails,
	const struct act_list *acts, struct explanation *out, struct err *err)
{
	const struct mail *mail = deciding_mail(mails, t->lane);
	struct verdict verdict = { 0 };
	int marked = explain_mark(d, t, acts, out, err);

	if (marked)
		return marked < 0 ? -1 : 0;
	if (!mail) {
		out->lane_why = mem_dup(_("There are only messages of ours in it."));
		return 0;
	}
	if (store_verdict(d->store, mail->id, &verdict, err) < 0)
		return -1;
	reason_views_fill(&out->reasons, &verdict);
	out->lane_why = mem_printf(_("The most customer-like message decides: %s from %s."),
		lane_name(t->lane), message_sender(&mail->message)->addr);
	verdict_clear(&verdict);
	return 0;
}

static int tell_lessons(struct desk *d, const struct thread *t, const struct mail_list *mails,
	struct strs *out, struct err *err)
{
	const char *sender = "";

	for (size_t i = 0; i < mails->n; i++)
		if (mails->v[i].direction == MAIL_IN)
			sender = message_sender(&mails->v[i].message)->addr;
	return taught_tell(d, sender, t->id, out, err);
}

static void add_line(struct desk *d, struct strs *history, int64_t at, const char *what)
{
	char *when = desk_clock_words(d, at);
	char *line = mem_printf("%s: %s", when, what);

	strs_add(history, line);
	free(line);
	free(when);
}

static void add_mail(struct desk *d, struct strs *history, const struct mail *mail)
{
	const char *from = message_sender(&mail->message)->addr;
	char *what;

	if (mail->is_thanks)
		what = mem_printf(_("thanks came in from %s: no reply needed"), from);
	else if (mail->bounce_of)
		what = mem_printf(_("a bounce came in from %s"), from);
	else if (mail->is_automatic)
		what = mem_printf(_("an automatic mail came in from %s"), from);
	else
		what = mem_printf(mail->direction == MAIL_OUT ? _("sent by %s") : _("received from %s"), from);
	add_line(d, history, mail->received, what);
	free(what);
}

static char *describe_act(const struct desk *d, const struct act *act)
{
	char *until;
	char *text = NULL;

	switch (act->kind) {
	case ACT_DONE:
		return mem_dup(_("done"));
	case ACT_OPENED:
		return mem_dup(_("opened again"));
	case ACT_SNOOZED:
		until = desk_clock_words(d, act->until);
		text = mem_printf(_("snoozed until %s"), until);
		free(until);
		break;
	case ACT_MARKED:
		return mem_printf(_("marked as %s"), lane_name(act->lane));
	case ACT_NOTED:
		return mem_printf(_("noted: %s"), act->text);
	case ACT_TOPIC:
		return act->text ? mem_printf(_("topic %s"), act->text) : mem_dup(_("topic taken off"));
	case ACT_MERGED:
		return mem_dup(_("others merged into it"));
	case ACT_SPLIT:
		return mem_dup(_("a part split off"));
	}
	return text;
}

static void add_act(struct desk *d, struct strs *history, const struct act *act)
{
	char *what = describe_act(d, act);
	char *line = act->verb ? mem_printf(_("%s, by the owner"), what)
			       : mem_printf(_("%s, seen on the server"), what);

	add_line(d, history, act->at, line);
	free(line);
	free(what);
}

/* One thing that the owner did to several mails is told once. */
static bool is_same_act(const struct act *a, const struct act *b)
{
	return a->kind == b->kind && a->at == b->at && !a->verb == !b->verb;
}

/* Mails and acts in the order of time. */
static void tell_history(struct desk *d, const struct mail_list *mails,
	const struct act_list *acts, struct strs *history)
{
	size_t m = 0;
	size_t a = 0;

	while (m < mails->n || a < acts->n) {
		if (a == acts->n || (m < mails->n && mails->v[m].received <= acts->v[a].at))
			add_mail(d, history, &mails->v[m++]);
		else if (a > 0 && is_same_act(&acts->v[a], &acts->v[a - 1]))
			a++;
		else
			add_act(d, history, &acts->v[a++]);
	}
}

int desk_why(struct desk *d, int64_t thread, struct explanation *out, struct err *err)
{
	struct mail_list mails = { 0 };
	struct act_list acts = { 0 };
	struct thread t = { 0 };
	int rc = -1;

	*out = (struct explanation) { 0 };
	if (desk_thread(d, thread, &t, err) < 0)
		return -1;
	if (store_thread_mails(d->store, t.id, &mails, err) < 0 ||
		store_acts(d->store, t.id, &acts, err) < 0 ||
		explain_lane(d, &t, &mails, &acts, out, err) < 0 ||
		tell_lessons(d, &t, &mails, &out->lessons, err) < 0 || desk_similar(d, t.id, &out->similar, err) < 0)
		goto out;
	thread_view_fill(d, &out->thread, &t, desk_now(d));
	out->state_why = explain_state(d, &t);
	cautions_fill(d, mails.v, mails.n, &out->cautions);
	tell_history(d, &mails, &acts, &out->history);
	rc = 0;
out:
	act_list_clear(&acts);
	mail_list_clear(&mails);
	thread_clear(&t);
	return rc;
}

int64_t desk_due(const struct desk *d, int64_t t, char **why)
{
	return due_at(&d->conf->calendar, &d->conf->policy, t, why);
}
