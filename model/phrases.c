#include "phrases.h"

#include <glob.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/path.h"
#include "lines.h"
#include "text/terms.h"
#include "triage/phrase_key.h"

/* A concept as it is read: its line, and the phrases of all languages below it. */
struct draft {
	char *name;
	struct buf line;
	struct buf phrases;
};

struct drafts {
	struct draft *v;
	size_t n;
	struct draft *open; /* that the lines of the file belong to, if any */
};

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
	terms_add(&t, word, PHRASE_WORDS_MAX);
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
	return words > PHRASE_WORDS_MAX || !is_found_by_start(buf_text(out) + start) ? -1 : 0;
}

static int add_phrases(char *list, struct buf *out, struct err *err)
{
	for (char *phrase; (phrase = strsep(&list, "|")) != NULL;) {
		char *written = mem_dup(line_trim(phrase));
		int rc = add_phrase(line_trim(phrase), out);

		if (rc < 0)
			err_set(err, ERR_DATA, "\"%s\" is too long, or begins with any word", written);
		free(written);
		if (rc < 0)
			return -1;
	}
	return 0;
}

static struct draft *find_draft(struct drafts *d, const char *name)
{
	for (size_t i = 0; i < d->n; i++)
		if (strcmp(d->v[i].name, name) == 0)
			return &d->v[i];
	return NULL;
}

static struct draft *new_draft(struct drafts *d, const char *name)
{
	d->v = mem_grow(d->v, d->n, sizeof(*d->v));
	d->v[d->n] = (struct draft) { .name = mem_dup(name) };
	return &d->v[d->n++];
}

static void drafts_clear(struct drafts *d)
{
	for (size_t i = 0; i < d->n; i++) {
		free(d->v[i].name);
		buf_clear(&d->v[i].line);
		buf_clear(&d->v[i].phrases);
	}
	free(d->v);
}

/* The name between the brackets of a line, cut in place. */
static char *heading(char *line)
{
	line[strcspn(line, "]")] = '\0';
	return line + 1;
}

/* A line of concepts.txt: [name], side or text. */
static int take_concept(void *arg, char *line, struct err *err)
{
	struct drafts *d = arg;
	char *value = strchr(line, ':');

	if (*line == '[') {
		d->open = new_draft(d, heading(line));
		return 0;
	}
	if (!value || !d->open)
		return err_set(err, ERR_DATA, "what is \"%s\"?", line);
	*value++ = '\0';
	value = line_trim(value);
	if (strcmp(line, "side") == 0)
		buf_printf(&d->open->line, "%s\t%s", d->open->name, value);
	else if (strcmp(line, "text") == 0)
		buf_printf(&d->open->line, "\t%s\n", value);
	else
		return err_set(err, ERR_DATA, "what is \"%s\"?", line);
	return 0;
}

/* A line of a language's phrases. */
static int take_phrases(void *arg, char *line, struct err *err)
{
	struct drafts *d = arg;

	if (*line == '[') {
		char *name = heading(line);

		d->open = find_draft(d, name);
		return d->open ? 0 : err_set(err, ERR_DATA, "concepts.txt has no \"%s\"", name);
	}
	if (!d->open)
		return err_set(err, ERR_DATA, "what is \"%s\"?", line);
	return add_phrases(line, &d->open->phrases, err);
}

static int read_languages(const char *folder, struct drafts *d, struct err *err)
{
	char *pattern = path_join(folder, "phrases/*.txt");
	glob_t found = { 0 };
	int rc = 0;

	if (glob(pattern, 0, NULL, &found) != 0)
		rc = err_set(err, ERR_DATA, "%s: there are none", pattern);
	for (size_t i = 0; i < found.gl_pathc && rc == 0; i++) {
		d->open = NULL;
		rc = lines_read(found.gl_pathv[i], take_phrases, d, err);
	}
	globfree(&found);
	free(pattern);
	return rc;
}

int phrases_compile(const char *folder, struct buf *out, struct err *err)
{
	char *concepts = path_join(folder, "concepts.txt");
	struct drafts d = { 0 };
	int rc = lines_read(concepts, take_concept, &d, err);

	if (rc == 0)
		rc = read_languages(folder, &d, err);
	for (size_t i = 0; i < d.n && rc == 0; i++) {
		if (!d.v[i].line.len)
			rc = err_set(err, ERR_DATA, "%s: [%s] has neither side nor text", concepts, d.v[i].name);
		buf_add(out, d.v[i].line.data, d.v[i].line.len);
		buf_add(out, d.v[i].phrases.data, d.v[i].phrases.len);
	}
	drafts_clear(&d);
	free(concepts);
	return rc;
}
