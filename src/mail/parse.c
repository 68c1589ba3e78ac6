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
struct mail {
	const char *bytes;
	size_t n;
	char *changed; /* NULL when bytes are the caller's */
};

static struct mail mail_open(const char *bytes, size_t n)
{
	struct mail m = { .bytes = bytes, .n = n };

	if (!n || memchr(bytes, '\n', n) || !memchr(bytes, '\r', n))
		return m;
	m.bytes = m.changed = mem_dupn(bytes, n);
	for (size_t i = 0; i < n; i++)
		if (m.changed[i] == '\r')
			m.changed[i] = '\n';
	return m;
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

enum parse_end parse_message(const char *bytes, size_t n, struct message *out)
{
	struct mail mail = mail_open(bytes, n);
	struct buf text = { 0 };
	struct mime mime;
	bool is_read = mime_parse(mail.bytes, mail.n, &mime, NULL) == 0;

	envelope_read(mail.bytes, mail.n, out);
	if (is_read) {
		body_text(&mime, &text, &out->from_html);
		for (size_t i = 0; i < mime.n; i++)
			if (mime.parts[i].role == PART_ATTACHMENT)
				add_attachment(out, &mime.parts[i]);
		report_read(&mime, &out->report);
		mime_clear(&mime);
	}
	out->text = buf_take(&text);
	free(mail.changed);
	return is_read ? PARSE_DONE : PARSE_REFUSED;
}

void parse_header(const char *bytes, size_t n, struct message *out)
{
	struct mail mail = mail_open(bytes, n);

	envelope_read(mail.bytes, mail.n, out);
	out->text = mem_dup("");
	free(mail.changed);
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

enum parse_end parse_attachment(const char *bytes, size_t n, size_t i, struct buf *out)
{
	struct mail mail = mail_open(bytes, n);
	enum parse_end end = PARSE_REFUSED;
	struct mime mime;

	if (mime_parse(mail.bytes, mail.n, &mime, NULL) == 0) {
		end = decode_attachment(&mime, i, out) ? PARSE_DONE : PARSE_NONE;
		mime_clear(&mime);
	}
	free(mail.changed);
	return end;
}

enum parse_end parse_html(const char *bytes, size_t n, struct buf *out)
{
	struct mail mail = mail_open(bytes, n);
	enum parse_end end = PARSE_REFUSED;
	struct mime mime;

	if (mime_parse(mail.bytes, mail.n, &mime, NULL) == 0) {
		end = body_html(&mime, out) ? PARSE_DONE : PARSE_NONE;
		mime_clear(&mime);
	}
	free(mail.changed);
	return end;
}
