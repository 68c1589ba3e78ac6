#include "desk/dossier.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/inside.h"
#include "store/mail.h"
#include "store/person.h"
#include "store/thread.h"

void dossier_clear(struct dossier *o)
{
	for (size_t i = 0; o->verdicts && i < o->conversation.n_messages; i++)
		reason_views_clear(&o->verdicts[i].reasons);
	free(o->verdicts);
	for (size_t i = 0; i < o->n_events; i++) {
		free(o->events[i].by);
		free(o->events[i].text);
	}
	free(o->events);
	explanation_clear(&o->why);
	conversation_clear(&o->conversation);
	*o = (struct dossier) { 0 };
}

static int fill_verdicts(struct desk *d, struct dossier *o, const struct mail_list *mails,
	struct err *err)
{
	o->verdicts = mem_alloc((o->conversation.n_messages + 1) * sizeof(*o->verdicts));
	for (size_t i = 0; i < o->conversation.n_messages && i < mails->n; i++) {
		struct verdict verdict = { 0 };

		if (mails->v[i].direction == MAIL_OUT)
			continue;
		if (store_verdict(d->store, mails->v[i].id, &verdict, err) < 0)
			return -1;
		o->verdicts[i].lane = lane_name(mails->v[i].lane);
		o->verdicts[i].score = mails->v[i].score;
		reason_views_fill(&o->verdicts[i].reasons, &verdict);
		verdict_clear(&verdict);
	}
	return 0;
}

/* In the order of time; of the same moment, in the order that they are added. */
static struct event_view *add_event(struct dossier *o, int64_t at, const char *kind)
{
	size_t place = o->n_events;

	o->events = mem_grow(o->events, o->n_events, sizeof(*o->events));
	for (; place > 0 && o->events[place - 1].at > at; place--)
		o->events[place] = o->events[place - 1];
	o->n_events++;
	o->events[place] = (struct event_view) { .at = at, .kind = kind, .until = DESK_NO_TIME };
	return &o->events[place];
}

static const char *kind_of_mail(const struct mail *m)
{
	if (m->direction == MAIL_OUT)
		return "sent";
	if (m->bounce_of)
		return "bounced";
	return m->is_automatic ? "automatic" : "received";
}

static void add_mail(struct dossier *o, const struct mail *m)
{
	struct event_view *e = add_event(o, m->received, kind_of_mail(m));

	e->message = m->id;
	e->by = mem_dup(message_sender(&m->message)->addr);
	if (m->direction != MAIL_OUT || m->marks.promise == NO_TIME)
		return;
	e = add_event(o, m->received, "promised");
	e->message = m->id;
	e->until = m->marks.promise;
	e->by = mem_dup(message_sender(&m->message)->addr);
}

static void add_act(struct dossier *o, const struct act *act)
{
	struct event_view *e = add_event(o, act->at, act_kind_name(act->kind));

	e->message = act->mail;
	e->by = act->verb ? mem_dup("owner") : NULL;
	e->text = mem_dup(act->text);
	if (act->kind == ACT_SNOOZED)
		e->until = act->until;
	if (act->kind == ACT_MARKED)
		e->lane = lane_name(act->lane);
}

static void add_note(struct dossier *o, const struct note *note)
{
	static const char *const kinds[] = {
		[NOTE_PLAIN] = "note",
		[NOTE_FRAUD] = "fraud",
		[NOTE_VOUCHER] = "voucher",
	};
	struct event_view *e = add_event(o, note->at, kinds[note->kind]);

	e->by = mem_dup("owner");
	e->text = mem_dup(note->text ? note->text : note->code);
}

/* What is noted about the customer stands between what happened. */
static int add_notes(struct desk *d, struct dossier *o, struct err *err)
{
	struct strs contacts = { 0 };
	struct notes notes = { 0 };
	int rc = store_contacts(d->store, o->conversation.thread.customer.email, &contacts, err);

	if (rc == 0)
		rc = store_notes(d->store, &contacts, &notes, err);
	for (size_t i = 0; rc == 0 && i < notes.n; i++)
		add_note(o, &notes.v[i]);
	notes_clear(&notes);
	strs_clear(&contacts);
	return rc;
}

int desk_dossier(struct desk *d, int64_t thread, struct dossier *out, struct err *err)
{
	struct mail_list mails = { 0 };
	struct act_list acts = { 0 };
	int rc = -1;

	*out = (struct dossier) { 0 };
	if (desk_show(d, thread, &out->conversation, err) < 0)
		return -1;
	thread = out->conversation.thread.id;
	if (store_thread_mails(d->store, thread, &mails, err) == 0 &&
		store_acts(d->store, thread, &acts, err) == 0 &&
		desk_why(d, thread, &out->why, err) == 0 && fill_verdicts(d, out, &mails, err) == 0) {
		for (size_t i = 0; i < mails.n; i++)
			add_mail(out, &mails.v[i]);
		for (size_t i = 0; i < acts.n; i++)
			add_act(out, &acts.v[i]);
		rc = add_notes(d, out, err);
	}
	act_list_clear(&acts);
	mail_list_clear(&mails);
	if (rc < 0)
		dossier_clear(out);
	return rc;
}
