#include "cli/json.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/err.h"
#include "desk/desk.h"
#include "desk/dossier.h"
#include "desk/outbox_view.h"
#include "desk/promises.h"
#include "desk/reply.h"
#include "desk/rounds.h"
#include "desk/templates.h"
#include "desk/threads.h"
#include "desk/view.h"
#include "text/safe.h"

json_t *json_text(const char *s)
{
	struct buf safe = { 0 };
	json_t *value;

	if (!s)
		return json_null();
	safe_text(s, SAFE_TEXT, &safe);
	value = json_stringn(buf_text(&safe), safe.len);
	buf_clear(&safe);
	return value;
}

json_t *json_error(const struct err *err)
{
	return json_pack("{s:i, s:s, s:o}", "status", err_kind_status(err->kind), "kind",
		err_kind_name(err->kind), "text", json_text(err->text));
}

json_t *json_time(const struct desk *d, int64_t t)
{
	char *text;
	json_t *value;

	if (t == DESK_NO_TIME)
		return json_null();
	text = desk_rfc3339(d, t);
	value = json_string(text);
	free(text);
	return value;
}

json_t *json_strings(const struct strs *list)
{
	json_t *array = json_array();

	for (size_t i = 0; i < list->n; i++)
		json_array_append_new(array, json_text(list->v[i]));
	return array;
}

static json_t *person(const struct person *p)
{
	return json_pack("{s:o, s:o}", "name", json_text(p->name), "email", json_text(p->email));
}

static json_t *people(const struct people *list)
{
	json_t *array = json_array();

	for (size_t i = 0; i < list->n; i++)
		json_array_append_new(array, person(&list->v[i]));
	return array;
}

json_t *json_reasons(const struct reason_views *reasons)
{
	json_t *array = json_array();

	for (size_t i = 0; i < reasons->n; i++)
		json_array_append_new(array,
			json_pack("{s:o, s:f}", "text", json_text(reasons->v[i].text), "weight",
				reasons->v[i].weight));
	return array;
}

json_t *json_thread(const struct desk *d, const struct thread_view *t)
{
	json_t *o = json_object();

	json_object_set_new(o, "id", json_integer(t->id));
	json_object_set_new(o, "subject", json_text(t->subject));
	json_object_set_new(o, "lane", json_string(t->lane));
	json_object_set_new(o, "state", json_string(t->state));
	json_object_set_new(o, "topic", json_text(t->topic));
	json_object_set_new(o, "lang", json_text(t->lang));
	json_object_set_new(o, "customer", person(&t->customer));
	json_object_set_new(o, "messages", json_integer(t->messages));
	json_object_set_new(o, "unread", json_boolean(t->unread));
	json_object_set_new(o, "received", json_time(d, t->received));
	json_object_set_new(o, "due", json_time(d, t->due));
	json_object_set_new(o, "due_kind", json_text(t->due_kind));
	json_object_set_new(o, "due_why", json_text(t->due_why));
	json_object_set_new(o, "overdue", json_boolean(t->overdue));
	json_object_set_new(o, "snoozed_until", json_time(d, t->snoozed_until));
	json_object_set_new(o, "score", json_real(t->score));
	json_object_set_new(o, "order", json_text(t->order));
	json_object_set_new(o, "promise", json_time(d, t->promise));
	json_object_set_new(o, "flags", json_strings(&t->flags));
	return o;
}

static json_t *json_cautions(const struct caution_views *list)
{
	json_t *array = json_array();

	for (size_t i = 0; i < list->n; i++)
		json_array_append_new(array,
			json_pack("{s:s, s:o}", "name", list->v[i].name, "text", json_text(list->v[i].text)));
	return array;
}

