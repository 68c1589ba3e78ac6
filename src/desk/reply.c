#include "desk/reply.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "calendar/zone.h"
#include "conf/conf.h"
#include "desk/addressee.h"
#include "desk/advice.h"
#include "desk/attach.h"
#include "desk/below.h"
#include "desk/caution.h"
#include "desk/inside.h"
#include "desk/prepared.h"
#include "letter/placeholder.h"
#include "triage/guard.h"

enum {
	TWIN_SECONDS = 24 * 3600
};

void prepared_free(struct prepared *p)
{
	if (!p)
		return;
	letter_row_clear(&p->row);
	buf_clear(&p->bytes);
	free(p);
}

void letter_view_clear(struct letter_view *l)
{
	people_clear(&l->to);
	people_clear(&l->cc);
	free(l->subject);
	free(l->text);
	free(l->html);
	free(l->markdown);
	free(l->lang);
	strs_clear(&l->files);
	free(l->promise_text);
	for (size_t i = 0; i < l->n_lint; i++) {
		free(l->lint[i].name);
		free(l->lint[i].text);
	}
	free(l->lint);
	prepared_free(l->prepared);
	*l = (struct letter_view) { 0 };
}

void letter_add_lint(struct letter_view *view, const char *level, const char *name, char *text)
{
	struct lint_view *lint;

	view->lint = mem_grow(view->lint, view->n_lint, sizeof(*view->lint));
	lint = &view->lint[view->n_lint++];
	lint->level = level;
	lint->name = mem_dup(name);
	lint->text = text;
}

static void refuse(struct letter_view *view, const struct strs *allow, const char *name,
	char *text)
{
	bool is_allowed = strs_has(allow, name);

	letter_add_lint(view, is_allowed ? "warn" : "refuse", name, text);
	if (!is_allowed)
		view->is_refused = true;
}

/* What is odd about whom an answer goes to. */
static void check_addressee(struct desk *d, const struct occasion *o,
	const struct reply_request *request, struct letter_view *view)
{
	const char *from = message_sender(&o->question->message)->addr;

	if (addressee_is_dressed_up(&o->to))
		letter_add_lint(view, "warn", "address-in-name",
			mem_printf(_("the customer's name, %s, is an address, but not the one that this goes to: %s"),
				o->to.v[0].name, o->to.v[0].addr));
	if (addressee_is_elsewhere(d, o->question, &o->to))
		refuse(view, &request->allow, "reply-to-differs",
			mem_printf(_("the mail came from %s, but asks to be answered at %s"), from,
				o->to.v[0].addr));
}

/* Whether it tells somebody of an order that is another one's. */
static int check_person(struct desk *d, const struct occasion *o,
	const struct reply_request *request, struct letter_view *view, struct err *err)
{
	const struct letter_telling telling = {
		.reader = &o->to.v[0],
		.text = view->prepared->row.text,
		.uses_order = o->uses_order,
	};
	char *why = NULL;
	int rc = letter_orders_check(d, &o->orders, &telling, &why, err);

	if (rc > 0)
		refuse(view, &request->allow, "wrong-person", why);
	return rc < 0 ? -1 : 0;
}

/* A template is filled in strictly; what is written by hand is looked at. */
static void check_placeholder(const struct reply_request *request, struct letter_view *view)
{
	char *left = request->text ? placeholder_find(view->prepared->row.text) : NULL;

	if (left)
		refuse(view, &request->allow, "placeholder",
			mem_printf(_("%s is still in the letter: fill it in"), left));
	free(left);
}

static void check_promise(const struct desk *d, const struct occasion *o, struct letter_view *view)
{
	char *time;

	if (!o->promise.is_closed)
		return;
	time = desk_clock_words(d, o->promise.by);
	letter_add_lint(view, "warn", "promise-closed",
		mem_printf(_("the shop is closed when that is promised; it counts as promised by %s"), time));
	free(time);
}

