#include "letter/lint.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "letter/lint_words.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
	SHOWN = 160 /* bytes of a sentence that are shown */
};

/* One sentence, with straight apostrophes, on one line. */
struct sentence {
	char *text;
	char *fold;
};

struct sentences {
	struct sentence *v;
	size_t n;
};

static void sentences_clear(struct sentences *s)
{
	for (size_t i = 0; i < s->n; i++) {
		free(s->v[i].text);
		free(s->v[i].fold);
	}
	free(s->v);
}

static void sentence_end(struct sentences *s, struct buf *text)
{
	struct buf fold = { 0 };

	if (text->len) {
		text_fold(buf_text(text), &fold);
		s->v = mem_grow(s->v, s->n, sizeof(*s->v));
		s->v[s->n++] = (struct sentence) { .text = buf_take(text), .fold = buf_take(&fold) };
	}
	buf_clear(text);
}

/* A full stop ends a sentence when a blank and no small letter or digit follow: "18.30" and "approx. 5" do not. */
static bool ends_sentence(uint32_t c, const char *next)
{
	if (c == '!' || c == '?' || c == 0x61F)
		return !*next || *next == ' ';
	if (c != '.' || (*next && *next != ' '))
		return false;
	return !*next || !(isdigit((unsigned char)next[1]) || islower((unsigned char)next[1]));
}

static void split_paragraph(const char *text, struct sentences *s)
{
	struct buf words = { 0 };
	uint32_t c;

	for (size_t n; (n = utf8_char(text, &c)); text += n) {
		if (c == 0x2019)
			buf_putc(&words, '\'');
		else if (words.len || c != ' ')
			buf_add(&words, text, n);
		if (ends_sentence(c, text + n))
			sentence_end(s, &words);
	}
	sentence_end(s, &words);
}

static void paragraph_end(struct sentences *s, struct buf *lines)
{
	split_paragraph(buf_text(lines), s);
	buf_clear(lines);
}

/* The words of the letter itself: no signature, no quotes. The first line is the greeting. */
static struct sentences split(const char *text)
{
	struct sentences s = { 0 };
	struct buf lines = { 0 };
	size_t n;

	for (; *text && strncmp(text, "-- \n", 4) != 0; text += n + (text[n] == '\n')) {
		n = strcspn(text, "\n");
		if (!n || *text == '>') {
			paragraph_end(&s, &lines);
			continue;
		}
		buf_puts(&lines, lines.len ? " " : "");
		buf_add(&lines, text, n);
		if (!s.n)
			paragraph_end(&s, &lines);
	}
	paragraph_end(&s, &lines);
	return s;
}

static bool is_letter(uint32_t c)
{
	if (c < 0x80)
		return isalnum((int)c);
	return c >= 0xC0 && c != 0x60C && c != 0x61B && c != 0x61F && !(c >= 0x2000 && c <= 0x2BFF);
}

static bool is_letter_before(const char *text, const char *p)
{
	const char *start = p;
	uint32_t c = 0;

	if (p == text)
		return false;
	do {
		start--;
	} while (start > text && ((unsigned char)*start & 0xC0) == 0x80);
	utf8_char(start, &c);
	return is_letter(c);
}

static bool is_letter_at(const char *p)
{
	uint32_t c;

	return utf8_char(p, &c) && is_letter(c);
}

/* A phrase as a table has it, made ready to be looked for. */
struct pattern {
	char *text;
	bool is_exact, opens, closes; /* words begin and end with it */
};

static struct pattern pattern_make(const char *written)
{
	struct pattern p = { .is_exact = *written == '=', .opens = true, .closes = true };
	struct buf fold = { 0 };
	size_t n;

	p.opens = *written != '*';
	written += p.is_exact || !p.opens;
	n = strlen(written);
	p.closes = written[n - 1] != '*';
	p.text = mem_dupn(written, n - !p.closes);
	if (p.is_exact)
		return p;
	text_fold(p.text, &fold);
	free(p.text);
	p.text = buf_take(&fold);
	return p;
}

static bool pattern_fits(const struct pattern *p, const struct sentence *s)
{
	const char *text = p->is_exact ? s->text : s->fold;
	size_t n = strlen(p->text);

	for (const char *at = text; (at = strcasestr(at, p->text)); at++)
		if (!(p->opens && is_letter_before(text, at)) && !(p->closes && is_letter_at(at + n)))
			return true;
	return false;
}

/* The first sentence from *from on that has a phrase of the topic; NULL: none. */
static const struct sentence *find(const struct sentences *s, size_t from, enum lint_topic topic,
	const char *lang)
{
	const char *const *words = lint_words(topic, lang);
	size_t best = s->n;

	for (; words && *words; words++) {
		struct pattern p = pattern_make(*words);

		for (size_t i = from; i < best; i++)
			if (pattern_fits(&p, &s->v[i]))
				best = i;
		free(p.text);
	}
	return best < s->n ? &s->v[best] : NULL;
}

