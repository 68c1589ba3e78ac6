#include "triage/form.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/message.h"
#include "triage/domain.h"
#include "triage/form_entries.h"
#include "triage/form_words.h"
#include "triage/lane.h"
#include "triage/phrase.h"
#include "triage/robot.h"
#include "triage/signs.h"

enum { INTRO_MAX = 400 }; /* bytes */

/* From: as the mail has it, whoever was made its sender since. The caller frees. */
static char *field_sender(const struct message *m)
{
	const char *field = message_field(m, "From");
	struct address_list list = { 0 };
	char *addr;

	if (field)
		address_parse(field, &list);
	addr = mem_dup(list.n ? list.v[0].addr : "");
	address_list_clear(&list);
	return addr;
}

static bool is_recipient(const struct message *m, const char *addr)
{
	return address_list_has(&m->to, addr) || address_list_has(&m->cc, addr);
}

/* A person who is to be answered, neither the program nor the shop. The caller frees; NULL: there is none. */
static char *field_answer_to(const struct message *m, const char *from, char **name)
{
	const char *field = message_field(m, "Reply-To");
	struct address_list list = { 0 };
	char *addr = NULL;

	*name = NULL;
	if (!field)
		return NULL;
	address_parse(field, &list);
	if (list.n && address_is_sendable(list.v[0].addr) && !address_same(list.v[0].addr, from) &&
		!is_recipient(m, list.v[0].addr) && !robot_address(list.v[0].addr)) {
		addr = mem_dup(list.v[0].addr);
		*name = mem_dup(list.v[0].name);
	}
	address_list_clear(&list);
	return addr;
}

static bool is_announced(const struct message *m)
{
	char *intro = mem_dupn(m->text ? m->text : "", strnlen(m->text ? m->text : "", INTRO_MAX));
	char *of_text = phrase_fold(intro);
	char *of_subject = phrase_fold(m->subject);
	bool is = form_is_announced(of_subject) || form_is_announced(of_text);

	free(of_subject);
	free(of_text);
	free(intro);
	return is;
}

/* A program of the shop's own site writes from the domain that it writes to. */
static bool is_at_home(const struct message *m, const char *from)
{
	const char *domain = address_domain(from);

	for (size_t i = 0; i < m->to.n; i++)
		if (*domain && domain_meets(domain, address_domain(m->to.v[i].addr)))
			return !domain_is_public(domain) || address_same(from, m->to.v[i].addr);
	return false;
}

static bool has_form_field(const struct message *m)
{
	static const char *const names[] = { "X-WPCF7-Content-Type", "X-Formspree-Form", "X-Contact-Form",
		"X-WPForms", "X-Form-Id", "X-Gravity-Forms", "X-Jotform", "X-Typeform" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (message_field(m, names[i]))
			return true;
	return false;
}

/* A sender that passes on what others write; who tells of a form may be anybody. */
static bool is_program(const struct message *m, const char *from, bool is_told)
{
	return is_generated(m) || has_form_field(m) || robot_address(from) ||
	       robot_form_service(address_domain(from)) ||
	       (is_told && (robot_web(from) || is_at_home(m, from)));
}

/* Generated on behalf of somebody at another domain, to whom answers go, and no mailing. */
static bool is_relayed(const struct message *m, const char *from, const char *answer_to)
{
	return is_generated(m) && !domain_meets(address_domain(from), address_domain(answer_to)) &&
	       !message_is_bulk(m);
}

static char *whole_name(const struct entries *e)
{
	struct buf name = { 0 };

	buf_puts(&name, buf_text(&e->name));
	if (e->last_name.len && name.len)
		buf_putc(&name, ' ');
	buf_puts(&name, buf_text(&e->last_name));
	return buf_take(&name);
}

static void fill(struct form *out, const struct message *m, const struct entries *e, const char *addr,
	const char *name)
{
	struct buf words = { 0 };

	out->name = whole_name(e);
	if (!*out->name && name) {
		free(out->name);
		out->name = mem_dup(name);
	}
	out->addr = mem_dup(addr);
	if (e->has_message) {
		buf_puts(&words, buf_text(&e->subject));
		if (words.len)
			buf_puts(&words, "\n\n");
		buf_puts(&words, buf_text(&e->words));
	} else {
		buf_puts(&words, m->text ? m->text : "");
	}
	out->words = buf_take(&words);
}

/*
 * The lines of a form are the surest sign; a program that announces one, and names somebody to
 * answer, is as good. Reply-To goes before the body: the program made it of what was filled in.
 */
static bool find_customer(const struct message *m, const char *from, const struct entries *e,
	struct form *out)
{
	bool is_told = is_announced(m);
	bool has_lines = e->addr.len && (e->has_message || (is_told && e->name.len));
	char *name = NULL;
	char *answer_to = field_answer_to(m, from, &name);
	bool is_confirmed = answer_to && address_same(answer_to, buf_text(&e->addr));
	bool is_form;

	if (has_lines)
		is_form = is_confirmed || is_program(m, from, is_told || e->has_message);
	else
		is_form = answer_to && ((is_told && is_program(m, from, true)) || is_relayed(m, from, answer_to));
	if (is_form)
		fill(out, m, e, answer_to ? answer_to : buf_text(&e->addr), name);
	free(answer_to);
	free(name);
	return is_form;
}

bool form_read(const struct message *m, struct form *out)
{
	struct entries e;
	char *from;
	bool is_form;

	*out = (struct form) { 0 };
	if (m->quarantined || m->in_reply_to || !(m->reply_to.n || (m->text && strchr(m->text, '@')) || message_field(m, "Reply-To")))
		return false;
	from = field_sender(m);
	entries_read(m->text ? m->text : "", &e);
	is_form = find_customer(m, from, &e, out);
	entries_clear(&e);
	free(from);
	return is_form;
}

void form_clear(struct form *f)
{
	free(f->name);
	free(f->addr);
	free(f->words);
	*f = (struct form) { 0 };
}

void form_make_sender(const struct form *f, struct message *m)
{
	address_list_clear(&m->from);
	address_list_clear(&m->reply_to);
	address_add(&m->from, f->name, f->addr);
}

void form_see(const struct form *f, const struct message *m, struct message *seen)
{
	*seen = *m;
	seen->from = (struct address_list) { 0 };
	address_add(&seen->from, f->name, f->addr);
}

/* "New customer message" is the program's, not hers. */
static bool is_titled_by_program(const struct message *m)
{
	char *folded = phrase_fold(m->subject);
	bool is = form_is_announced(folded);

	free(folded);
	return is;
}

void form_hear(const struct form *f, const struct message *m, struct message *heard)
{
	*heard = (struct message) { .text = f->words, .date = m->date };
	if (!is_titled_by_program(m))
		heard->subject = m->subject;
	address_add(&heard->from, f->name, f->addr);
}
