#include "triage/features.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "mail/message.h"
#include "text/fold.h"
#include "text/newest.h"
#include "triage/concepts.h"
#include "triage/domain.h"
#include "triage/hash.h"
#include "triage/lexicon.h"
#include "triage/pairs.h"
#include "triage/pieces.h"
#include "triage/senses.h"
#include "triage/signature.h"
#include "triage/word_list.h"

enum {
	SUBJECT_MAX = 60, /* terms */
	HEAD_MAX = 400,   /* terms at the start of the body */
	TAIL_MAX = 1000,  /* bytes at its end that are read too: there a list tells how to leave it */
	WORDS_MAX = 200,  /* of the body that are taken one by one */
	NEWEST_MIN = 3,   /* with fewer words the quote is what there is to read */
	ENOUGH = 25,      /* words of a body, by which a mailing is known */
	MANY = 4,
	FROM_MAX = 40, /* terms of a name and an address */
	STRETCHES = 3,
	FIRST_ROOM = 2048,
};

static const struct share words_share = { FEATURE_WORDS, 2.0F, 60 };
static const struct share letters_share = { FEATURE_LETTERS, 1.0F, 250 };
static const struct share from_share = { FEATURE_FROM, 0.7F, 30 };
static const struct share senses_share = { FEATURE_SENSES, 2.0F, 60 };
static const float style_value = 0.5F;
/* More than any reporter's letter was seen to need; a mailing that speaks of newspapers goes beyond. */
static const double spared_grace = 3;

/* More than any customer's few words need; a mailing of few is told by its links and its sender, who go far beyond. */
static const struct grace terse_grace = { .doubted = 0.5, .bulk = 2.5 };
static const struct grace terse_accused_grace = { .bulk = 1 };

uint32_t feature_id(const char *name, const char *of)
{
	uint32_t h = hash_text(hash_start("named"), name);

	return hash_finish(hash_text(hash_byte(h, ':'), of));
}

struct feature *features_extend(struct features *f, size_t n)
{
	size_t start = f->n;

	f->n += n;
	if (f->n > f->room) {
		f->room = 2 * f->n > FIRST_ROOM ? 2 * f->n : FIRST_ROOM;
		f->v = mem_resize(f->v, f->room * sizeof(*f->v));
	}
	return f->v + start;
}

void features_add(struct features *f, struct feature feature)
{
	*features_extend(f, 1) = feature;
}

void features_add_named(struct features *f, const char *name, const char *of, float value)
{
	features_add(f, (struct feature) { .id = feature_id(name, of), .value = value, .concept = NO_CONCEPT });
}

void features_add_steps(struct features *f, const char *name, size_t n, size_t most, float value)
{
	for (size_t i = 0; i < n && i < most; i++) {
		const char step[] = { (char)('0' + i), '\0' };

		features_add_named(f, name, step, value);
	}
}

/* How a mail is written, told by single words and signs. */
static const char *const links[] = { "xurlx", NULL };
static const char *const images[] = { "image", NULL };
static const char *const questions[] = { "?", NULL };
static const char *const shouts[] = { "!", NULL };
static const char *const percents[] = { "%", NULL };
static const char *const money[] = {
	"$", "eur", "euro", "usd", "ron", "euros", "lei", "zl", "pln", "quid", "ريال", "درهم", "دينار", "جنيه", NULL
};
static const char *const me[] = { "i", "my", "me", "mi", "mio", "mia", "meu", "mea", "moj", "moja",
	"moje", "ich", "mein", "meine", "je", "j", "mon", "ma", "mes", "am", NULL };
static const char *const us[] = { "we", "our", "nosotros", "nuestro", "nuestra", "nuestros", "noi",
	"nostro", "nostra", "nostri", "nostru", "noastra", "noastre", "nasz", "nasza", "nasze", "naszych",
	"wir", "unser", "unsere", "nous", "notre", "nos", NULL };

static const struct style {
	const char *name;
	size_t few; /* that say nothing: a customer sends a link to what she means, and a picture of it */
	size_t most;
	const char *const *words;
} styles[] = {
	{ "links", 2, MANY, links },
	{ "images", 1, MANY, images },
	{ "questions", 0, 3, questions },
	{ "shouts", 0, 3, shouts },
	{ "percents", 0, 1, percents },
	{ "money", 0, 1, money },
	{ "me", 0, 3, me },
	{ "us", 0, 3, us },
};

