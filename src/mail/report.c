#include "mail/report.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/address.h"
#include "mail/envelope.h"
#include "mail/header.h"
#include "mail/message.h"
#include "mail/mime.h"
#include "mail/word.h"

/* The fields of one recipient. */
struct recipient {
	char *action;
	char *original;
	char *final;
	char *diagnostic;
};

/* How bad an action is; what RFC 3464 does not know is the least. */
static int action_rank(const char *action)
{
	static const char *const ranks[] = { "delivered", "relayed", "expanded", "delayed", "failed" };

	for (int i = 0; action && i < (int)(sizeof(ranks) / sizeof(ranks[0])); i++)
		if (strcasecmp(action, ranks[i]) == 0)
			return i + 1;
	return 0;
}

/* The value without its type: "rfc822; john@shop.test", "smtp; 550 no such user". */
static char *untyped(const struct raw_field *f)
{
	struct buf raw = { 0 };
	struct buf text = { 0 };
	const char *p;

	header_unfold(f, &raw);
	word_decode(buf_text(&raw), raw.len, &text);
	buf_clear(&raw);
	p = strchr(buf_text(&text), ';');
	p = p ? p + 1 : buf_text(&text);
	buf_puts(&raw, p + strspn(p, " "));
	buf_clear(&text);
	return buf_take(&raw);
}

static char *only_address(const char *text)
{
	struct address_list list;
	char *addr = NULL;

	address_parse(text, &list);
	if (list.n && list.v[0].addr[0])
		addr = mem_dup(list.v[0].addr);
	address_list_clear(&list);
	return addr;
}

static void take(char **to, const struct raw_field *f)
{
	if (!*to)
		*to = untyped(f);
}

static void read_recipient(struct header_cursor *c, struct recipient *r)
{
	struct raw_field f;

	while (header_next(c, &f)) {
		if (header_is(&f, "Action"))
			take(&r->action, &f);
		else if (header_is(&f, "Original-Recipient"))
			take(&r->original, &f);
		else if (header_is(&f, "Final-Recipient"))
			take(&r->final, &f);
		else if (header_is(&f, "Diagnostic-Code"))
			take(&r->diagnostic, &f);
	}
}

static void recipient_clear(struct recipient *r)
{
	free(r->action);
	free(r->original);
	free(r->final);
	free(r->diagnostic);
}

/* Keep what is said of one recipient when it is worse than what was said so far. */
static void keep_worst(struct delivery_report *out, struct recipient *r)
{
	char *address = NULL;

	if (out->action && action_rank(r->action) <= action_rank(out->action))
		return;
	if (r->original) /* as we wrote it; the final one may be where it was forwarded to */
		address = only_address(r->original);
	if (!address && r->final)
		address = only_address(r->final);
	free(out->action);
	free(out->recipient);
	free(out->diagnostic);
	out->action = r->action;
	out->recipient = address;
	out->diagnostic = r->diagnostic;
	r->action = r->diagnostic = NULL;
	for (char *p = out->action; *p; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p - 'A' + 'a');
}

static void read_status(const struct part *p, struct delivery_report *out)
{
	struct buf text = { 0 };
	const char *end;
	const char *at;

	part_decode(p, &text);
	at = buf_text(&text);
	end = at + text.len;
	while (at < end) {
		struct header_cursor c = header_of_part(at, (size_t)(end - at));
		struct recipient r = { 0 };

		read_recipient(&c, &r);
		if (r.action)
			keep_worst(out, &r);
		recipient_clear(&r);
		if (c.p == at) /* no field and no empty line: what follows is something else */
			break;
		at = c.p;
	}
	buf_clear(&text);
}

static void read_original(const struct part *p, struct delivery_report *out)
{
	struct buf text = { 0 };

	part_decode(p, &text);
	out->original_id = envelope_id_in(buf_text(&text), text.len);
	buf_clear(&text);
}

static bool is_original(const struct part *p)
{
	return strcmp(p->type, "message/rfc822") == 0 ||
	       strcmp(p->type, "text/rfc822-headers") == 0 ||
	       strcmp(p->type, "message/global") == 0 ||
	       strcmp(p->type, "message/global-headers") == 0;
}

static bool is_status(const struct part *p)
{
	return strcmp(p->type, "message/delivery-status") == 0 ||
	       strcmp(p->type, "message/global-delivery-status") == 0;
}

void report_read(const struct mime *m, struct delivery_report *out)
{
	for (size_t i = 0; i < m->n; i++)
		if (is_status(&m->parts[i]) && !out->action)
			read_status(&m->parts[i], out);
	if (!out->action)
		return;
	for (size_t i = 0; i < m->n && !out->original_id; i++)
		if (is_original(&m->parts[i]))
			read_original(&m->parts[i], out);
}
