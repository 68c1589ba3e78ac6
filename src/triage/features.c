#include "triage/features.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "mail/message.h"
#include "text/fold.h"
#include "text/newest.h"
#include "triage/concepts.h"
#include "triage/domain.h"
#include "triage/lexicon.h"
#include "triage/signature.h"

enum {
	SUBJECT_MAX = 60, /* terms */
	HEAD_MAX = 400,   /* terms at the start of the body */
	TAIL_MAX = 1000,  /* bytes at its end that are read too: there a list tells how to leave it */
	WORDS_MAX = 200,  /* of the body that are taken one by one */
	NEWEST_MIN = 3,   /* with fewer words the quote is what there is to read */
	SHORTEST = 3,     /* letters of a piece */
	LONGEST = 5,
	LETTERS_MAX = 40, /* of one word */
	MANY = 4,
	ID_BITS = 32,
	DIGIT = 8, /* bits that are sorted by at once */
};

/* How much a kind counts as a whole, however long the mail is. */
static const float words_norm = 2.0F;
static const float letters_norm = 1.0F;
static const float style_value = 0.5F;

static uint32_t hash(uint32_t h, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * 16777619U;
	return h;
}

static uint32_t finish(uint32_t h)
{
	h = (h ^ (h >> 16)) * 0x85ebca6bU;
	h = (h ^ (h >> 13)) * 0xc2b2ae35U;
	return h ^ (h >> 16);
}

static uint32_t hash_start(const char *space)
{
	return hash(2166136261U, space, strlen(space) + 1);
}

uint32_t feature_id(const char *name)
{
	return finish(hash(hash_start("named"), name, strlen(name)));
}

void features_add(struct features *f, struct feature feature)
{
	f->v = mem_grow(f->v, f->n, sizeof(*f->v));
	f->v[f->n++] = feature;
}

void features_add_named(struct features *f, const char *name, const char *of, float value)
{
	char text[80];

	snprintf(text, sizeof(text), "%s:%s", name, of);
	features_add(f, (struct feature) { .id = feature_id(text), .value = value, .concept = NO_CONCEPT });
}

void features_add_steps(struct features *f, const char *name, size_t n, size_t most, float value)
{
	char step[24];

	for (size_t i = 0; i < n && i < most; i++) {
		snprintf(step, sizeof(step), "%zu", i);
		features_add_named(f, name, step, value);
	}
}

/* One pass of sort(): by the DIGIT bits of the ids from shift on. */
static void sort_pass(const struct feature *from, struct feature *to, size_t n, unsigned shift)
{
	size_t places[1 << DIGIT] = { 0 };
	size_t at = 0;

	for (size_t i = 0; i < n; i++)
		places[(from[i].id >> shift) & ((1 << DIGIT) - 1)]++;
	for (size_t k = 0; k < 1 << DIGIT; k++) {
		size_t count = places[k];

		places[k] = at;
		at += count;
	}
	for (size_t i = 0; i < n; i++)
		to[places[(from[i].id >> shift) & ((1 << DIGIT) - 1)]++] = from[i];
}

/* By id; of the same id the first that was added comes first. A mail has thousands, too many for qsort(). */
static void sort(struct feature *v, size_t n)
{
	struct feature *other = mem_alloc(n * sizeof(*other));

	for (unsigned shift = 0; shift < ID_BITS; shift += 2 * DIGIT) {
		sort_pass(v, other, n, shift);
		sort_pass(other, v, n, shift + DIGIT);
	}
	free(other);
}

/* Make those from start on unlike each other, and their values such that the squares add up to norm's. */
static void settle(struct features *f, size_t start, float norm)
{
	size_t to = start;

	if (f->n == start)
		return;
	sort(f->v + start, f->n - start);
	for (size_t i = start; i < f->n; i++)
		if (i == start || f->v[i].id != f->v[to - 1].id)
			f->v[to++] = f->v[i];
	f->n = to;
	for (size_t i = start; i < f->n; i++)
		f->v[i].value = norm / sqrtf((float)(f->n - start));
}

