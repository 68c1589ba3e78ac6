#include "test.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/process.h"
#include "mail/message.h"
#include "mail/write.h"
#include "parsing.h"

static const char id[] = "s1@lumen.example";

/* A letter in one of the shop's languages. */
struct sample {
	const char *lang;
	const char *name;
	const char *subject;
	const char *text;
	const char *file;
};

static const struct sample samples[] = {
	{ "en", "John \"Jack\" O'Neil, Jr.", "Re: Your order", "Hi John,\n\nSorry.\n-- \nAna\n", "invoice 1.pdf" },
	{ "es", "José María Núñez", "Re: ¿Dónde está mi pedido 1024? Mañana", "Hola José:\n\n.Mañana\nFrom here\n", "fáctura.pdf" },
	{ "it", "Nicolò", "Perché no", "È così = vero\t\n   \n", "perché \"no\".pdf" },
	{ "ro", "Ștefan Țărănescu", "Comanda dumneavoastră a fost expediată astăzi și va ajunge mâine dimineață", "Bună ziua,\r\nașa este.\r\n", "țară.pdf" },
	{ "pl", "Zażółć Gęślą", "Gdzie jest zamówienie? =?utf-8?q?nie?=", "Dzień dobry,\n\nzażółć gęślą jaźń.\n", "żółć.pdf" },
	{ "ar", "أحمد", "أين طلبي رقم ١٠٢٤ الذي طلبته قبل أسبوعين من متجركم الجميل", "مرحبا أحمد،\n\nنعتذر عن التأخير.\n", "فاتورة الشراء الخاصة بطلبك الأخير من متجرنا.pdf" },
};

static void fill(struct outgoing *o, const struct sample *s)
{
	*o = (struct outgoing) { 0 };
	o->from = (struct address) { mem_dup("Ana, Lumen Ceramics"), mem_dup("ana@lumen.example") };
	address_add(&o->to, s->name, "customer@mail.example");
	address_add(&o->to, "", "second@mail.example");
	address_add(&o->cc, s->name, "third@mail.example");
	o->subject = mem_dup(s->subject);
	o->message_id = mem_dup(id);
	o->in_reply_to = mem_dup("q1@mail.example");
	strs_add(&o->references, "q0@mail.example");
	strs_add(&o->references, "q1@mail.example");
	o->date = 1789377000;
	o->date_offset = 3 * 3600;
	o->lang = mem_dup(s->lang);
	o->text = mem_dup(s->text);
	o->html = mem_printf("<p>%s</p>%0500d\n", s->text, 1);
	o->files = mem_alloc(sizeof(*o->files));
	o->files[0] = (struct outgoing_file) {
		mem_dup(s->file), mem_dup("application/pdf"), mem_dupn("%PDF\0\xFF", 6), 6
	};
	o->n_files = 1;
}

static void write_sample(const struct sample *s, struct buf *out)
{
	struct outgoing o;

	fill(&o, s);
	assert_int_equal(outgoing_write(&o, out, NULL), 0);
	outgoing_clear(&o);
}

static void expect_legal_lines(const struct buf *mail, size_t most)
{
	const char *p = mail->data;
	const char *end = p + mail->len;

	while (p < end) {
		const char *newline = memmem(p, (size_t)(end - p), "\r\n", 2);

		assert_non_null(newline);
		assert_true((size_t)(newline - p) <= most);
		for (; p < newline; p++)
			assert_true((*p >= ' ' && *p < 0x7f) || *p == '\t');
		p = newline + 2;
	}
}

static char *with_lf(const char *text)
{
	struct buf out = { 0 };

	for (; *text; text++)
		if (*text != '\r')
			buf_putc(&out, *text);
	return buf_take(&out);
}

