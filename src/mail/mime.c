#include "mail/mime.h"

#include <ctype.h>
#include <libetpan/libetpan.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "mail/boundary.h"
#include "mail/cms.h"
#include "mail/guard.h"
#include "mail/header.h"
#include "mail/limits.h"
#include "mail/param.h"

/* A plain text that only says "this mail is HTML" is no longer than this. */
enum { EXCUSE_MAX = 200 };

/* Whether libetpan can do no harm with it; RFC 2231 may have hidden a quote from the guard. */
static bool is_boundary(const char *s)
{
	if (!s || !*s || strlen(s) > MAIL_BOUNDARY_MAX)
		return false;
	for (; *s; s++)
		if (*s < ' ' || *s >= 0x7f || *s == '"' || *s == '\\')
			return false;
	return true;
}

/*
 * The Content-Type as libetpan is sure to understand it: of a multipart only
 * the boundary matters, and writing it anew forgives all that stood around it.
 */
static void write_type(const struct raw_field *f, struct buf *out)
{
	struct buf value = { 0 };
	struct params params;
	const char *boundary;
	char *type;

	header_unfold(f, &value);
	type = params_parse(buf_text(&value), &params);
	boundary = params_find(&params, "boundary");
	if (strncmp(type, "multipart/", 10) == 0 && is_boundary(boundary))
		buf_printf(out, "Content-Type: %s; boundary=\"%s\"\r\n", type, boundary);
	else
		buf_printf(out, "Content-Type: %s\r\n", buf_text(&value));
	free(type);
	params_clear(&params);
	buf_clear(&value);
}

static void write_field(const struct raw_field *f, struct buf *out)
{
	buf_add(out, f->name, f->name_len);
	buf_puts(out, ": ");
	header_unfold(f, out);
	buf_puts(out, "\r\n");
}

/* Not by memmem(), which looks at each byte, while most stand between two ends of lines. */
static char *find_cr_cr_lf(char *p, const char *end)
{
	while ((p = memchr(p, '\r', (size_t)(end - p))) != NULL && (end - p < 3 || memcmp(p, "\r\r\n", 3) != 0))
		p++;
	return p;
}

/* Some relays write CR CR LF, also before the delimiters of parts. */
static void mend_body(struct buf *mail, size_t start)
{
	char *p = mail->data + start;
	char *to = p;
	const char *end = mail->data + mail->len;

	while (p < end) {
		char *odd = find_cr_cr_lf(p, end);
		size_t n = (size_t)((odd ? odd : end) - p);

		if (to != p)
			memmove(to, p, n);
		to += n;
		p += n + (odd != NULL);
	}
	buf_cut(mail, (size_t)(to - mail->data));
}

/* Of a header only what MIME needs, the first of each, so that nothing else in it can lead libetpan astray. Returns where the body starts. */
static size_t write_header(const struct buf *mail, struct buf *out)
{
	struct header_cursor c = header_of_mail(buf_text(mail), mail->len);
	bool has_type = false;
	bool has_encoding = false;
	bool has_disposition = false;
	struct raw_field f;

	while (header_next(&c, &f)) {
		if (header_is(&f, "Content-Type") && !has_type) {
			write_type(&f, out);
			has_type = true;
		} else if (header_is(&f, "Content-Transfer-Encoding") && !has_encoding) {
			write_field(&f, out);
			has_encoding = true;
		} else if (header_is(&f, "Content-Disposition") && !has_disposition) {
			write_field(&f, out);
			has_disposition = true;
		}
	}
	buf_puts(out, "\r\n");
	return (size_t)(c.p - buf_text(mail));
}

/* Make it the mail for libetpan, where it stands. */
static void reduce(struct buf *mail)
{
	struct buf header = { 0 };
	size_t start = write_header(mail, &header);

	if (start < mail->len)
		mend_body(mail, start);
	buf_replace(mail, 0, start, buf_text(&header), header.len);
	buf_clear(&header);
}

