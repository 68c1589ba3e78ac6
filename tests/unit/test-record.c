#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "mail/message.h"
#include "mail/record.h"

/* A message that has something everywhere. */
static void fill(struct message *m)
{
	*m = (struct message) { 0 };
	m->message_id = mem_dup("id@x.test");
	m->in_reply_to = mem_dup("");
	strs_add(&m->references, "a@x.test");
	strs_add(&m->references, "b@x.test");
	address_add(&m->from, "Ana", "ana@x.test");
	address_add(&m->to, "", "shop@x.test");
	address_add(&m->to, "Zażółć", "");
	m->subject = mem_dup("Où est ma commande ?");
	m->date = MESSAGE_NO_DATE;
	m->fields = mem_alloc(sizeof(*m->fields));
	m->fields[0] = (struct field) { mem_dup("X-A"), mem_dup("1") };
	m->n_fields = 1;
	m->text = mem_printf("%0300d\nأين طلبي\n", 7);
	m->from_html = true;
	m->attachments = mem_alloc(sizeof(*m->attachments));
	m->attachments[0] = (struct attachment) { mem_dup("a.pdf"), mem_dup("application/pdf"), 123456789 };
	m->n_attachments = 1;
	m->report.action = mem_dup("failed");
	m->report.diagnostic = mem_dup("550 no");
	m->quarantined = mem_dup("why");
}

static void encode(struct buf *out)
{
	struct message m;

	fill(&m);
	record_encode(&m, out);
	message_clear(&m);
}

static void a_message_comes_back_from_its_record(void **state)
{
	struct buf record = { 0 };
	struct buf again = { 0 };
	struct message m;

	(void)state;
	encode(&record);
	assert_int_equal(record_decode(record.data, record.len, &m, NULL), 0);
	assert_string_equal(m.message_id, "id@x.test");
	assert_string_equal(m.in_reply_to, "");
	assert_null(m.report.recipient);
	assert_true(m.date == MESSAGE_NO_DATE);
	assert_int_equal(m.to.n, 2);
	assert_string_equal(m.to.v[1].name, "Zażółć");
	assert_int_equal(m.attachments[0].size, 123456789);
	assert_string_equal(message_field(&m, "x-a"), "1");
	record_encode(&m, &again);
	assert_int_equal(again.len, record.len);
	assert_memory_equal(again.data, record.data, record.len);
	message_clear(&m);
	buf_clear(&record);
	buf_clear(&again);
}

static void a_cut_record_is_refused(void **state)
{
	struct buf record = { 0 };

	(void)state;
	encode(&record);
	for (size_t n = 0; n < record.len; n++) {
		char *part = mem_dupn(record.data, n); /* so that a sanitizer sees the end */
		struct message m;
		struct err err;

		assert_int_equal(record_decode(part, n, &m, &err), -1);
		assert_int_equal(err.kind, ERR_DATA);
		assert_null(m.subject);
		free(part);
	}
	buf_putc(&record, '\0');
	assert_int_equal(record_decode(record.data, record.len, &(struct message) { 0 }, NULL), -1);
	buf_clear(&record);
}

static void a_damaged_record_does_no_harm(void **state)
{
	struct buf record = { 0 };
	unsigned seed = 7;

	(void)state;
	encode(&record);
	for (int round = 0; round < 50000; round++) {
		char *copy = mem_dupn(record.data, record.len);
		struct message m;

		for (int i = 0; i <= round % 3; i++) {
			seed = seed * 1103515245 + 12345;
			copy[(seed >> 8) % record.len] ^= (char)(1 << (seed >> 28) % 8);
		}
		if (record_decode(copy, record.len, &m, NULL) == 0)
			message_clear(&m);
		free(copy);
	}
	buf_clear(&record);
}

static void a_record_of_another_version_is_refused(void **state)
{
	struct buf record = { 0 };
	struct message m;

	(void)state;
	encode(&record);
	record.data[0] = 99;
	assert_int_equal(record_decode(record.data, record.len, &m, NULL), -1);
	buf_clear(&record);
}

static void ids_are_read_without_the_rest(void **state)
{
	struct buf record = { 0 };
	struct message m;
	struct err err;
	size_t n = 0;

	(void)state;
	encode(&record);
	while (record_decode_ids(record.data, n, &m, &err) < 0) { /* all cuts before their end are refused */
		assert_int_equal(err.kind, ERR_DATA);
		assert_null(m.message_id);
		n++;
	}
	assert_in_range(n, strlen("id@x.test") + strlen("a@x.testb@x.test"), 40);
	assert_string_equal(m.message_id, "id@x.test");
	assert_string_equal(m.in_reply_to, "");
	assert_int_equal(m.references.n, 2);
	assert_string_equal(m.references.v[1], "b@x.test");
	assert_null(m.subject);
	message_clear(&m);
	record.data[0] = 99;
	assert_int_equal(record_decode_ids(record.data, record.len, &m, &err), -1);
	buf_clear(&record);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_message_comes_back_from_its_record),
		cmocka_unit_test(a_cut_record_is_refused),
		cmocka_unit_test(a_damaged_record_does_no_harm),
		cmocka_unit_test(a_record_of_another_version_is_refused),
		cmocka_unit_test(ids_are_read_without_the_rest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
