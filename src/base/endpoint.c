#include "base/endpoint.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"

static const struct scheme {
	const char *name;
	const char *protocol;
	int port;
	enum endpoint_safety safety;
} schemes[] = {
	{ "imaps://", "imap", 993, ENDPOINT_TLS },
	{ "imap+starttls://", "imap", 143, ENDPOINT_STARTTLS },
	{ "imap://", "imap", 143, ENDPOINT_PLAIN },
	{ "submissions://", "smtp", 465, ENDPOINT_TLS },
	{ "smtps://", "smtp", 465, ENDPOINT_TLS },
	{ "smtp+starttls://", "smtp", 587, ENDPOINT_STARTTLS },
	{ "smtp://", "smtp", 587, ENDPOINT_PLAIN },
};

static const struct scheme *scheme_find(const char *url, const char *protocol)
{
	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
		if (strcmp(schemes[i].protocol, protocol) == 0 &&
			strncmp(url, schemes[i].name, strlen(schemes[i].name)) == 0)
			return &schemes[i];
	return NULL;
}

/* The port behind the host: "", "/", ":993" or ":993/"; -1 when it is none. */
static int parse_port(const char *p, int otherwise)
{
	int port = 0;

	if (*p == ':') {
		for (p++; isdigit((unsigned char)*p) && port < 100000; p++)
			port = 10 * port + (*p - '0');
	} else {
		port = otherwise;
	}
	if (*p == '/')
		p++;
	return *p || port < 1 || port > 65535 ? -1 : port;
}

int endpoint_parse(struct endpoint *e, const char *url, const char *protocol, struct err *err)
{
	static const char name_chars[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";
	const struct scheme *scheme = scheme_find(url, protocol);
	const char *host;
	size_t len;
	bool bracketed;

	if (!scheme)
		return err_set(err, ERR_CONFIG,
			_("\"%s\" is no %s server; write it like %s://mail.example.com"), url,
			protocol, strcmp(protocol, "imap") == 0 ? "imaps" : "submissions");
	host = url + strlen(scheme->name);
	bracketed = *host == '[';
	host += bracketed;
	len = strspn(host, bracketed ? "0123456789abcdefABCDEF:." : name_chars);
	e->port = bracketed && host[len] != ']' ? -1 : parse_port(host + len + bracketed, scheme->port);
	if (!len || e->port < 0)
		return err_set(err, ERR_CONFIG, _("\"%s\" has no valid host and port"), url);
	e->host = mem_dupn(host, len);
	e->safety = scheme->safety;
	return 0;
}

void endpoint_clear(struct endpoint *e)
{
	free(e->host);
	*e = (struct endpoint) { 0 };
}
