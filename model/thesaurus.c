#include "thesaurus.h"

#include <glob.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "text/terms.h"
#include "text/utf8.h"
#include "triage/sense_key.h"
#include "triage/senses.h"

enum {
	FILE_MAX = 4 << 20,
	START_MIN = 3, /* letters of a beginning */
};

/* The names of the senses, in the order of their numbers. */
struct names {
	char **v;
	size_t n;
};

static size_t number_of(const struct names *names, const char *name)
{
	size_t i = 0;

	while (i < names->n && strcmp(names->v[i], name) != 0)
		i++;
	return i;
}

/* Where a file is read. */
struct place {
	const char *path;
	size_t language; /* its number; 0: English, which names the senses */
};

/* Whether terms are one word that can be found, or a beginning of words that tells something. */
static bool is_findable(const struct terms *t, bool is_start)
{
	const char *word = t->n == 1 ? term_word(t, 0) : "";
	size_t len = strlen(word);

	return len > 0 && len < SENSE_BYTES_MAX && (!is_start || (len >= SENSE_STEM_MIN && utf8_count(word, len) >= START_MIN));
}

static int add_word(const struct place *at, size_t sense, const char *written, struct buf *out, struct err *err)
{
	size_t len = strlen(written);
	bool is_start = len > 1 && written[len - 1] == '*';
	char *word = mem_dupn(written, is_start ? len - 1 : len);
	struct terms t = { 0 };
	int rc = 0;

	terms_add(&t, word, 2);
	if (is_findable(&t, is_start))
		buf_printf(out, "%zu\t%zu\t%s%s\n", sense, at->language, term_word(&t, 0), is_start ? "*" : "");
	else
		rc = err_set(err, ERR_DATA, "%s: \"%s\" is no single word, too long, or begins too many words", at->path, written);
	terms_clear(&t);
	free(word);
	return rc;
}

static int add_words(const struct place *at, size_t sense, char *words, struct buf *out, struct err *err)
{
	int rc = 0;

	for (char *word; rc == 0 && (word = strsep(&words, " \t")) != NULL;)
		if (*word)
			rc = add_word(at, sense, word, out, err);
	return rc;
}

/* A line of a file; the one that names the senses adds its name. */
static int take_line(char *line, const struct place *at, struct names *names, struct buf *out, struct err *err)
{
	char *words = strchr(line, ':');
	size_t sense;

	if (!words)
		return err_set(err, ERR_DATA, "%s: what is \"%s\"?", at->path, line);
	*words++ = '\0';
	sense = number_of(names, line);
	if (at->language == 0) {
		names->v = mem_grow(names->v, names->n, sizeof(*names->v));
		names->v[names->n++] = mem_dup(line);
	} else if (sense == names->n) {
		return err_set(err, ERR_DATA, "%s: en.txt has no \"%s\"", at->path, line);
	}
	return add_words(at, sense, words, out, err);
}

static int read_language(const struct place *at, struct names *names, struct buf *out, struct err *err)
{
	struct buf file = { 0 };
	int rc = file_read(at->path, FILE_MAX, &file, err);
	char *text = buf_take(&file);
	char *rest = text;

	while (rc == 0 && rest) {
		char *line = strsep(&rest, "\n");

		if (*line && *line != '#')
			rc = take_line(line, at, names, out, err);
	}
	free(text);
	return rc;
}

/* All but the first, which is read already. */
static int read_others(const glob_t *found, const char *first, struct names *names, struct buf *out, struct err *err)
{
	size_t language = 1;
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < found->gl_pathc; i++) {
		struct place at = { found->gl_pathv[i], language };

		if (strcmp(at.path, first) == 0)
			continue;
		if (language++ == SENSE_LANGUAGES_MAX)
			return err_set(err, ERR_DATA, "%s: there are more than %d languages", at.path, SENSE_LANGUAGES_MAX);
		rc = read_language(&at, names, out, err);
	}
	return rc;
}

int thesaurus_compile(const char *folder, struct buf *out, struct err *err)
{
	char *first = path_join(folder, "senses/en.txt");
	char *pattern = path_join(folder, "senses/*.txt");
	struct place english = { first, 0 };
	struct names names = { 0 };
	glob_t found = { 0 };
	int rc = read_language(&english, &names, out, err);

	if (rc == 0 && glob(pattern, 0, NULL, &found) != 0)
		rc = err_set(err, ERR_DATA, "%s: there are none", pattern);
	if (rc == 0)
		rc = read_others(&found, first, &names, out, err);
	globfree(&found);
	for (size_t i = 0; i < names.n; i++)
		free(names.v[i]);
	free(names.v);
	free(pattern);
	free(first);
	return rc;
}
