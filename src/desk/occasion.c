/* occasion - from a thread, a template and asked values to a filled letter. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/rfc3339.h"
#include "calendar/calendar.h"
#include "conf/conf.h"
#include "desk/addressee.h"
#include "desk/inside.h"
#include "desk/prepared.h"
#include "desk/reply.h"
#include "letter/context.h"
#include "letter/template.h"

void occasion_clear(struct occasion *o)
{
	thread_clear(&o->thread);
	mail_list_clear(&o->mails);
	address_list_clear(&o->to);
	free(o->lang);
}

static int no_addressee(int64_t thread, struct err *err)
{
	return err_set(err, ERR_DATA, _("thread %lld has nobody to write to: no message in it has an address"),
		(long long)thread);
}

int occasion_find(struct desk *d, int64_t thread, const struct reply_request *request,
	struct occasion *out, struct err *err)
{
	*out = (struct occasion) { 0 };
	if (desk_thread(d, thread, &out->thread, err) < 0 ||
		store_thread_mails(d->store, out->thread.id, &out->mails, err) < 0)
		return -1;
	out->question = addressee_question(&out->mails);
	if (!out->question)
		return no_addressee(thread, err);
	addressee_find(d, out->question, &out->to);
	if (!out->to.n)
		return no_addressee(thread, err);
	if (request->lang)
		out->lang = mem_dup(request->lang);
	else
		out->lang = mem_dup(out->thread.lang ? out->thread.lang : d->conf->languages.v[0]);
	out->leaves = request->at != DESK_NO_TIME && request->at > desk_now(d) ? request->at : desk_now(d);
	return 0;
}

static void set_time(struct context *c, const struct desk *d, const char *path, int64_t t)
{
	char *text = desk_rfc3339(d, t);

	context_set(c, path, text);
	free(text);
}

static void set_customer(struct context *c, const struct occasion *o)
{
	const struct address *customer = &o->to.v[0];
	const struct address *sender = message_sender(&o->question->message);
	const char *name = *customer->name || !sender->name ? customer->name : sender->name;
	char *first = o->question->direction == MAIL_IN || *customer->name ? addressee_first_name(name)
									   : NULL;

	context_set(c, "customer.name", *name ? name : NULL);
	context_set(c, "customer.first_name", first);
	context_set(c, "customer.email", customer->addr);
	context_set(c, "customer.language", o->lang);
	free(first);
}

static struct context *make_context(const struct desk *d, const struct occasion *o)
{
	struct context *c = context_new();
	const char *subject = o->question->message.subject;

	set_customer(c, o);
	context_set_number(c, "thread.id", o->thread.id);
	context_set(c, "thread.subject", o->thread.subject);
	context_set(c, "message.subject", subject ? subject : "");
	set_time(c, d, "message.date", o->question->received);
	context_set(c, "agent.name", d->conf->agent_name);
	context_set(c, "shop.name", d->conf->shop_name);
	if (o->thread.is.due != NO_TIME)
		set_time(c, d, "due", o->thread.is.due);
	context_set_bool(c, "late", o->thread.is.due != NO_TIME && o->thread.is.due < o->leaves);
	return c;
}

/* "name=value" pairs of what the template asks; all that is missing is named at once. */
static int set_asked(struct context *c, const struct template *t, const struct strs *values,
	struct err *err)
{
	struct buf missing = { 0 };
	int rc = 0;

	for (size_t i = 0; i < t->n_asks; i++) {
		const char *name = t->asks[i].name;
		size_t len = strlen(name);
		const char *value = NULL;

		for (size_t v = 0; v < values->n; v++)
			if (strncmp(values->v[v], name, len) == 0 && values->v[v][len] == '=')
				value = values->v[v] + len + 1;
		if (value && *value)
			context_set(c, name, value);
		else
			buf_printf(&missing, "%s%s (%s)", missing.len ? ", " : "", name, t->asks[i].question);
	}
	if (missing.len)
		rc = err_set(err, ERR_DATA, _("%s asks for what was not given: %s; add -s NAME=VALUE"),
			t->file, buf_text(&missing));
	buf_clear(&missing);
	return rc;
}

/* A value that the template does not ask is a slip that would go unnoticed. */
static int check_given(const struct template *t, const struct strs *values, struct err *err)
{
	for (size_t v = 0; v < values->n; v++) {
		size_t len = strcspn(values->v[v], "=");
		bool is_asked = false;

		for (size_t i = 0; i < t->n_asks; i++)
			if (strlen(t->asks[i].name) == len && strncmp(t->asks[i].name, values->v[v], len) == 0)
				is_asked = true;
		if (!is_asked)
			return err_set(err, ERR_DATA, _("%s asks for no value \"%.*s\""), t->file, (int)len,
				values->v[v]);
	}
	return 0;
}

