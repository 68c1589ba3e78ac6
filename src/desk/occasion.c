/* occasion - from a thread, a template and asked values to a filled letter. */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/addressee.h"
#include "desk/asked.h"
#include "desk/inside.h"
#include "desk/prepared.h"
#include "desk/promise.h"
#include "desk/reply.h"
#include "letter/context.h"
#include "letter/template.h"
#include "mail/subject.h"
#include "text/lang.h"

void occasion_clear(struct occasion *o)
{
	thread_clear(&o->thread);
	mail_list_clear(&o->mails);
	address_list_clear(&o->to);
	free(o->wanted_lang);
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
		out->wanted_lang = mem_dup(request->lang);
	else
		out->wanted_lang = mem_dup(out->thread.lang ? out->thread.lang : d->conf->languages.v[0]);
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
	context_set(c, "customer.language", o->wanted_lang);
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

static int fill_template(struct desk *d, struct occasion *o, const struct reply_request *request,
	struct letter *out, struct letter_marks *marks, struct err *err)
{
	struct context *context = make_context(d, o);
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
		rc = request->promise ? promise_of_owner(d, request->promise, &marks->promise, err)
				      : promise_of_template(d, t, &l, &marks->promise, err);
	if (rc == 0)
		rc = promise_check(d, marks->promise, o->leaves, err);
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
	return rc;
}

/* Which language the owner's words are in: said, seen, or the customer's. */
static const char *language_of_words(struct desk *d, const struct occasion *o,
	const struct reply_request *request)
{
	const char *seen = request->lang ? NULL : lang_detect(d->lang, request->text);

	return seen && strs_has(&d->conf->languages, seen) ? seen : o->wanted_lang;
}

int occasion_fill(struct desk *d, struct occasion *o, const struct reply_request *request,
	struct letter *out, struct letter_marks *marks, struct err *err)
{
	char *subject;
	int rc;

	*marks = (struct letter_marks) { .promise = NO_TIME };
	if (request->template)
		return fill_template(d, o, request, out, marks, err);
	if (promise_of_owner(d, request->promise, &marks->promise, err) < 0 ||
		promise_check(d, marks->promise, o->leaves, err) < 0)
		return -1;
	o->lang = mem_dup(language_of_words(d, o, request));
	subject = subject_reply(o->thread.subject);
	rc = letter_from_text(subject, request->text, o->lang, d->conf->agent_signature, out, err);
	free(subject);
	return rc;
}
