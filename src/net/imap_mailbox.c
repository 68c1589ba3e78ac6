#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "net/imap_code.h"
#include "net/imap_listed.h"
#include "net/imap_session.h"
#include "net/mutf7.h"

enum { NAME_LONGEST = 1000 }; /* bytes; a longer one is nobody's mailbox */

static bool is_utf8(const char *wire)
{
	struct buf ignored = { 0 };
	bool is_fine = mutf7_encode(wire, &ignored);

	buf_clear(&ignored);
	return is_fine;
}

/* The name to show. Servers also send UTF-8, other bytes and broken UTF-7; for what is no text there is U+FFFD. */
static char *readable_name(const char *wire)
{
	struct buf name = { 0 };
	bool is_text = is_utf8(wire);

	if (strcasecmp(wire, "INBOX") == 0)
		return mem_dup("INBOX");
	if (mutf7_decode(wire, strlen(wire), &name))
		return buf_take(&name);
	buf_cut(&name, 0);
	for (const char *p = wire; *p; p++) {
		if ((*p >= 0x20 && *p < 0x7F) || (*p & 0x80 && is_text))
			buf_putc(&name, *p);
		else
			buf_puts(&name, "\xEF\xBF\xBD");
	}
	return buf_take(&name);
}

/* No use is part of another's name. */
bool imap_mailbox_has_use(const struct imap_mailbox *m, const char *use)
{
	return m->use && strstr(m->use, use);
}

static void mailbox_clear(struct imap_mailbox *m)
{
	free(m->name);
	free(m->wire);
	free(m->use);
}

/* A prefix of which no name can be made is as good as none. */
static void take_prefix(const struct imap *s, struct imap_mailbox_list *list)
{
	struct buf wire = { 0 };
	struct buf prefix = { 0 };

	if (!list->prefix && imap_listed_prefix(&s->response.text, &wire) && wire.len <= NAME_LONGEST &&
		mutf7_decode(buf_text(&wire), wire.len, &prefix))
		list->prefix = buf_take(&prefix);
	buf_clear(&prefix);
	buf_clear(&wire);
}

static int take_mailbox(struct imap *s, void *data, struct err *err)
{
	struct imap_mailbox_list *list = data;
	struct imap_mailbox m;

	(void)err;
	if (imap_untagged_text(s, "NAMESPACE"))
		take_prefix(s, list);
	if (!imap_untagged_text(s, "LIST"))
		return 0;
	if (!imap_listed_read(&s->response.text, &m) || strpbrk(m.wire, "\r\n") ||
		strlen(m.wire) > NAME_LONGEST) {
		log_warn(_("%s lists a mailbox with an impossible name; it is left out"), s->name);
		mailbox_clear(&m);
		return 0;
	}
	m.name = readable_name(m.wire);
	list->v = mem_grow(list->v, list->n, sizeof(*list->v));
	list->v[list->n++] = m;
	return 0;
}

/* The session keeps a copy: a name that cannot be encoded is used as it was spelled. */
static void remember(struct imap *s, const struct imap_mailbox_list *list)
{
	imap_mailbox_list_clear(&s->known);
	s->known.v = mem_alloc((list->n + 1) * sizeof(*s->known.v));
	s->known.n = list->n;
	for (size_t i = 0; i < list->n; i++) {
		s->known.v[i].name = mem_dup(list->v[i].name);
		s->known.v[i].wire = mem_dup(list->v[i].wire);
	}
}

/* Send a command that is worth a try. */
static int send_try(struct imap *s, const char *verb, const char *text, struct err *err)
{
	struct imap_command c;
	int rc;

	imap_command_init(s, &c, verb, "%s", text);
	rc = imap_send(s, &c, NULL, NULL, err);
	imap_command_clear(&c);
	return rc;
}

/* 1: it was done, 0: refused. There are proxies that tell of what they do not understand. */
static int finish_try(struct imap *s, const char *verb, struct imap_mailbox_list *out, struct err *err)
{
	struct err refusal;
	int rc;

	s->is_optional = true;
	rc = imap_finish(s, verb, take_mailbox, out, &refusal);
	s->is_optional = false;
	if (rc == 0)
		return 1;
	return imap_is_alive(s) ? 0 : err_set(err, refusal.kind, "%s", refusal.text);
}

/* Some servers tell the use of a mailbox only when asked (RFC 6154, 2). */
static int send_list(struct imap *s, struct err *err)
{
	bool can_ask = imap_has(s, "SPECIAL-USE") && imap_has(s, "LIST-EXTENDED");
	struct imap_command c;
	int rc;

	imap_command_init(s, &c, "LIST", "LIST \"\" \"*\"%s", can_ask ? " RETURN (SPECIAL-USE)" : "");
	rc = imap_send(s, &c, NULL, NULL, err);
	imap_command_clear(&c);
	return rc;
}