static void add_words(struct features *f, const struct terms *t, size_t n, bool in_subject)
{
	uint32_t space = hash_start(in_subject ? "subject" : "body");

	for (size_t i = 0; i < n; i++) {
		const char *word = term_word(t, i);
		uint32_t h = hash(space, word, strlen(word));

		features_add(f, (struct feature) { finish(h), 0, FEATURE_WORDS, NO_CONCEPT, 0, in_subject, i, 1 });
		if (i + 1 == n)
			continue;
		word = term_word(t, i + 1);
		h = hash(hash(h, " ", 1), word, strlen(word));
		features_add(f, (struct feature) { finish(h), 0, FEATURE_WORDS, NO_CONCEPT, 0, in_subject, i, 2 });
	}
}

/* Where the letters of " word " begin; returns how many there are. */
static size_t letter_starts(const char *s, size_t starts[LETTERS_MAX + 1])
{
	size_t n = 0;
	size_t i = 0;

	for (; s[i] && n < LETTERS_MAX; i++)
		if (((unsigned char)s[i] & 0xc0) != 0x80)
			starts[n++] = i;
	while (((unsigned char)s[i] & 0xc0) == 0x80)
		i++;
	starts[n] = i;
	return n;
}

static void add_letters(struct features *f, const struct terms *t, size_t n, bool in_subject)
{
	uint32_t space = hash_start("letters");
	size_t starts[LETTERS_MAX + 1];

	for (size_t i = 0; i < n; i++) {
		char *word = mem_printf(" %s ", term_word(t, i));
		size_t count = letter_starts(word, starts);

		for (size_t from = 0; from < count; from++)
			for (size_t len = SHORTEST; len <= LONGEST && from + len <= count; len++)
				features_add(f, (struct feature) {
							finish(hash(space, word + starts[from], starts[from + len] - starts[from])),
							0, FEATURE_LETTERS, NO_CONCEPT, 0, in_subject, i, 1 });
		free(word);
	}
}

static bool is_one_of(const char *word, const char *const words[])
{
	for (; *words; words++)
		if (*word == **words && strcmp(word, *words) == 0)
			return true;
	return false;
}

static size_t count_words(const struct terms *t, size_t n, const char *const words[])
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		if (is_one_of(term_word(t, i), words))
			found++;
	return found;
}

static void add_style(struct features *f, size_t n)
{
	static const char *const links[] = { "xurlx", NULL };
	static const char *const questions[] = { "?", NULL };
	static const char *const shouts[] = { "!", NULL };
	static const char *const percents[] = { "%", NULL };
	static const char *const money[] = { "$", "eur", "euro", "usd", "ron", "euros", "lei", "zl", "pln", "quid", "ريال", "درهم", "دينار", "جنيه", NULL };
	static const char *const images[] = { "image", NULL };
	static const char *const me[] = { "i", "my", "me", "mi", "mio", "mia", "meu", "mea", "moj", "moja",
		"moje", "ich", "mein", "meine", "je", "j", "mon", "ma", "mes", "am", NULL };
	static const char *const us[] = { "we", "our", "nosotros", "nuestro", "nuestra", "nuestros", "noi",
		"nostro", "nostra", "nostri", "nostru", "noastra", "noastre", "nasz", "nasza", "nasze", "naszych",
		"wir", "unser", "unsere", "nous", "notre", "nos", NULL };

	features_add_steps(f, "links", count_words(&f->body, f->body.n, links), MANY, style_value);
	features_add_steps(f, "images", count_words(&f->body, f->body.n, images), MANY, style_value);
	features_add_steps(f, "questions", count_words(&f->body, n, questions), 3, style_value);
	features_add_steps(f, "shouts", count_words(&f->body, n, shouts), 3, style_value);
	features_add_steps(f, "percents", count_words(&f->body, n, percents), 1, style_value);
	features_add_steps(f, "money", count_words(&f->body, n, money), 1, style_value);
	features_add_steps(f, "me", count_words(&f->body, n, me), 3, style_value);
	features_add_steps(f, "us", count_words(&f->body, n, us), 3, style_value);
	if (f->body.n == 0)
		features_add_named(f, "text", "none", style_value);
	features_add_named(f, "always", "", 1);
}

