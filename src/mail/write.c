#include "mail/write.h"

#include <assert.h>
#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/base64.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/random.h"
#include "mail/date.h"
#include "mail/encode.h"
#include "mail/header_write.h"
#include "text/utf8.h"

void outgoing_clear(struct outgoing *o)
{
	for (size_t i = 0; i < o->n_files; i++) {
		free(o->files[i].name);
		free(o->files[i].type);
		free(o->files[i].bytes);
	}
	address_list_clear(&o->to);
	address_list_clear(&o->cc);
	strs_clear(&o->references);
	free(o->from.name);
	free(o->from.addr);
	free(o->subject);
	free(o->message_id);
	free(o->in_reply_to);
	free(o->lang);
	free(o->text);
	free(o->html);
	free(o->files);
	*o = (struct outgoing) { 0 };
}

char *message_id_new(const char *addr)
{
	char *unique = random_name();
	char *id = mem_printf("%s@%s", unique, address_domain(addr));

	free(unique);
	return id;
}

static int check_list(const struct address_list *list, struct err *err)
{
	for (size_t i = 0; i < list->n; i++)
		if (!address_is_sendable(list->v[i].addr))
			return err_set(err, ERR_DATA,
				_("\"%s\" is no address that a mail can be sent to; correct it"),
				list->v[i].addr);
	return 0;
}

static int check(const struct outgoing *o, struct err *err)
{
	if (!address_is_sendable(o->from.addr))
		return err_set(err, ERR_DATA,
			_("\"%s\" is no address that a mail can come from; see mailbox in the configuration"),
			o->from.addr);
	if (!o->to.n && !o->cc.n)
		return err_set(err, ERR_DATA, _("the letter has no recipient; name one"));
	if (check_list(&o->to, err) < 0)
		return -1;
	return check_list(&o->cc, err);
}

static void write_one_id(struct buf *out, const char *name, const char *id)
{
	struct strs ids = { 0 };

	if (id)
		strs_add(&ids, id);
	header_write_ids(out, name, &ids);
	strs_clear(&ids);
}

/* A language tag, or nothing: it is no text. */
static void write_language(struct buf *out, const char *lang)
{
	if (!lang || !*lang)
		return;
	for (const char *p = lang; *p; p++)
		if (!isalnum((unsigned char)*p) && *p != '-')
			return;
	buf_printf(out, "Content-Language: %s\r\n", lang);
}

static void write_head(const struct outgoing *o, struct buf *out)
{
	struct address from = o->from;
	const struct address_list sender = { &from, 1 };
	char *date = date_format(o->date, o->date_offset);

	if (!from.name) {
		static char none[] = "";

		from.name = none;
	}
	header_write_addresses(out, "From", &sender);
	header_write_addresses(out, "To", &o->to);
	header_write_addresses(out, "Cc", &o->cc);
	header_write(out, "Subject", o->subject ? o->subject : "");
	header_write(out, "Date", date);
	write_one_id(out, "Message-ID", o->message_id);
	write_one_id(out, "In-Reply-To", o->in_reply_to);
	header_write_ids(out, "References", &o->references);
	buf_puts(out, "MIME-Version: 1.0\r\n");
	write_language(out, o->lang);
	free(date);
}

/* Valid UTF-8 whose lines end in LF. */
static void normalize(const char *text, struct buf *out)
{
	struct buf valid = { 0 };

	utf8_repair(text, strlen(text), &valid);
	for (size_t i = 0; i < valid.len; i++) {
		if (valid.data[i] != '\r')
			buf_putc(out, valid.data[i]);
		else if (i + 1 == valid.len || valid.data[i + 1] != '\n')
			buf_putc(out, '\n');
	}
	buf_clear(&valid);
}

static void write_text_part(struct buf *out, const char *subtype, const char *text)
{
	struct buf lines = { 0 };
	enum encode_body how;

	normalize(text ? text : "", &lines);
	how = encode_choose(buf_text(&lines), lines.len);
	buf_printf(out, "Content-Type: text/%s; charset=utf-8\r\n", subtype);
	buf_printf(out, "Content-Transfer-Encoding: %s\r\n\r\n", encode_name(how));
	encode_text(how, buf_text(&lines), lines.len, out);
	buf_clear(&lines);
}

/* No base64 and no quoted-printable contains it (RFC 2045, section 6.7). */
static char *new_boundary(void)
{
	char *unique = random_name();
	char *boundary = mem_printf("=_%s", unique);

	free(unique);
	return boundary;
}

static void open_multipart(struct buf *out, const char *subtype, const char *boundary)
{
	buf_printf(out, "Content-Type: multipart/%s;\r\n boundary=\"%s\"\r\n\r\n", subtype, boundary);
}

static void write_text(const struct outgoing *o, struct buf *out)
{
	char *boundary;

	if (!o->html) {
		write_text_part(out, "plain", o->text);
		return;
	}
	boundary = new_boundary();
	open_multipart(out, "alternative", boundary);
	buf_printf(out, "--%s\r\n", boundary);
	write_text_part(out, "plain", o->text);
	buf_printf(out, "\r\n--%s\r\n", boundary);
	write_text_part(out, "html", o->html);
	buf_printf(out, "\r\n--%s--\r\n", boundary);
	free(boundary);
}

/*
 * A media type that we may send in base64: RFC 2046, section 5.2.1, forbids
 * that for a message/rfc822 and RFC 2045, section 6.4, for any multipart.
 */
static bool is_file_type(const char *type)
{
	const char *slash = type ? strchr(type, '/') : NULL;

	if (!slash || slash == type || !slash[1])
		return false;
	for (const char *p = type; *p; p++)
		if (!isalnum((unsigned char)*p) && !strchr("!#$&-^_.+; =", *p) && p != slash)
			return false;
	return strncasecmp(type, "message/", 8) != 0 && strncasecmp(type, "multipart/", 10) != 0 &&
	       strlen(type) <= 100;
}

static void write_file(const struct outgoing_file *f, struct buf *out)
{
	buf_printf(out, "Content-Type: %s\r\n",
		is_file_type(f->type) ? f->type : "application/octet-stream");
	buf_puts(out, "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment");
	header_write_file_name(out, f->name);
	buf_puts(out, "\r\n\r\n");
	base64_encode(out, f->bytes, f->size, 76);
	buf_puts(out, "\r\n");
}

static void write_mixed(const struct outgoing *o, struct buf *out)
{
	char *boundary = new_boundary();

	open_multipart(out, "mixed", boundary);
	buf_printf(out, "--%s\r\n", boundary);
	write_text(o, out);
	for (size_t i = 0; i < o->n_files; i++) {
		buf_printf(out, "\r\n--%s\r\n", boundary);
		write_file(&o->files[i], out);
	}
	buf_printf(out, "\r\n--%s--\r\n", boundary);
	free(boundary);
}

int outgoing_write(const struct outgoing *o, struct buf *out, struct err *err)
{
	assert(o->message_id);
	if (check(o, err) < 0)
		return -1;
	write_head(o, out);
	if (o->n_files)
		write_mixed(o, out);
	else
		write_text(o, out);
	return 0;
}
