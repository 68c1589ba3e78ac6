#include "text/newest.h"

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"

/* What ends the line above a quote: "On Monday, Ana wrote:". */
static const char *const attributions[] = {
	"wrote", "escribió", "escribio", "scritto", "a scris", "napisał", "pisze", "schrieb",
	"a écrit", "escreveu", "schreef", "skrev", "napsal", "كتب"
};

/* How such a line begins, for a program may have broken it in two or three. */
static const char *const attribution_starts[] = {
	"On ", "El ", "Il ", "În ", "In ", "Pe ", "La data", "W dniu", "Dnia", "Am ", "Le ", "Em ",
	"Op ", "Den ", "Dne ", "في", "بتاريخ"
};

/* What stands above a mail that a program copied below the answer. */
static const char *const separators[] = {
	"-----", "_____", "Begin forwarded message", "----- Original", "---------- Forwarded"
};

/* The header of a copied mail in the words of mail programs: its first field, and one that follows soon. */
static const char *const from_fields[] = {
	"From", "De", "Da", "De la", "Expeditor", "Od", "Von", "Van", "Från", "Fra", "من"
};
static const char *const date_fields[] = {
	"Sent", "Date", "Enviado", "Enviado el", "Fecha", "Inviato", "Data", "Trimis", "Wysłano",
	"Wysłane", "Gesendet", "Datum", "Envoyé", "Verzonden", "تم الإرسال", "التاريخ", "تاريخ"
};

/* The line that a telephone adds by itself. */
static const char *const telephone_lines[] = {
	"Sent from my ", "Sent from Mail for", "Sent from Outlook", "Sent via ", "Get Outlook for",
	"Enviado desde ", "Enviado do meu", "Obtener Outlook", "Inviato da ", "Ottieni Outlook",
	"Trimis de pe ", "Wysłane z ", "Wysłano z ", "Von meinem ", "Gesendet von ", "Gesendet mit ",
	"Envoyé de mon ", "Envoyé depuis ", "أرسلت من ", "مرسل من "
};

enum {
	HEADER_LINES = 4,     /* within which a copied header shows its date */
	TELEPHONE_BYTES = 80, /* a longer line is a sentence of the writer's */
	ATTRIBUTION_LINES = 3
};

#define HAS_START(line, list) has_start(line, list, sizeof(list) / sizeof(*(list)))

/*
 * A line is a part of the text: n bytes, or as many as stand before the newline or the end of the
 * text. Every line of every mail comes by here; most differ in their first letter.
 */
static bool starts_with(const char *line, const char *start)
{
	return (*line | 0x20) == (*start | 0x20) && strncasecmp(line, start, strlen(start)) == 0;
}

