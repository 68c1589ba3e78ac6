#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "mail/cms.h"
#include "mail/message.h"
#include "mail/seal.h"
#include "parsing.h"
#include "triage/thanks.h"

static struct message read_mail(const char *type, const char *body)
{
	char *mail = mem_printf("From: ann@x.example\r\nSubject: Re: x\r\nMIME-Version: 1.0\r\nContent-Type: %s\r\n\r\n%s", type, body);
	struct message m = { 0 };

	message_of(mail, strlen(mail), &m);
	free(mail);
	return m;
}

static void check(const char *type, const char *body, enum seal want)
{
	struct message m = read_mail(type, body);

	if (message_seal(&m) != want)
		fail_msg("%s\n%s\nis %s", type, body, seal_name(message_seal(&m)));
	message_clear(&m);
}

#define PARTS "multipart/mixed; boundary=b"
#define TEXT "--b\r\n\r\nSee below.\r\n"
#define PART(type) "--b\r\nContent-Type: " type "\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB\r\n"
#define FOOTER "--b\r\n\r\n_______________\r\nTo leave the list, write to x.\r\n"
#define END "--b--\r\n"
#define ARMOUR "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEM\r\n-----END PGP MESSAGE-----\r\n"

static void what_cannot_be_opened_is_sealed(void **state)
{
	(void)state;
	check("application/pkcs7-mime; smime-type=enveloped-data; name=\"smime.p7m\"", "MIIB", SEAL_ENCRYPTED);
	check("application/x-pkcs7-mime; name=\"smime.p7m\"", "MIIB", SEAL_ENCRYPTED);
	check("Application/PKCS7-Mime", "MIIB", SEAL_ENCRYPTED);
	check("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", "MIIB", SEAL_PACKED);
	check("application/pkcs7-mime; smime-type=compressed-data; name=smime.p7m", "MIIB", SEAL_COMPRESSED);
	check(PARTS, PART("application/pkcs7-mime; smime-type=compressed-data; name=smime.p7m") FOOTER END, SEAL_COMPRESSED);
	check(PARTS, TEXT PART("application/pkcs7-mime; smime-type=compressed-data; name=smime.p7m") END, SEAL_NONE);
	check("multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
		PART("application/pgp-encrypted") PART("application/octet-stream; name=encrypted.asc") END, SEAL_ENCRYPTED);
	check(PARTS, PART("application/pkcs7-mime; name=smime.p7m") END, SEAL_ENCRYPTED);
	check(PARTS, PART("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m") FOOTER END, SEAL_ENCRYPTED);
	check(PARTS, PART("application/pkcs7-mime; smime-type=\"Signed-Data\"; name=smime.p7m") FOOTER END, SEAL_PACKED);
	check("application/octet-stream; name=smime.p7m", "MIIB", SEAL_ENCRYPTED);
	check(PARTS, PART("application/octet-stream; name=SMIME.p7m") FOOTER END, SEAL_ENCRYPTED);
	check(PARTS, PART("application/ms-tnef; name=winmail.dat") END, SEAL_WINMAIL);
	check(PARTS, "--b\r\nContent-Type: text/plain\r\n\r\n \r\n\r\n" PART("application/octet-stream; name=WINMAIL.DAT") END, SEAL_WINMAIL);
	check("application/ms-tnef; name=winmail.dat", "eJ8+", SEAL_WINMAIL);
	check("text/plain", ARMOUR, SEAL_ENCRYPTED);
	check("text/plain", ARMOUR "\r\n" ARMOUR "-- \r\nAnn\r\n", SEAL_ENCRYPTED);
	check("text/plain", ARMOUR "On Monday, Ana wrote:\r\n> Hello\r\n", SEAL_ENCRYPTED);
}

static void what_is_signed_can_be_read(void **state)
{
	static const char *const signatures[] = { "pgp-signature", "pkcs7-signature", "x-pkcs7-signature" };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		char *body = mem_printf("This is signed.\r\n--b\r\n\r\nThank you!\r\n--b\r\nContent-Type: application/%s; name=s\r\n\r\nMIIB\r\n--b--\r\n",
			signatures[i]);
		struct message m = read_mail("multipart/signed; micalg=sha-256; boundary=b", body);

		assert_int_equal(message_seal(&m), SEAL_SIGNED);
		assert_string_equal(m.text, "Thank you!\n");
		assert_false(message_has_files(&m));
		assert_true(message_is_thanks(&m, NULL));
		message_clear(&m);
		free(body);
	}
	check("text/plain", "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nHi\r\n-----BEGIN PGP SIGNATURE-----\r\n", SEAL_SIGNED);
	check("multipart/signed; boundary=b", PART("application/pkcs7-mime; name=smime.p7m") PART("application/pkcs7-signature") END,
		SEAL_ENCRYPTED);
}

