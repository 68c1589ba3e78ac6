#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "mail/message.h"
#include "mail/parse.h"
#include "mail/seal.h"
#include "triage/thanks.h"

static struct message read_mail(const char *type, const char *body)
{
	char *mail = mem_printf("From: ann@x.example\r\nSubject: Re: x\r\nMIME-Version: 1.0\r\nContent-Type: %s\r\n\r\n%s", type, body);
	struct message m = { 0 };

	parse_message(mail, strlen(mail), &m);
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
#define END "--b--\r\n"

static void what_cannot_be_opened_is_sealed(void **state)
{
	(void)state;
	check("application/pkcs7-mime; smime-type=enveloped-data; name=\"smime.p7m\"", "MIIB", SEAL_ENCRYPTED);
	check("application/x-pkcs7-mime; name=\"smime.p7m\"", "MIIB", SEAL_ENCRYPTED);
	check("Application/PKCS7-Mime", "MIIB", SEAL_ENCRYPTED);
	check("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", "MIIB", SEAL_PACKED);
	check("multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
		PART("application/pgp-encrypted") PART("application/octet-stream; name=encrypted.asc") END, SEAL_ENCRYPTED);
	check(PARTS, TEXT PART("application/pkcs7-mime; name=smime.p7m") END, SEAL_ENCRYPTED);
	check(PARTS, PART("application/ms-tnef; name=winmail.dat") END, SEAL_WINMAIL);
	check(PARTS, "--b\r\nContent-Type: text/plain\r\n\r\n \r\n\r\n" PART("application/octet-stream; name=WINMAIL.DAT") END, SEAL_WINMAIL);
	check("application/ms-tnef; name=winmail.dat", "eJ8+", SEAL_WINMAIL);
	check("text/plain", "Hi\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEM\r\n-----END PGP MESSAGE-----\r\n", SEAL_ENCRYPTED);
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
		cmocka_unit_test(other_mail_is_open),
		cmocka_unit_test(an_empty_message_has_no_seal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
