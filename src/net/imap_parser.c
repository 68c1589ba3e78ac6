#include "net/imap_parser.h"

#include <libetpan/libetpan.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/buf.h"
#include "base/mem.h"
#include "net/imap_labels.h"
#include "net/imap_session.h"

enum { BUFFER_SIZE = 8192 };

static const char greeting[] = "* OK ready";
static const char ending[] = "\r\n1 OK done\r\n";

struct imap_parser {
	mailimap *session;
	mailstream *stream;
	/* What is still to be read: a response, then the ending. */
	const char *text;
	size_t n_text;
	size_t n_ending;
};

static ssize_t read_memory(mailstream_low *low, void *bytes, size_t n)
{
	struct imap_parser *p = low->data;
	const char *from = p->text;
	size_t *left = &p->n_text;

	if (!*left) {
		from = ending + sizeof(ending) - 1 - p->n_ending;
		left = &p->n_ending;
	}
	if (!*left)
		return -1; /* libetpan takes 0 for "try again" */
	if (n > *left)
		n = *left;
	memcpy(bytes, from, n);
	if (left == &p->n_text)
		p->text += n;
	*left -= n;
	return (ssize_t)n;
}

static ssize_t refuse_write(mailstream_low *low, const void *bytes, size_t n)
{
	(void)low;
	(void)bytes;
	(void)n;
	return -1;
}

static int no_close(mailstream_low *low)
{
	(void)low;
	return 0;
}

static int no_fd(mailstream_low *low)
{
	(void)low;
	return -1;
}

static void free_low(mailstream_low *low)
{
	free(low); /* libetpan leaves it to the driver */
}

static void no_cancel(mailstream_low *low)
{
	(void)low;
}

static mailstream_low_driver memory_driver = {
	.mailstream_read = read_memory,
	.mailstream_write = refuse_write,
	.mailstream_close = no_close,
	.mailstream_get_fd = no_fd,
	.mailstream_free = free_low,
	.mailstream_cancel = no_cancel,
};

static void load(struct imap_parser *p, const char *text, size_t n)
{
	p->text = text;
	p->n_text = n;
	p->n_ending = sizeof(ending) - 1;
	p->stream->read_buffer_len = 0;
}

struct imap_parser *imap_parser_new(void)
{
	struct imap_parser *p = mem_alloc(sizeof(*p));
	mailstream_low *low = mailstream_low_new(p, &memory_driver);

	p->session = mailimap_new(0, NULL);
	p->stream = low ? mailstream_new(low, BUFFER_SIZE) : NULL;
	if (!p->session || !p->stream)
		abort(); /* out of memory, as in base/mem.c */
	load(p, greeting, sizeof(greeting) - 1);
	(void)mailimap_connect(p->session, p->stream);
	return p;
}

void imap_parser_free(struct imap_parser *p)
{
	if (!p)
		return;
	p->session->imap_stream = NULL; /* else it would try to say LOGOUT */
	mailstream_close(p->stream);
	mailimap_free(p->session);
	free(p);
}

/* Parse one response; the result is in p->session->imap_response_info. */
static bool parse(struct imap_parser *p, const char *text, size_t n)
{
	struct mailimap_response *response = NULL;

	load(p, text, n);
	p->session->imap_tag = 1;
	if (!mailimap_read_line(p->session) ||
		mailimap_parse_response(p->session, &response) != MAILIMAP_NO_ERROR)
		return false;
	mailimap_response_free(response);
	return true;
}

/* The first thing of a list of libetpan's, or NULL. */
static void *first(clist *list)
{
	return list && clist_begin(list) ? clist_content(clist_begin(list)) : NULL;
}

static bool is_between(int n, int low, int high)
{
	return n >= low && n <= high;
}

/* zone is written as a number: +0330 is 330. */
static int64_t date_time(const struct mailimap_date_time *d)
{
	struct tm tm = { .tm_year = d->dt_year - 1900,
		.tm_mon = d->dt_month - 1,
		.tm_mday = d->dt_day,
		.tm_hour = d->dt_hour,
		.tm_min = d->dt_min,
		.tm_sec = d->dt_sec };
	int zone = d->dt_zone / 100 * 3600 + d->dt_zone % 100 * 60;

	if (!is_between(d->dt_year, 1970, 9999) || !is_between(d->dt_month, 1, 12) ||
		!is_between(d->dt_day, 1, 31) || !is_between(d->dt_hour, 0, 23) ||
		!is_between(d->dt_min, 0, 59) || !is_between(d->dt_sec, 0, 60) ||
		!is_between(d->dt_zone, -1400, 1400))
		return INT64_MIN;
	return (int64_t)timegm(&tm) - zone;
}

static void take_flag(const struct mailimap_flag *flag, struct imap_message *m)
{
	static const unsigned system[] = {
		[MAILIMAP_FLAG_ANSWERED] = IMAP_ANSWERED,
		[MAILIMAP_FLAG_FLAGGED] = IMAP_FLAGGED,
		[MAILIMAP_FLAG_DELETED] = IMAP_DELETED,
		[MAILIMAP_FLAG_SEEN] = IMAP_SEEN,
		[MAILIMAP_FLAG_DRAFT] = IMAP_DRAFT,
	};

	if (flag->fl_type == MAILIMAP_FLAG_KEYWORD)
		strs_add(&m->keywords, flag->fl_data.fl_keyword);
	else if (flag->fl_type >= 0 && flag->fl_type < (int)(sizeof(system) / sizeof(*system)))
		m->flags |= system[flag->fl_type];
}

