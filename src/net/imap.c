#include "net/imap.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/compare.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/imap_code.h"
#include "net/imap_session.h"
#include "net/imap_set.h"

enum {
	SET_LONGEST = 8000,            /* bytes of a set in one command; servers limit their lines */
	DAY_IS_EVERYWHERE = 12 * 3600, /* the day begins that much later in the last time zone */
};

static const char months[][4] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
	"Oct", "Nov", "Dec" };

static const struct {
	unsigned flag;
	const char *name;
} flag_names[] = {
	{ IMAP_SEEN, "\\Seen" },
	{ IMAP_ANSWERED, "\\Answered" },
	{ IMAP_FLAGGED, "\\Flagged" },
	{ IMAP_DELETED, "\\Deleted" },
	{ IMAP_DRAFT, "\\Draft" },
};

void imap_uids_clear(struct imap_uids *uids)
{
	free(uids->v);
	*uids = (struct imap_uids) { 0 };
}

int imap_compare_uids(const void *a, const void *b)
{
	const uint32_t *x = a;
	const uint32_t *y = b;

	return compare_numbers(*x, *y);
}

static int take_search(struct imap *s, void *data, struct err *err)
{
	const char *p = imap_untagged_text(s, "SEARCH");
	struct imap_uids *uids = data;
	uint64_t uid;

	p += p ? strspn(p, " ") : 0;
	while (p && *p) {
		if (!imap_number(&p, UINT32_MAX, &uid) || uid == 0 || (*p && *p != ' '))
			return err_set(err, ERR_PROTOCOL, _("%s finds mails without a proper UID"),
				s->name);
		uids->v = mem_grow(uids->v, uids->n, sizeof(*uids->v));
		uids->v[uids->n++] = (uint32_t)uid;
		p += strspn(p, " ");
	}
	return 0;
}

/* Order what was found. A UID that is there twice would put one mail in place of another. */
static int settle_uids(struct imap *s, struct imap_uids *uids, struct err *err)
{
	if (uids->n)
		qsort(uids->v, uids->n, sizeof(*uids->v), imap_compare_uids);
	for (size_t i = 1; i < uids->n; i++)
		if (uids->v[i] == uids->v[i - 1]) {
			err_set(err, ERR_PROTOCOL, _("%s gives two mails the same UID %u"), s->name,
				uids->v[i]);
			return imap_drop(s);
		}
	return 0;
}

static int search(struct imap *s, struct imap_command *c, struct imap_uids *out, struct err *err)
{
	imap_begin(s, s->exists);
	if (imap_run(s, c, take_search, out, err) == 0 && settle_uids(s, out, err) == 0)
		return 0;
	imap_uids_clear(out);
	return -1;
}

int imap_search_since(struct imap *s, int64_t since, struct imap_uids *out, struct err *err)
{
	time_t day = (time_t)(since - DAY_IS_EVERYWHERE);
	struct imap_command c;
	struct tm tm;

	*out = (struct imap_uids) { 0 };
	if (imap_check_alive(s, err))
		return -1;
	imap_command_init(s, &c, "UID SEARCH", "UID SEARCH ");
	if (day > 0 && gmtime_r(&day, &tm))
		buf_printf(&c.text, "SINCE %d-%s-%d", tm.tm_mday, months[tm.tm_mon],
			tm.tm_year + 1900);
	else
		buf_puts(&c.text, "ALL");
	return search(s, &c, out, err);
}

int imap_search_message_id(struct imap *s, const char *message_id, struct imap_uids *out,
	struct err *err)
{
	struct imap_command c;

	*out = (struct imap_uids) { 0 };
	for (const char *p = message_id; *p; p++)
		if (*p < 0x20 || *p > 0x7E)
			return err_set(err, ERR_DATA, _("no mail can be searched by the Message-ID %s"),
				message_id);
	if (imap_check_alive(s, err))
		return -1;
	imap_command_init(s, &c, "UID SEARCH", "UID SEARCH HEADER Message-ID ");
	imap_command_string(&c, message_id);
	buf_puts(&c.text, " UNDELETED");
	return search(s, &c, out, err);
}

int imap_search_there(struct imap *s, const struct imap_uids *uids, struct imap_uids *out, struct err *err)
{
	struct imap_command c;
	char *set;

	*out = (struct imap_uids) { 0 };
	if (imap_check_alive(s, err))
		return -1;
	set = imap_set(uids->v, uids->n);
	imap_command_init(s, &c, "UID SEARCH", "UID SEARCH UID %s UNDELETED", set);
	free(set);
	return search(s, &c, out, err);
}

