/* show - a conversation, its raw mails, its HTML and its attachments. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "desk/caution.h"
#include "desk/inside.h"
#include "desk/threads.h"
#include "mail/reader.h"
#include "mail/seal.h"
#include "store/mail.h"
#include "store/thread.h"
#include "text/safe.h"

enum {
	MAX_SAME_NAMES = 1000,
	NAME_BYTES = 200,
	SIMILAR_SECONDS = 30 * 24 * 60 * 60 /* what is further apart is another matter */
};

static void fill_attachments(struct message_view *view, const struct message *m)
{
	view->attachments = mem_alloc(m->n_attachments * sizeof(*view->attachments));
	view->n_attachments = m->n_attachments;
	for (size_t i = 0; i < m->n_attachments; i++)
		view->attachments[i] = (struct file_view) {
			.name = mem_dup(m->attachments[i].name),
			.type = mem_dup(m->attachments[i].type),
			.size = m->attachments[i].size,
		};
}

static void fill_headers(struct message_view *view, const struct message *m)
{
	view->headers = mem_alloc(m->n_fields * sizeof(*view->headers));
	view->n_headers = m->n_fields;
	for (size_t i = 0; i < m->n_fields; i++)
		view->headers[i] = (struct header_view) {
			.name = mem_dup(m->fields[i].name),
			.value = mem_dup(m->fields[i].value),
		};
}

/* What can be done with a mail that is sealed. */
static const char *seal_advice(enum seal seal)
{
	switch (seal) {
	case SEAL_NONE:
		break;
	case SEAL_SIGNED:
		return _("It is signed; the signature was not checked.");
	case SEAL_ENCRYPTED:
		return _("Its content is encrypted: open it in a mail program that has the key, or ask the sender to "
			 "write again without encryption.");
	case SEAL_PACKED:
		return _("It is signed, and its content packed into the signature (smime.p7m): open it in another mail "
			 "program, or ask the sender to write again without S/MIME.");
	case SEAL_COMPRESSED:
		return _("Its content is compressed by S/MIME, and not encrypted: open it in another mail program, or ask "
			 "the sender to write again without S/MIME.");
	case SEAL_WINMAIL:
		return _("Its content is in winmail.dat, which only Outlook reads well: ask the sender to write again "
			 "as HTML or plain text.");
	}
	return NULL;
}

static void message_fill(const struct desk *d, struct message_view *view, const struct mail *mail)
{
	const struct message *m = &mail->message;

	*view = (struct message_view) {
		.id = mail->id,
		.direction = mail->direction == MAIL_OUT ? "out" : "in",
		.date = mail->received,
		.subject = mem_dup(m->subject ? m->subject : ""),
		.text = mem_dup(m->text ? m->text : ""),
		.quarantined = mem_dup(m->quarantined),
		.thanks = mail->is_thanks,
	};
	person_fill(&view->from, message_sender(m));
	people_fill(&view->to, &m->to);
	fill_attachments(view, m);
	fill_headers(view, m);
	cautions_fill(d, mail, 1, &view->cautions);
	view->seal = seal_name(message_seal(m));
	view->seal_text = mem_dup(seal_advice(message_seal(m)));
}

/* The mails of a thread that there is. */
static int mails_of(struct desk *d, int64_t id, struct thread *t, struct mail_list *mails,
	struct err *err)
{
	if (desk_thread(d, id, t, err) < 0)
		return -1;
	return store_thread_mails(d->store, t->id, mails, err);
}

static int fill_notes(struct desk *d, int64_t thread, struct conversation *out, struct err *err)
{
	struct act_list acts;

	if (store_acts(d->store, thread, &acts, err) < 0)
		return -1;
	for (size_t i = 0; i < acts.n; i++) {
		if (acts.v[i].kind != ACT_NOTED)
			continue;
		out->notes = mem_grow(out->notes, out->n_notes, sizeof(*out->notes));
		out->notes[out->n_notes++] = (struct thread_note) { acts.v[i].at, mem_dup(acts.v[i].text) };
	}
	act_list_clear(&acts);
	return 0;
}

static char *similar_why(const struct similar *s)
{
	return s->number ? mem_printf(_("the same customer, and both speak of %s"), s->number)
			 : mem_dup(_("the same customer and subject"));
}

static char *similar_advice(int64_t thread, const struct similar *s)
{
	char *why = similar_why(s);
	char *text = mem_printf(_("Thread %lld may be about the same (%s): merge %lld %lld puts them together."),
		(long long)s->thread, why, (long long)thread, (long long)s->thread);

	free(why);
	return text;
}

