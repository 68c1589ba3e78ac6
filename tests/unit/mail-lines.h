/*
 * mail-lines - messages for tests of the filter, from a header and a text.
 */
#ifndef TESTS_MAIL_LINES_H
#define TESTS_MAIL_LINES_H

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "mail/message.h"

/* A field; From, Reply-To, To, In-Reply-To and Subject are read, too. */
static inline void add_line(struct message *m, const char *line, size_t n)
{
	const char *colon = memchr(line, ':', n);
	size_t len = colon ? (size_t)(colon - line) : n;
	char *name = mem_dupn(line, len);
	char *value = colon ? mem_dupn(colon + 2, n - len - 2) : mem_dup("");

	if (strcmp(name, "From") == 0)
		address_parse(value, &m->from);
	if (strcmp(name, "Reply-To") == 0)
		address_parse(value, &m->reply_to);
	if (strcmp(name, "To") == 0)
		address_parse(value, &m->to);
	if (strcmp(name, "In-Reply-To") == 0)
		m->in_reply_to = mem_dup(value);
	if (strcmp(name, "Subject") == 0) {
		free(m->subject);
		m->subject = mem_dup(value);
	}
	m->fields = mem_grow(m->fields, m->n_fields, sizeof(*m->fields));
	m->fields[m->n_fields++] = (struct field) { .name = name, .value = value };
}

/* A header of lines "Name: value", each ended by "\n", an empty one, and the text. */
static inline struct message mail_of(const char *bytes)
{
	struct message m = { .subject = mem_dup("") };

	while (*bytes && *bytes != '\n') {
		size_t n = strcspn(bytes, "\n");

		add_line(&m, bytes, n);
		bytes += n + (bytes[n] != '\0');
	}
	m.text = mem_dup(*bytes ? bytes + 1 : "");
	return m;
}

#endif
