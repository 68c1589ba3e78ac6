#include "mail/message.h"

#include <stdlib.h>
#include <strings.h>

#include "mail/envelope.h"
#include "mail/limits.h"

void message_clear(struct message *m)
{
	for (size_t i = 0; i < m->n_fields; i++) {
		free(m->fields[i].name);
		free(m->fields[i].value);
	}
	for (size_t i = 0; i < m->n_attachments; i++) {
		free(m->attachments[i].name);
		free(m->attachments[i].type);
	}
	address_list_clear(&m->from);
	address_list_clear(&m->reply_to);
	address_list_clear(&m->to);
	address_list_clear(&m->cc);
	strs_clear(&m->references);
	free(m->fields);
	free(m->attachments);
	free(m->message_id);
	free(m->in_reply_to);
	free(m->subject);
	free(m->text);
	free(m->report.action);
	free(m->report.recipient);
	free(m->report.diagnostic);
	free(m->report.original_id);
	free(m->quarantined);
	*m = (struct message) { 0 };
}

/* A mail is asked for dozens of fields that it does not have; most names differ in their first letter. */
static bool is_name(const char *a, const char *b)
{
	return (*a | 0x20) == (*b | 0x20) && strcasecmp(a, b) == 0;
}

const char *message_field(const struct message *m, const char *name)
{
	for (size_t i = 0; i < m->n_fields; i++)
		if (is_name(m->fields[i].name, name))
			return m->fields[i].value;
	return NULL;
}

size_t message_too_many_references(const struct message *m)
{
	struct strs ids = { 0 };
	size_t n;

	for (size_t i = 0; i < m->n_fields && !ids.n; i++)
		if (strcasecmp(m->fields[i].name, "References") == 0)
			envelope_ids(m->fields[i].value, &ids);
	n = ids.n;
	strs_clear(&ids);
	return n > MAIL_REFERENCES_MAX ? n : 0;
}

const struct address *message_sender(const struct message *m)
{
	static char none[] = "";
	static const struct address nobody = { none, none };

	return m->from.n ? &m->from.v[0] : &nobody;
}

char *message_id_in(const char *header, size_t n)
{
	return envelope_id_in(header, n);
}
