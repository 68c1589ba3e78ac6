#include "text/host.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/uidna.h>
#include <unicode/uspoof.h>
#include <unictype.h>
#include <unistr.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/utf8.h"

enum {
	NAME_MAX_BYTES = 1024, /* of any form */
	RESOLVED_MAX = 253,    /* of a name that resolves (RFC 1035) */
};

typedef int32_t (*converter)(const UIDNA *, const char *, int32_t, char *, int32_t, UIDNAInfo *, UErrorCode *);

/* One form of a name, or NULL: it has none. The caller frees. */
static char *convert(const UIDNA *idna, converter f, const char *name)
{
	UIDNAInfo info = UIDNA_INFO_INITIALIZER;
	UErrorCode status = U_ZERO_ERROR;
	char out[NAME_MAX_BYTES];
	int32_t n = f(idna, name, -1, out, sizeof(out), &info, &status);

	if (U_FAILURE(status) || info.errors || n >= (int32_t)sizeof(out))
		return NULL;
	return mem_dupn(out, (size_t)n);
}

static void read_forms(struct host *h)
{
	UErrorCode status = U_ZERO_ERROR;
	UIDNA *idna = uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
					      UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
		&status);

	if (U_SUCCESS(status)) {
		h->ascii = convert(idna, uidna_nameToASCII_UTF8, h->name);
		h->unicode = convert(idna, uidna_nameToUnicodeUTF8, h->name);
		uidna_close(idna);
	}
	h->is_valid = h->ascii && h->unicode;
	if (h->is_valid)
		return;
	free(h->ascii);
	free(h->unicode);
	h->ascii = mem_dup(h->name);
	h->unicode = mem_dup(h->name);
}

/* A letter that is not Latin: only that hides behind the look of a Latin one. */
static bool has_foreign_letter(const char *name)
{
	const uc_script_t *latin = uc_script_byname("Latin");
	const uc_script_t *common = uc_script_byname("Common");
	const uint8_t *p = (const uint8_t *)name;
	ucs4_t c;

	while ((p = u8_next(&c, p)) != NULL)
		if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L) && !uc_is_script(c, latin) &&
			!uc_is_script(c, common))
			return true;
	return false;
}

/* Each label for itself: "пример.com" is no mixture. */
static bool has_mixed_label(const USpoofChecker *checker, const char *name)
{
	for (const char *p = name; *p; p += *p == '.') {
		size_t n = strcspn(p, ".");
		UErrorCode status = U_ZERO_ERROR;

		if (uspoof_check2UTF8(checker, p, (int32_t)n, NULL, &status) && U_SUCCESS(status))
			return true;
		p += n;
	}
	return false;
}

/* Accents are passed over by the eye, and so here. */
static char *without_marks(const char *s)
{
	struct buf out = { 0 };
	const uint8_t *p = (const uint8_t *)s;
	const uint8_t *next;
	ucs4_t c;

	for (; (next = u8_next(&c, p)) != NULL; p = next)
		if (!uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_Cf))
			buf_add(&out, (const char *)p, (size_t)(next - p));
	return buf_take(&out);
}

static void read_look(struct host *h)
{
	UErrorCode status = U_ZERO_ERROR;
	USpoofChecker *checker = uspoof_open(&status);
	char look[4 * NAME_MAX_BYTES];
	int32_t n;

	uspoof_setChecks(checker, USPOOF_RESTRICTION_LEVEL, &status);
	uspoof_setRestrictionLevel(checker, USPOOF_HIGHLY_RESTRICTIVE);
	n = uspoof_getSkeletonUTF8(checker, 0, h->unicode, -1, look, sizeof(look), &status);
	if (U_SUCCESS(status) && n < (int32_t)sizeof(look)) {
		h->is_mixed = has_mixed_label(checker, h->unicode);
		h->is_veiled = utf8_is_ascii(look, strlen(look)) && has_foreign_letter(h->unicode);
		h->look = without_marks(look);
	}
	uspoof_close(checker);
}

/* Whatever the locale: in an 8-bit one tolower() takes bytes of UTF-8 for letters. */
static char ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static void read_international(struct host *h)
{
	read_forms(h);
	h->is_plain = h->is_valid && !strstr(h->ascii, "xn--"); /* wide letters, which are the same for DNS */
	if (h->is_plain) {
		free(h->unicode);
		h->unicode = mem_dup(h->ascii);
	} else if (strlen(h->name) < NAME_MAX_BYTES) {
		read_look(h);
	}
}

void host_read(const char *name, size_t n, struct host *out)
{
	*out = (struct host) { .name = mem_dupn(name, n) };
	for (char *p = out->name; *p; p++)
		*p = ascii_lower(*p);
	out->is_plain = utf8_is_ascii(out->name, strlen(out->name)) && !strstr(out->name, "xn--");
	if (out->is_plain) {
		out->ascii = mem_dup(out->name);
		out->unicode = mem_dup(out->name);
		out->is_valid = true;
	} else {
		read_international(out);
	}
	out->is_valid = out->is_valid && strlen(out->ascii) <= RESOLVED_MAX;
	if (!out->look)
		out->look = mem_dup(out->unicode);
}

/* The top-level domains that begin in ASCII and go on in other letters: .vermögensberater and .vermögensberatung. */
static bool is_umlaut_domain(const char *label, size_t n)
{
	struct host h;
	bool is_one;

	host_read(label, n, &h);
	is_one = strcmp(h.ascii, "xn--vermgensberater-ctb") == 0 || strcmp(h.ascii, "xn--vermgensberatung-pwb") == 0;
	host_clear(&h);
	return is_one;
}