int desk_similar(struct desk *d, int64_t thread, struct strs *out, struct err *err)
{
	struct similar_list list;

	if (store_similar(d->store, thread, SIMILAR_SECONDS, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.n; i++) {
		char *advice = similar_advice(thread, &list.v[i]);

		strs_add(out, advice);
		free(advice);
	}
	similar_list_clear(&list);
	return 0;
}

static int fill_similar(struct desk *d, int64_t thread, struct conversation *out, struct err *err)
{
	struct similar_list list;

	if (store_similar(d->store, thread, SIMILAR_SECONDS, &list, err) < 0)
		return -1;
	out->similar = mem_alloc((list.n + 1) * sizeof(*out->similar));
	for (size_t i = 0; i < list.n; i++)
		out->similar[out->n_similar++] = (struct similar_view) {
			.id = list.v[i].thread,
			.subject = mem_dup(list.v[i].subject),
			.why = similar_why(&list.v[i]),
			.advice = similar_advice(thread, &list.v[i]),
		};
	similar_list_clear(&list);
	return 0;
}

int desk_show(struct desk *d, int64_t thread, struct conversation *out, struct err *err)
{
	struct mail_list mails = { 0 };
	struct thread t = { 0 };
	int rc = mails_of(d, thread, &t, &mails, err);

	*out = (struct conversation) { 0 };
	if (rc == 0) {
		thread_view_fill(d, &out->thread, &t, desk_now(d));
		out->messages = mem_alloc(mails.n * sizeof(*out->messages));
		for (; out->n_messages < mails.n; out->n_messages++)
			message_fill(d, &out->messages[out->n_messages], &mails.v[out->n_messages]);
		rc = fill_notes(d, t.id, out, err);
		if (rc == 0)
			rc = fill_similar(d, t.id, out, err);
	}
	mail_list_clear(&mails);
	thread_clear(&t);
	return rc;
}

int desk_show_raw(struct desk *d, int64_t thread, struct buf *out, struct err *err)
{
	struct mail_list mails = { 0 };
	struct thread t = { 0 };
	int rc = mails_of(d, thread, &t, &mails, err);

	for (size_t i = 0; rc == 0 && i < mails.n; i++)
		rc = store_mail_raw(d->store, mails.v[i].id, out, err) < 0 ? -1 : 0;
	mail_list_clear(&mails);
	thread_clear(&t);
	return rc;
}

/* 1 when the mail has HTML, 0 when not. */
static int html_of(struct desk *d, int64_t mail, struct buf *out, struct err *err)
{
	struct buf raw = { 0 };
	int rc = store_mail_raw(d->store, mail, &raw, err);

	if (rc == 1 && reader_html(d->reader, raw.data, raw.len, out, err) < 0)
		rc = err->kind == ERR_NOT_FOUND ? 0 : -1;
	buf_clear(&raw);
	return rc;
}

int desk_show_html(struct desk *d, int64_t thread, struct buf *out, struct err *err)
{
	struct mail_list mails = { 0 };
	struct thread t = { 0 };
	int rc = mails_of(d, thread, &t, &mails, err);

	for (size_t i = mails.n; rc == 0 && i > 0; i--)
		rc = html_of(d, mails.v[i - 1].id, out, err);
	if (rc == 0)
		err_set(err, ERR_NOT_FOUND, _("no message of thread %lld has HTML"), (long long)thread);
	mail_list_clear(&mails);
	thread_clear(&t);
	return rc == 1 ? 0 : -1;
}

/*
 * A name that shows what it is, starts with no dot or dash, means nothing to a shell's
 * or another system's paths, and is no longer than most file systems take.
 */
static char *harmless_name(const char *name)
{
	char *shown = safe_line(name);
	size_t len = strlen(shown);
	size_t start = strspn(shown, ".- ");
	char *clean;

	if (len - start > NAME_BYTES)
		start = len - NAME_BYTES; /* the end has the extension */
	while (((unsigned char)shown[start] & 0xC0) == 0x80)
		start++;
	start += strspn(shown + start, ".- ");
	clean = mem_dup(shown[start] ? shown + start : "attachment");
	for (char *p = clean; *p; p++)
		if (strchr("/\\:*?\"<>|", *p))
			*p = '_';
	free(shown);
	return clean;
}

/* Write under the name, or under "2-name", "3-name" ... when that is taken. */
static int save_as(const char *folder, const char *name, const struct buf *bytes,
	struct strs *saved, struct err *err)
{
	char *clean = harmless_name(name);
	int rc = -1;

	for (int i = 1; rc < 0 && i < MAX_SAME_NAMES; i++) {
		char *numbered = i == 1 ? mem_dup(clean) : mem_printf("%d-%s", i, clean);
		char *path = mem_printf("%s/%s", folder, numbered);

		errno = 0;
		rc = file_write_new(path, buf_text(bytes), bytes->len, err);
		if (rc == 0)
			strs_add(saved, path);
		free(path);
		free(numbered);
		if (rc < 0 && errno != EEXIST)
			break;
	}
	free(clean);
	return rc;
}

static int save_all(struct desk *d, const struct mail *mail, const char *folder,
	struct strs *saved, struct err *err)
{
	struct buf raw = { 0 };
	struct buf bytes = { 0 };
	int rc = store_mail_raw(d->store, mail->id, &raw, err);

	for (size_t i = 0; rc == 1 && i < mail->message.n_attachments; i++) {
		buf_clear(&bytes);
		if (reader_attachment(d->reader, raw.data, raw.len, i, &bytes, err) < 0 ||
			save_as(folder, mail->message.attachments[i].name, &bytes, saved, err) < 0)
			rc = -1;
	}
	buf_clear(&bytes);
	buf_clear(&raw);
	return rc < 0 ? -1 : 0;
}

int desk_save_attachments(struct desk *d, int64_t thread, const char *folder, struct strs *saved,
	struct err *err)
{
	struct mail_list mails = { 0 };
	struct thread t = { 0 };
	int rc = mails_of(d, thread, &t, &mails, err);

	if (rc == 0)
		rc = file_make_dir(folder, err);
	for (size_t i = 0; rc == 0 && i < mails.n; i++)
		if (mails.v[i].message.n_attachments)
			rc = save_all(d, &mails.v[i], folder, saved, err);
	mail_list_clear(&mails);
	thread_clear(&t);
	return rc;
}
