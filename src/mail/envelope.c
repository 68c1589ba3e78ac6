#include "mail/envelope.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/date.h"
#include "mail/header.h"
#include "mail/limits.h"
#include "mail/message.h"
#include "mail/word.h"

/* Add one id of n bytes: valid UTF-8, no blanks, short enough for a line of a reply. */
static void add_id(struct strs *out, const char *p, size_t n)
{
	struct buf decoded = { 0 };
	struct buf id = { 0 };

	if (n <= MAIL_ID_MAX) {
		word_decode(p, n, &decoded);
		for (size_t i = 0; i < decoded.len; i++)
			if (decoded.data[i] != ' ')
				buf_putc(&id, decoded.data[i]);
	}
	if (id.len > 0 && id.len <= MAIL_ID_MAX)
		strs_add(out, id.data);
	buf_clear(&decoded);
	buf_clear(&id);
}

static void add_bare_ids(const char *p, struct strs *out)
{
	for (p += strspn(p, " \t,"); *p; p += strspn(p, " \t,")) {
		size_t n = strcspn(p, " \t,");

		if (memchr(p, '@', n))
			add_id(out, p, n);
		p += n;
	}
}

void envelope_ids(const char *value, struct strs *out)
{
	const char *open = strchr(value, '<');
	const char *close;

	if (!open)
		add_bare_ids(value, out);
	for (; open; open = strchr(close, '<')) {
		close = open + 1 + strcspn(open + 1, "<>");
		add_id(out, open + 1, (size_t)(close - open - 1));
	}
}

static char *first_id(const char *value)
{
	struct strs ids = { 0 };
	char *id = NULL;

	envelope_ids(value, &ids);
	if (ids.n)
		id = mem_dup(ids.v[0]);
	else if (*value && !strpbrk(value, "<> \t") && strlen(value) <= MAIL_ID_MAX)
		add_id(&ids, value, strlen(value));
	if (!id && ids.n)
		id = mem_dup(ids.v[0]);
	strs_clear(&ids);
	return id;
}

char *envelope_id_in(const char *bytes, size_t n)
{
	struct header_cursor c = header_of_mail(bytes, n);
	struct buf value = { 0 };
	struct raw_field f;
	char *id = NULL;

	while (!id && header_next(&c, &f)) {
		if (!header_is(&f, "Message-ID"))
			continue;
		buf_cut(&value, 0);
		header_unfold(&f, &value);
		id = first_id(buf_text(&value));
	}
	buf_clear(&value);
	return id;
}

/* The first id, which starts the thread, and the latest ones; each once. */
static void read_references(const char *value, struct strs *out)
{
	struct strs all = { 0 };
	size_t skip;

	envelope_ids(value, &all);
	skip = all.n > MAIL_REFERENCES_MAX ? all.n - MAIL_REFERENCES_MAX : 0;
	for (size_t i = 0; i < all.n; i++)
		if ((i == 0 || i > skip) && !strs_has(out, all.v[i]))
			strs_add(out, all.v[i]);
	strs_clear(&all);
}

static void add_addresses(const char *value, struct address_list *to)
{
	struct address_list more;

	address_parse(value, &more);
	for (size_t i = 0; i < more.n; i++)
		address_add(to, more.v[i].name, more.v[i].addr);
	address_list_clear(&more);
}

static void add_field(struct message *m, const struct raw_field *f, const struct buf *value)
{
	struct buf decoded = { 0 };

	word_decode(buf_text(value), value->len, &decoded);
	m->fields = mem_grow(m->fields, m->n_fields, sizeof(*m->fields));
	m->fields[m->n_fields++] = (struct field) {
		.name = mem_dupn(f->name, f->name_len),
		.value = buf_take(&decoded),
	};
}

/* The list that an address field belongs to, or NULL. All of its kind are taken: none hides another. */
static struct address_list *find_list(struct message *m, const struct raw_field *f)
{
	if (header_is(f, "From"))
		return &m->from;
	if (header_is(f, "Reply-To"))
		return &m->reply_to;
	if (header_is(f, "To"))
		return &m->to;
	return header_is(f, "Cc") ? &m->cc : NULL;
}

/* Of the fields that may come once, the first that says something counts. */
static void read_field(struct message *m, const struct raw_field *f, const char *value)
{
	struct address_list *list = find_list(m, f);

	if (list)
		add_addresses(value, list);
	else if (header_is(f, "Date") && m->date == MESSAGE_NO_DATE)
		m->date = date_parse(value);
	else if (header_is(f, "Message-ID") && !m->message_id)
		m->message_id = first_id(value);
	else if (header_is(f, "In-Reply-To") && !m->in_reply_to)
		m->in_reply_to = first_id(value);
	else if (header_is(f, "References") && !m->references.n)
		read_references(value, &m->references);
}

const char *envelope_read(const char *bytes, size_t n, struct message *out)
{
	struct header_cursor c = header_of_mail(bytes, n);
	struct buf value = { .limit = MAIL_FIELD_MAX };
	struct raw_field f;
	const char *subject;

	out->date = MESSAGE_NO_DATE;
	while (header_next(&c, &f)) {
		if (out->n_fields == MAIL_FIELDS_MAX || f.name_len > MAIL_FIELD_MAX)
			continue;
		buf_cut(&value, 0);
		header_unfold(&f, &value);
		add_field(out, &f, &value);
		read_field(out, &f, buf_text(&value));
	}
	buf_clear(&value);
	subject = message_field(out, "Subject");
	out->subject = mem_dup(subject ? subject : "");
	return c.p;
}
