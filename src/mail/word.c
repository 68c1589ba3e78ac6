#include "mail/word.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "mail/decode.h"
#include "text/charset.h"

enum {
	CHARSET_MAX = 64,
	WORD_MAX = 4096, /* 75 by the book; the bound keeps the search for the end linear */
};

/* One encoded word: =?charset*language?encoding?text?= */
struct word {
	char charset[CHARSET_MAX];
	char encoding; /* 'b' or 'q' */
	const char *text;
	size_t len;
	const char *end; /* behind it */
};

/* Adjacent words of one charset, decoded but not converted: a character may span them. */
struct run {
	char charset[CHARSET_MAX];
	struct buf bytes;
};

static void decode_q(const char *s, size_t n, struct buf *out)
{
	for (size_t i = 0; i < n; i++) {
		int high = i + 2 < n && s[i] == '=' ? decode_hex(s[i + 1]) : -1;
		int low = high >= 0 ? decode_hex(s[i + 2]) : -1;

		if (low >= 0) {
			buf_putc(out, (char)(unsigned char)(high << 4 | low));
			i += 2;
		} else {
			buf_putc(out, s[i] == '_' ? ' ' : s[i]);
		}
	}
}

/* The first occurrence of the two characters in [p, end), or NULL. Not by memmem(), which looks at each byte. */
static const char *find_pair(const char *p, const char *end, const char *pair)
{
	while (end - p > 1 && (p = memchr(p, pair[0], (size_t)(end - p - 1))) != NULL && p[1] != pair[1])
		p++;
	return p && end - p > 1 ? p : NULL;
}

/* Read the word whose "=?" is at p; false when there is none. */
static bool word_parse(const char *p, const char *end, struct word *w)
{
	const char *charset = p + 2;
	const char *mark;
	const char *close;
	size_t len;

	if (end - p > WORD_MAX)
		end = p + WORD_MAX;
	mark = memchr(charset, '?', (size_t)(end - charset));
	if (!mark || end - mark < 4 || mark[2] != '?' || !strchr("bBqQ", mark[1]))
		return false;
	len = (size_t)(mark - charset);
	if (memchr(charset, '*', len)) /* RFC 2231, section 5: a language follows */
		len = (size_t)((const char *)memchr(charset, '*', len) - charset);
	if (len >= sizeof(w->charset))
		return false;
	memcpy(w->charset, charset, len);
	w->charset[len] = '\0';
	w->encoding = mark[1] == 'b' || mark[1] == 'B' ? 'b' : 'q';
	w->text = mark + 3;
	close = find_pair(w->text, end, "?=");
	if (!close)
		return false;
	w->len = (size_t)(close - w->text);
	w->end = close + 2;
	/* A word that was never closed must not swallow the next one. */
	return !memchr(w->text, ' ', w->len) || !find_pair(w->text, close, "=?");
}

static void run_flush(struct run *run, struct buf *out)
{
	if (run->bytes.len)
		charset_to_utf8(run->charset, run->bytes.data, run->bytes.len, out);
	buf_cut(&run->bytes, 0);
}

static void run_add(struct run *run, const struct word *w, struct buf *out)
{
	if (strcasecmp(run->charset, w->charset) != 0)
		run_flush(run, out);
	memcpy(run->charset, w->charset, sizeof(run->charset));
	if (w->encoding == 'b')
		decode_base64(w->text, w->len, &run->bytes);
	else
		decode_q(w->text, w->len, &run->bytes);
}

static bool is_all_blank(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	return p == end;
}

static bool is_all_ascii(const char *p, const char *end)
{
	while (p < end && !(*p & 0x80) && *p)
		p++;
	return p == end;
}

static void add_raw(const char *p, const char *end, struct buf *out)
{
	if (is_all_ascii(p, end))
		buf_add(out, p, (size_t)(end - p));
	else
		charset_to_utf8(NULL, p, (size_t)(end - p), out);
}

static void decode(const char *s, const char *end, struct buf *out)
{
	const char *rest = s; /* not yet in out */
	const char *p = s;
	bool after_word = false;
	struct run run = { 0 };
	struct word w;

	while ((p = find_pair(p, end, "=?"))) {
		if (!word_parse(p, end, &w)) {
			p += 2;
			continue;
		}
		if (!after_word || !is_all_blank(rest, p)) {
			run_flush(&run, out);
			add_raw(rest, p, out);
		}
		run_add(&run, &w, out);
		after_word = true;
		rest = p = w.end;
	}
	run_flush(&run, out);
	add_raw(rest, end, out);
	buf_clear(&run.bytes);
}

/* The bytes of the control character at s, where n are left; 0: it is none. */
static size_t control_length(const char *s, size_t n)
{
	unsigned char c = (unsigned char)*s;

	if (c == 0xC2)
		return n > 1 && (unsigned char)s[1] < 0xA0 ? 2 : 0;
	return c < ' ' || c == 0x7f ? 1 : 0;
}

void word_add_clean(const char *s, size_t n, struct buf *out)
{
	const char *end = s + n;

	while (s < end) {
		const char *start = s;
		size_t control = 0;

		while (s < end && (control = control_length(s, (size_t)(end - s))) == 0)
			s++;
		buf_add(out, start, (size_t)(s - start));
		if (s < end)
			buf_putc(out, ' ');
		s += control;
	}
}

/* Nothing to decode and nothing to clean, as in nearly all fields. */
static bool is_plain(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] < ' ' || s[i] > '~')
			return false;
	return !find_pair(s, s + n, "=?");
}

void word_decode(const char *s, size_t n, struct buf *out)
{
	struct buf text = { 0 };

	if (is_plain(s, n)) {
		buf_add(out, s, n);
		return;
	}
	decode(s, s + n, &text);
	word_add_clean(buf_text(&text), text.len, out);
	buf_clear(&text);
}
