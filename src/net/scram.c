#include "net/scram.h"

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/base64.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/random.h"
#include "net/imap_code.h"
#include "net/login.h"
#include "net/sasl.h"

enum {
	DIGEST_MAX = 32,
	ROUNDS_MAX = 1000000, /* a second of work or so; more would only make us wait */
};

/* gs2-header (RFC 5802, 7): no channel binding, nobody else's name; and its base64. */
static const char header[] = "n,,";
static const char header_base64[] = "biws";

struct scram {
	const struct login *login;
	gnutls_mac_algorithm_t mac;
	gnutls_digest_algorithm_t digest;
	size_t size; /* of a digest */
	char *nonce;
	struct buf messages; /* AuthMessage, as far as it was said */
	unsigned char server_signature[DIGEST_MAX];
	int step;
	bool is_proven;
};

struct scram *scram_new(const char *mechanism, const struct login *login)
{
	struct scram *s = mem_alloc(sizeof(*s));
	bool is_sha1 = strcmp(mechanism, "SCRAM-SHA-1") == 0;

	s->login = login;
	s->mac = is_sha1 ? GNUTLS_MAC_SHA1 : GNUTLS_MAC_SHA256;
	s->digest = is_sha1 ? GNUTLS_DIG_SHA1 : GNUTLS_DIG_SHA256;
	s->size = gnutls_hash_get_len(s->digest);
	s->nonce = random_name();
	return s;
}

void scram_free(struct scram *s)
{
	if (!s)
		return;
	free(s->nonce);
	buf_clear(&s->messages);
	explicit_bzero(s->server_signature, sizeof(s->server_signature));
	free(s);
}

bool scram_is_proven(const struct scram *s)
{
	return s->is_proven;
}

static int refuse(struct err *err)
{
	return err_set(err, ERR_PROTOCOL, _("the server's part of the login (SCRAM) makes no sense"));
}

static void begin(struct scram *s, struct buf *out)
{
	buf_puts(&s->messages, "n=");
	sasl_add_name(&s->messages, s->login->user);
	buf_printf(&s->messages, ",r=%s", s->nonce);
	buf_puts(out, header);
	buf_puts(out, buf_text(&s->messages));
}

/* What the server says first: "r=NONCE,s=SALT,i=ROUNDS" and maybe more behind a comma. */
struct challenge {
	char *nonce;
	gnutls_datum_t salt;
	uint64_t rounds;
};

static void challenge_clear(struct challenge *c)
{
	free(c->nonce);
	gnutls_free(c->salt.data);
}

/* The value of the attribute that begins at *p, which moves behind it; NULL: it is another one. */
static char *attribute(const char **p, char name)
{
	size_t len = strcspn(*p, ",");
	char *value;

	if ((*p)[0] != name || (*p)[1] != '=')
		return NULL;
	value = mem_dupn(*p + 2, len - 2);
	*p += len + ((*p)[len] == ',');
	return value;
}

static bool decode(const char *text, gnutls_datum_t *out)
{
	gnutls_datum_t encoded = { 0 };
	char *copy = mem_dup(text);
	bool is_fine;

	encoded.data = (unsigned char *)copy;
	encoded.size = (unsigned)strlen(copy);
	is_fine = encoded.size && gnutls_base64_decode2(&encoded, out) == 0 && out->size;
	free(copy);
	return is_fine;
}

/* The server must have added something to our nonce. */
static bool read_challenge(const struct scram *s, const char *message, struct challenge *c)
{
	size_t len = strlen(s->nonce);
	const char *p = message;
	const char *digits;
	char *salt;
	char *rounds;
	bool is_fine;

	c->nonce = attribute(&p, 'r');
	salt = attribute(&p, 's');
	rounds = attribute(&p, 'i');
	digits = rounds;
	is_fine = c->nonce && salt && rounds && strncmp(c->nonce, s->nonce, len) == 0 &&
		  c->nonce[len] && decode(salt, &c->salt) &&
		  imap_number(&digits, ROUNDS_MAX, &c->rounds) && !*digits && c->rounds;
	free(salt);
	free(rounds);
	return is_fine;
}

static void sign(const struct scram *s, const void *key, const char *text, unsigned char *out)
{
	if (gnutls_hmac_fast(s->mac, key, s->size, text, strlen(text), out) < 0)
		abort(); /* SHA is always there */
}

static void stretch(const struct scram *s, const struct challenge *c, unsigned char *salted)
{
	char *copy = mem_dup(s->login->password);
	gnutls_datum_t password = { 0 };

	password.data = (unsigned char *)copy;
	password.size = (unsigned)strlen(copy);
	if (gnutls_pbkdf2(s->mac, &password, &c->salt, (unsigned)c->rounds, salted, s->size) < 0)
		abort();
	explicit_bzero(copy, password.size);
	free(copy);
}

/* ClientProof (RFC 5802, 3) of s->messages; the server's signature is kept for later. */
static void prove(struct scram *s, const struct challenge *c, unsigned char *proof)
{
	unsigned char salted[DIGEST_MAX];
	unsigned char client_key[DIGEST_MAX];
	unsigned char stored_key[DIGEST_MAX];
	unsigned char server_key[DIGEST_MAX];

	stretch(s, c, salted);
	sign(s, salted, "Client Key", client_key);
	if (gnutls_hash_fast(s->digest, client_key, s->size, stored_key) < 0)
		abort();
	sign(s, stored_key, buf_text(&s->messages), proof);
	for (size_t i = 0; i < s->size; i++)
		proof[i] ^= client_key[i];
	sign(s, salted, "Server Key", server_key);
	sign(s, server_key, buf_text(&s->messages), s->server_signature);
	explicit_bzero(salted, sizeof(salted));
	explicit_bzero(client_key, sizeof(client_key));
	explicit_bzero(stored_key, sizeof(stored_key));
	explicit_bzero(server_key, sizeof(server_key));
}

static int answer_challenge(struct scram *s, const char *message, struct buf *out, struct err *err)
{
	unsigned char proof[DIGEST_MAX];
	struct challenge c = { 0 };

	if (!read_challenge(s, message, &c)) {
		challenge_clear(&c);
		return refuse(err);
	}
	buf_printf(&s->messages, ",%s,c=%s,r=%s", message, header_base64, c.nonce);
	prove(s, &c, proof);
	buf_printf(out, "c=%s,r=%s,p=", header_base64, c.nonce);
	base64_encode(out, proof, s->size, 0);
	challenge_clear(&c);
	return 0;
}

static int check_signature(struct scram *s, const char *message, struct err *err)
{
	gnutls_datum_t signature = { 0 };
	const char *p = message;
	char *value = attribute(&p, 'v');

	s->is_proven = value && decode(value, &signature) && signature.size == s->size &&
		       gnutls_memcmp(signature.data, s->server_signature, s->size) == 0;
	gnutls_free(signature.data);
	free(value);
	if (s->is_proven)
		return 0;
	if (message[0] == 'e') /* it refuses us, and will say so in its own way */
		return 0;
	return err_set(err, ERR_LOGIN,
		_("the server does not know your password, so it may be somebody else's; nothing was sent"));
}

int scram_answer(struct scram *s, const char *message, struct buf *out, struct err *err)
{
	switch (s->step++) {
	case 0:
		if (message && *message)
			return refuse(err);
		begin(s, out);
		return 0;
	case 1:
		return message ? answer_challenge(s, message, out, err) : refuse(err);
	case 2:
		return message ? check_signature(s, message, err) : refuse(err);
	default: /* any number of steps: a server could go on for ever */
		return refuse(err);
	}
}