static bool is_type(const struct part *p, const char *prefix)
{
	return strncmp(p->type, prefix, strlen(prefix)) == 0;
}

static bool has_text(const struct mime *m)
{
	for (size_t i = 0; i < m->n; i++)
		if (m->parts[i].role == PART_TEXT || m->parts[i].role == PART_HTML)
			return true;
	return false;
}

/* A text with a file name is an attachment, unless there is no other text. */
static enum part_role choose_role(const struct mime *m, const struct part *p, bool alone)
{
	if (!alone && (p->is_attached || (p->file_name && has_text(m))))
		return PART_ATTACHMENT;
	if (strcmp(p->type, "text/html") == 0)
		return PART_HTML;
	if (strcmp(p->type, "text/plain") == 0 || (alone && is_type(p, "text/")))
		return PART_TEXT;
	return is_type(p, "multipart/") ? PART_TEXT : PART_ATTACHMENT; /* one without a boundary */
}

/* In a digest there need not be a header before the message's own. */
static void read_message(const char *start, size_t n, struct part *p)
{
	if (!is_type(p, "message/")) {
		part_clear(p);
		part_read(start, n, false, p);
	}
	free(p->type);
	p->type = mem_dup("message/rfc822");
	p->role = PART_ATTACHMENT;
}

static void add_part(struct mime *m, const struct mailmime *node, bool alone)
{
	const char *start = node->mm_mime_start;
	const char *end = m->bytes.data + m->bytes.len;
	const char *body = node->mm_body ? node->mm_body->dt_data.dt_text.dt_data : NULL;
	struct part p;

	if (start < m->bytes.data || start > end || node->mm_length > (size_t)(end - start))
		return;
	part_read(start, node->mm_length, body != start, &p);
	if (node->mm_type == MAILMIME_MESSAGE)
		read_message(start, node->mm_length, &p);
	else
		p.role = choose_role(m, &p, alone);
	m->parts = mem_grow(m->parts, m->n, sizeof(*m->parts));
	m->parts[m->n++] = p;
}

/* Whether a text/plain alternative has nothing to say. */
static bool is_trivial(const struct part *p)
{
	struct buf text = { .limit = MAIL_TEXT_MAX };
	const char *s;
	size_t n;
	bool trivial;

	part_decode(p, &text);
	s = buf_text(&text);
	n = text.len;
	while (n > 0 && isspace((unsigned char)*s)) {
		s++;
		n--;
	}
	trivial = n == 0 || (n <= EXCUSE_MAX && strcasestr(s, "html") && !strcasestr(s, "http"));
	buf_clear(&text);
	return trivial;
}

/* AMP and its like: a text that only says the same in another way. */
static bool is_other_form(const struct part *p)
{
	return p->role == PART_ATTACHMENT && !p->file_name && is_type(p, "text/") &&
	       !is_type(p, "text/calendar");
}

/* The parts from first on say the same: read the plain text, or else the HTML. */
static void settle_alternative(struct mime *m, size_t first)
{
	bool has_html = false;
	bool has_plain = false;

	for (size_t i = first; i < m->n; i++)
		has_html |= m->parts[i].role == PART_HTML;
	for (size_t i = first; i < m->n; i++)
		has_plain |= m->parts[i].role == PART_TEXT && !(has_html && is_trivial(&m->parts[i]));
	for (size_t i = first; i < m->n; i++) {
		struct part *p = &m->parts[i];

		if (p->role == PART_HTML && has_plain)
			p->role = PART_OTHER_HTML;
		else if (is_other_form(p) || (p->role == PART_TEXT && has_html && !has_plain))
			p->role = PART_DROPPED;
	}
}

/* Behind the first part come pictures and other things that it refers to (RFC 2387). */
static void settle_related(struct mime *m, size_t second)
{
	for (size_t i = second; i < m->n; i++)
		if (m->parts[i].role == PART_TEXT || m->parts[i].role == PART_HTML)
			m->parts[i].role = PART_ATTACHMENT;
}

static void walk(struct mime *m, const struct mailmime *node, int depth);

