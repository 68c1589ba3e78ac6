#include "mail/record.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "mail/message.h"
#include "text/utf8.h"

/*
 * Numbers are in base 128, least digit first, the highest bit telling that
 * more follow. A string is its length plus one and its bytes; 0 is NULL. A
 * list is its length and its items. A time is 8 bytes, least first.
 */
enum {
	RECORD_VERSION = 1,
	ITEMS_MAX = 100000,
};

struct input {
	const unsigned char *p;
	const unsigned char *end;
	bool bad; /* from then on everything reads as 0 and NULL */
};

static void put_number(struct buf *out, uint64_t value)
{
	for (; value >= 0x80; value >>= 7)
		buf_putc(out, (char)(unsigned char)(value | 0x80));
	buf_putc(out, (char)(unsigned char)value);
}

static void put_string(struct buf *out, const char *s)
{
	size_t n = s ? strlen(s) : 0;

	put_number(out, s ? n + 1 : 0);
	buf_add(out, s, n);
}

static void put_time(struct buf *out, int64_t t)
{
	for (int shift = 0; shift < 64; shift += 8)
		buf_putc(out, (char)(unsigned char)((uint64_t)t >> shift));
}

static void put_addresses(struct buf *out, const struct address_list *list)
{
	put_number(out, list->n);
	for (size_t i = 0; i < list->n; i++) {
		put_string(out, list->v[i].name);
		put_string(out, list->v[i].addr);
	}
}

void record_encode(const struct message *m, struct buf *out)
{
	buf_putc(out, RECORD_VERSION);
	put_string(out, m->message_id);
	put_string(out, m->in_reply_to);
	put_number(out, m->references.n);
	for (size_t i = 0; i < m->references.n; i++)
		put_string(out, m->references.v[i]);
	put_addresses(out, &m->from);
	put_addresses(out, &m->reply_to);
	put_addresses(out, &m->to);
	put_addresses(out, &m->cc);
	put_string(out, m->subject ? m->subject : "");
	put_time(out, m->date);
	put_number(out, m->n_fields);
	for (size_t i = 0; i < m->n_fields; i++) {
		put_string(out, m->fields[i].name);
		put_string(out, m->fields[i].value);
	}
	put_string(out, m->text ? m->text : "");
	put_number(out, m->from_html);
	put_number(out, m->n_attachments);
	for (size_t i = 0; i < m->n_attachments; i++) {
		put_string(out, m->attachments[i].name);
		put_string(out, m->attachments[i].type);
		put_number(out, (uint64_t)m->attachments[i].size);
	}
	put_string(out, m->report.action);
	put_string(out, m->report.recipient);
	put_string(out, m->report.diagnostic);
	put_string(out, m->report.original_id);
	put_string(out, m->quarantined);
}

static size_t left(const struct input *in)
{
	return (size_t)(in->end - in->p);
}

static uint64_t fail(struct input *in)
{
	in->bad = true;
	in->p = in->end;
	return 0;
}

static uint64_t get_number(struct input *in)
{
	uint64_t value = 0;

	for (int shift = 0; shift < 63; shift += 7) {
		unsigned char digit;

		if (in->p == in->end)
			return fail(in);
		digit = *in->p++;
		value |= (uint64_t)(digit & 0x7f) << shift;
		if (!(digit & 0x80))
			return value;
	}
	return fail(in);
}

/* The length of a list; each item takes a byte at least. */
static size_t get_count(struct input *in)
{
	uint64_t n = get_number(in);

	return n > ITEMS_MAX || n > left(in) ? (size_t)fail(in) : (size_t)n;
}

/* May be NULL. */
static char *get_string(struct input *in)
{
	uint64_t n = get_number(in);
	const char *s = (const char *)in->p;

	if (n == 0)
		return NULL;
	n--;
	if (n > left(in) || (n && memchr(s, '\0', n)) || !utf8_is_valid(s, n)) {
		fail(in);
		return NULL;
	}
	in->p += n;
	return mem_dupn(s, n);
}

