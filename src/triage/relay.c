#include "triage/relay.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "triage/form_words.h"
#include "triage/phrase.h"

/* How far the text is read. */
struct reading {
	bool has_field; /* a name, an address, an order stands in a field */
	bool is_open;   /* what follows is the message */
};

static bool is_quoted(const char *line)
{
	static const char *const marks[] = { ">", "\"", "\u201c", "\u201e", "\u00ab", "\u00bb", NULL };

	return phrase_at_start(line, marks) > 0;
}

/* What a person says, or NULL: behind the colon of "nina berg commented: ". */
static const char *introduced(const char *line)
{
	static const char *const phrases[] = {
		"wrote", "writes", "has written", "commented", "comments", "asked", "asks", "replied",
		"schrieb", "schreibt", "geschrieben", "kommentierte", "fragt", "fragte", "antwortete",
		"escribio", "ha escrito", "escribe", "pregunta", "comento",
		"ha scritto", "scrive", "chiede", "ha commentato",
		"a scris", "scrie", "intreaba", "napisal", "napisala", "pisze", "pyta", "a ecrit", "ecrit", "demande",
		"schreef", "schrijft", "heeft geschreven", "vraagt", "escreveu",
		"escreve", "pergunta", "napsal", "napsala", "pise", "pta se",
		"написал", "написала", "пишет", "спрашивает", "irta", "irja", "kerdezi", "كتب", "كتبت", "يسال", NULL
	};
	size_t n = strcspn(line, ":");
	char *before;
	bool is;

	if (line[n] != ':')
		return NULL;
	before = mem_dupn(line, n);
	is = phrase_any_whole(before, phrases);
	free(before);
	return is ? line + n + 1 : NULL;
}

/* Notifications end their labels with a colon: "Order" alone may head a table. */
static enum label label_of(const char *line, const char **value)
{
	enum label label = form_read_label(line, false, value);

	return label != LABEL_NONE && (*value)[-1] == ':' ? label : LABEL_NONE;
}

static void read_line(struct reading *r, const char *line, struct buf *out)
{
	const char *words = introduced(line);
	const char *value;
	enum label label = label_of(line, &value);

	if (!words && label == LABEL_MESSAGE && r->has_field)
		words = value;
	if (words)
		r->is_open = true;
	else if ((label != LABEL_NONE && label != LABEL_MESSAGE) || form_line_ends(line))
		r->is_open = false;
	else if (r->is_open || is_quoted(line))
		words = line;
	r->has_field = r->has_field || (label != LABEL_NONE && label != LABEL_MESSAGE && label != LABEL_SUBJECT);
	if (words) {
		buf_puts(out, words);
		buf_putc(out, '\n');
	}
}

char *relay_message(const char *text)
{
	char *folded = phrase_fold(text);
	struct buf message = { 0 };
	struct reading r = { 0 };

	for (const char *p = folded; *p;) {
		size_t n = strcspn(p, "\n");
		char *line = mem_dupn(p, n);

		read_line(&r, line + strspn(line, " \t*"), &message);
		free(line);
		p += n + (p[n] != '\0');
	}
	free(folded);
	return buf_take(&message);
}