enum { STYLES = sizeof(styles) / sizeof(*styles) };

_Static_assert(STYLES <= 8, "a bit for each");

/* For each pair that words begin with, a bit for each style that has such words. */
struct style_pairs {
	uint8_t styles[PAIRS];
};

static void find_pairs(struct style_pairs *pairs)
{
	*pairs = (struct style_pairs) { { 0 } };
	for (size_t i = 0; i < STYLES; i++)
		for (const char *const *word = styles[i].words; *word; word++)
			pairs->styles[pair_of(*word)] |= (uint8_t)(1 << i);
}

/* The style that a word tells of; STYLES: it tells of none. */
static size_t style_of(const char *word, const struct style_pairs *pairs)
{
	unsigned may = pairs->styles[pair_of(word)];

	for (size_t i = 0; may >> i; i++)
		if ((may >> i & 1) && is_one_of(word, styles[i].words))
			return i;
	return STYLES;
}

static void add_style(struct features *f, size_t signature)
{
	size_t counts[STYLES] = { 0 };
	struct style_pairs pairs;

	find_pairs(&pairs);
	for (size_t i = 0; i < signature; i++) {
		size_t style = style_of(term_word(&f->body, i), &pairs);

		if (style < STYLES)
			counts[style]++;
	}
	for (size_t i = 0; i < STYLES; i++)
		if (counts[i] > styles[i].few)
			features_add_steps(f, styles[i].name, counts[i] - styles[i].few, styles[i].most, style_value);
	if (f->body.n == 0)
		features_add_named(f, "text", "none", style_value);
	features_add_named(f, "always", "", 1);
}

static void add_hashed(struct features *f, const char *space, const struct buf *folded)
{
	uint32_t h = hash_more(hash_start(space), buf_text(folded), folded->len);

	features_add(f, (struct feature) {
				.id = hash_finish(h),
				.value = 1,
				.kind = FEATURE_SENDER,
				.concept = NO_CONCEPT,
			});
}

static void add_sender(struct features *f, const struct message *m)
{
	const char *addr = message_sender(m)->addr;
	const char *domain = address_domain(addr);
	struct buf folded = { 0 };

	if (!*addr)
		return;
	text_fold(addr, &folded);
	add_hashed(f, "address", &folded);
	buf_clear(&folded);
	if (domain_is_public(domain))
		return; /* what one of its users sends says nothing of the others */
	text_fold(domain, &folded);
	add_hashed(f, "domain", &folded);
	buf_clear(&folded);
}

/* How much of an address tells who writes: not a provider's name, nor an ending like ".com". */
static size_t telling_length(const char *addr)
{
	const char *at = strrchr(addr, '@');
	const char *dot = at ? strrchr(at, '.') : NULL;

	if (!at)
		return strlen(addr);
	return (size_t)((!dot || domain_is_public(at + 1) ? at : dot) - addr);
}

static void add_address(struct buf *text, const char *addr)
{
	size_t start = text->len;

	buf_add(text, addr, telling_length(addr));
	for (size_t i = start; i < text->len; i++)
		if (strchr("@._-+0123456789", text->data[i]))
			text->data[i] = ' ';
}