static void read_fixture(const char *name, struct buf *bytes, struct message *m)
{
	char *path = mem_printf("%s/tests/data/mail/%s.eml", getenv("TOP_SRCDIR"), name);
	struct err err;

	if (file_read(path, 1 << 20, bytes, &err) < 0)
		fail_msg("%s", err.text);
	free(path);
	*m = (struct message) { 0 };
	message_of(bytes->data, bytes->len, m);
}

static void what_smime_signed_is_unpacked(void **state)
{
	static const char *const names[] = { "smime-signed", "smime-signed-pieces" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct buf bytes = { 0 };
		struct buf file = { 0 };
		struct message m;

		read_fixture(names[i], &bytes, &m);
		assert_string_equal(m.text, "Where is my order 10482? Stra\u00DFe 1\n");
		assert_int_equal(m.n_attachments, 1);
		assert_string_equal(m.attachments[0].name, "a.csv");
		assert_int_equal(message_seal(&m), SEAL_SIGNED);
		assert_int_equal(attachment_of(bytes.data, bytes.len, 0, &file), PARSE_DONE);
		assert_string_equal(buf_text(&file), "1,2");
		buf_clear(&file);
		buf_clear(&bytes);
		message_clear(&m);
	}
}

static void what_is_encrypted_stays_shut(void **state)
{
	struct buf bytes = { 0 };
	struct message m;

	(void)state;
	read_fixture("smime-encrypted", &bytes, &m);
	assert_string_equal(m.text, "");
	assert_string_equal(m.attachments[0].name, "smime.p7m");
	assert_int_equal(message_seal(&m), SEAL_ENCRYPTED);
	buf_clear(&bytes);
	message_clear(&m);
}

/* SEQUENCE { signedData, [0] { SEQUENCE { 1, {}, SEQUENCE { data, [0] { OCTET STRING } } } } } */
static const char signed_data[] = "\x30\x2E\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02\xA0\x21\x30\x1F\x02\x01\x01\x31\x00"
				  "\x30\x18\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01\xA0\x0B\x04\x09\r\n\r\nhello";

static void a_wrapping_that_is_damaged_gives_nothing_or_a_part(void **state)
{
	const size_t n = sizeof(signed_data) - 1;
	struct buf out = { 0 };

	(void)state;
	assert_true(cms_content(signed_data, n, &out));
	assert_string_equal(buf_text(&out), "\r\n\r\nhello");
	for (size_t len = 0; len < n; len++) {
		char *cut = len ? mem_dupn(signed_data, len) : mem_dup("");

		buf_cut(&out, 0);
		assert_false(cms_content(cut, len, &out));
		free(cut);
	}
	for (size_t at = 0; at < n; at++)
		for (int byte = 0; byte < 256; byte++) {
			char *changed = mem_dupn(signed_data, n);

			changed[at] = (char)byte;
			buf_cut(&out, 0);
			if (cms_content(changed, n, &out))
				assert_true(out.len <= n);
			free(changed);
		}
	buf_clear(&out);
}

static void other_mail_is_open(void **state)
{
	(void)state;
	check("text/plain", "Hi", SEAL_NONE);
	check("text/plain", "", SEAL_NONE);
	check("text/plain", "> -----BEGIN PGP MESSAGE-----\r\nWhat is this?", SEAL_NONE);
	check(PARTS, TEXT PART("application/ms-tnef; name=winmail.dat") END, SEAL_NONE);
	check(PARTS, TEXT PART("application/pkcs7-mime; name=\"bill.xml.p7m\"") END, SEAL_NONE);
	check(PARTS, PART("application/pkcs7-mime; name=\"bill.xml.p7m\"") END, SEAL_NONE);
	check(PARTS, TEXT PART("application/pdf; name=encrypted.pdf") END, SEAL_NONE);
	check("application/pkcs7-mime; smime-type=certs-only; name=smime.p7c", "MIIB", SEAL_NONE);
	check("application/pkcs7-mime; smime-type=certs-only; name=smime.p7m", "MIIB", SEAL_NONE);
	check(PARTS, PART("application/pkcs7-mime; smime-type=certs-only; name=smime.p7m") END, SEAL_NONE);
	check("application/octet-stream; name=bill.xml.p7m", "MIIB", SEAL_NONE);
}