static void our_reader_reads_what_was_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
		const struct sample *s = &samples[i];
		struct buf mail = { 0 };
		struct message m = { 0 };

		write_sample(s, &mail);
		expect_legal_lines(&mail, 78);
		message_of(mail.data, mail.len, &m);
		assert_string_equal(m.subject, s->subject);
		assert_string_equal(m.from.v[0].name, "Ana, Lumen Ceramics");
		assert_string_equal(m.to.v[0].name, s->name);
		assert_string_equal(m.to.v[1].addr, "second@mail.example");
		assert_string_equal(m.cc.v[0].addr, "third@mail.example");
		assert_string_equal(m.message_id, id);
		assert_string_equal(m.in_reply_to, "q1@mail.example");
		assert_int_equal(m.references.n, 2);
		assert_int_equal(m.date, 1789377000);
		assert_string_equal(message_field(&m, "Content-Language"), s->lang);
		assert_int_equal(m.n_attachments, 1);
		assert_string_equal(m.attachments[0].name, s->file);
		message_clear(&m);
		buf_clear(&mail);
	}
}

static void bodies_come_back_byte_by_byte(void **state)
{
	static const char *const texts[] = {
		"-- \nAna\n", "trailing \t \n\n\n", ".\n..\nFrom me\nFrom: you\n", "a=b =41\n", "\tx\n",
		"one long line 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 From here .x\n",
		"żżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżżż\n", "plain\n", "a\x01z\x7f\n"
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct outgoing o = { 0 };
		struct buf mail = { 0 };
		struct buf text = { 0 };
		char *lines;

		o.from = (struct address) { mem_dup(""), mem_dup("ana@lumen.example") };
		address_add(&o.to, "", "a@b.example");
		o.message_id = mem_dup(id);
		o.text = mem_dup("");
		o.html = mem_dup(texts[i]); /* what stands in HTML is given out as it is */
		assert_int_equal(outgoing_write(&o, &mail, NULL), 0);
		expect_legal_lines(&mail, 78);
		assert_null(strstr(mail.data, "\r\n.\r\n"));
		assert_null(strstr(mail.data, "\r\nFrom "));
		assert_int_equal(html_of(mail.data, mail.len, &text), PARSE_DONE);
		lines = with_lf(text.data);
		assert_string_equal(lines, texts[i]);
		free(lines);
		outgoing_clear(&o);
		buf_clear(&mail);
		buf_clear(&text);
	}
}

static void the_signature_survives(void **state)
{
	struct buf mail = { 0 };

	(void)state;
	write_sample(&samples[0], &mail);
	assert_non_null(strstr(mail.data, "\r\n--=20\r\nAna\r\n"));
	buf_clear(&mail);
}

static void no_value_can_add_a_header(void **state)
{
	static const char evil[] = "x\r\nBcc: thief@evil.example\r\n\r\n\n";
	struct outgoing o = { 0 };
	struct buf mail = { 0 };
	struct message m = { 0 };

	(void)state;
	o.from = (struct address) { mem_dup(evil), mem_dup("ana@lumen.example") };
	address_add(&o.to, evil, "a@b.example");
	o.subject = mem_dup(evil);
	o.message_id = mem_dup(id);
	o.in_reply_to = mem_dup(evil);
	strs_add(&o.references, evil);
	strs_add(&o.references, "good@x");
	strs_add(&o.references, "<bad@x>");
	o.lang = mem_dup(evil);
	o.text = mem_dup("t\n");
	o.files = mem_alloc(sizeof(*o.files));
	o.files[0] = (struct outgoing_file) { mem_dup(evil), mem_dup(evil), mem_dup(""), 0 };
	o.n_files = 1;
	assert_int_equal(outgoing_write(&o, &mail, NULL), 0);
	assert_null(strcasestr(mail.data, "\nBcc:"));
	expect_legal_lines(&mail, 998);
	message_of(mail.data, mail.len, &m);
	assert_string_equal(m.subject, "x  Bcc: thief@evil.example");
	assert_null(m.in_reply_to);
	assert_int_equal(m.references.n, 1);
	assert_null(message_field(&m, "Content-Language"));
	message_clear(&m);
	outgoing_clear(&o);
	buf_clear(&mail);
}

