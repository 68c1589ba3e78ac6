#include "desk/export.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/digest.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/rfc3339.h"
#include "conf/conf.h"
#include "desk/ics.h"
#include "desk/inside.h"
#include "mail/mbox.h"
#include "store/mail.h"
#include "store/thread.h"

enum {
	DIGEST_SHOWN = 6, /* bytes of it in a name */
	PIECE = 64 << 10,
};

/* What is done with each mail of a thread: its values, and its bytes. */
typedef int take_mail(void *data, const struct mail *m, const struct buf *raw, struct err *err);

static int each_mail(struct desk *d, int64_t thread, take_mail *take, void *data,
	struct export_report *report, struct err *err)
{
	struct mail_list mails = { 0 };
	struct thread t = { 0 };
	struct buf raw = { 0 };
	int rc = desk_thread(d, thread, &t, err);

	if (rc == 0)
		rc = store_thread_mails(d->store, t.id, &mails, err);
	for (size_t i = 0; rc >= 0 && i < mails.n; i++) {
		buf_cut(&raw, 0);
		rc = store_mail_raw(d->store, mails.v[i].id, &raw, err);
		report->messages += rc > 0;
		report->missing += rc == 0;
		if (rc > 0)
			rc = take(data, &mails.v[i], &raw, err);
	}
	buf_clear(&raw);
	mail_list_clear(&mails);
	thread_clear(&t);
	return rc < 0 ? -1 : 0;
}

/* How many bytes of whole lines are written at once: the mail may be large. */
static size_t some_lines(const char *p, const char *end)
{
	const char *newline = end - p > PIECE ? memchr(p + PIECE, '\n', (size_t)(end - p - PIECE)) : NULL;

	return (size_t)((newline ? newline + 1 : end) - p);
}

static int pour(const struct export_sink *sink, struct buf *out, struct err *err)
{
	int rc = sink->write(sink->data, buf_text(out), out->len, err);

	buf_cut(out, 0);
	return rc;
}

static int take_mbox(void *data, const struct mail *m, const struct buf *raw, struct err *err)
{
	const struct export_sink *sink = data;
	const char *p = buf_text(raw);
	const char *end = p + raw->len;
	struct buf out = { 0 };
	int rc = 0;

	mbox_begin(&out, message_sender(&m->message)->addr, m->received);
	for (size_t n; rc == 0 && p < end; p += n) {
		n = some_lines(p, end);
		mbox_add(&out, p, n);
		rc = pour(sink, &out, err);
	}
	mbox_end(&out);
	if (rc == 0)
		rc = pour(sink, &out, err);
	buf_clear(&out);
	return rc;
}

int desk_export_mbox(struct desk *d, int64_t thread, const struct export_sink *sink,
	struct export_report *report, struct err *err)
{
	struct export_sink lent = *sink;

	return each_mail(d, thread, take_mbox, &lent, report, err);
}

static int take_bytes(void *data, const struct mail *m, const struct buf *raw, struct err *err)
{
	const struct export_sink *sink = data;

	(void)m;
	return sink->write(sink->data, buf_text(raw), raw->len, err);
}

int desk_export_mail(struct desk *d, int64_t thread, const struct export_sink *sink,
	struct export_report *report, struct err *err)
{
	struct export_sink lent = *sink;
	struct thread t = { 0 };
	int rc = desk_thread(d, thread, &t, err);

	if (rc == 0 && t.messages > 1)
		rc = err_set(err, ERR_USAGE, _("thread %lld has %d messages; each is a file of its own: -o FOLDER"),
			(long long)t.id, t.messages);
	thread_clear(&t);
	return rc < 0 ? -1 : each_mail(d, thread, take_bytes, &lent, report, err);
}

