/* occasion - from a thread, a template and asked values to a filled letter. */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "calendar/zone.h"
#include "conf/conf.h"
#include "desk/addressee.h"
#include "desk/asked.h"
#include "desk/inside.h"
#include "desk/prepared.h"
#include "desk/promise.h"
#include "desk/reply.h"
#include "letter/context.h"
#include "letter/name.h"
#include "letter/template.h"
#include "letter/uses.h"
#include "mail/subject.h"
#include "text/lang.h"
#include "text/safe.h"

void occasion_clear(struct occasion *o)
{
	thread_clear(&o->thread);
	mail_list_clear(&o->mails);
	address_list_clear(&o->to);
	address_list_clear(&o->cc);
	letter_orders_clear(&o->orders);
	promise_clear(&o->promise);
	free(o->wanted_lang);
	free(o->lang);
}

static int no_addressee(int64_t thread, struct err *err)
{
	return err_set(err, ERR_DATA, _("thread %lld has nobody to write to: no message in it has an address"),
		(long long)thread);
}

static int find_question(struct desk *d, int64_t thread, struct occasion *o, struct err *err)
{
	if (desk_thread(d, thread, &o->thread, err) < 0 ||
		store_thread_mails(d->store, o->thread.id, &o->mails, err) < 0)
		return -1;
	o->question = addressee_question(&o->mails);
	return o->question ? 0 : no_addressee(thread, err);
}

static int find_addressees(struct desk *d, const struct reply_request *request, struct occasion *o,
	struct err *err)
{
	if (o->is_answer)
		addressee_find(d, o->question, &o->to);
	else if (addressee_typed(&o->to, &request->to, err) < 0)
		return -1;
	if (o->is_answer && !o->to.n)
		return no_addressee(o->thread.id, err);
	if (!o->to.n)
		return err_set(err, ERR_DATA, _("nobody is named that the letter could go to"));
	if (o->is_answer && request->whom == REPLY_TO_ALL)
		addressee_others(d, o->question, &o->to, &o->cc);
	return addressee_typed(&o->cc, &request->cc, err);
}

/* Of a stranger to the thread we know no language but that of the owner's words. */
static const char *find_language(struct desk *d, const struct reply_request *request,
	const struct occasion *o)
{
	if (request->lang)
		return request->lang;
	return o->is_answer && o->thread.lang ? o->thread.lang : d->conf->languages.v[0];
}

int occasion_find(struct desk *d, int64_t thread, const struct reply_request *request,
	struct occasion *out, struct err *err)
{
	*out = (struct occasion) { .thread.is.due = NO_TIME, .promise.by = NO_TIME };
	if (thread && find_question(d, thread, out, err) < 0)
		return -1;
	out->is_answer = thread && request->whom != REPLY_FORWARD;
	if (find_addressees(d, request, out, err) < 0)
		return -1;
	if (letter_orders_find(d, out->thread.id, &out->to.v[0], request->order, &out->orders, err) < 0)
		return -1;
	out->wanted_lang = mem_dup(find_language(d, request, out));
	out->leaves = request->at != DESK_NO_TIME && request->at > desk_now(d) ? request->at : desk_now(d);
	return 0;
}

static void set_time(struct context *c, const struct desk *d, const char *path, int64_t t)
{
	char *text = desk_rfc3339(d, t);

	context_set(c, path, text);
	free(text);
}

/* Who is greeted is who reads it: the customer, or whom a letter is passed on to. */
const char *occasion_reader(const struct occasion *o)
{
	const char *name = o->to.v[0].name;

	if (!*name && o->is_answer && o->question->direction == MAIL_IN)
		name = message_sender(&o->question->message)->name;
	return name ? name : "";
}

/* Customs of names are those of the person, whatever language the letter is wanted in. */
const char *occasion_reader_lang(const struct occasion *o)
{
	return o->is_answer && o->thread.lang ? o->thread.lang : o->wanted_lang;
}

