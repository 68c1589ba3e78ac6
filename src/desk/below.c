#include "desk/below.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "calendar/words.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "letter/letter.h"
#include "mail/reader.h"
#include "mail/write.h"
#include "store/mail.h"
#include "text/newest.h"
#include "text/utf8.h"

enum {
	TRIMMED_LINES = 20,
	FULL_LINES = 2000,
	COLUMNS = 76
};

/* What introduces another mail; %D, %N, ... of a heading are not for printf, see expand(). */
static const struct introduction {
	const char *lang;
	const char *quote;
	const char *forward;
} introductions[] = {
	{ "en", "On %D, %N wrote:",
		"---------- Forwarded message ----------\nFrom: %F\nDate: %D\nSubject: %S\nTo: %T" },
	{ "es", "El %D, %N escribió:",
		"---------- Mensaje reenviado ----------\nDe: %F\nFecha: %D\nAsunto: %S\nPara: %T" },
	{ "it", "Il giorno %D, %N ha scritto:",
		"---------- Messaggio inoltrato ----------\nDa: %F\nData: %D\nOggetto: %S\nA: %T" },
	{ "ro", "În %D, %N a scris:",
		"---------- Mesaj redirecționat ----------\nDe la: %F\nData: %D\nSubiect: %S\nCătre: %T" },
	{ "pl", "%D, %N napisał(a):",
		"---------- Przekazana wiadomość ----------\nOd: %F\nData: %D\nTemat: %S\nDo: %T" },
	{ "ar", "في %D، كتب %N:",
		"---------- رسالة معاد توجيهها ----------\nمن: %F\nالتاريخ: %D\nالموضوع: %S\nإلى: %T" },
};

/* English where we have no words of that language. */
static const struct introduction *introduction_in(const char *lang)
{
	for (size_t i = 0; i < sizeof(introductions) / sizeof(*introductions); i++)
		if (strcmp(introductions[i].lang, lang) == 0)
			return &introductions[i];
	return &introductions[0];
}

static void add_address(const struct address *a, struct buf *out)
{
	if (*a->name)
		buf_printf(out, "%s <%s>", a->name, a->addr);
	else
		buf_puts(out, a->addr);
}

/* A name that claims to be an address, or looks like markup, would do so in our own sentence. */
static void add_name(const struct address *a, struct buf *out)
{
	buf_puts(out, *a->name && !strpbrk(a->name, "@{}<>[]") ? a->name : a->addr);
}

static void add_part(const struct desk *d, const struct mail *mail, const char *lang, char part,
	struct buf *out)
{
	const struct message *m = &mail->message;
	char *date;

	switch (part) {
	case 'D':
		date = time_in_words(d->conf->calendar.zone, mail->received, lang, WORDS_LONG);
		buf_puts(out, date);
		free(date);
		break;
	case 'F':
		add_address(message_sender(m), out);
		break;
	case 'N':
		add_name(message_sender(m), out);
		break;
	case 'S':
		buf_puts(out, m->subject ? m->subject : "");
		break;
	case 'T':
		for (size_t i = 0; i < m->to.n; i++) {
			buf_puts(out, i ? ", " : "");
			add_address(&m->to.v[i], out);
		}
		break;
	}
}

static char *expand(const char *heading, const struct desk *d, const struct mail *mail, const char *lang)
{
	struct buf out = { 0 };

	for (const char *p = heading; *p; p++) {
		if (*p == '%')
			add_part(d, mail, lang, *++p, &out);
		else
			buf_putc(&out, *p);
	}
	return buf_take(&out);
}

/* How many lines n bytes of text will be, broken at the width of a mail. */
static size_t count_lines(size_t n)
{
	return n / COLUMNS + 1;
}

/* At most so many lines of text as they will stand below a letter; none of them is empty at the beginning or the end. */
static char *cut(const char *text, size_t lines)
{
	const char *p = text + strspn(text, " \t\r\n");
	struct buf out = { 0 };
	size_t n;

	for (; *p && lines > 0; p += n + (p[n] == '\n')) {
		n = strcspn(p, "\n");
		if (count_lines(n) > lines)
			n = utf8_clip(p, lines * COLUMNS);
		lines -= count_lines(n) < lines ? count_lines(n) : lines;
		buf_add(&out, p, n);
		buf_putc(&out, '\n');
	}
	for (n = out.len; n > 0 && strchr(" \t\r\n", out.data[n - 1]); n--)
		;
	buf_cut(&out, n);
	if (p[strspn(p, " \t\r\n")])
		buf_puts(&out, "\n[...]");
	return buf_take(&out);
}

static char *quoted_text(const struct message *m, bool is_trimmed)
{
	struct buf newest = { 0 };
	char *text;

	if (!is_trimmed)
		return cut(m->text, FULL_LINES);
	newest_text(m->text, &newest);
	text = cut(buf_text(&newest), TRIMMED_LINES);
	buf_clear(&newest);
	return text;
}

static void put(const struct desk *d, const struct mail *question, const char *lang,
	struct quoted *q, struct letter *letter)
{
	char *heading = expand(q->heading, d, question, lang);

	q->heading = heading;
	letter_quote(letter, q);
	free(heading);
}

void below_quote(const struct desk *d, const struct mail *question, const char *lang,
	struct letter *letter)
{
	struct quoted q = { .heading = introduction_in(lang)->quote };
	char *text;

	if (strcmp(d->conf->quote, "none") == 0 || !question->message.text)
		return;
	text = quoted_text(&question->message, strcmp(d->conf->quote, "full") != 0);
	q.text = text;
	if (*text)
		put(d, question, lang, &q, letter);
	free(text);
}

void below_forward(const struct desk *d, const struct mail *question, const char *lang,
	struct letter *letter)
{
	struct quoted q = {
		.heading = introduction_in(lang)->forward,
		.text = question->message.text ? question->message.text : "",
		.is_passed_on = true,
	};

	put(d, question, lang, &q, letter);
}

static int attach(struct desk *d, const struct message *m, const struct buf *raw,
	struct outgoing *mail, struct err *err)
{
	for (size_t i = 0; i < m->n_attachments; i++) {
		const struct attachment *a = &m->attachments[i];
		struct buf bytes = { 0 };
		size_t size;

		if (reader_attachment(d->reader, buf_text(raw), raw->len, i, &bytes, err) < 0) {
			buf_clear(&bytes);
			return err_wrap(err, _("attachment %s cannot be passed on"), a->name);
		}
		size = bytes.len; /* buf_take() empties it */
		mail->files = mem_grow(mail->files, mail->n_files, sizeof(*mail->files));
		mail->files[mail->n_files++] = (struct outgoing_file) {
			.name = mem_dup(a->name),
			.type = mem_dup(a->type),
			.size = size,
			.bytes = buf_take(&bytes),
		};
	}
	return 0;
}

int below_attach(struct desk *d, const struct mail *question, struct outgoing *mail,
	struct err *err)
{
	struct buf raw = { 0 };
	int rc = 0;

	if (question->message.n_attachments)
		rc = store_mail_raw(d->store, question->id, &raw, err) < 0 ? -1 : 0;
	if (rc == 0)
		rc = attach(d, &question->message, &raw, mail, err);
	buf_clear(&raw);
	return rc;
}
