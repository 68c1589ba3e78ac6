#include "triage/form.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/message.h"
#include "triage/domain.h"
#include "triage/form_words.h"
#include "triage/lane.h"
#include "triage/phrase.h"
#include "triage/robot.h"
#include "triage/signs.h"

enum {
	TEXT_MAX = 64 * 1024, /* bytes; nobody fills in more */
	INTRO_MAX = 400,
	FIELDS_MAX = 8, /* lines below a message, among which its sender's address is */
};

/* What was filled in. */
struct entries {
	struct buf name, last_name, addr, subject, words;
	bool has_message;
	bool is_dashed; /* a label of the message ended with a dash or "=", and so may others below it */
};

static void entries_clear(struct entries *e)
{
	buf_clear(&e->name);
	buf_clear(&e->last_name);
	buf_clear(&e->addr);
	buf_clear(&e->subject);
	buf_clear(&e->words);
}

static const char *skip_blanks(const char *p)
{
	return p + strspn(p, " \t*");
}

/* What the address links to may stand behind it: "a@x.example <mailto:a@x.example>". */
static char *without_link(const char *value)
{
	static const char mark[] = "mailto:";
	const char *link = strcasestr(value, mark);
	size_t n = link ? (size_t)(link - value) : strlen(value);

	if (link == value)
		return mem_dup(link + strlen(mark));
	while (link && n && strchr("<[( ", value[n - 1]))
		n--;
	return mem_dupn(value, n);
}

static bool read_address(const char *value, struct buf *name, struct buf *addr)
{
	struct address_list list;
	char *plain = without_link(value);
	bool is_one;

	address_parse(plain, &list);
	free(plain);
	is_one = list.n && address_is_sendable(list.v[0].addr);
	if (is_one && !addr->len) {
		buf_puts(addr, list.v[0].addr);
		if (!name->len)
			buf_puts(name, list.v[0].name);
	}
	address_list_clear(&list);
	return is_one;
}

static void take_once(struct buf *to, const char *value)
{
	if (!to->len)
		buf_puts(to, value);
}

/* True: the entry goes on in the next line. */
static bool take_value(struct entries *e, enum label label, const char *value)
{
	value = skip_blanks(value);
	switch (label) {
	case LABEL_NAME:
		if (!strchr(value, '@') || !read_address(value, &e->name, &e->addr))
			take_once(&e->name, value);
		break;
	case LABEL_FIRST_NAME:
		take_once(&e->name, value);
		break;
	case LABEL_LAST_NAME:
		take_once(&e->last_name, value);
		break;
	case LABEL_EMAIL:
		read_address(value, &e->name, &e->addr);
		break;
	case LABEL_SUBJECT:
		take_once(&e->subject, value);
		break;
	case LABEL_MESSAGE:
		e->has_message = e->has_message || *value;
		buf_puts(&e->words, value);
		buf_putc(&e->words, '\n');
		return true;
	case LABEL_NONE:
	case LABEL_OTHER:
		break;
	}
	return !*value;
}

static bool ends_form(const char *line)
{
	char *folded = phrase_fold(line);
	bool ends = form_line_ends(folded);

	free(folded);
	return ends;
}

static bool is_address(const char *value)
{
	struct buf name = { 0 };
	struct buf addr = { 0 };
	bool is = read_address(skip_blanks(value), &name, &addr);

	buf_clear(&name);
	buf_clear(&addr);
	return is;
}

static bool is_of_person(enum label label)
{
	return label == LABEL_NAME || label == LABEL_FIRST_NAME || label == LABEL_LAST_NAME || label == LABEL_EMAIL;
}

/* Whether text begins with somebody's name or address, among lines that dashes label, and the address is there. */
static bool begins_fields(const char *text)
{
	bool goes_on = true;
	bool has_address = false;

	for (size_t i = 0; i < FIELDS_MAX && *text && goes_on && !has_address; i++) {
		size_t n = strcspn(text, "\n");
		char *line = mem_dupn(text, n);
		const char *value;
		enum label label = form_read_label(skip_blanks(line), true, &value);

		goes_on = is_of_person(label) || (i > 0 && (label != LABEL_NONE || !*skip_blanks(line)));
		has_address = label == LABEL_EMAIL && is_address(value);
		free(line);
		text += n + (text[n] != '\0');
	}
	return has_address;
}

/*
 * Whether a dash labels what text begins with: "Order - it came broken" may be said in a message, but who nobody
 * has named yet may be named below it.
 */
static bool may_be_dashed(const char *text, enum label open, const struct entries *e)
{
	return open != LABEL_MESSAGE || e->is_dashed || (!e->addr.len && begins_fields(text));
}

static void read_line(const char *line, bool is_dashed, enum label *open, struct entries *e)
{
	const char *value;
	enum label label = form_read_label(line, is_dashed, &value);

	if (label == LABEL_MESSAGE)
		e->is_dashed |= strchr("=-", value[-1]) != NULL;
	if (label == LABEL_NONE && ends_form(line)) {
		*open = LABEL_NONE;
		return;
	}
	if (label == LABEL_NONE) {
		label = *open;
		value = line;
	}
	*open = take_value(e, label, value) ? label : LABEL_NONE;
}

static void read_entries(const char *text, struct entries *e)
{
	enum label open = LABEL_NONE;
	const char *end = text + strnlen(text, TEXT_MAX);

	for (const char *p = text; p < end;) {
		size_t n = strcspn(p, "\n");
		char *line = mem_dupn(p, n);

		read_line(skip_blanks(line), may_be_dashed(p, open, e), &open, e);
		free(line);
		p += n + (p[n] != '\0');
	}
}

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
	struct entries e = { 0 };
	char *from;
	bool is_form;

	*out = (struct form) { 0 };
	if (m->quarantined || m->in_reply_to || !(m->reply_to.n || (m->text && strchr(m->text, '@')) || message_field(m, "Reply-To")))
		return false;
	from = field_sender(m);
	read_entries(m->text ? m->text : "", &e);
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