static void take_flags(const struct mailimap_msg_att_dynamic *att, struct imap_fetched *out)
{
	const struct mailimap_flag_fetch *flag;

	out->has_flags = true;
	if (!att->att_list)
		return;
	for (clistiter *i = clist_begin(att->att_list); i; i = clist_next(i)) {
		flag = clist_content(i);
		if (flag->fl_type == MAILIMAP_FLAG_FETCH_OTHER)
			take_flag(flag->fl_flag, &out->message);
	}
}

/* The bytes of a mail: the literal that was kept apart, a quoted string, or NIL. */
static void take_body(const char *quoted, size_t n, struct imap_response *r, struct imap_fetched *out)
{
	struct imap_message *m = &out->message;

	out->has_body = true;
	if (!quoted || m->bytes)
		return;
	m->bytes = r->has_literal ? r->literal : mem_dupn(quoted, n);
	m->n_bytes = r->has_literal ? r->n_literal : n;
	r->literal = NULL;
}

static void take_static(const struct mailimap_msg_att_static *att,
	struct imap_response *r, struct imap_fetched *out)
{
	switch (att->att_type) {
	case MAILIMAP_MSG_ATT_UID:
		out->message.uid = att->att_data.att_uid;
		break;
	case MAILIMAP_MSG_ATT_INTERNALDATE:
		out->message.internal_date = date_time(att->att_data.att_internal_date);
		break;
	case MAILIMAP_MSG_ATT_RFC822_SIZE:
		out->has_size = true;
		out->message.size = att->att_data.att_rfc822_size;
		break;
	case MAILIMAP_MSG_ATT_BODY_SECTION:
		take_body(att->att_data.att_body_section->sec_body_part,
			att->att_data.att_body_section->sec_length, r, out);
		break;
	case MAILIMAP_MSG_ATT_RFC822: /* an old name of BODY[] */
		take_body(att->att_data.att_rfc822.att_content, att->att_data.att_rfc822.att_length, r, out);
		break;
	default: /* an int of libetpan's: whatever else the server adds */
		break;
	}
}

/* Overwrite the INTERNALDATE, a string or NIL, with blanks; false when there is none. */
static bool blank_date(struct buf *text)
{
	static const char name[] = "INTERNALDATE ";
	char *p = strcasestr(text->data, name);
	char *value = p ? p + sizeof(name) - 1 : NULL;
	char *end = value && *value == '"' ? strchr(value + 1, '"') : NULL;

	if (value && strncasecmp(value, "NIL", 3) == 0)
		end = value + 2;
	if (!end)
		return false;
	memset(p, ' ', (size_t)(end - p) + 1);
	return true;
}

/* No flags are an empty list; false when they are one. */
static bool list_no_flags(struct buf *text)
{
	static const char name[] = " FLAGS NIL";
	char *p = strcasestr(text->data, name);
	char *nil = p ? p + sizeof(name) - 4 : NULL;

	if (!nil)
		return false;
	nil[0] = '(';
	nil[1] = ')';
	nil[2] = ' ';
	return true;
}

/* Parse; when that fails, once more without each thing that some servers get wrong. */
static bool parse_fetch(struct imap_parser *p, const struct imap_response *r, struct imap_fetched *out)
{
	struct buf text = { 0 };
	bool is_fine;

	if (!strcasestr(buf_text(&r->text), "X-GM-LABELS") && parse(p, buf_text(&r->text), r->text.len))
		return true;
	buf_add(&text, buf_text(&r->text), r->text.len);
	out->has_labels = imap_labels_cut(&text, &out->message.labels);
	is_fine = parse(p, buf_text(&text), text.len) ||
		  (list_no_flags(&text) && parse(p, buf_text(&text), text.len)) ||
		  (blank_date(&text) && parse(p, buf_text(&text), text.len));
	buf_clear(&text);
	return is_fine;
}

bool imap_parser_fetch(struct imap_parser *p, struct imap_response *r,
	struct imap_fetched *out)
{
	const struct mailimap_msg_att *att;
	const struct mailimap_msg_att_item *item;

	*out = (struct imap_fetched) { .message.internal_date = INT64_MIN };
	att = parse_fetch(p, r, out) ? first(p->session->imap_response_info->rsp_fetch_list) : NULL;
	if (!att) {
		imap_fetched_clear(out);
		return false;
	}
	out->number = att->att_number;
	for (clistiter *i = clist_begin(att->att_list); i; i = clist_next(i)) {
		item = clist_content(i);
		if (item->att_type == MAILIMAP_MSG_ATT_ITEM_STATIC)
			take_static(item->att_data.att_static, r, out);
		else if (item->att_type == MAILIMAP_MSG_ATT_ITEM_DYNAMIC)
			take_flags(item->att_data.att_dyn, out);
	}
	return true;
}

void imap_fetched_clear(struct imap_fetched *f)
{
	strs_clear(&f->message.keywords);
	strs_clear(&f->message.labels);
	free(f->message.bytes);
}