/* What is put into a letter to have it pass for sealed, or was quoted. */
static void what_can_be_read_is_open(void **state)
{
	(void)state;
	check("text/plain", "Hi\r\n" ARMOUR, SEAL_NONE);
	check("text/plain", "More traffic!\r\n-----BEGIN PGP MESSAGE-----\r\n", SEAL_NONE);
	check("text/plain", "-----BEGIN PGP MESSAGE-----\r\nMore traffic!\r\n", SEAL_NONE);
	check("text/plain", ARMOUR "More traffic!\r\n", SEAL_NONE);
	check("text/plain", "Thanks!\r\n\r\n-----Original Message-----\r\nFrom: Ana\r\n\r\n" ARMOUR, SEAL_NONE);
	check("text/plain", "Thanks!\r\n\r\n-----Original Message-----\r\nFrom: Ana\r\n\r\n-----BEGIN PGP SIGNED MESSAGE-----\r\n\r\nHi\r\n"
			    "-----BEGIN PGP SIGNATURE-----\r\n",
		SEAL_NONE);
	check("text/plain", "-----BEGIN PGP SIGNED MESSAGE-----\r\nMore traffic!\r\n", SEAL_NONE);
	check(PARTS, TEXT PART("application/pgp-encrypted") END, SEAL_NONE);
	check(PARTS, TEXT PART("application/pkcs7-mime; name=smime.p7m") END, SEAL_NONE);
	check(PARTS, TEXT PART("application/octet-stream; name=smime.p7m") END, SEAL_NONE);
	check("multipart/signed; boundary=b", TEXT PART("application/pgp-encrypted") PART("application/pgp-signature") END, SEAL_SIGNED);
}

static void a_name_is_enough_to_unpack(void **state)
{
	static const char type[] = "pkcs7-mime";
	struct buf bytes = { 0 };
	struct buf other = { 0 };
	struct message m;
	const char *at;

	(void)state;
	read_fixture("smime-signed", &bytes, &m);
	message_clear(&m);
	at = strstr(buf_text(&bytes), type);
	assert_non_null(at);
	buf_add(&other, bytes.data, (size_t)(at - bytes.data));
	buf_printf(&other, "octet-stream%s", at + strlen(type));
	message_of(other.data, other.len, &m);
	assert_string_equal(m.text, "Where is my order 10482? Stra\u00DFe 1\n");
	assert_int_equal(message_seal(&m), SEAL_NONE);
	message_clear(&m);
	buf_clear(&other);
	buf_clear(&bytes);
}

static void a_part_keeps_its_kind_of_smime(void **state)
{
	static const struct {
		const char *type, *want;
	} types[] = {
		{ "Application/PKCS7-mime; SMIME-Type=\"signed-data\"; name=smime.p7m", "application/pkcs7-mime; smime-type=signed-data" },
		{ "application/pkcs7-mime; smime-type=\"a; b=c\"; name=smime.p7m", "application/pkcs7-mime" },
		{ "application/pkcs7-mime", "application/pkcs7-mime" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++) {
		struct message m = read_mail(types[i].type, "MIIB");

		assert_string_equal(m.attachments[0].type, types[i].want);
		message_clear(&m);
	}
}

static void an_empty_message_has_no_seal(void **state)
{
	struct message m = { 0 };

	(void)state;
	assert_int_equal(message_seal(&m), SEAL_NONE);
	assert_null(seal_name(SEAL_NONE));
	assert_false(seal_is_shut(SEAL_NONE));
	assert_false(seal_is_shut(SEAL_SIGNED));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_cannot_be_opened_is_sealed),
		cmocka_unit_test(what_is_signed_can_be_read),
		cmocka_unit_test(what_smime_signed_is_unpacked),
		cmocka_unit_test(what_is_encrypted_stays_shut),
		cmocka_unit_test(a_wrapping_that_is_damaged_gives_nothing_or_a_part),
		cmocka_unit_test(other_mail_is_open),
		cmocka_unit_test(what_can_be_read_is_open),
		cmocka_unit_test(a_name_is_enough_to_unpack),
		cmocka_unit_test(a_part_keeps_its_kind_of_smime),
		cmocka_unit_test(an_empty_message_has_no_seal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