/* By its number: of "*", Courier finds none. */
int imap_learn_next(struct imap *s, struct imap_selected *out, struct err *err)
{
	struct imap_uids last = { 0 };
	struct imap_command c;
	struct err refusal;

	imap_command_init(s, &c, "UID SEARCH", "UID SEARCH %u", out->exists);
	s->is_optional = true;
	if (search(s, &c, &last, &refusal) == 0 && last.n)
		out->uid_next = last.v[last.n - 1] + 1;
	s->is_optional = false;
	imap_uids_clear(&last);
	return imap_is_alive(s) ? 0 : err_set(err, refusal.kind, "%s", refusal.text);
}

static bool is_atom(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i] <= 0x20 || p[i] > 0x7E || strchr("(){%*\"\\]", p[i]))
			return false;
	return n > 0;
}

/* "(\Seen tillmail-pitch)" */
static int write_flags(struct buf *out, unsigned flags, const char *keywords, struct err *err)
{
	const char *between = "(";
	size_t len;

	for (size_t i = 0; i < sizeof(flag_names) / sizeof(*flag_names); i++) {
		if (!(flags & flag_names[i].flag))
			continue;
		buf_printf(out, "%s%s", between, flag_names[i].name);
		between = " ";
	}
	for (const char *p = keywords ? keywords : ""; *p; p += len, p += strspn(p, " ")) {
		len = strcspn(p, " ");
		if (!is_atom(p, len))
			return err_set(err, ERR_DATA, _("\"%s\" is no keyword"), keywords);
		buf_printf(out, "%s%.*s", between, (int)len, p);
		between = " ";
	}
	buf_puts(out, *between == '(' ? "()" : ")");
	return 0;
}

/* The length of the first part of a set that fits into a command. */
static size_t set_part(const char *set)
{
	size_t len = strlen(set);

	if (len <= SET_LONGEST)
		return len;
	for (len = SET_LONGEST; len > 1 && set[len] != ','; len--)
		;
	return len;
}

static int check_set(const char *set, struct err *err)
{
	struct imap_spans spans;

	if (imap_spans_parse(set, &spans, err))
		return -1;
	imap_spans_clear(&spans);
	return 0;
}

int imap_store(struct imap *s, const char *set, bool add, unsigned flags, const char *keywords,
	struct err *err)
{
	struct buf list = { 0 };
	struct imap_command c;
	size_t len;
	int rc;

	if (imap_check_alive(s, err) || check_set(set, err))
		return -1;
	rc = write_flags(&list, flags, keywords, err);
	for (; rc == 0 && *set && list.len > 2; set += len, set += *set == ',') {
		len = set_part(set);
		imap_begin(s, s->exists);
		imap_command_init(s, &c, "UID STORE", "UID STORE %.*s %cFLAGS.SILENT %s", (int)len, set,
			add ? '+' : '-', list.data);
		rc = imap_run(s, &c, NULL, NULL, err);
	}
	buf_clear(&list);
	return rc;
}

static void write_date(struct buf *out, int64_t t)
{
	time_t seconds = (time_t)t;
	struct tm tm;

	if (t > 0 && gmtime_r(&seconds, &tm) && tm.tm_year < 9999 - 1900)
		buf_printf(out, " \"%02d-%s-%04d %02d:%02d:%02d +0000\"", tm.tm_mday, months[tm.tm_mon],
			tm.tm_year + 1900, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

int imap_append(struct imap *s, const char *mailbox, const struct imap_new_mail *mail,
	uint32_t *uid, struct err *err)
{
	struct imap_command c;

	*uid = 0;
	if (imap_check_alive(s, err))
		return -1;
	if (mail->n_bytes == 0 || memchr(mail->bytes, '\0', mail->n_bytes))
		return err_set(err, ERR_DATA,
			_("a mail that is empty or has a NUL in it cannot be filed in %s"), mailbox);
	imap_begin(s, 0);
	imap_command_init(s, &c, "APPEND", "APPEND ");
	if (imap_command_mailbox(s, &c, mailbox, err))
		return -1;
	buf_putc(&c.text, ' ');
	(void)write_flags(&c.text, mail->flags, NULL, err); /* without keywords nothing can fail */
	write_date(&c.text, mail->internal_date);
	buf_putc(&c.text, ' ');
	imap_command_literal(&c, mail->n_bytes);
	c.bytes = mail->bytes;
	c.n_bytes = mail->n_bytes;
	if (imap_run(s, &c, NULL, NULL, err))
		return err_wrap(err, _("file a mail in %s"), mailbox);
	*uid = imap_code_append_uid(s->status);
	return 0;
}

int imap_noop(struct imap *s, struct err *err)
{
	struct imap_command c;

	if (imap_check_alive(s, err))
		return -1;
	imap_begin(s, 0);
	imap_command_init(s, &c, "NOOP", "NOOP");
	return imap_run(s, &c, NULL, NULL, err);
}
