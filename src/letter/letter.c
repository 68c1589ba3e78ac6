#include "letter/letter.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "letter/escape.h"
#include "letter/liquid_source.h"
#include "letter/markdown.h"
#include "letter/page.h"
#include "letter/place.h"
#include "letter/template.h"
#include "text/utf8.h"

/* The signature's lines; without one, nothing is signed. */
static char *tidy_signature(const char *signature)
{
	struct buf out = { 0 };

	for (const char *p = signature ? signature : ""; *p; p++)
		if (*p != '\r')
			buf_putc(&out, *p);
	while (out.len && strchr(" \t\n", out.data[out.len - 1]))
		buf_cut(&out, out.len - 1);
	return buf_take(&out);
}

static char *make_text(const struct markdown *m, const char *signature)
{
	struct buf out = { 0 };

	markdown_to_text(m, &out);
	if (*signature)
		buf_printf(&out, "\n-- \n%s\n", signature);
	return buf_take(&out);
}

static char *make_html(const struct markdown *m, const char *lang, const char *signature)
{
	struct buf out = { 0 };

	page_begin(lang, &out);
	markdown_to_html(m, &out);
	if (*signature) {
		/* The blank at the end of the dashes is what mail programs know a signature by. */
		buf_puts(&out, "<p>-- <br>\n");
		page_text(signature, &out);
		buf_puts(&out, "</p>\n");
	}
	buf_puts(&out, PAGE_END);
	return buf_take(&out);
}

/* All forms of a letter. subject is taken over. */
static int make(char *subject, const struct markdown *m, const char *lang, const char *signature,
	struct letter *out, struct err *err)
{
	char *lines = tidy_signature(signature);
	int rc = -1;

	*out = (struct letter) { 0 };
	out->subject = subject;
	if (markdown_is_empty(m)) {
		err_set(err, ERR_DATA, _("the letter is empty; write something"));
	} else if (!*subject) {
		err_set(err, ERR_DATA, _("the letter has no subject"));
	} else {
		out->text = make_text(m, lines);
		out->html = make_html(m, lang ? lang : "en", lines);
		out->markdown = markdown_to_source(m);
		rc = 0;
	}
	free(lines);
	if (rc < 0)
		letter_clear(out);
	return rc;
}

/* One line, with single blanks between its words. */
static char *tidy_subject(const char *text)
{
	char *line = escape_line(text);
	struct buf out = { 0 };
	size_t n;

	for (const char *p = line + strspn(line, " "); *p; p += strspn(p, " ")) {
		n = strcspn(p, " ");
		buf_puts(&out, out.len ? " " : "");
		buf_add(&out, p, n);
		p += n;
	}
	free(line);
	return buf_take(&out);
}

/* Both are tried, so that one error names all that is missing in both. */
static int fill(const struct template *t, const struct liquid *l, struct buf *subject,
	struct buf *body, struct err *err)
{
	struct liquid own = *l;
	struct source source = {
		.name = t->file,
		.text = t->subject,
		.n = strlen(t->subject),
		.first_line = t->subject_line,
		.indent = t->subject_column - 1,
	};
	struct err first = { 0 }, second = { 0 };
	int rc, rc_body;

	own.strict = true;
	own.escape = LIQUID_RAW;
	rc = liquid_render_source(&own, &source, subject, &first);
	own.escape = LIQUID_MARKDOWN;
	rc_body = liquid_render(&own, t->file, t->body, strlen(t->body), t->body_line, body, &second);
	if (rc < 0 && rc_body < 0)
		return err_set(err, ERR_DATA, "%s\n%s", first.text, second.text);
	if (rc < 0 || rc_body < 0)
		return err_set(err, ERR_DATA, "%s", rc < 0 ? first.text : second.text);
	return 0;
}

int letter_fill(const struct template *t, const struct liquid *l, const char *signature,
	struct letter *out, struct err *err)
{
	struct buf subject = { 0 }, body = { 0 };
	struct markdown *m = NULL;
	int rc = -1;

	*out = (struct letter) { 0 };
	if (fill(t, l, &subject, &body, err) < 0)
		goto out;
	m = markdown_parse(buf_text(&body), false, err);
	if (!m)
		goto out;
	rc = make(tidy_subject(buf_text(&subject)), m, l->lang, signature, out, err);
out:
	if (rc < 0 && m)
		err_wrap(err, "%s", t->file);
	markdown_free(m);
	buf_clear(&subject);
	buf_clear(&body);
	return rc;
}

/* A placeholder that is left over was meant to be filled in; what is quoted is not ours. */
static int check_placeholders(const char *text, struct err *err)
{
	int line = 1;
	size_t n;

	for (const char *p = text; *p; p += n + (p[n] == '\n'), line++) {
		const char *open, *close;

		n = strcspn(p, "\n");
		open = *p == '>' ? NULL : memmem(p, n, "{{", 2);
		close = open ? memmem(open, n - (size_t)(open - p), "}}", 2) : NULL;
		if (close)
			return err_set(err, ERR_DATA,
				_("line %d: %.*s is a placeholder that nobody filled in; write what it stands for"),
				line, (int)(close + 2 - open), open);
	}
	return 0;
}

/* Whoever reads the letter relies on it; an editor may have saved something else. */
static int check_encoding(const char *text, struct err *err)
{
	if (utf8_is_valid(text, strlen(text)))
		return 0;
	return err_set(err, ERR_DATA, _("the text is not UTF-8; save it in that encoding, or convert it with iconv(1)"));
}

int letter_from_text(const char *subject, const char *markdown, const char *lang,
	const char *signature, struct letter *out, struct err *err)
{
	struct markdown *m;
	int rc;

	*out = (struct letter) { 0 };
	if (check_encoding(markdown, err) < 0 || check_placeholders(markdown, err) < 0)
		return -1;
	m = markdown_parse(markdown, true, err);
	if (!m)
		return -1;
	rc = make(tidy_subject(subject), m, lang, signature, out, err);
	markdown_free(m);
	return rc;
}

void letter_clear(struct letter *l)
{
	free(l->subject);
	free(l->text);
	free(l->html);
	free(l->markdown);
	*l = (struct letter) { 0 };
}