static void set_customer(struct context *c, const struct occasion *o)
{
	const struct address *customer = &o->to.v[0];
	const char *name = occasion_reader(o);
	char *first = name_first(name, occasion_reader_lang(o));

	context_set(c, "customer.name", *name ? name : NULL);
	context_set(c, "customer.first_name", first);
	context_set(c, "customer.email", customer->addr);
	context_set(c, "customer.language", o->wanted_lang);
	free(first);
}

static void set_question(struct context *c, const struct desk *d, const struct mail *question)
{
	const char *subject = question->message.subject;

	context_set(c, "message.subject", subject ? subject : "");
	context_set(c, "message.text", question->message.text);
	set_time(c, d, "message.date", question->received);
}

/* Nobody waits for a follow-up, so none is late. */
bool occasion_is_late(const struct occasion *o)
{
	const struct conclusion *is = &o->thread.is;

	return o->is_answer && is->due != NO_TIME && is->due_kind != DUE_FOLLOWUP && is->due < o->leaves;
}

/* How many midnights of the shop lie between two moments. */
static int days_between(const struct desk *d, int64_t from, int64_t to)
{
	const struct zone *zone = d->conf->calendar.zone;
	struct civil day = zone_civil(zone, from);
	int n = -1;

	for (day.minute = day.second = 0; zone_time(zone, &day) <= to; day.day++)
		n++;
	return n;
}

static void set_late(struct context *c, const struct desk *d, const struct occasion *o)
{
	const int64_t due = o->thread.is.due;
	const bool is_late = occasion_is_late(o);

	context_set_bool(c, "late", is_late);
	context_set_number(c, "late_days", is_late ? days_between(d, due, o->leaves) : 0);
	context_set_number(c, "late_hours", is_late ? (o->leaves - due) / 3600 : 0);
}

static struct context *make_context(const struct desk *d, const struct occasion *o,
	const struct reply_request *request)
{
	struct context *c = context_new();
	int64_t due = o->is_answer ? o->thread.is.due : NO_TIME;

	set_customer(c, o);
	context_set_number(c, "thread.id", o->thread.id);
	context_set(c, "thread.subject", request->subject ? request->subject : o->thread.subject);
	context_set(c, "thread.topic", o->thread.topic);
	if (o->question)
		set_question(c, d, o->question);
	letter_orders_set(&o->orders, d, c);
	context_set(c, "agent.name", d->conf->agent_name);
	context_set(c, "shop.name", d->conf->shop_name);
	context_set(c, "shop.email", d->conf->address);
	if (due != NO_TIME)
		set_time(c, d, "due", due);
	set_late(c, d, o);
	return c;
}

/* What the owner made of a filled template takes the place of its words. */
static int replace_words(const struct desk *d, const char *text, const char *lang,
	struct letter *letter, struct err *err)
{
	struct letter filled = *letter;
	int rc = letter_from_text(filled.subject, text, lang, d->conf->agent_signature, letter, err);

	letter_clear(&filled);
	return rc;
}

static bool uses_order(const struct template *t)
{
	struct strs uses = { 0 };
	bool found = false;

	template_uses(t, &uses);
	for (size_t i = 0; i < uses.n; i++)
		found = found || strncmp(uses.v[i], "order.", 6) == 0;
	strs_clear(&uses);
	return found;
}

/* What the letter says itself, where neither the owner nor the template does, or she has changed its words. */
static void find_promise(const struct desk *d, struct occasion *o, const struct reply_request *request,
	const struct letter *letter)
{
	const struct calendar *calendar = &d->conf->calendar;
	struct promise found;

	if (request->promise || request->whom == REPLY_FORWARD || (o->promise.by != NO_TIME && !request->text))
		return;
	if (promise_find(letter->text, o->lang, calendar, o->leaves, &found))
		o->promise = found;
}