static bool has_start(const char *line, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (starts_with(line, list[i]))
			return true;
	return false;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static bool is_line_end(char c)
{
	return c == '\n' || c == '\0';
}

static size_t line_length(const char *line)
{
	return (size_t)(strchrnul(line, '\n') - line);
}

/* Length of a line without the blanks at its end. */
static size_t trimmed(const char *line, size_t n)
{
	while (n > 0 && is_blank(line[n - 1]))
		n--;
	return n;
}

static bool is_attribution(const char *line, size_t n)
{
	n = trimmed(line, n);
	if (n == 0 || line[n - 1] != ':')
		return false;
	for (size_t i = 0; i < sizeof(attributions) / sizeof(*attributions); i++)
		if (memmem(line, n, attributions[i], strlen(attributions[i])))
			return true;
	return false;
}

/* Whether the line is such a field: "From: ...", "*Von:* ...", "De : ...". */
static bool is_field(const char *line, const char *const *names, size_t n)
{
	line += strspn(line, " *");
	for (size_t i = 0; i < n; i++) {
		const char *rest;

		if (!starts_with(line, names[i]))
			continue;
		rest = line + strlen(names[i]);
		rest += strspn(rest, " *");
		if (strncmp(rest, "\u00a0", 2) == 0)
			rest += 2;
		if (*rest == ':')
			return true;
	}
	return false;
}

/* Whether a copied mail begins with this line; rest is what follows it. */
static bool is_copied_header(const char *line, const char *rest)
{
	if (!memchr(line, ':', (size_t)(rest - line)) || !is_field(line, from_fields, sizeof(from_fields) / sizeof(*from_fields)))
		return false;
	for (size_t i = 0; i < HEADER_LINES && *rest; i++) {
		size_t n = line_length(rest);

		if (is_field(rest, date_fields, sizeof(date_fields) / sizeof(*date_fields)))
			return true;
		rest += n + (rest[n] == '\n');
	}
	return false;
}

/* Below this line is nothing new; what PGP signed (RFC 9580, 7) is the writer's own. */
static bool is_end(const char *line)
{
	static const char signed_text[] = "-----BEGIN PGP SIGNED MESSAGE-----";

	if (strncmp(line, "--", 2) == 0 && is_line_end(line[2 + strspn(line + 2, " \r")]))
		return true;
	for (size_t i = 0; i < sizeof(separators) / sizeof(*separators); i++)
		if (*line == *separators[i] && strncmp(line, separators[i], strlen(separators[i])) == 0)
			return strncmp(line, signed_text, strlen(signed_text)) != 0;
	return false;
}

static bool is_telephone_line(const char *line, size_t n)
{
	return trimmed(line, n) <= TELEPHONE_BYTES && HAS_START(line, telephone_lines);
}

/* Whether the older mail that follows is marked as a quote, so that one sees where it ends. */
static bool is_quote_next(const char *text)
{
	return text[strspn(text, " \t\r\n")] == '>';
}

/*
 * Take back the first lines of an attribution that was broken: of the last ones
 * behind begin, without an empty one between, those from "On Monday, Ana" on.
 */
static void cut_attribution(const char *line, size_t begin, struct buf *out)
{
	size_t start = out->len;

	if (HAS_START(line, attribution_starts))
		return;
	for (int i = 1; i < ATTRIBUTION_LINES && start > begin; i++) {
		size_t end = start - 1; /* of the line before, at its newline */

		for (start = end; start > begin && out->data[start - 1] != '\n'; start--)
			;
		if (out->data[start + strspn(out->data + start, " \t\r")] == '\n')
			return;
		if (HAS_START(out->data + start, attribution_starts)) {
			buf_cut(out, start);
			return;
		}
	}
}

/* The characters, in either case, with which begins what is left out. Hardly a line of a mail begins so. */
struct beginnings {
	bool has[UCHAR_MAX + 1];
};

static size_t beginning_of(const char *line)
{
	return (unsigned char)(*line | 0x20);
}

static void note_beginnings(struct beginnings *b, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		b->has[beginning_of(list[i])] = true;
}

static void find_beginnings(struct beginnings *b)
{
	static const char *const others[] = { ">", " ", "*", "-" }; /* a quote, blanks of is_field(), the line above a signature */

	*b = (struct beginnings) { { false } };
	note_beginnings(b, others, sizeof(others) / sizeof(*others));
	note_beginnings(b, separators, sizeof(separators) / sizeof(*separators));
	note_beginnings(b, from_fields, sizeof(from_fields) / sizeof(*from_fields));
	note_beginnings(b, telephone_lines, sizeof(telephone_lines) / sizeof(*telephone_lines));
}

void newest_text(const char *text, struct buf *out)
{
	size_t begin = out->len;
	struct beginnings odd;
	bool ends = false;

	find_beginnings(&odd);
	while (*text && !ends && !out->full) {
		const char *line = text;
		size_t n = line_length(line);
		bool is_odd = odd.has[beginning_of(line)];

		text += n + (text[n] == '\n');
		if (is_attribution(line, n)) {
			cut_attribution(line, begin, out);
			ends = !is_quote_next(text);
		} else if (is_odd && (is_end(line) || is_copied_header(line, text))) {
			ends = true;
		} else if (!is_odd || (*line != '>' && !is_telephone_line(line, n))) {
			buf_add(out, line, n);
			buf_putc(out, '\n');
		}
	}
}

/* Whether the line introduces the words of somebody; is_here: it has his address; is_above: a line above it, of the same attribution perhaps, has it. */
static bool introduces(const char *line, size_t n, bool is_here, bool is_above)
{
	if (is_attribution(line, n))
		return is_here || (is_above && !HAS_START(line, attribution_starts));
	return is_here && is_field(line, from_fields, sizeof(from_fields) / sizeof(*from_fields));
}

/* Where the address comes next, or NULL. There are few other signs like the one in its middle. */
static const char *find_address(const char *text, const char *addr)
{
	size_t before = strcspn(addr, "@");
	size_t n = strlen(addr);

	if (before == n)
		return n ? strcasestr(text, addr) : NULL;
	for (const char *p = text; (p = strchr(p, '@')) != NULL; p++)
		if ((size_t)(p - text) >= before && strncasecmp(p - before, addr, n) == 0)
			return p - before;
	return NULL;
}

bool newest_quotes(const char *text, const char *addr)
{
	const char *next = find_address(text, addr);
	int above = 0;

	while (*text && (next || above > 0)) {
		const char *line = text;
		size_t n = line_length(line);
		bool is_here = next && next < line + n;

		text += n + (text[n] == '\n');
		if (is_here)
			next = find_address(text, addr);
		if (*line == '>')
			continue;
		if (introduces(line, n, is_here, above > 0))
			return true;
		if (introduces(line, n, true, false))
			return false; /* somebody else is quoted */
		above = !trimmed(line, n) ? 0 : is_here ? ATTRIBUTION_LINES
							: above - 1;
	}
	return false;
}