/* How the sender calls himself: a person, a firm, a team, a newsletter. */
static void add_from(struct features *f, const struct message *m)
{
	const struct address *from = message_sender(m);
	struct buf text = { 0 };
	struct terms t = { 0 };
	struct pieces pieces = { 0 };
	struct stretch all;

	buf_printf(&text, "%s ", from->name);
	add_address(&text, from->addr);
	terms_add(&t, buf_text(&text), FROM_MAX);
	all = (struct stretch) { PLACE_SENDER, 0, t.n };
	pieces_add_words(&pieces, &t, &all);
	pieces_add_letters(&pieces, &t, NULL, &all);
	pieces_take(&pieces, &from_share, f);
	terms_clear(&t);
	buf_clear(&text);
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

/*
 * The words that the sender wrote anew; all of them when that leaves nothing to judge by, or when
 * the quote is the sender's, too.
 */
static void read_body(struct features *f, const struct message *m)
{
	struct buf newest = { 0 };

	if (!newest_quotes(m->text, message_sender(m)->addr)) {
		newest_text(m->text, &newest);
		f->text = buf_take(&newest);
		add_body(&f->body, f->text);
		if (f->body.n >= NEWEST_MIN || m->in_reply_to)
			return;
		terms_clear(&f->body);
	}
	add_body(&f->body, m->text);
}

/* How many terms of a letter that ends at that one are taken one by one. */
static size_t words_end(size_t end)
{
	return end < WORDS_MAX ? end : WORDS_MAX;
}

static size_t closing_start(size_t end)
{
	return end > CLOSING ? end - CLOSING : 0;
}

/* Where a letter that ends at that term is read: its words, and once more those that it opens and closes with. */
static void find_stretches(size_t end, struct stretch out[STRETCHES])
{
	out[0] = (struct stretch) { PLACE_BODY, 0, words_end(end) };
	out[1] = (struct stretch) { PLACE_OPENING, 0, end < OPENING ? end : OPENING };
	out[2] = (struct stretch) { PLACE_CLOSING, closing_start(end), end };
}

/* The sense of each term, of those that are looked at. */
struct meaning {
	uint16_t *subject, *body;
};

static uint16_t *new_senses(size_t n)
{
	uint16_t *senses = mem_alloc((n + 1) * sizeof(*senses));

	for (size_t i = 0; i < n; i++)
		senses[i] = NO_SENSE;
	return senses;
}

static void find_meaning(const struct features *f, const struct senses *s, size_t end, struct meaning *out)
{
	size_t first = words_end(end);
	struct sense_tally tally = { { 0 } };
	unsigned language;

	senses_hear(s, &f->subject, &tally);
	senses_hear(s, &f->body, &tally);
	language = senses_language(&tally);
	out->subject = new_senses(f->subject.n);
	out->body = new_senses(f->body.n);
	senses_find(s, &f->subject, 0, f->subject.n, language, out->subject);
	senses_find(s, &f->body, 0, first, language, out->body);
	senses_find(s, &f->body, closing_start(end) > first ? closing_start(end) : first, end, language, out->body);
}

static void add_pieces(struct features *f, const struct senses *senses, size_t signature)
{
	const struct stretch subject = { PLACE_SUBJECT, 0, f->subject.n };
	struct stretch stretches[STRETCHES];
	struct pieces words = { 0 };
	struct pieces meant = { 0 };
	struct pieces letters = { 0 };
	struct meaning meaning;

	find_meaning(f, senses, signature, &meaning);
	find_stretches(signature, stretches);
	pieces_add_words(&words, &f->subject, &subject);
	pieces_add_senses(&meant, meaning.subject, &subject);
	for (size_t i = 0; i < STRETCHES; i++) {
		pieces_add_words(&words, &f->body, &stretches[i]);
		pieces_add_senses(&meant, meaning.body, &stretches[i]);
	}
	pieces_add_letters(&letters, &f->subject, meaning.subject, &subject);
	pieces_add_letters(&letters, &f->body, meaning.body, &stretches[0]);
	pieces_take(&words, &words_share, f);
	pieces_take(&meant, &senses_share, f);
	pieces_take(&letters, &letters_share, f);
	free(meaning.subject);
	free(meaning.body);
}

void features_take(const struct message *m, const struct vocabulary *v, struct features *out)
{
	const struct lexicon *l = v->lexicon;
	struct tally *tallies = mem_alloc((lexicon_count(l) + 1) * sizeof(*tallies));
	size_t signature;

	*out = (struct features) { 0 };
	terms_add(&out->subject, m->subject ? m->subject : "", SUBJECT_MAX);
	read_body(out, m);
	signature = signature_find(&out->body, message_sender(m));

	concepts_count(l, &out->body, signature, false, tallies);
	concepts_count(l, &out->subject, SUBJECT_MAX, true, tallies);
	concepts_add(out, l, tallies);
	add_style(out, signature);
	add_pieces(out, v->senses, signature);
	add_from(out, m);
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

struct grace features_grace(const struct features *f)
{
	struct grace grace = { 0 };

	if (f->body.n < ENOUGH)
		grace = features_accuse(f) ? terse_accused_grace : terse_grace;
	if (f->is_spared)
		grace.pitch = spared_grace;
	return grace;
}

void features_clear(struct features *f)
{
	free(f->v);
	terms_clear(&f->subject);
	terms_clear(&f->body);
	free(f->text);
	*f = (struct features) { 0 };
}