int letter_check(struct desk *d, const struct occasion *o, const struct reply_request *request,
	struct letter_view *view, struct err *err)
{
	int64_t since = desk_now(d) - TWIN_SECONDS;
	int twin;

	if (request->template && strcmp(o->wanted_lang, o->lang) != 0)
		letter_add_lint(view, "warn", "other-language",
			mem_printf(_("there is no \"%s\" variant of %s, so the letter is in \"%s\""),
				o->wanted_lang, request->template, o->lang));
	caution_addressees(d, o, view);
	if (o->is_answer)
		check_addressee(d, o, request, view);
	if (request->whom != REPLY_FORWARD && check_person(d, o, request, view, err) < 0)
		return -1;
	check_promise(d, o, view);
	check_placeholder(request, view);
	twin = store_has_twin(d->store, &view->prepared->row, since, err);
	if (twin > 0)
		refuse(view, &request->allow, "same-text",
			mem_printf(_("the same text is on its way to %s, or left within a day"),
				o->to.v[0].addr));
	return twin < 0 ? -1 : 0;
}

/* References as RFC 5322, section 3.6.4 has them: those of the question, then its own id. What is passed on answers nothing. */
static void tie(struct outgoing *mail, const struct occasion *o)
{
	const struct message *question = &o->question->message;

	for (size_t i = 0; i < question->references.n; i++)
		strs_add(&mail->references, question->references.v[i]);
	if (!question->message_id)
		return;
	if (o->is_answer)
		mail->in_reply_to = mem_dup(question->message_id);
	if (!strs_has(&mail->references, question->message_id))
		strs_add(&mail->references, question->message_id);
}

static char *from_name(const struct conf *conf)
{
	if (!conf->agent_name || !*conf->agent_name)
		return mem_dup(conf->shop_name);
	if (!conf->shop_name || !*conf->shop_name)
		return mem_dup(conf->agent_name);
	return mem_printf("%s, %s", conf->agent_name, conf->shop_name);
}

/* What stands below the letter comes from the mail that it answers or passes on. */
static void put_below(const struct desk *d, const struct occasion *o, struct letter *letter)
{
	if (o->is_answer)
		below_quote(d, o->question, o->lang, letter);
	else if (o->question)
		below_forward(d, o->question, o->lang, letter);
}

static int write_mail(struct desk *d, const struct occasion *o, const struct reply_request *request,
	const struct letter *letter, struct outgoing *mail, struct err *err)
{
	const char *own = o->question ? addressee_own(d, o->question) : d->conf->address;

	*mail = (struct outgoing) {
		.from = { .name = from_name(d->conf), .addr = mem_dup(own) },
		.subject = mem_dup(letter->subject),
		.message_id = message_id_new(own),
		.date = o->leaves,
		.date_offset = zone_offset(d->conf->calendar.zone, o->leaves),
		.lang = mem_dup(o->lang),
		.text = mem_dup(letter->text),
		.html = mem_dup(letter->html),
	};
	addressee_copy(&o->to, &mail->to);
	addressee_copy(&o->cc, &mail->cc);
	if (o->question)
		tie(mail, o);
	if (o->question && !o->is_answer && below_attach(d, o->question, mail, err) < 0)
		return -1;
	return attach_files(mail, &request->files, err);
}

static void add_recipients(struct letter_row *row, const struct address_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		bool is_there = false;

		for (size_t k = 0; k < row->n_to; k++)
			is_there = is_there || address_same(row->to[k].addr, list->v[i].addr);
		if (is_there)
			continue;
		row->to = mem_grow(row->to, row->n_to, sizeof(*row->to));
		row->to[row->n_to++] = (struct outbox_recipient) { .addr = mem_dup(list->v[i].addr) };
	}
}

void letter_remember_newest(struct letter_row *row, const struct mail_list *mails)
{
	for (size_t i = 0; i < mails->n; i++) {
		int64_t *newest = mails->v[i].direction == MAIL_IN ? &row->last_received : &row->last_sent;

		if (mails->v[i].id > *newest)
			*newest = mails->v[i].id;
	}
}