/* What was passed on is still known for what it is. */
static void a_file_keeps_its_type(void **state)
{
	static const struct {
		const char *type, *want;
	} types[] = {
		{ "image/svg+xml", "image/svg+xml" },
		{ "application/pkcs7-mime; smime-type=signed-data", "application/pkcs7-mime; smime-type=signed-data" },
		{ "message/rfc822", "application/octet-stream" },
		{ "a/b; c=\"d\"", "application/octet-stream" },
		{ "none", "application/octet-stream" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++) {
		struct outgoing o = { 0 };
		struct buf mail = { 0 };
		struct message m = { 0 };

		o.from = (struct address) { mem_dup(""), mem_dup("ana@lumen.example") };
		address_add(&o.to, "", "a@b.example");
		o.message_id = mem_dup(id);
		o.text = mem_dup("See below.\n");
		o.files = mem_alloc(sizeof(*o.files));
		o.files[0] = (struct outgoing_file) { mem_dup("smime.p7m"), mem_dup(types[i].type), mem_dup("MIIB"), 4 };
		o.n_files = 1;
		assert_int_equal(outgoing_write(&o, &mail, NULL), 0);
		message_of(mail.data, mail.len, &m);
		assert_int_equal(m.n_attachments, 1);
		assert_string_equal(m.attachments[0].type, types[i].want);
		message_clear(&m);
		outgoing_clear(&o);
		buf_clear(&mail);
	}
}

static void hostile_ids_and_names_keep_lines_legal(void **state)
{
	struct outgoing o = { 0 };
	struct buf mail = { 0 };
	char *longest = mem_alloc(5001);

	(void)state;
	memset(longest, 'i', 5000);
	o.from = (struct address) { mem_dup(longest), mem_dup("ana@lumen.example") };
	address_add(&o.to, longest, "a@b.example");
	o.subject = mem_dup(longest);
	o.message_id = mem_dup(id);
	o.in_reply_to = mem_dup(longest);
	strs_add(&o.references, longest);
	longest[990] = '\0';
	for (int i = 0; i < 300; i++)
		strs_add(&o.references, longest);
	o.text = mem_dup(longest);
	assert_int_equal(outgoing_write(&o, &mail, NULL), 0);
	expect_legal_lines(&mail, 998);
	assert_true(mail.len < 150000);
	outgoing_clear(&o);
	buf_clear(&mail);
	free(longest);
}

static void what_cannot_be_sent_to_is_refused(void **state)
{
	struct outgoing o = { 0 };
	struct buf mail = { 0 };
	struct err err;

	(void)state;
	o.from = (struct address) { mem_dup(""), mem_dup("ana@lumen.example") };
	o.message_id = mem_dup(id);
	assert_int_equal(outgoing_write(&o, &mail, &err), -1);
	assert_int_equal(err.kind, ERR_DATA);
	address_add(&o.to, "", "a@b.example>\r\nRCPT TO:<c@d.example");
	assert_int_equal(outgoing_write(&o, &mail, &err), -1);
	assert_int_equal(mail.len, 0);
	outgoing_clear(&o);
	buf_clear(&mail);
}

static void a_message_id_is_new_and_ours(void **state)
{
	char *a = message_id_new("ana@lumen.example");
	char *b = message_id_new("ana@lumen.example");

	(void)state;
	assert_string_not_equal(a, b);
	assert_string_equal(strchr(a, '@'), "@lumen.example");
	free(a);
	free(b);
}

static void one_field_is_encoded_and_folded(void **state)
{
	struct buf out = { 0 };

	(void)state;
	header_write(&out, "X-Tillmail-Promise", "2026-09-14T18:00:00+03:00");
	assert_string_equal(out.data, "X-Tillmail-Promise: 2026-09-14T18:00:00+03:00\r\n");
	buf_cut(&out, 0);
	header_write(&out, "X-Tillmail-Topic", "Re:  opóźnienie now");
	assert_string_equal(out.data, "X-Tillmail-Topic: Re: =?utf-8?q?_op=C3=B3=C5=BAnienie?= now\r\n");
	buf_cut(&out, 0);
	header_write(&out, "X", "");
	assert_string_equal(out.data, "X:\r\n");
	buf_clear(&out);
}

static void save(const char *folder, const char *name, const char *bytes, size_t n)
{
	char *path = mem_printf("%s/%s", folder, name);

	assert_int_equal(file_write_new(path, bytes, n, NULL), 0);
	free(path);
}

/* Each sample as a letter, and a file that tells what is in it. */
static void save_samples(const char *folder)
{
	for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
		const struct sample *s = &samples[i];
		char *text = with_lf(s->text);
		char *facts = mem_printf("%s\n%s\n%s\n%s", s->subject, s->name, s->file, text);
		char *mail_name = mem_printf("%s.eml", s->lang);
		char *facts_name = mem_printf("%s.txt", s->lang);
		struct buf mail = { 0 };

		write_sample(s, &mail);
		save(folder, mail_name, mail.data, mail.len);
		save(folder, facts_name, facts, strlen(facts));
		buf_clear(&mail);
		free(facts_name);
		free(mail_name);
		free(facts);
		free(text);
	}
}