/* QRESYNC has to be asked for before a mailbox is selected (RFC 5161, 3.1). */
static int list(struct imap *s, struct imap_mailbox_list *out, struct err *err)
{
	bool enables = imap_has(s, "QRESYNC") && imap_has(s, "ENABLE") && !s->is_qresync;
	bool has_prefix = imap_has(s, "NAMESPACE");
	int enabled = 0;

	imap_begin(s, 0);
	if ((enables && send_try(s, "ENABLE", "ENABLE QRESYNC", err)) ||
		(has_prefix && send_try(s, "NAMESPACE", "NAMESPACE", err)) || send_list(s, err))
		return -1;
	if (enables && (enabled = finish_try(s, "ENABLE", out, err)) < 0)
		return -1;
	s->is_qresync |= enabled;
	if (has_prefix && finish_try(s, "NAMESPACE", out, err) < 0)
		return -1;
	return imap_finish(s, "LIST", take_mailbox, out, err);
}

int imap_list(struct imap *s, struct imap_mailbox_list *out, struct err *err)
{
	*out = (struct imap_mailbox_list) { 0 };
	if (imap_check_alive(s, err))
		return -1;
	if (list(s, out, err)) {
		imap_mailbox_list_clear(out);
		return -1;
	}
	remember(s, out);
	return 0;
}

void imap_mailbox_list_clear(struct imap_mailbox_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		mailbox_clear(&list->v[i]);
	free(list->v);
	free(list->prefix);
	*list = (struct imap_mailbox_list) { 0 };
}

int imap_create(struct imap *s, const char *mailbox, struct err *err)
{
	struct imap_command c;

	if (imap_check_alive(s, err))
		return -1;
	imap_begin(s, 0);
	imap_command_init(s, &c, "CREATE", "CREATE ");
	if (imap_command_mailbox(s, &c, mailbox, err))
		return -1;
	if (imap_run(s, &c, NULL, NULL, err))
		return err_wrap(err, _("create mailbox %s"), mailbox);
	return 0;
}

static int take_selected(struct imap *s, void *data, struct err *err)
{
	struct imap_selected *out = data;
	const char *text = imap_untagged_text(s, "OK");
	const char *p = buf_text(&s->response.text) + 2;
	const char *flags;
	uint64_t n;

	(void)err;
	if (!text) {
		if (imap_number(&p, UINT32_MAX, &n) && strncasecmp(p, " EXISTS", 7) == 0)
			out->exists = (uint32_t)n;
		return 0;
	}
	if ((n = imap_code_number(text, "UIDVALIDITY", UINT32_MAX)))
		out->uid_validity = (uint32_t)n;
	if ((n = imap_code_number(text, "UIDNEXT", UINT32_MAX)))
		out->uid_next = (uint32_t)n;
	if ((n = imap_code_number(text, "HIGHESTMODSEQ", INT64_MAX)))
		out->highest_modseq = n;
	flags = imap_code(text, "PERMANENTFLAGS");
	if (flags)
		out->takes_keywords = strstr(flags, "\\*");
	return 0;
}

static int select_mailbox(struct imap *s, const char *mailbox, struct imap_selected *out,
	struct err *err)
{
	struct imap_command c;

	imap_begin(s, 0);
	imap_command_init(s, &c, "SELECT", "SELECT ");
	if (imap_command_mailbox(s, &c, mailbox, err))
		return -1;
	if (imap_has(s, "CONDSTORE") || imap_has(s, "QRESYNC"))
		buf_puts(&c.text, " (CONDSTORE)");
	if (imap_run(s, &c, take_selected, out, err))
		return err_wrap(err, _("open mailbox %s"), mailbox);
	out->read_only = imap_code(s->status, "READ-ONLY");
	return 0;
}

int imap_select(struct imap *s, const char *mailbox, struct imap_selected *out, struct err *err)
{
	*out = (struct imap_selected) { 0 };
	if (imap_check_alive(s, err))
		return -1;
	s->exists = 0;
	if (select_mailbox(s, mailbox, out, err))
		return -1;
	s->exists = out->exists;
	if (!out->uid_validity)
		return err_set(err, ERR_SERVER,
			_("%s gives no UIDVALIDITY for the mailbox %s, so its mails cannot be told apart "
			  "from one day to the next; ask the provider"),
			s->name, mailbox);
	return out->uid_next || !out->exists ? 0 : imap_learn_next(s, out, err);
}