/* Nothing of it is a stranger's: "12-20260914T081000Z-in-3fa9c2d1e0b4.eml". */
static char *file_name(const struct mail *m, const struct buf *raw)
{
	unsigned char digest[DIGEST_SIZE];
	struct buf name = { 0 };
	char *time = rfc3339_format(m->received, 0);

	digest_sha256(buf_text(raw), raw->len, digest);
	buf_printf(&name, "%lld-", (long long)m->thread);
	for (const char *p = time; *p && *p != '+' && *p != 'Z'; p++)
		if (*p != '-' && *p != ':')
			buf_add(&name, p, 1);
	buf_printf(&name, "Z-%s-", m->direction == MAIL_OUT ? "out" : "in");
	for (size_t i = 0; i < DIGEST_SHOWN; i++)
		buf_printf(&name, "%02x", digest[i]);
	buf_puts(&name, ".eml");
	free(time);
	return buf_take(&name);
}

static int take_file(void *data, const struct mail *m, const struct buf *raw, struct err *err)
{
	const char *folder = data;
	char *name = file_name(m, raw);
	char *path = mem_printf("%s/%s", folder, name);
	int rc;

	errno = 0;
	rc = file_write_new(path, buf_text(raw), raw->len, err);
	if (rc < 0 && errno == EEXIST)
		rc = 0; /* these very bytes, from an export before */
	free(path);
	free(name);
	return rc;
}

int desk_export_files(struct desk *d, int64_t thread, const char *folder, struct export_report *report,
	struct err *err)
{
	char *lent = mem_dup(folder);
	int rc = file_make_dir(folder, err);

	if (rc == 0)
		rc = each_mail(d, thread, take_file, lent, report, err);
	free(lent);
	return rc;
}

/* The two parts that a thread may have: what it is, and when. */
static void begin_part(struct desk *d, const struct thread *t, const char *part, const char *what,
	struct buf *out)
{
	const char *at = strchr(d->conf->address, '@');
	char *uid = mem_printf("thread-%lld-%s%s", (long long)t->id, what, at ? at : "");

	ics_line(out, "BEGIN", part);
	ics_text(out, "UID", uid);
	ics_time(out, "DTSTAMP", desk_now(d));
	free(uid);
}

static void add_texts(const struct thread *t, const char *what, struct buf *out)
{
	const char *who = t->customer.name && *t->customer.name ? t->customer.name : t->customer.addr;
	char *summary = mem_printf("%s %s: %s", what, who, t->subject);

	ics_text(out, "SUMMARY", summary);
	ics_text(out, "DESCRIPTION", t->is.due_why ? t->is.due_why : "");
	free(summary);
}

static void add_due(struct desk *d, const struct thread *t, struct buf *out)
{
	begin_part(d, t, "VTODO", "due", out);
	ics_time(out, "DUE", t->is.due);
	add_texts(t, t->is.due_kind == DUE_REPLY ? _("Answer") : _("Write to"), out);
	ics_line(out, "STATUS", "NEEDS-ACTION");
	ics_line(out, "END", "VTODO");
}

static void add_promise(struct desk *d, const struct thread *t, struct buf *out)
{
	begin_part(d, t, "VEVENT", "promise", out);
	ics_time(out, "DTSTART", t->is.promise); /* a moment: it has no end */
	add_texts(t, _("Promised to"), out);
	ics_line(out, "TRANSP", "TRANSPARENT");
	ics_line(out, "END", "VEVENT");
}

static int write_part(struct desk *d, int64_t thread, const struct export_sink *sink, struct err *err)
{
	struct thread t = { 0 };
	struct buf out = { 0 };
	int rc = desk_thread(d, thread, &t, err);

	if (rc == 0 && t.is.due != NO_TIME)
		add_due(d, &t, &out);
	if (rc == 0 && t.is.promise != NO_TIME)
		add_promise(d, &t, &out);
	if (rc == 0 && out.len)
		rc = sink->write(sink->data, buf_text(&out), out.len, err);
	buf_clear(&out);
	thread_clear(&t);
	return rc;
}

int desk_export_calendar(struct desk *d, const int64_t *threads, size_t n,
	const struct export_sink *sink, struct err *err)
{
	static const char begin[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//tillmail//tillmail//EN\r\n";
	static const char end[] = "END:VCALENDAR\r\n";
	int rc = sink->write(sink->data, begin, sizeof(begin) - 1, err);

	for (size_t i = 0; rc == 0 && i < n; i++)
		rc = write_part(d, threads[i], sink, err);
	return rc < 0 ? -1 : sink->write(sink->data, end, sizeof(end) - 1, err);
}