static bool has(const struct sentence *s, enum lint_topic topic, const char *lang)
{
	const struct sentences one = { .v = (struct sentence[]) { *s }, .n = 1 };

	return find(&one, 0, topic, lang) != NULL;
}

/* Latin and Arabic digits tell a time, or at least something definite. */
static bool has_digit(const char *text)
{
	uint32_t c;

	for (size_t n; (n = utf8_char(text, &c)); text += n)
		if ((c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669))
			return true;
	return false;
}

/* NOLINTNEXTLINE(readability-non-const-parameter): out owns text from now on */
static void add(struct lint *out, const char *name, char *text)
{
	struct lint_finding finding = { .name = name };

	finding.text = text;
	out->v = mem_grow(out->v, out->n, sizeof(*out->v));
	out->v[out->n++] = finding;
}

/* As much of a sentence as a line of advice can hold. */
static char *quote(const struct sentence *s)
{
	size_t n = utf8_clip(s->text, SHOWN);

	return mem_printf("\"%.*s%s\"", (int)n, s->text, s->text[n] ? "…" : "");
}

static void add_about(struct lint *out, const char *name, const char *format, const struct sentence *s)
{
	char *sentence = quote(s);

	add(out, name, mem_printf("%s: %s", sentence, format));
	free(sentence);
}

/* Any word of the reader's name will do: "Dear Ms Stone" greets Mia Stone. */
static bool greets(const struct sentence *greeting, const char *name)
{
	struct buf fold = { 0 };
	bool is_there = false;
	size_t n;

	text_fold(name, &fold);
	for (const char *p = buf_text(&fold); *p && !is_there; p += n + (p[n] != 0)) {
		struct pattern word = { .opens = true, .closes = true };

		n = strcspn(p, " ,\"");
		word.text = mem_dupn(p, n);
		is_there = n > 1 && pattern_fits(&word, greeting);
		free(word.text);
	}
	buf_clear(&fold);
	return is_there;
}

static void check_name(const struct sentences *s, const struct lint_facts *facts, struct lint *out)
{
	char *sentence;

	if (!facts->first_name || !s->n || greets(&s->v[0], facts->first_name) ||
		(facts->name && greets(&s->v[0], facts->name)))
		return;
	sentence = quote(&s->v[0]);
	add(out, "no-name", mem_printf(_("%s does not greet %s by name"), sentence, facts->first_name));
	free(sentence);
}

static void check_manners(const struct sentences *s, const struct lint_facts *facts, struct lint *out)
{
	bool is_sorry = find(s, 0, LINT_APOLOGY, facts->lang);

	if (!find(s, 0, LINT_THANKS, facts->lang))
		add(out, "no-thanks", mem_dup(_("the letter has no word of thanks; thank for the message, or for the patience")));
	if (facts->is_late && !is_sorry)
		add(out, "late-no-apology", mem_dup(_("the letter leaves later than it was due and does not say sorry for that")));
	else if (facts->is_trouble && !is_sorry)
		add(out, "no-apology", mem_dup(_("something went wrong for the customer, and the letter does not say sorry")));
}

static void check_phrases(const struct sentences *s, const struct lint_facts *facts, struct lint *out)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct sentence *one = &s->v[i];

		if (has(one, LINT_VAGUE, facts->lang) && !has_digit(one->text) && !has(one, LINT_TIME, facts->lang))
			add_about(out, "vague-promise", _("say by when"), one);
		if (has(one, LINT_UNKNOWN, facts->lang))
			add_about(out, "dont-know", _("say what you will find out, and by when"), one);
		if (!facts->has_files && has(one, LINT_ATTACHED, facts->lang) &&
			!has(one, LINT_UNATTACHED, facts->lang))
			add_about(out, "no-attachment", _("nothing is attached"), one);
	}
}

void lint_letter(const char *text, const struct lint_facts *facts, struct lint *out)
{
	struct sentences s = split(text);

	*out = (struct lint) { 0 };
	check_name(&s, facts, out);
	if (lint_words(LINT_THANKS, facts->lang)) {
		if (facts->is_answer)
			check_manners(&s, facts, out);
		check_phrases(&s, facts, out);
	}
	sentences_clear(&s);
}

void lint_clear(struct lint *lint)
{
	for (size_t i = 0; i < lint->n; i++)
		free(lint->v[i].text);
	free(lint->v);
	*lint = (struct lint) { 0 };
}

bool lint_is_complaint(const char *text, const char *lang)
{
	struct sentences s = split(text);
	bool is_one = find(&s, 0, LINT_COMPLAINT, lang);

	sentences_clear(&s);
	return is_one;
}

bool lint_is_trouble(const char *topic)
{
	static const char *const topics[] = {
		"complaint", "damaged", "delay", "out-of-stock", "parcel-missing", "price", "refund"
	};

	for (size_t i = 0; topic && i < sizeof(topics) / sizeof(*topics); i++)
		if (strcmp(topics[i], topic) == 0)
			return true;
	return false;
}
