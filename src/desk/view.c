#include "desk/view.h"

#include <stdlib.h>

#include "base/mem.h"
#include "desk/caution.h"
#include "desk/desk.h"
#include "desk/inside.h"
#include "store/thread.h"
#include "triage/state.h"

_Static_assert((int64_t)DESK_NO_TIME == (int64_t)NO_TIME, "one word for no time");

void person_fill(struct person *view, const struct address *a)
{
	view->name = mem_dup(a->name ? a->name : "");
	view->email = mem_dup(a->addr ? a->addr : "");
}

void people_fill(struct people *view, const struct address_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		view->v = mem_grow(view->v, view->n, sizeof(*view->v));
		person_fill(&view->v[view->n++], &list->v[i]);
	}
}

void person_clear(struct person *p)
{
	free(p->name);
	free(p->email);
	*p = (struct person) { 0 };
}

void people_clear(struct people *p)
{
	for (size_t i = 0; i < p->n; i++)
		person_clear(&p->v[i]);
	free(p->v);
	*p = (struct people) { 0 };
}

static void fill_flags(const struct desk *d, struct strs *flags, const struct thread *t, bool is_late)
{
	const struct {
		bool is_set;
		const char *name;
	} all[] = {
		{ t->has_attachment, "attachment" },
		{ t->is.bounced, "bounced" },
		{ t->is_quarantined, "quarantined" },
		{ t->is.thanks, "thanks" },
		{ is_late && t->is.due_kind != DUE_FOLLOWUP, "late" },
		{ t->is.old, "old" },
		{ caution_is_about(d, &t->customer), "lookalike" },
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (all[i].is_set)
			strs_add(flags, all[i].name);
}

void thread_view_fill(const struct desk *d, struct thread_view *view, const struct thread *t, int64_t now)
{
	*view = (struct thread_view) {
		.id = t->id,
		.subject = mem_dup(t->subject ? t->subject : ""),
		.lane = lane_name(t->lane),
		.state = state_name(state_at(&t->is, now)),
		.topic = mem_dup(t->topic),
		.lang = mem_dup(t->lang),
		.order = mem_dup(t->order),
		.messages = t->messages,
		.unread = t->unread,
		.received = t->is.received,
		.due = t->is.due,
		.due_kind = due_kind_name(t->is.due_kind),
		.due_why = mem_dup(t->is.due_why),
		.overdue = is_overdue(&t->is, now),
		.score = t->score,
		.promise = t->is.promise,
		.snoozed_until = t->is.snoozed_until > now ? t->is.snoozed_until : NO_TIME,
	};
	person_fill(&view->customer, &t->customer);
	fill_flags(d, &view->flags, t, view->overdue);
}

void thread_view_clear(struct thread_view *t)
{
	free(t->subject);
	free(t->topic);
	free(t->lang);
	free(t->order);
	free(t->due_why);
	person_clear(&t->customer);
	strs_clear(&t->flags);
	*t = (struct thread_view) { 0 };
}

void thread_views_clear(struct thread_views *list)
{
	for (size_t i = 0; i < list->n; i++)
		thread_view_clear(&list->v[i]);
	free(list->v);
	*list = (struct thread_views) { 0 };
}

void caution_views_clear(struct caution_views *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->v[i].text);
	free(list->v);
	*list = (struct caution_views) { 0 };
}

static void message_view_clear(struct message_view *m)
{
	person_clear(&m->from);
	people_clear(&m->to);
	free(m->subject);
	free(m->text);
	free(m->quarantined);
	caution_views_clear(&m->cautions);
	free(m->seal_text);
	for (size_t i = 0; i < m->n_attachments; i++) {
		free(m->attachments[i].name);
		free(m->attachments[i].type);
	}
	free(m->attachments);
	for (size_t i = 0; i < m->n_headers; i++) {
		free(m->headers[i].name);
		free(m->headers[i].value);
	}
	free(m->headers);
}

void conversation_clear(struct conversation *c)
{
	thread_view_clear(&c->thread);
	for (size_t i = 0; i < c->n_messages; i++)
		message_view_clear(&c->messages[i]);
	free(c->messages);
	for (size_t i = 0; i < c->n_notes; i++)
		free(c->notes[i].text);
	free(c->notes);
	for (size_t i = 0; i < c->n_similar; i++) {
		free(c->similar[i].subject);
		free(c->similar[i].why);
		free(c->similar[i].advice);
	}
	free(c->similar);
	*c = (struct conversation) { 0 };
}

void reason_views_fill(struct reason_views *view, const struct verdict *verdict)
{
	for (size_t i = 0; i < verdict->n_reasons; i++) {
		view->v = mem_grow(view->v, view->n, sizeof(*view->v));
		view->v[view->n++] = (struct reason_view) {
			.text = mem_dup(verdict->reasons[i].text),
			.weight = verdict->reasons[i].weight,
		};
	}
}

void reason_views_clear(struct reason_views *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->v[i].text);
	free(list->v);
	*list = (struct reason_views) { 0 };
}
