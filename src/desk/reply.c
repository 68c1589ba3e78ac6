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
#include "desk/attach.h"
#include "desk/inside.h"
#include "desk/prepared.h"

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
	free(l->subject);
	free(l->text);
	free(l->html);
	free(l->message);
	for (size_t i = 0; i < l->n_lint; i++) {
		free(l->lint[i].name);
		free(l->lint[i].text);
	}
	free(l->lint);
	prepared_free(l->prepared);
	*l = (struct letter_view) { 0 };
}

static void add_lint(struct letter_view *view, const char *level, const char *name, char *text)
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

	add_lint(view, is_allowed ? "warn" : "refuse", name, text);
	if (!is_allowed)
		view->is_refused = true;
}

int letter_check(struct desk *d, const struct occasion *o, const struct reply_request *request,
	struct letter_view *view, struct err *err)
{
	const char *from = message_sender(&o->question->message)->addr;
	int64_t since = desk_now(d) - TWIN_SECONDS;
	int twin;

	if (request->template && strcmp(o->wanted_lang, o->lang) != 0)
		add_lint(view, "warn", "other-language",
			mem_printf(_("there is no \"%s\" variant of %s, so the letter is in \"%s\""),
				o->wanted_lang, request->template, o->lang));
	if (addressee_is_dressed_up(&o->to))
		add_lint(view, "warn", "address-in-name",
			mem_printf(_("the customer's name, %s, is an address, but not the one that this goes to: %s"),
				o->to.v[0].name, o->to.v[0].addr));
	if (addressee_is_elsewhere(d, o->question, &o->to))
		refuse(view, &request->allow, "reply-to-differs",
			mem_printf(_("the mail came from %s, but asks to be answered at %s"), from,
				o->to.v[0].addr));
	twin = store_has_twin(d->store, &view->prepared->row, since, err);
	if (twin > 0)
		refuse(view, &request->allow, "same-text",
			mem_printf(_("the same text is on its way to %s, or left within a day"),
				o->to.v[0].addr));
	return twin < 0 ? -1 : 0;
}

/* References as RFC 5322, section 3.6.4 has them: those of the question, then its own id. */
static void tie(struct outgoing *mail, const struct message *question)
{
	for (size_t i = 0; i < question->references.n; i++)
		strs_add(&mail->references, question->references.v[i]);
	if (!question->message_id)
		return;
	mail->in_reply_to = mem_dup(question->message_id);
	if (!strs_has(&mail->references, question->message_id))
		strs_add(&mail->references, question->message_id);
}

/* What the owner typed is one or more addresses, or a slip. */
static int add_copy(struct address_list *cc, const char *typed, struct err *err)
{
	struct address_list read = { 0 };
	bool is_fine;

	address_parse(typed, &read);
	is_fine = read.n > 0;
	for (size_t i = 0; i < read.n; i++) {
		is_fine = is_fine && address_is_sendable(read.v[i].addr);
		address_add(cc, read.v[i].name, read.v[i].addr);
	}
	address_list_clear(&read);
	if (is_fine)
		return 0;
	return err_set(err, ERR_DATA, _("\"%s\" is no address that a copy can go to; correct it"), typed);
}

static int add_copies(struct address_list *cc, const struct strs *typed, struct err *err)
{
	for (size_t i = 0; i < typed->n; i++)
		if (add_copy(cc, typed->v[i], err) < 0)
			return -1;
	return 0;
}

static char *from_name(const struct conf *conf)
{
	if (!conf->agent_name || !*conf->agent_name)
		return mem_dup(conf->shop_name);
	if (!conf->shop_name || !*conf->shop_name)
		return mem_dup(conf->agent_name);
	return mem_printf("%s, %s", conf->agent_name, conf->shop_name);
}

static int write_mail(struct desk *d, const struct occasion *o, const struct reply_request *request,
	const struct letter *letter, struct outgoing *mail, struct err *err)
{
	const char *own = addressee_own(d, o->question);

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
	tie(mail, &o->question->message);
	if (add_copies(&mail->cc, &request->cc, err) < 0)
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

static void fill_row(struct letter_row *row, const struct occasion *o,
	const struct reply_request *request, const struct outgoing *mail)
{
	row->thread = o->thread.id;
	row->state = OUTBOX_HELD;
	row->message_id = mem_dup(mail->message_id);
	row->from = mem_dup(mail->from.addr);
	row->subject = mem_dup(mail->subject);
	row->text = mem_dup(mail->text);
	row->answers = o->question->direction == MAIL_IN ? o->question->id : 0;
	add_recipients(row, &mail->to);
	add_recipients(row, &mail->cc);
	letter_remember_newest(row, &o->mails);
	for (size_t i = 0; i < request->allow.n; i++)
		strs_add(&row->allowed, request->allow.v[i]);
}

/* What the door gets to see of it. */
static void fill_view(struct letter_view *view, const struct outgoing *mail)
{
	const struct prepared *p = view->prepared;

	view->thread = p->row.thread;
	people_fill(&view->to, &mail->to);
	view->subject = mem_dup(mail->subject);
	view->text = mem_dup(mail->text);
	view->html = mem_dup(mail->html);
	view->promise = p->row.marks.promise;
	view->message = mem_dupn(buf_text(&p->bytes), p->bytes.len);
	view->n_message = p->bytes.len;
}

int desk_reply(struct desk *d, int64_t thread, const struct reply_request *request,
	struct letter_view *out, struct err *err)
{
	struct occasion o = { 0 };
	struct letter letter = { 0 };
	struct outgoing mail = { 0 };
	struct prepared *p = mem_alloc(sizeof(*p));
	int rc = -1;

	*out = (struct letter_view) { .prepared = p };
	if (occasion_find(d, thread, request, &o, err) < 0 ||
		occasion_fill(d, &o, request, &letter, &p->row.marks, err) < 0 ||
		write_mail(d, &o, request, &letter, &mail, err) < 0 ||
		outgoing_write(&mail, &p->bytes, err) < 0)
		goto out;
	fill_row(&p->row, &o, request, &mail);
	fill_view(out, &mail);
	rc = letter_check(d, &o, request, out, err);
out:
	outgoing_clear(&mail);
	letter_clear(&letter);
	occasion_clear(&o);
	if (rc < 0)
		letter_view_clear(out);
	return rc;
}
