#include "mail/parse.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/body.h"
#include "mail/envelope.h"
#include "mail/message.h"
#include "mail/mime.h"
#include "mail/report.h"

/* A mail whose lines end in CR alone is read as if they ended in LF. */
static void mend_lines(struct buf *mail)
{
	char *p = mail->data;
	const char *end = p + mail->len;

	if (!mail->len || memchr(p, '\n', mail->len))
		return;
	while ((p = memchr(p, '\r', (size_t)(end - p))) != NULL)
		*p = '\n';
}

static void add_attachment(struct message *m, const struct part *p)
{
	m->attachments = mem_grow(m->attachments, m->n_attachments, sizeof(*m->attachments));
	m->attachments[m->n_attachments] = (struct attachment) {
		.name = part_safe_name(p, m->n_attachments + 1),
		.type = part_full_type(p),
		.size = (int64_t)part_size(p),
	};
	m->n_attachments++;
}

static void read_parts(const struct mime *mime, struct buf *text, struct message *out)
{
	body_text(mime, text, &out->from_html);
	for (size_t i = 0; i < mime->n; i++)
		if (mime->parts[i].role == PART_ATTACHMENT)
			add_attachment(out, &mime->parts[i]);
	report_read(mime, &out->report);
}

enum parse_end parse_message(struct buf *mail, struct message *out)
{
	struct buf text = { 0 };
	struct mime mime;
	bool is_read;

	mend_lines(mail);
	envelope_read(buf_text(mail), mail->len, out);
	is_read = mime_parse(mail, &mime, NULL) == 0;
	if (is_read) {
		read_parts(&mime, &text, out);
		mime_clear(&mime);
	}
	out->text = buf_take(&text);
	return is_read ? PARSE_DONE : PARSE_REFUSED;
}

void parse_header(struct buf *mail, struct message *out)
{
	mend_lines(mail);
	envelope_read(buf_text(mail), mail->len, out);
	out->text = mem_dup("");
	buf_clear(mail);
}

static bool decode_attachment(const struct mime *mime, size_t i, struct buf *out)
{
	for (size_t k = 0; k < mime->n; k++) {
		if (mime->parts[k].role != PART_ATTACHMENT || i-- > 0)
			continue;
		part_decode(&mime->parts[k], out);
		return true;
	}
	return false;
}

enum parse_end parse_attachment(struct buf *mail, size_t i, struct buf *out)
{
	struct mime mime;
	bool is_there;

	mend_lines(mail);
	if (mime_parse(mail, &mime, NULL) < 0)
		return PARSE_REFUSED;
	is_there = decode_attachment(&mime, i, out);
	mime_clear(&mime);
	return is_there ? PARSE_DONE : PARSE_NONE;
}

enum parse_end parse_html(struct buf *mail, struct buf *out)
{
	struct mime mime;
	bool is_there;

	mend_lines(mail);
	if (mime_parse(mail, &mime, NULL) < 0)
		return PARSE_REFUSED;
	is_there = body_html(&mime, out);
	mime_clear(&mime);
	return is_there ? PARSE_DONE : PARSE_NONE;
}