static void add_sender(struct features *f, const struct message *m)
{
	const char *addr = message_sender(m)->addr;
	const char *domain = address_domain(addr);
	struct buf folded = { 0 };

	if (!*addr)
		return;
	text_fold(addr, &folded);
	features_add(f, (struct feature) { finish(hash(hash_start("address"), folded.data, folded.len)), 1,
				FEATURE_SENDER, NO_CONCEPT, 0, false, 0, 0 });
	buf_clear(&folded);
	if (domain_is_public(domain))
		return; /* what one of its users sends says nothing of the others */
	text_fold(domain, &folded);
	features_add(f, (struct feature) { finish(hash(hash_start("domain"), buf_text(&folded), folded.len)), 1,
				FEATURE_SENDER, NO_CONCEPT, 0, false, 0, 0 });
	buf_clear(&folded);
}

static bool is_inside_char(const char *p)
{
	return ((unsigned char)*p & 0xc0) == 0x80;
}

/* A letter is judged by how it begins and how it ends, however long it is in between. */
static void add_body(struct terms *t, const char *text)
{
	size_t n = strlen(text);
	const char *tail = n > TAIL_MAX ? text + n - TAIL_MAX : text;
	const char *read;

	terms_add(t, text, HEAD_MAX);
	if (t->n < HEAD_MAX)
		return;
	read = t->v[t->n - 1].at + t->v[t->n - 1].len;
	if (tail < read)
		tail = read;
	while (is_inside_char(tail))
		tail++;
	terms_add(t, tail, SIZE_MAX);
}

/* The words that the sender wrote anew; all of them when that leaves nothing to judge by. */
static void read_body(struct features *f, const struct message *m)
{
	struct buf newest = { 0 };

	newest_text(m->text, &newest);
	f->text = buf_take(&newest);
	add_body(&f->body, f->text);
	if (f->body.n >= NEWEST_MIN || m->in_reply_to)
		return;
	terms_clear(&f->body);
	add_body(&f->body, m->text);
}

void features_take(const struct message *m, const struct lexicon *l, struct features *out)
{
	struct tally *tallies = mem_alloc((lexicon_count(l) + 1) * sizeof(*tallies));
	size_t signature;
	size_t start;
	size_t n;

	*out = (struct features) { 0 };
	terms_add(&out->subject, m->subject ? m->subject : "", SUBJECT_MAX);
	read_body(out, m);
	signature = signature_find(&out->body, message_sender(m));
	n = signature < WORDS_MAX ? signature : WORDS_MAX;

	concepts_count(l, &out->body, signature, false, tallies);
	concepts_count(l, &out->subject, SUBJECT_MAX, true, tallies);
	concepts_add(out, l, tallies);
	add_style(out, signature);
	start = out->n;
	add_words(out, &out->subject, out->subject.n, true);
	add_words(out, &out->body, n, false);
	settle(out, start, words_norm);
	start = out->n;
	add_letters(out, &out->subject, out->subject.n, true);
	add_letters(out, &out->body, n, false);
	settle(out, start, letters_norm);
	add_sender(out, m);
	free(tallies);
}

bool features_accuse(const struct features *f)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->v[i].concept != NO_CONCEPT && f->v[i].direction > 0)
			return true;
	return false;
}

void features_clear(struct features *f)
{
	free(f->v);
	terms_clear(&f->subject);
	terms_clear(&f->body);
	free(f->text);
	*f = (struct features) { 0 };
}