static int settle_promise(const struct desk *d, struct occasion *o, const struct reply_request *request,
	const struct template *t, const struct liquid *l, struct err *err)
{
	int rc = request->promise ? promise_of_owner(d, request->promise, o->leaves, &o->promise, err)
				  : promise_of_template(d, t, l, &o->promise, err);

	return rc < 0 ? -1 : promise_check(d, o->promise.by, o->leaves, err);
}

static int fill_template(struct desk *d, struct occasion *o, const struct reply_request *request,
	struct letter *out, struct letter_marks *marks, struct err *err)
{
	struct context *context = make_context(d, o, request);
	struct template *t = desk_template(d, request->template, o->wanted_lang, &o->lang, err);
	struct template_place place = { .desk = d, .lang = o->lang };
	struct liquid l = {
		.context = context,
		.strict = true,
		.zone = d->conf->calendar.zone,
		.lang = o->lang,
		.now = o->leaves,
		.load = desk_template_include,
		.load_data = &place,
	};
	int rc = -1;

	if (t && asked_set(context, t, &request->values, err) == 0)
		rc = asked_check(t, &request->values, err);
	if (rc == 0)
		rc = settle_promise(d, o, request, t, &l, err);
	if (rc == 0 && o->promise.by != NO_TIME)
		set_time(context, d, "promise", o->promise.by);
	if (rc == 0)
		rc = letter_fill(t, &l, d->conf->agent_signature, out, err);
	if (rc == 0 && request->text)
		rc = replace_words(d, request->text, o->lang, out, err);
	if (rc == 0) {
		o->uses_order = uses_order(t);
		marks->template = mem_dup(request->template);
		marks->topic = mem_dup(t->topic);
		marks->closes = t->closes;
		marks->followup = t->followup;
	}
	template_free(t);
	context_free(context);
	return rc;
}

/* Which language the owner's words are in: said, seen, or the customer's. */
static const char *language_of_words(struct desk *d, const struct occasion *o,
	const struct reply_request *request)
{
	const char *seen = request->lang ? NULL : lang_detect(d->lang, request->text, NULL);

	return seen && strs_has(&d->conf->languages, seen) ? seen : o->wanted_lang;
}

static int fill_words(struct desk *d, struct occasion *o, const struct reply_request *request,
	struct letter *out, struct err *err)
{
	char *subject = request->subject ? mem_dup(request->subject) : subject_reply(o->thread.subject);
	int rc = -1;

	o->lang = mem_dup(language_of_words(d, o, request));
	if ((!request->promise || promise_of_owner(d, request->promise, o->leaves, &o->promise, err) == 0) &&
		promise_check(d, o->promise.by, o->leaves, err) == 0)
		rc = letter_from_text(subject, request->text, o->lang, d->conf->agent_signature, out, err);
	free(subject);
	return rc;
}

/* What the owner says is the subject is one, and what is passed on is no answer. */
static void settle_subject(const struct occasion *o, const struct reply_request *request,
	struct letter *letter)
{
	char *subject = NULL;

	if (request->subject)
		subject = safe_line(request->subject);
	else if (o->question && !o->is_answer)
		subject = subject_forward(o->thread.subject);
	if (!subject)
		return;
	free(letter->subject);
	letter->subject = subject;
}

int occasion_fill(struct desk *d, struct occasion *o, const struct reply_request *request,
	struct letter *out, struct letter_marks *marks, struct err *err)
{
	int rc;

	*marks = (struct letter_marks) { .promise = NO_TIME };
	rc = request->template ? fill_template(d, o, request, out, marks, err)
			       : fill_words(d, o, request, out, err);
	if (rc < 0)
		return -1;
	find_promise(d, o, request, out);
	marks->promise = o->promise.by;
	settle_subject(o, request, out);
	if (!o->question && !*subject_base(out->subject)) {
		letter_clear(out);
		return err_set(err, ERR_DATA, _("a letter that begins a conversation wants a subject"));
	}
	return 0;
}
