#include "triage/form_entries.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "mail/address.h"
#include "triage/form_words.h"
#include "triage/phrase.h"

enum {
	TEXT_MAX = 64 * 1024, /* bytes; nobody fills in more */
	FIELDS_MAX = 8,       /* lines below a message, among which its sender's address is */
};

void entries_clear(struct entries *e)
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

void entries_read(const char *text, struct entries *e)
{
	enum label open = LABEL_NONE;
	const char *end = text + strnlen(text, TEXT_MAX);

	*e = (struct entries) { 0 };
	for (const char *p = text; p < end;) {
		size_t n = strcspn(p, "\n");
		char *line = mem_dupn(p, n);

		read_line(skip_blanks(line), may_be_dashed(p, open, e), &open, e);
		free(line);
		p += n + (p[n] != '\0');
	}
}