/* text is the letter's alone: the same words below another question are the same letter. */
static void fill_row(struct letter_row *row, const struct occasion *o,
	const struct reply_request *request, const struct outgoing *mail)
{
	row->thread = o->thread.id;
	row->state = OUTBOX_HELD;
	row->message_id = mem_dup(mail->message_id);
	row->from = mem_dup(mail->from.addr);
	row->subject = mem_dup(mail->subject);
	row->answers = o->is_answer && o->question->direction == MAIL_IN ? o->question->id : 0;
	add_recipients(row, &mail->to);
	add_recipients(row, &mail->cc);
	letter_remember_newest(row, &o->mails);
	for (size_t i = 0; i < request->allow.n; i++)
		strs_add(&row->allowed, request->allow.v[i]);
	if (o->is_answer)
		return;
	strs_add(&row->allowed, guard_name(GUARD_CUSTOMER_WROTE));
	strs_add(&row->allowed, guard_name(GUARD_ANSWERED));
}

/* What the door gets to see of it. */
static void fill_view(struct letter_view *view, const struct occasion *o, const struct letter *letter,
	const struct outgoing *mail)
{
	const struct prepared *p = view->prepared;

	view->thread = p->row.thread;
	people_fill(&view->to, &mail->to);
	people_fill(&view->cc, &mail->cc);
	view->subject = mem_dup(mail->subject);
	view->text = mem_dup(mail->text);
	view->html = mem_dup(mail->html);
	view->markdown = mem_dup(letter->markdown);
	view->lang = mem_dup(o->lang);
	for (size_t i = 0; i < mail->n_files; i++)
		strs_add(&view->files, mail->files[i].name);
	view->promise = p->row.marks.promise;
	view->promise_text = o->promise.sentence ? mem_dup(o->promise.sentence) : NULL;
	view->message = buf_text(&p->bytes);
	view->n_message = p->bytes.len;
}

/* For the history, and for what undo says. */
static const char *verb_of(int64_t thread, const struct reply_request *request)
{
	if (!thread)
		return "letter";
	return request->whom == REPLY_FORWARD ? "forward" : "reply";
}

/* thread 0: the letter begins one. */
static int write_letter(struct desk *d, int64_t thread, const struct reply_request *request,
	struct letter_view *out, struct err *err)
{
	struct occasion o = { 0 };
	struct letter letter = { 0 };
	struct outgoing mail = { 0 };
	struct prepared *p = mem_alloc(sizeof(*p));
	int rc = -1;

	*out = (struct letter_view) { .prepared = p };
	p->verb = verb_of(thread, request);
	if (occasion_find(d, thread, request, &o, err) < 0 ||
		occasion_fill(d, &o, request, &letter, &p->row.marks, err) < 0)
		goto out;
	p->row.text = mem_dup(letter.text);
	put_below(d, &o, &letter);
	if (write_mail(d, &o, request, &letter, &mail, err) < 0 ||
		outgoing_write(&mail, &p->bytes, err) < 0)
		goto out;
	fill_row(&p->row, &o, request, &mail);
	fill_view(out, &o, &letter, &mail);
	rc = letter_check(d, &o, request, out, err);
	letter_advise(&o, out);
out:
	outgoing_clear(&mail);
	letter_clear(&letter);
	occasion_clear(&o);
	if (rc < 0)
		letter_view_clear(out);
	return rc;
}

int desk_reply(struct desk *d, int64_t thread, const struct reply_request *request,
	struct letter_view *out, struct err *err)
{
	if (thread < 1) /* which no thread has as its number */
		return err_set(err, ERR_NOT_FOUND, _("there is no thread %lld"), (long long)thread);
	return write_letter(d, thread, request, out, err);
}

int desk_write(struct desk *d, const struct reply_request *request, struct letter_view *out,
	struct err *err)
{
	return write_letter(d, 0, request, out, err);
}