/* A time as a promise may be given: RFC 3339, or a date, which means that day's close. */
static int promise_time(const struct desk *d, const char *text, int64_t *t, struct err *err)
{
	const struct calendar *calendar = &d->conf->calendar;
	struct special_day day = { 0 };
	struct civil c;

	if (strlen(text) != 10 || special_day_parse(text, &day, NULL) < 0)
		return rfc3339_parse(text, t, err);
	c = (struct civil) { .year = day.year, .month = day.month, .day = day.day };
	free(day.name);
	hours_clear(&day.hours);
	*t = calendar_next_close(calendar, zone_time(calendar->zone, &c));
	return 0;
}

/* What the owner says is promised; NULL: says nothing, "none": nothing is. */
static int owners_promise(const struct desk *d, const char *wanted, int64_t *promise,
	struct err *err)
{
	*promise = NO_TIME;
	if (!wanted || strcmp(wanted, "none") == 0)
		return 0;
	return promise_time(d, wanted, promise, err);
}

/* What the template promises in a letter that leaves at l->now. */
static int template_promise(const struct desk *d, const struct template *t, const struct liquid *l,
	int64_t *promise, struct err *err)
{
	struct buf text = { 0 };
	int rc;

	*promise = NO_TIME;
	if (!t->promise)
		return 0;
	if (strcmp(t->promise, "close-of-business") == 0) {
		*promise = calendar_next_close(&d->conf->calendar, l->now);
		return 0;
	}
	rc = liquid_render(l, t->file, t->promise, strlen(t->promise), 1, &text, err);
	if (rc == 0)
		rc = promise_time(d, buf_text(&text), promise, err);
	buf_clear(&text);
	return rc < 0 ? err_wrap(err, _("%s: promise"), t->file) : 0;
}

/* A promise that is over when the letter leaves is a slip. */
static int check_promise(const struct desk *d, int64_t promise, int64_t leaves, struct err *err)
{
	char *text;

	if (promise == NO_TIME || promise > leaves)
		return 0;
	text = desk_rfc3339(d, promise);
	err_set(err, ERR_DATA, _("%s is promised, but the letter leaves after that"), text);
	free(text);
	return -1;
}

static int fill_template(struct desk *d, const struct occasion *o,
	const struct reply_request *request, struct letter *out, struct letter_marks *marks,
	struct err *err)
{
	struct context *context = make_context(d, o);
	char *lang = NULL;
	struct template *t = desk_template(d, request->template, o->lang, &lang, err);
	struct template_place place = { .desk = d, .lang = lang };
	struct liquid l = {
		.context = context,
		.strict = true,
		.zone = d->conf->calendar.zone,
		.lang = lang,
		.now = o->leaves,
		.load = desk_template_include,
		.load_data = &place,
	};
	int rc = -1;

	if (t && check_given(t, &request->values, err) == 0)
		rc = set_asked(context, t, &request->values, err);
	if (rc == 0)
		rc = request->promise ? owners_promise(d, request->promise, &marks->promise, err)
				      : template_promise(d, t, &l, &marks->promise, err);
	if (rc == 0)
		rc = check_promise(d, marks->promise, o->leaves, err);
	if (rc == 0 && marks->promise != NO_TIME)
		set_time(context, d, "promise", marks->promise);
	if (rc == 0)
		rc = letter_fill(t, &l, d->conf->agent_signature, out, err);
	if (rc == 0) {
		marks->template = mem_dup(request->template);
		marks->topic = mem_dup(t->topic);
		marks->closes = t->closes;
	}
	template_free(t);
	context_free(context);
	free(lang);
	return rc;
}

int occasion_fill(struct desk *d, const struct occasion *o, const struct reply_request *request,
	struct letter *out, struct letter_marks *marks, struct err *err)
{
	char *subject;
	int rc;

	*marks = (struct letter_marks) { .promise = NO_TIME };
	if (request->template)
		return fill_template(d, o, request, out, marks, err);
	if (owners_promise(d, request->promise, &marks->promise, err) < 0 ||
		check_promise(d, marks->promise, o->leaves, err) < 0)
		return -1;
	subject = subject_reply(o->thread.subject);
	rc = letter_from_text(subject, request->text, o->lang, d->conf->agent_signature, out, err);
	free(subject);
	return rc;
}
