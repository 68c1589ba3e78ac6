#include "phrases.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "text/terms.h"

enum { FILE_MAX = 4 << 20,
	PHRASE_WORDS = 8 };

/* Names of the lines of a concept; what is none of them is a language. */
struct concept_lines {
	char *name;
	char *side;
	char *text;
};

static char *trim(char *s)
{
	size_t n;

	s += strspn(s, " \t");
	for (n = strlen(s); n > 0 && strchr(" \t\r", s[n - 1]); n--)
		;
	s[n] = '\0';
	return s;
}

/* Add the folded words of one word as it was written; returns how many. */
static int add_word(char *word, struct buf *out)
{
	size_t len = strlen(word);
	bool is_start = len > 1 && word[len - 1] == '*';
	struct terms t = { 0 };
	int n;

	if (strcmp(word, "_") == 0) {
		buf_puts(out, " _");
		return 1;
	}
	if (is_start)
		word[len - 1] = '\0';
	terms_add(&t, word, PHRASE_WORDS);
	n = (int)t.n;
	for (size_t i = 0; i < t.n; i++)
		buf_printf(out, " %s%s", term_word(&t, i), is_start && i + 1 == t.n ? "*" : "");
	terms_clear(&t);
	return n;
}

/* A phrase is found by how its first word begins: any word, or one letter of it, is too little. */
static bool is_found_by_start(const char *phrase)
{
	return strncmp(phrase, " _", 2) != 0 && !(phrase[0] && phrase[1] && phrase[2] == '*');
}

static int add_phrase(char *phrase, struct buf *out)
{
	size_t start = out->len;
	int words = 0;

	for (char *word; (word = strsep(&phrase, " ")) != NULL;) {
		int n = *word ? add_word(word, out) : 0;

		words += n;
	}
	if (out->len > start)
		buf_putc(out, '\n');
	return words > PHRASE_WORDS || !is_found_by_start(buf_text(out) + start) ? -1 : 0;
}

static int add_phrases(char *list, struct buf *out, const char *path, struct err *err)
{
	for (char *phrase; (phrase = strsep(&list, "|")) != NULL;) {
		char *written = mem_dup(trim(phrase));
		int rc = add_phrase(trim(phrase), out);

		if (rc < 0)
			err_set(err, ERR_DATA, "%s: \"%s\" is too long, or begins with any word", path, written);
		free(written);
		if (rc < 0)
			return -1;
	}
	return 0;
}

static void begin(struct concept_lines *c, char *line)
{
	line[strcspn(line, "]")] = '\0';
	*c = (struct concept_lines) { .name = line + 1 };
}

static int take_line(char *line, struct concept_lines *c, struct buf *out, const char *path,
	struct err *err)
{
	char *value;

	line = trim(line);
	if (!*line || *line == '#')
		return 0;
	if (*line == '[') {
		begin(c, line);
		return 0;
	}
	value = strchr(line, ':');
	if (!value || !c->name)
		return err_set(err, ERR_DATA, "%s: what is \"%s\"?", path, line);
	*value++ = '\0';
	value = trim(value);
	if (strcmp(line, "side") == 0) {
		c->side = value;
	} else if (strcmp(line, "text") == 0) {
		c->text = value;
		buf_printf(out, "%s\t%s\t%s\n", c->name, c->side ? c->side : "", c->text);
	} else {
		return add_phrases(value, out, path, err);
	}
	return 0;
}

int phrases_compile(const char *path, struct buf *out, struct err *err)
{
	struct concept_lines c = { 0 };
	struct buf file = { 0 };
	char *text;
	char *rest;
	int rc = file_read(path, FILE_MAX, &file, err);

	rest = text = buf_take(&file);
	while (rc == 0 && rest)
		rc = take_line(strsep(&rest, "\n"), &c, out, path, err);
	free(text);
	return rc;
}
