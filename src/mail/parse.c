#include "mail/parse.h"

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
		.type = mem_dup(p->type),
		.size = (int64_t)part_size(p),
	};
	m->n_attachments++;
}

void parse_message(const char *bytes, size_t n, struct message *out)
{
	struct mail mail = mail_open(bytes, n);
	struct buf text = { 0 };
	struct mime mime;

	envelope_read(mail.bytes, mail.n, out);
	mime_parse(mail.bytes, mail.n, &mime);
	body_text(&mime, &text, &out->from_html);
	out->text = buf_take(&text);
	for (size_t i = 0; i < mime.n; i++)
		if (mime.parts[i].role == PART_ATTACHMENT)
			add_attachment(out, &mime.parts[i]);
	report_read(&mime, &out->report);
	mime_clear(&mime);
	free(mail.changed);
}

void parse_header(const char *bytes, size_t n, struct message *out)
{
	struct mail mail = mail_open(bytes, n);

	envelope_read(mail.bytes, mail.n, out);
	out->text = mem_dup("");
	free(mail.changed);
}

bool parse_attachment(const char *bytes, size_t n, size_t i, struct buf *out)
{
	struct mail mail = mail_open(bytes, n);
	bool found = false;
	struct mime mime;

	mime_parse(mail.bytes, mail.n, &mime);
	for (size_t k = 0; k < mime.n && !found; k++) {
		if (mime.parts[k].role != PART_ATTACHMENT || i-- > 0)
			continue;
		part_decode(&mime.parts[k], out);
		found = true;
	}
	mime_clear(&mime);
	free(mail.changed);
	return found;
}

bool parse_html(const char *bytes, size_t n, struct buf *out)
{
	struct mail mail = mail_open(bytes, n);
	struct mime mime;
	bool found;

	mime_parse(mail.bytes, mail.n, &mime);
	found = body_html(&mime, out);
	mime_clear(&mime);
	free(mail.changed);
	return found;
}