/* No top-level domain has a hyphen, or, but for two, begins in ASCII and ends in other letters: such a rest is of the sentence. */
static size_t without_ending(const char *s, size_t n)
{
	const char *dot = memrchr(s, '.', n);
	const char *last = dot ? dot + 1 : s;
	const char *p = last;
	const char *hyphen;

	if (!dot || n - (size_t)(last - s) < 4 || strncasecmp(last, "xn--", 4) == 0)
		return n;
	hyphen = memchr(last, '-', n - (size_t)(last - s));
	if (hyphen && hyphen > last)
		n = (size_t)(hyphen - s);
	while (p < s + n && (unsigned char)*p < 0x80)
		p++;
	if (p == last || is_umlaut_domain(last, n - (size_t)(last - s)))
		return n;
	return (size_t)(p - s);
}

/*
 * "shop.example.Ändern Sie": the blank behind a full stop is missing. No top-level domain begins with a Latin
 * letter beyond ASCII; one that only looks so (a wide or a long letter) is ASCII as it travels.
 */
static bool is_word_of_sentence(const char *label, size_t n)
{
	struct host h;
	bool is_one;
	ucs4_t c;

	if (u8_mbtouc(&c, (const uint8_t *)label, n) <= 0 || c < 0x80 || !uc_is_property_uppercase(c) ||
		!uc_is_script(c, uc_script_byname("Latin")))
		return false;
	host_read(label, n, &h);
	is_one = (unsigned char)*h.unicode >= 0x80;
	host_clear(&h);
	return is_one;
}

/* A name that has a dot stays, so that none is lost. */
static size_t without_next_sentence(const char *s, size_t n)
{
	const char *dot = memrchr(s, '.', n);

	if (!dot || !memchr(s, '.', (size_t)(dot - s)) || !is_word_of_sentence(dot + 1, n - (size_t)(dot + 1 - s)))
		return n;
	return (size_t)(dot - s);
}

/* Also what joins the letters of some scripts, or keeps them apart. */
static bool is_between(ucs4_t c)
{
	return c == '-' || c == '.' || c == 0x200C || c == 0x200D;
}

size_t host_length(const char *s, size_t n)
{
	const uint8_t *const begin = (const uint8_t *)s;
	size_t whole = 0; /* up to the last letter or digit */
	ucs4_t c;

	for (size_t at = 0; at < n;) {
		int len = u8_mbtouc(&c, begin + at, n - at);
		bool is_letter = uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_Nd);

		if (!is_letter && !is_between(c))
			break;
		at += (size_t)len;
		if (is_letter)
			whole = at;
	}
	return without_ending(s, without_next_sentence(s, whole));
}

void host_clear(struct host *h)
{
	free(h->name);
	free(h->ascii);
	free(h->unicode);
	free(h->look);
	*h = (struct host) { 0 };
}

/* What the eye takes a letter for; UTS #39 has some of these, too. */
static char look_of(char c)
{
	if (c && strchr("1iI|", c))
		return 'l';
	return c == '0' ? 'o' : ascii_lower(c);
}

/* "rn" is taken for "m", and "vv" for "w"; a name with an "m" is a word of its own. */
static bool is_pair(const char *shown, char known)
{
	return (known == 'm' && shown[0] == 'r' && shown[1] == 'n') ||
	       (known == 'w' && shown[0] == 'v' && shown[1] == 'v');
}

/* Behind what of shown looks like known, or NULL. */
static const char *skip_look(const char *shown, const char *known)
{
	for (; *shown && *known; known++) {
		if (is_pair(shown, *known))
			shown += 2;
		else if (look_of(*shown++) != look_of(*known))
			return NULL;
	}
	return *known ? NULL : shown;
}

static bool is_same_look(const char *shown, const char *known)
{
	const char *end = skip_look(shown, known);

	return end && !*end;
}

bool host_has_label_like(const struct host *h, const char *name)
{
	for (const char *p = h->look; *p; p += *p == '.') {
		const char *end = skip_look(p, name);

		if (end && (!*end || *end == '.'))
			return true;
		p += strcspn(p, ".");
	}
	return false;
}

static size_t count_dots(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += *s == '.';
	return n;
}

/* The end of name that has so many dots. */
static const char *tail_of(const char *name, size_t dots)
{
	const char *p = name + strlen(name);

	while (p > name && (p[-1] != '.' || dots-- > 0))
		p--;
	return p;
}

const char *host_tail(const struct host *h, const char *known)
{
	return tail_of(h->ascii, count_dots(known));
}

bool host_looks_like(const struct host *h, const char *known)
{
	return is_same_look(tail_of(h->look, count_dots(known)), known);
}

bool host_is_misspelt(const char *name, const char *known)
{
	size_t n = strlen(name);
	size_t m = strlen(known);
	size_t at = 0;

	while (name[at] && name[at] == known[at])
		at++;
	while (n > at && m > at && name[n - 1] == known[m - 1]) {
		n--;
		m--;
	}
	n -= at;
	m -= at;
	if (n == 2 && m == 2)
		return name[at] == known[at + 1] && name[at + 1] == known[at];
	return n <= 1 && m <= 1 && n + m > 0;
}
