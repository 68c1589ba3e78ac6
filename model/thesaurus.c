#include "thesaurus.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "text/terms.h"

enum { FILE_MAX = 4 << 20 };

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

static void add_word(size_t sense, size_t language, char *word, struct buf *out)
{
	size_t len = strlen(word);
	bool is_start = len > 1 && word[len - 1] == '*';
	struct terms t = { 0 };

	if (is_start)
		word[len - 1] = '\0';
	terms_add(&t, word, 1);
	if (t.n)
		buf_printf(out, "%zu\t%zu\t%s%s\n", sense, language, term_word(&t, 0), is_start ? "*" : "");
	terms_clear(&t);
}

static void add_words(size_t sense, size_t language, char *words, struct buf *out)
{
	for (char *word; (word = strsep(&words, " \t")) != NULL;)
		if (*word)
			add_word(sense, language, word, out);
}

/* A line of a file; the one that names the senses adds its name. */
static int take_line(char *line, const char *path, size_t language, struct names *names, struct buf *out, struct err *err)
{
	char *words = strchr(line, ':');
	size_t sense;

	if (!words)
		return err_set(err, ERR_DATA, "%s: what is \"%s\"?", path, line);
	*words++ = '\0';
	sense = number_of(names, line);
	if (language == 0) {
		names->v = mem_grow(names->v, names->n, sizeof(*names->v));
		names->v[names->n++] = mem_dup(line);
	} else if (sense == names->n) {
		return err_set(err, ERR_DATA, "%s: en.txt has no \"%s\"", path, line);
	}
	add_words(sense, language, words, out);
	return 0;
}

static int read_language(const char *path, size_t language, struct names *names, struct buf *out, struct err *err)
{
	struct buf file = { 0 };
	int rc = file_read(path, FILE_MAX, &file, err);
	char *text = buf_take(&file);
	char *rest = text;

	while (rc == 0 && rest) {
		char *line = strsep(&rest, "\n");

		if (*line && *line != '#')
			rc = take_line(line, path, language, names, out, err);
	}
	free(text);
	return rc;
}

int thesaurus_compile(const char *folder, struct buf *out, struct err *err)
{
	char *first = path_join(folder, "senses/en.txt");
	char *pattern = path_join(folder, "senses/*.txt");
	struct names names = { 0 };
	glob_t found = { 0 };
	int rc = read_language(first, 0, &names, out, err);

	if (rc == 0 && glob(pattern, 0, NULL, &found) != 0)
		rc = err_set(err, ERR_DATA, "%s: there are none", pattern);
	for (size_t i = 0, language = 1; rc == 0 && i < found.gl_pathc; i++)
		if (strcmp(found.gl_pathv[i], first) != 0)
			rc = read_language(found.gl_pathv[i], language++, &names, out, err);
	globfree(&found);
	for (size_t i = 0; i < names.n; i++)
		free(names.v[i]);
	free(names.v);
	free(pattern);
	free(first);
	return rc;
}