static void walk_multipart(struct mime *m, const struct mailmime *node, int depth)
{
	const char *subtype = node->mm_content_type->ct_subtype;
	size_t first = m->n;
	size_t second = m->n;
	clist *children = node->mm_data.mm_multipart.mm_mp_list;

	for (clistiter *i = clist_begin(children); i; i = clist_next(i)) {
		walk(m, clist_content(i), depth + 1);
		if (i == clist_begin(children))
			second = m->n;
	}
	if (strcasecmp(subtype, "alternative") == 0)
		settle_alternative(m, first);
	else if (strcasecmp(subtype, "related") == 0)
		settle_related(m, second);
}

/* As deep as the guard lets through; one level more is a bug, and harmless. */
static void walk(struct mime *m, const struct mailmime *node, int depth)
{
	if (depth > MAIL_DEPTH_MAX || m->n == MAIL_PARTS_MAX)
		return;
	if (node->mm_type == MAILMIME_MULTIPLE)
		walk_multipart(m, node, depth);
	else
		add_part(m, node, depth == 0);
}

/* Nothing came out: the body as it stands. */
static void add_whole(struct mime *m)
{
	struct header_cursor c = header_of_part(m->bytes.data, m->bytes.len);
	struct raw_field f;

	while (header_next(&c, &f))
		;
	m->parts = mem_grow(m->parts, m->n, sizeof(*m->parts));
	part_read(c.p, (size_t)(c.end - c.p), false, &m->parts[m->n++]);
}

/* The guard has seen the mail as it came; libetpan gets what was made of it. */
static int parse(struct buf *whole, struct mime *out, struct err *err)
{
	struct mailmime *root = NULL;
	size_t at = 0;

	*out = (struct mime) { .bytes = *whole };
	*whole = (struct buf) { 0 };
	reduce(&out->bytes);
	if (boundary_settle(&out->bytes, err) < 0) {
		buf_clear(&out->bytes);
		return -1;
	}
	if (mailmime_parse(out->bytes.data, out->bytes.len, &at, &root) == MAILIMF_NO_ERROR &&
		root->mm_type == MAILMIME_MESSAGE && root->mm_data.mm_message.mm_msg_mime)
		walk(out, root->mm_data.mm_message.mm_msg_mime, 0);
	if (root)
		mailmime_free(root);
	if (!out->n)
		add_whole(out);
	return 0;
}

/* Some relays know S/MIME by nothing but its name. */
static bool is_smime(const struct part *p)
{
	return strcmp(p->type, "application/pkcs7-mime") == 0 || strcmp(p->type, "application/x-pkcs7-mime") == 0 ||
	       (strcmp(p->type, "application/octet-stream") == 0 && p->file_name && strcasecmp(p->file_name, "smime.p7m") == 0);
}

/* Whether the mail is nothing but a part of S/MIME. */
static bool is_packed(const struct mime *m)
{
	return m->n == 1 && is_smime(&m->parts[0]);
}

/* What is signed within is read in the place of its wrapping, unless it is a danger. */
static void unpack(struct mime *m)
{
	struct buf wrapping = { 0 };
	struct buf content = { 0 };
	struct mime inner;

	part_decode(&m->parts[0], &wrapping);
	if (cms_content(buf_text(&wrapping), wrapping.len, &content) &&
		guard_check(buf_text(&content), content.len, NULL) == 0 &&
		parse(&content, &inner, NULL) == 0) {
		mime_clear(m);
		*m = inner;
	}
	buf_clear(&content);
	buf_clear(&wrapping);
}

int mime_parse(struct buf *whole, struct mime *out, struct err *err)
{
	if (parse(whole, out, err) < 0)
		return -1;
	if (is_packed(out))
		unpack(out);
	return 0;
}

void mime_clear(struct mime *m)
{
	for (size_t i = 0; i < m->n; i++)
		part_clear(&m->parts[i]);
	free(m->parts);
	buf_clear(&m->bytes);
	*m = (struct mime) { 0 };
}