static json_t *message(const struct desk *d, const struct message_view *m)
{
	json_t *attachments = json_array();
	json_t *headers = json_array();
	json_t *o = json_object();

	for (size_t i = 0; i < m->n_attachments; i++)
		json_array_append_new(attachments,
			json_pack("{s:o, s:o, s:I}", "name", json_text(m->attachments[i].name), "type",
				json_text(m->attachments[i].type), "size",
				(json_int_t)m->attachments[i].size));
	for (size_t i = 0; i < m->n_headers; i++)
		json_array_append_new(headers,
			json_pack("{s:o, s:o}", "name", json_text(m->headers[i].name), "value",
				json_text(m->headers[i].value)));
	json_object_set_new(o, "id", json_integer(m->id));
	json_object_set_new(o, "direction", json_string(m->direction));
	json_object_set_new(o, "from", person(&m->from));
	json_object_set_new(o, "to", people(&m->to));
	json_object_set_new(o, "date", json_time(d, m->date));
	json_object_set_new(o, "subject", json_text(m->subject));
	json_object_set_new(o, "text", json_text(m->text));
	json_object_set_new(o, "quarantined", json_text(m->quarantined));
	json_object_set_new(o, "thanks", json_boolean(m->thanks));
	json_object_set_new(o, "cautions", json_cautions(&m->cautions));
	json_object_set_new(o, "seal", m->seal ? json_pack("{s:s, s:o}", "name", m->seal, "text", json_text(m->seal_text)) : json_null());
	json_object_set_new(o, "attachments", attachments);
	json_object_set_new(o, "headers", headers);
	return o;
}

static json_t *json_similar(const struct conversation *c)
{
	json_t *array = json_array();

	for (size_t i = 0; i < c->n_similar; i++)
		json_array_append_new(array,
			json_pack("{s:I, s:o, s:o}", "id", (json_int_t)c->similar[i].id, "subject",
				json_text(c->similar[i].subject), "why", json_text(c->similar[i].why)));
	return array;
}

json_t *json_conversation(const struct desk *d, const struct conversation *c)
{
	json_t *o = json_thread(d, &c->thread);
	json_t *thread = json_array();
	json_t *notes = json_array();

	for (size_t i = 0; i < c->n_messages; i++)
		json_array_append_new(thread, message(d, &c->messages[i]));
	for (size_t i = 0; i < c->n_notes; i++)
		json_array_append_new(notes, json_pack("{s:o, s:o}", "at", json_time(d, c->notes[i].at), "text",
						     json_text(c->notes[i].text)));
	json_object_set_new(o, "notes", notes);
	json_object_set_new(o, "similar", json_similar(c));
	json_object_set_new(o, "thread", thread);
	return o;
}

static json_t *event(const struct desk *d, const struct event_view *e)
{
	return json_pack("{s:o, s:s, s:o, s:o, s:o, s:o, s:o}", "at", json_time(d, e->at), "kind", e->kind,
		"message", e->message ? json_integer(e->message) : json_null(), "until",
		json_time(d, e->until), "lane", json_text(e->lane), "by", json_text(e->by), "text", json_text(e->text));
}

static json_t *verdict(const struct verdict_view *v)
{
	if (!v->lane)
		return json_null();
	return json_pack("{s:s, s:f, s:o}", "lane", v->lane, "score", v->score, "reasons",
		json_reasons(&v->reasons));
}

json_t *json_dossier(const struct desk *d, const struct dossier *dossier)
{
	json_t *o = json_conversation(d, &dossier->conversation);
	json_t *messages = json_object_get(o, "thread");
	json_t *events = json_array();

	for (size_t i = 0; i < dossier->conversation.n_messages; i++)
		json_object_set_new(json_array_get(messages, i), "verdict", verdict(&dossier->verdicts[i]));
	for (size_t i = 0; i < dossier->n_events; i++)
		json_array_append_new(events, event(d, &dossier->events[i]));
	json_object_set_new(o, "events", events);
	json_object_set_new(o, "lane_why", json_text(dossier->why.lane_why));
	json_object_set_new(o, "state_why", json_text(dossier->why.state_why));
	return o;
}

json_t *json_explanation(const struct desk *d, const struct explanation *e)
{
	json_t *o = json_object();

	json_object_set_new(o, "id", json_integer(e->thread.id));
	json_object_set_new(o, "lane", json_string(e->thread.lane));
	json_object_set_new(o, "lane_why", json_text(e->lane_why));
	json_object_set_new(o, "score", json_real(e->thread.score));
	json_object_set_new(o, "reasons", json_reasons(&e->reasons));
	json_object_set_new(o, "state", json_string(e->thread.state));
	json_object_set_new(o, "state_why", json_text(e->state_why));
	json_object_set_new(o, "cautions", json_cautions(&e->cautions));
	json_object_set_new(o, "received", json_time(d, e->thread.received));
	json_object_set_new(o, "due", json_time(d, e->thread.due));
	json_object_set_new(o, "due_kind", json_text(e->thread.due_kind));
	json_object_set_new(o, "due_why", json_text(e->thread.due_why));
	json_object_set_new(o, "promise", json_time(d, e->thread.promise));
	json_object_set_new(o, "snoozed_until", json_time(d, e->thread.snoozed_until));
	json_object_set_new(o, "similar", json_strings(&e->similar));
	json_object_set_new(o, "lessons", json_strings(&e->lessons));
	json_object_set_new(o, "history", json_strings(&e->history));
	return o;
}

