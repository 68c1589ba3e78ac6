#include "triage/signature.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/address.h"
#include "text/fold.h"
#include "text/terms.h"
#include "triage/domain.h"
#include "triage/signature_words.h"
#include "triage/word_list.h"

enum {
	BODY_MIN = 4,    /* words, before which no letter ends */
	NAME_MAX = 5,    /* words of a line that is a name */
	LINE_MAX = 25,   /* of one that goes on behind the name: "Ana | SEO | ..." */
	CLOSING_MAX = 6, /* of one that thanks before the name */
	SIGNER_MAX = 3,  /* of a name below a thank-you */
	TITLE_MAX = 4,   /* of a trade behind a full name */
	SHORT_MIN = 3,   /* letters of a short form of a name */
	NAMES_MAX = 12,
	CARD_MIN = 2,  /* lines of a business card */
	FIRM_MAX = 4,  /* words of a line, among which its firm's name is, if it begins with that */
	FIRM_WORD = 4, /* bytes of a word that can be a firm's name */
	REST_MAX = 80, /* words of the last lines of a letter */
};

static bool starts_line(const struct terms *t, size_t i)
{
	const char *p;

	if (i == 0)
		return true;
	p = t->v[i - 1].at + t->v[i - 1].len;
	while (p < t->v[i].at && *p != '\n')
		p++;
	return p < t->v[i].at;
}

static size_t line_end(const struct terms *t, size_t i)
{
	for (i++; i < t->n && !starts_line(t, i); i++)
		;
	return i;
}

/* "Nige" is Nigel, "Z" is Zoe, when nothing else stands there. */
static bool is_name(const char *word, const struct terms *names, bool is_alone)
{
	for (size_t i = 0; i < names->n; i++) {
		const char *name = term_word(names, i);
		size_t n;

		if (*name != *word) /* as nearly always */
			continue;
		n = strlen(word);
		if (n > 1 && strcmp(name, word) == 0)
			return true;
		if (is_alone && (n == 1 || n >= SHORT_MIN) && strncmp(name, word, n) == 0)
			return true;
	}
	return false;
}

/* Whether one of marks follows term i. */
static bool has_mark(const struct terms *t, size_t i, const char *const marks[])
{
	const char *p = t->v[i].at + t->v[i].len;

	p += strspn(p, " \t");
	for (size_t k = 0; marks[k]; k++)
		if (strncmp(p, marks[k], strlen(marks[k])) == 0)
			return true;
	return false;
}

/* Whether something that parts a name from a trade follows term i. */
static bool is_parted(const struct terms *t, size_t i)
{
	static const char *const marks[] = { "|", ",", "/", "-", "–", "—", "·", "•", NULL };

	return has_mark(t, i, marks);
}

/* Whether a mark of punctuation stands right behind the term before end. */
static bool ends_clause(const struct terms *t, size_t end)
{
	const char *p = t->v[end - 1].at + t->v[end - 1].len;
	const char *last = term_word(t, end - 1);

	return (*p && strchr(".?!,:;", *p)) || *last == '?' || *last == '!';
}

/* Whether an empty line is before term i. */
static bool starts_paragraph(const struct terms *t, size_t i)
{
	const char *p = i ? t->v[i - 1].at + t->v[i - 1].len : NULL;
	size_t lines = 0;

	for (; p && p < t->v[i].at; p++)
		lines += *p == '\n';
	return lines > 1;
}

/* A line that is a name, with no more than one word beside it. */
static bool is_name_line(const struct terms *t, size_t first, size_t end, const struct terms *names)
{
	size_t n = end - first;
	size_t hits = 0;

	if (n > NAME_MAX)
		return false;
	for (size_t i = first; i < end; i++)
		hits += is_name(term_word(t, i), names, n == 1);
	return hits > 0 && n - hits <= 1 && (n <= 3 || is_name(term_word(t, first), names, false));
}