/* A reader that read-back.py knows stands for the programs of the customers. */
static void read_back(char *reader)
{
	const char *root = getenv("TOP_SRCDIR");
	char *script = mem_printf("%s/tests/unit/read-back.py", root ? root : ".");
	char folder[] = "/tmp/tillmail-write-XXXXXX";
	static char python[] = "python3";
	static char rm[] = "rm";
	static char recursive[] = "-rf";
	char *check[] = { python, script, reader, folder, NULL };
	char *clean[] = { rm, recursive, folder, NULL };
	struct buf out = { 0 };
	struct err err = { 0 };
	int rc;

	assert_non_null(mkdtemp(folder));
	save_samples(folder);
	rc = process_capture(check, 60000, -1, &out, &err);
	if (rc < 0)
		print_message("%s: %s\n", err.text, buf_text(&out));
	buf_clear(&out);
	assert_int_equal(process_capture(clean, 60000, -1, &out, NULL), 0);
	buf_clear(&out);
	free(script);
	assert_int_equal(rc, 0);
}

static void python_reads_what_was_written(void **state)
{
	static char python[] = "python";

	(void)state;
	read_back(python);
}

static void mblaze_reads_what_was_written(void **state)
{
	static char mblaze[] = "mblaze";
	static char mshow[] = "mshow";
	char *list[] = { mshow, (char[]) { "-t" }, (char[]) { "/dev/null" }, NULL };
	struct buf out = { 0 };
	bool is_here = process_capture(list, 60000, -1, &out, NULL) == 0;

	(void)state;
	buf_clear(&out);
	if (!is_here) {
		print_message("skipped: mblaze is not installed\n");
		skip();
	}
	read_back(mblaze);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(our_reader_reads_what_was_written),
		cmocka_unit_test(bodies_come_back_byte_by_byte),
		cmocka_unit_test(the_signature_survives),
		cmocka_unit_test(no_value_can_add_a_header),
		cmocka_unit_test(a_file_keeps_its_type),
		cmocka_unit_test(hostile_ids_and_names_keep_lines_legal),
		cmocka_unit_test(what_cannot_be_sent_to_is_refused),
		cmocka_unit_test(a_message_id_is_new_and_ours),
		cmocka_unit_test(one_field_is_encoded_and_folded),
		cmocka_unit_test(python_reads_what_was_written),
		cmocka_unit_test(mblaze_reads_what_was_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
