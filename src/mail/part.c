#include "mail/part.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/decode.h"
#include "mail/header.h"
#include "mail/param.h"
#include "text/safe.h"
#include "text/utf8.h"

enum {
	FILE_NAME_MAX = 150,
	EXTENSION_MAX = 10,
};

static void take(char **to, const char *value)
{
	if (!*to && value && *value)
		*to = mem_dup(value);
}

static void read_type(struct part *p, const char *value)
{
	struct params params;
	char *type = params_parse(value, &params);
	const char *format = params_find(&params, "format");
	const char *delsp = params_find(&params, "delsp");

	if (strchr(type, '/') && !p->type) {
		take(&p->type, type);
		take(&p->charset, params_find(&params, "charset"));
		take(&p->smime_type, params_find(&params, "smime-type"));
		take(&p->file_name, params_find(&params, "name"));
		p->is_flowed = format && strcasecmp(format, "flowed") == 0;
		p->has_delsp = delsp && strcasecmp(delsp, "yes") == 0;
	}
	free(type);
	params_clear(&params);
}

static void read_disposition(struct part *p, const char *value)
{
	struct params params;
	char *disposition = params_parse(value, &params);

	p->is_attached |= strcmp(disposition, "attachment") == 0;
	if (params_find(&params, "filename")) { /* says more than the type's name */
		free(p->file_name);
		p->file_name = NULL;
		take(&p->file_name, params_find(&params, "filename"));
	}
	free(disposition);
	params_clear(&params);
}

static void read_encoding(struct part *p, const char *value)
{
	struct params params;
	char *encoding = params_parse(value, &params);

	if (strcmp(encoding, "base64") == 0)
		p->encoding = PART_BASE64;
	else if (strcmp(encoding, "quoted-printable") == 0)
		p->encoding = PART_QUOTED_PRINTABLE;
	free(encoding);
	params_clear(&params);
}

static void read_header(struct part *p, struct header_cursor *c)
{
	struct buf type = { 0 };
	struct buf disposition = { 0 };
	struct buf encoding = { 0 };
	struct raw_field f;

	while (header_next(c, &f)) {
		if (header_is(&f, "Content-Type") && !type.len)
			header_unfold(&f, &type);
		else if (header_is(&f, "Content-Disposition") && !disposition.len)
			header_unfold(&f, &disposition);
		else if (header_is(&f, "Content-Transfer-Encoding") && !encoding.len)
			header_unfold(&f, &encoding);
	}
	read_type(p, buf_text(&type));
	read_disposition(p, buf_text(&disposition));
	read_encoding(p, buf_text(&encoding));
	buf_clear(&type);
	buf_clear(&disposition);
	buf_clear(&encoding);
}

void part_read(const char *bytes, size_t n, bool has_header, struct part *out)
{
	struct header_cursor c = header_of_part(bytes, n);

	*out = (struct part) { .encoding = PART_AS_IS };
	if (has_header)
		read_header(out, &c);
	take(&out->type, "text/plain"); /* RFC 2045, section 5.2 */
	out->body = c.p;
	out->len = (size_t)(c.end - c.p);
}

void part_clear(struct part *p)
{
	free(p->type);
	free(p->smime_type);
	free(p->file_name);
	free(p->charset);
	*p = (struct part) { 0 };
}

void part_decode(const struct part *p, struct buf *out)
{
	switch (p->encoding) {
	case PART_AS_IS:
		buf_add(out, p->body, p->len);
		break;
	case PART_BASE64:
		decode_base64(p->body, p->len, out);
		break;
	case PART_QUOTED_PRINTABLE:
		decode_quoted_printable(p->body, p->len, out);
		break;
	}
}

size_t part_size(const struct part *p)
{
	switch (p->encoding) {
	case PART_AS_IS:
		break;
	case PART_BASE64:
		return decode_base64_length(p->body, p->len);
	case PART_QUOTED_PRINTABLE:
		return decode_quoted_printable_length(p->body, p->len);
	}
	return p->len;
}

char *part_full_type(const struct part *p)
{
	static const char *const known[] = { "enveloped-data", "authEnveloped-data", "signed-data", "certs-only", "compressed-data" };

	for (size_t i = 0; p->smime_type && i < sizeof(known) / sizeof(*known); i++)
		if (strcasecmp(p->smime_type, known[i]) == 0)
			return mem_printf("%s; smime-type=%s", p->type, known[i]);
	return mem_dup(p->type);
}

/* What a file is called that came without a name. */
static char *default_name(const struct part *p, size_t number)
{
	static const struct {
		const char *type;
		const char *extension;
	} known[] = {
		{ "text/plain", "txt" },
		{ "text/html", "html" },
		{ "text/calendar", "ics" },
		{ "text/csv", "csv" },
		{ "image/jpeg", "jpg" },
		{ "image/png", "png" },
		{ "image/gif", "gif" },
		{ "image/webp", "webp" },
		{ "application/pdf", "pdf" },
		{ "application/zip", "zip" },
		{ "message/rfc822", "eml" },
	};
	const char *extension = "bin";

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (strcmp(p->type, known[i].type) == 0)
			extension = known[i].extension;
	return mem_printf("attachment-%zu.%s", number, extension);
}

/* Cut a long name in the middle, so that its extension stays. */
static void shorten(char *name)
{
	size_t len = strlen(name);
	const char *dot = strrchr(name, '.');
	size_t tail = dot ? len - (size_t)(dot - name) : 0;
	size_t head;

	if (len <= FILE_NAME_MAX)
		return;
	if (tail > EXTENSION_MAX)
		tail = 0;
	head = utf8_clip(name, FILE_NAME_MAX - tail);
	memmove(name + head, name + len - tail, tail + 1);
}

char *part_safe_name(const struct part *p, size_t number)
{
	char *name = safe_line(p->file_name ? p->file_name : "");
	char *base = name;
	char *result;
	size_t len;

	for (char *c = name; *c; c++)
		if (*c == '/' || *c == '\\')
			base = c + 1;
	base += strspn(base, " ");
	for (len = strlen(base); len > 0 && strchr(" .", base[len - 1]);)
		base[--len] = '\0';
	if (*base == '.' || *base == '-') /* hidden files, options of programs */
		*base = '_';
	shorten(base);
	result = *base ? mem_dup(base) : default_name(p, number);
	free(name);
	return result;
}