static bool is_signature(const struct terms *t, size_t first, size_t end, const struct terms *names)
{
	size_t n = end - first;
	size_t lead = 0;

	while (first + lead < end && is_name(term_word(t, first + lead), names, n == 1))
		lead++;
	if (is_name_line(t, first, end, names))
		return true;
	if (n <= CLOSING_MAX && is_name(term_word(t, end - 1), names, false))
		return true; /* "Thanks a bunch, Sally" */
	if (lead > 1 && n - lead <= TITLE_MAX && starts_paragraph(t, first) && !ends_clause(t, end) && t->n - first <= REST_MAX)
		return true; /* "Lily Guo  Sales Manager" */
	return lead > 0 && n <= LINE_MAX && is_parted(t, first + lead - 1);
}

/* How many terms from first on are those words, all of them; 0: they are not. */
static size_t count_matching(const struct terms *t, size_t first, size_t end, const char *words)
{
	for (size_t i = first; i < end; i++) {
		const char *word = term_word(t, i);
		size_t n;

		if (*words != *word) /* as nearly always */
			return 0;
		n = strlen(word);
		if (strncmp(words, word, n) != 0)
			return 0;
		if (!words[n])
			return i + 1 - first;
		if (words[n] != ' ')
			return 0;
		words += n + 1;
	}
	return 0;
}

/* Also for letters of scripts that have no capitals. */
static bool is_capital(const char *s)
{
	return (unsigned char)*s >= 0x80 || (*s >= 'A' && *s <= 'Z');
}

/* Whether the terms from first to end are the name of who signs, and no more. */
static bool is_signer(const struct terms *t, size_t first, size_t end)
{
	if (end == first || end - first > SIGNER_MAX || ends_clause(t, end))
		return false;
	for (size_t i = first; i < end; i++)
		if (!is_capital(t->v[i].at))
			return false;
	return true;
}

static bool is_thanks(const struct terms *t, size_t first, size_t end)
{
	while (end - first > 1 && *term_word(t, end - 1) == '!')
		end--;
	for (size_t k = 0; signature_thanks[k]; k++)
		if (count_matching(t, first, end, signature_thanks[k]) == end - first)
			return true;
	return false;
}

/* A line that thanks and says no more, above one that is a name and no more. */
static bool is_thanks_above_name(const struct terms *t, size_t first, size_t end)
{
	return end < t->n && is_signer(t, end, line_end(t, end)) && is_thanks(t, first, end);
}

/* "Thanks, Corinne", at the end of a paragraph. */
static bool is_thanks_with_name(const struct terms *t, size_t first, size_t end)
{
	static const char *const marks[] = { ",", "!", "-", "–", NULL };

	if (end < t->n && !starts_paragraph(t, end))
		return false;
	for (size_t i = first + 1; i < end; i++)
		if (has_mark(t, i - 1, marks) && is_signer(t, i, end) && is_thanks(t, first, i))
			return true;
	return false;
}

/* A line that says farewell, alone or with a name behind it: "Best," and "Kind regards Jo", but not "Best price" or "with regards to". */
static bool is_closing(const struct terms *t, size_t first, size_t end)
{
	if (end - first > CLOSING_MAX)
		return false;
	for (size_t k = 0; signature_closings[k]; k++) {
		size_t n = count_matching(t, first, end, signature_closings[k]);

		if (n > 0 && (first + n == end || ends_clause(t, first + n) || (n > 1 && is_capital(t->v[first + n].at))))
			return true;
	}
	return false;
}

static bool has_word(const struct terms *t, size_t first, size_t end, const char *const words[])
{
	for (size_t i = first; i < end; i++)
		if (is_one_of(term_word(t, i), words))
			return true;
	return false;
}

static bool has_card_mark(const struct terms *t, size_t first, size_t end)
{
	static const char *const bars[] = { "|", "·", "•", NULL };

	if (has_word(t, first, end, signature_firm_words) || has_word(t, first, end, signature_card_words))
		return true;
	for (size_t i = first; i < end; i++)
		if (has_mark(t, i, bars))
			return true;
	return false;
}