json_t *json_classification(const char *file, const struct classification *c)
{
	json_t *o = json_object();

	json_object_set_new(o, "file", json_text(file));
	json_object_set_new(o, "lane", json_string(c->lane));
	json_object_set_new(o, "score", json_real(c->score));
	json_object_set_new(o, "lang", json_text(c->lang));
	json_object_set_new(o, "topic", json_text(c->topic));
	json_object_set_new(o, "quarantined", json_text(c->quarantined));
	json_object_set_new(o, "reasons", json_reasons(&c->reasons));
	json_object_set_new(o, "lessons", json_strings(&c->lessons));
	return o;
}

json_t *json_letter(const struct desk *d, const struct letter_view *l)
{
	json_t *lint = json_array();
	json_t *o = json_object();

	for (size_t i = 0; i < l->n_lint; i++)
		json_array_append_new(lint,
			json_pack("{s:s, s:o, s:o}", "level", l->lint[i].level, "name",
				json_text(l->lint[i].name), "text", json_text(l->lint[i].text)));
	json_object_set_new(o, "thread", l->thread ? json_integer(l->thread) : json_null());
	json_object_set_new(o, "to", people(&l->to));
	json_object_set_new(o, "subject", json_text(l->subject));
	json_object_set_new(o, "text", json_text(l->text));
	json_object_set_new(o, "html", json_text(l->html));
	json_object_set_new(o, "promise", json_time(d, l->promise));
	json_object_set_new(o, "promise_text", json_text(l->promise_text));
	json_object_set_new(o, "lint", lint);
	json_object_set_new(o, "message", json_stringn(l->message, l->n_message)); /* 7-bit */
	return o;
}

json_t *json_promise(const struct desk *d, const struct promise_view *p)
{
	const struct thread_view *t = &p->thread;
	json_t *o = json_object();

	json_object_set_new(o, "thread", json_integer(t->id));
	json_object_set_new(o, "subject", json_text(t->subject));
	json_object_set_new(o, "customer", person(&t->customer));
	json_object_set_new(o, "state", json_string(t->state));
	json_object_set_new(o, "promised", json_time(d, p->promised));
	json_object_set_new(o, "promise", json_time(d, t->promise));
	json_object_set_new(o, "broken", json_boolean(p->broken));
	json_object_set_new(o, "text", json_text(p->text));
	return o;
}

json_t *json_queued(const struct desk *d, const struct queued_view *q)
{
	return json_pack("{s:I, s:I, s:s, s:o, s:o}", "outbox", (json_int_t)q->outbox, "thread",
		(json_int_t)q->thread, "state", q->state, "send_at", json_time(d, q->send_at),
		"message_id", json_text(q->message_id));
}

json_t *json_outbox(const struct desk *d, const struct outbox_view *o)
{
	return json_pack("{s:I, s:I, s:o, s:o, s:s, s:o, s:i, s:o, s:o}", "id", (json_int_t)o->id,
		"thread", (json_int_t)o->thread, "to", people(&o->to), "subject",
		json_text(o->subject), "state", o->state, "send_at", json_time(d, o->send_at),
		"attempts", o->attempts, "error", json_text(o->error), "message_id",
		json_text(o->message_id));
}

json_t *json_round(const struct round_view *r)
{
	return json_pack("{s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:f}", "fetched", r->fetched,
		"updated", r->updated, "removed", r->removed, "sent", r->sent, "failed", r->failed,
		"held", r->held, "quarantined", r->quarantined, "seconds", r->seconds);
}

json_t *json_template(const struct template_view *t)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "name", json_text(t->name), "topic",
		json_text(t->topic), "languages", json_strings(&t->languages), "asks",
		json_strings(&t->asks), "promise", json_text(t->promise), "path",
		json_text(t->path), "error", json_text(t->error));
}

static void print(json_t *value, size_t flags)
{
	json_dumpf(value, stdout, flags | JSON_REAL_PRECISION(6) | JSON_ENCODE_ANY);
	putchar('\n');
	json_decref(value);
}

void json_print_line(json_t *value)
{
	print(value, JSON_COMPACT);
}

void json_print(json_t *value)
{
	print(value, JSON_INDENT(2));
}
