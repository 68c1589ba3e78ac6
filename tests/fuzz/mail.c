/* What the worker does with a mail: guard, parser, record. */
#include "fuzz.h"

#include <string.h>

#include "../unit/parsing.h"
#include "base/buf.h"
#include "base/err.h"
#include "mail/guard.h"
#include "mail/message.h"
#include "mail/record.h"
#include "text/utf8.h"

enum { ATTACHMENTS_MAX = 3 };

static void check_text(const char *s)
{
	must(!s || utf8_is_valid(s, strlen(s)), "a text is valid UTF-8");
}

static void check_message(const struct message *m)
{
	check_text(m->subject);
	check_text(m->text);
	check_text(m->message_id);
	for (size_t i = 0; i < m->from.n; i++) {
		check_text(m->from.v[i].name);
		check_text(m->from.v[i].addr);
	}
	for (size_t i = 0; i < m->n_attachments; i++) {
		check_text(m->attachments[i].name);
		must(!strpbrk(m->attachments[i].name, "/\r\n"), "a name of an attachment is no path");
	}
}

/* What goes over the pipe comes out as it went in. */
static void check_record(const struct message *m)
{
	struct buf first = { 0 };
	struct buf second = { 0 };
	struct message copy = { 0 };

	record_encode(m, &first);
	must(record_decode(buf_text(&first), first.len, &copy, NULL) == 0, "a record can be read");
	record_encode(&copy, &second);
	must(first.len == second.len && memcmp(buf_text(&first), buf_text(&second), first.len) == 0,
		"a record is read as it was written");
	message_clear(&copy);
	buf_clear(&first);
	buf_clear(&second);
}

static void read_parts(const char *mail, size_t n, const struct message *m)
{
	struct buf out = { 0 };

	for (size_t i = 0; i < m->n_attachments && i < ATTACHMENTS_MAX; i++)
		must(attachment_of(mail, n, i, &out) == PARSE_DONE, "an attachment that is listed is there");
	buf_cut(&out, 0);
	if (html_of(mail, n, &out) == PARSE_DONE)
		must(utf8_is_valid(buf_text(&out), out.len), "HTML is valid UTF-8");
	buf_clear(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const char *mail = (const char *)bytes;
	struct message m = { 0 };
	struct err err;

	if (guard_check(mail, n, &err) == 0) {
		if (message_of(mail, n, &m) == PARSE_DONE)
			read_parts(mail, n, &m);
	} else {
		header_of(mail, n, &m);
	}
	check_message(&m);
	check_record(&m);
	message_clear(&m);
	return 0;
}