/* Never NULL. */
static char *get_text(struct input *in)
{
	char *s = get_string(in);

	if (s)
		return s;
	fail(in);
	return mem_dup("");
}

static int64_t get_time(struct input *in)
{
	uint64_t t = 0;

	if (left(in) < 8)
		return (int64_t)fail(in);
	for (int shift = 0; shift < 64; shift += 8)
		t |= (uint64_t)*in->p++ << shift;
	return (int64_t)t;
}

static void get_addresses(struct input *in, struct address_list *list)
{
	list->n = get_count(in);
	list->v = list->n ? mem_alloc(list->n * sizeof(*list->v)) : NULL;
	for (size_t i = 0; i < list->n; i++) {
		list->v[i].name = get_text(in);
		list->v[i].addr = get_text(in);
	}
}

static void get_references(struct input *in, struct strs *list)
{
	for (size_t n = get_count(in); n > 0; n--) {
		char *id = get_text(in);

		strs_add(list, id);
		free(id);
	}
}

/* What a mail is called, and what it refers to: the beginning of a record. */
static void get_ids(struct input *in, struct message *out)
{
	out->message_id = get_string(in);
	out->in_reply_to = get_string(in);
	get_references(in, &out->references);
}

static void get_fields(struct input *in, struct message *m)
{
	m->n_fields = get_count(in);
	m->fields = m->n_fields ? mem_alloc(m->n_fields * sizeof(*m->fields)) : NULL;
	for (size_t i = 0; i < m->n_fields; i++) {
		m->fields[i].name = get_text(in);
		m->fields[i].value = get_text(in);
	}
}

static void get_attachments(struct input *in, struct message *m)
{
	m->n_attachments = get_count(in);
	if (m->n_attachments)
		m->attachments = mem_alloc(m->n_attachments * sizeof(*m->attachments));
	for (size_t i = 0; i < m->n_attachments; i++) {
		m->attachments[i].name = get_text(in);
		m->attachments[i].type = get_text(in);
		m->attachments[i].size = (int64_t)get_number(in);
	}
}

static void get_message(struct input *in, struct message *out)
{
	get_ids(in, out);
	get_addresses(in, &out->from);
	get_addresses(in, &out->reply_to);
	get_addresses(in, &out->to);
	get_addresses(in, &out->cc);
	out->subject = get_text(in);
	out->date = get_time(in);
	get_fields(in, out);
	out->text = get_text(in);
	out->from_html = get_number(in) != 0;
	get_attachments(in, out);
	out->report.action = get_string(in);
	out->report.recipient = get_string(in);
	out->report.diagnostic = get_string(in);
	out->report.original_id = get_string(in);
	out->quarantined = get_string(in);
}

static int begin(const void *bytes, size_t n, struct input *in, struct err *err)
{
	*in = (struct input) { .p = bytes, .end = (const unsigned char *)bytes + n };
	if (n < 1 || *in->p++ != RECORD_VERSION)
		return err_set(err, ERR_DATA, _("the mail's record is of an unknown version"));
	return 0;
}

static int fail_damaged(struct message *out, struct err *err)
{
	message_clear(out);
	return err_set(err, ERR_DATA, _("the mail's record is damaged"));
}

int record_decode(const void *bytes, size_t n, struct message *out, struct err *err)
{
	struct input in;

	*out = (struct message) { 0 };
	if (begin(bytes, n, &in, err) < 0)
		return -1;
	get_message(&in, out);
	return !in.bad && in.p == in.end ? 0 : fail_damaged(out, err);
}

int record_decode_ids(const void *bytes, size_t n, struct message *out, struct err *err)
{
	struct input in;

	*out = (struct message) { 0 };
	if (begin(bytes, n, &in, err) < 0)
		return -1;
	get_ids(&in, out);
	return !in.bad ? 0 : fail_damaged(out, err);
}
