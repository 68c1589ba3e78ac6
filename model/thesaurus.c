#include "thesaurus.h"

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
#include "text/utf8.h"
#include "triage/sense_key.h"
#include "triage/senses.h"

enum { START_MIN = 3 }; /* letters of a beginning */

/* What is read: the names of the senses, in the order of their numbers, and the text that is made. */
struct draft {
	char **names;
	size_t n;
	size_t language; /* of the file, its number */
	struct buf *out;
};

static size_t number_of(const struct draft *d, const char *name)
{
	size_t i = 0;

	while (i < d->n && strcmp(d->names[i], name) != 0)
		i++;
	return i;
}

/* Whether terms are one word that can be found, or a beginning of words that tells something. */
static bool is_findable(const struct terms *t, bool is_start)
{
	const char *word = t->n == 1 ? term_word(t, 0) : "";
	size_t len = strlen(word);

	return len > 0 && len < SENSE_BYTES_MAX && (!is_start || (len >= SENSE_STEM_MIN && utf8_count(word, len) >= START_MIN));
}

static int add_word(struct draft *d, size_t sense, const char *written, struct err *err)
{
	size_t len = strlen(written);
	bool is_start = len > 1 && written[len - 1] == '*';
	char *word = mem_dupn(written, is_start ? len - 1 : len);
	struct terms t = { 0 };
	int rc = 0;

	terms_add(&t, word, 2);
	if (is_findable(&t, is_start))
		buf_printf(d->out, "%zu\t%zu\t%s%s\n", sense, d->language, term_word(&t, 0), is_start ? "*" : "");
	else
		rc = err_set(err, ERR_DATA, "\"%s\" is no single word, too long, or begins too many words", written);
	terms_clear(&t);
	free(word);
	return rc;
}

/* A line of a file; the English one, which names the senses, adds its name. */
static int take_line(void *arg, char *line, struct err *err)
{
	struct draft *d = arg;
	char *words = strchr(line, ':');
	size_t sense;
	int rc = 0;

	if (!words)
		return err_set(err, ERR_DATA, "what is \"%s\"?", line);
	*words++ = '\0';
	sense = number_of(d, line);
	if (d->language == SENSE_ENGLISH) {
		d->names = mem_grow(d->names, d->n, sizeof(*d->names));
		d->names[d->n++] = mem_dup(line);
	} else if (sense == d->n) {
		return err_set(err, ERR_DATA, "en.txt has no \"%s\"", line);
	}
	for (char *word; rc == 0 && (word = strsep(&words, " \t")) != NULL;)
		if (*word)
			rc = add_word(d, sense, word, err);
	return rc;
}

/* All but the first, which is read already. */
static int read_others(struct draft *d, const glob_t *found, const char *first, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < found->gl_pathc; i++) {
		const char *path = found->gl_pathv[i];

		if (strcmp(path, first) == 0)
			continue;
		if (++d->language == SENSE_LANGUAGES_MAX)
			return err_set(err, ERR_DATA, "%s: there are more than %d languages", path, SENSE_LANGUAGES_MAX);
		rc = lines_read(path, take_line, d, err);
	}
	return rc;
}

int thesaurus_compile(const char *folder, struct buf *out, struct err *err)
{
	char *english = path_join(folder, "senses/en.txt");
	char *pattern = path_join(folder, "senses/*.txt");
	struct draft d = { .language = SENSE_ENGLISH, .out = out };
	glob_t found = { 0 };
	int rc = lines_read(english, take_line, &d, err);

	if (rc == 0 && glob(pattern, 0, NULL, &found) != 0)
		rc = err_set(err, ERR_DATA, "%s: there are none", pattern);
	if (rc == 0)
		rc = read_others(&d, &found, english, err);
	globfree(&found);
	for (size_t i = 0; i < d.n; i++)
		free(d.names[i]);
	free(d.names);
	free(pattern);
	free(english);
	return rc;
}