/* The last paragraph, when it is a card with a name that is not the sender's: short lines, and what only cards have. */
static bool is_card(const struct terms *t, size_t first)
{
	size_t lines = 0;
	bool is_marked = false;

	if (!starts_paragraph(t, first))
		return false;
	for (size_t i = first, end; i < t->n; i = end, lines++) {
		end = line_end(t, i);
		if (lines == 0 && (ends_clause(t, end) || (end - i > NAME_MAX && !has_word(t, i, end, signature_firm_words))))
			return false; /* "Grand Hotel S.r.l. - P.IVA ..." may be longer than a name */
		if (end - i > LINE_MAX)
			return false;
		is_marked |= has_card_mark(t, i, end);
	}
	return lines >= CARD_MIN && is_marked;
}

/* "Marchuk Accounting - bookkeeping from ..." of somebody at marchuk-accounting.example, but not "Order 4711 - ..." of orders.example. */
static bool is_firm_line(const struct terms *t, size_t first, size_t end, const char *firm)
{
	static const char *const marks[] = { "|", "/", "-", "–", "—", "·", "•", "~", NULL };
	size_t last = first + FIRM_MAX < end ? first + FIRM_MAX : end;
	bool is_named = false;

	if (!*firm || !starts_paragraph(t, first) || !is_capital(t->v[first].at))
		return false;
	for (size_t i = first; i < last; i++) {
		const char *word = term_word(t, i);

		if (*word == '0')
			return false;
		is_named |= strlen(word) >= FIRM_WORD && is_capital(t->v[i].at) && strstr(firm, word);
		if (is_named && has_mark(t, i, marks))
			return true;
	}
	return is_named && end - first <= NAME_MAX && !ends_clause(t, end) && strcmp(term_word(t, end - 1), "xurlx") != 0;
}

/* Of ana.pop@shop.example: ana, pop. */
static void add_local_part(struct terms *names, const char *addr)
{
	char *local = mem_dupn(addr ? addr : "", strcspn(addr ? addr : "", "@"));

	/* Tokens point into what they were made of, but only their words are asked for. */
	terms_add(names, local, NAMES_MAX);
	free(local);
}

/* Who writes: the names of the person, and that of the firm as its domain begins, folded; "": it has none of its own. */
struct writer {
	struct terms names;
	struct buf firm;
};

static void read_writer(struct writer *w, const struct address *sender)
{
	const char *domain = address_domain(sender->addr);

	*w = (struct writer) { 0 };
	if (sender->name && *sender->name)
		terms_add(&w->names, sender->name, NAMES_MAX);
	else
		add_local_part(&w->names, sender->addr);
	if (!domain_is_public(domain))
		text_fold_bytes(domain, strcspn(domain, "."), &w->firm);
}

static void writer_clear(struct writer *w)
{
	terms_clear(&w->names);
	buf_clear(&w->firm);
}

/* The text of a mailing goes on for long behind a "Regards", and none of it is a signature. */
static bool starts_signature(const struct terms *t, size_t first, size_t end, const struct writer *w)
{
	if (is_signature(t, first, end, &w->names))
		return true;
	return t->n - first <= REST_MAX &&
	       (is_closing(t, first, end) || is_thanks_above_name(t, first, end) ||
		       is_thanks_with_name(t, first, end) || is_card(t, first) || is_firm_line(t, first, end, buf_text(&w->firm)));
}

size_t signature_find(const struct terms *body, const struct address *sender)
{
	struct writer writer;
	size_t found = body->n;

	read_writer(&writer, sender);
	for (size_t i = 0, end; i < body->n && found == body->n; i = end) {
		end = line_end(body, i);
		if (i >= BODY_MIN && starts_signature(body, i, end, &writer))
			found = i;
	}
	writer_clear(&writer);
	return found;
}
