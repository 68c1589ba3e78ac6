/*
 * train - make the model of the filter from labelled mails (`make model CORPUS=DIR`).
 *
 *   train -l FOLDER -o MODEL [-s SCORES] SOURCE...
 *
 * FOLDER has the concepts and their phrases (phrases.h). Every source is also left out once
 * and judged by what the others taught. From these scores come calibration and thresholds;
 * -s writes them, a line for each mail.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/path.h"
#include "corpus.h"
#include "judge_by.h"
#include "mail/message.h"
#include "mail/reader.h"
#include "phrases.h"
#include "tables.h"
#include "thesaurus.h"
#include "triage/features.h"
#include "triage/lexicon.h"
#include "triage/senses.h"

struct training {
	struct corpus corpus;
	struct packed_words packed;
	struct lexicon *lexicon;
	struct senses senses;
	struct tables tables;
};

static int make_lexicon(struct training *t, const char *folder, struct err *err)
{
	struct buf text = { 0 };
	int rc = phrases_compile(folder, &text, err);

	if (rc == 0 && lexicon_pack(buf_text(&text), text.len, &t->packed.lexicon) < 0)
		rc = err_set(err, ERR_DATA, "%s: a concept lacks its side or its text, or there are more than 256", folder);
	if (rc == 0) {
		t->lexicon = lexicon_new(t->packed.lexicon.data, t->packed.lexicon.len);
		rc = t->lexicon ? 0 : err_set(err, ERR_DATA, "%s: there is no concept", folder);
	}
	buf_clear(&text);
	return rc;
}

static int make_senses(struct training *t, const char *folder, struct err *err)
{
	struct buf text = { 0 };
	int rc = thesaurus_compile(folder, &text, err);

	if (rc == 0 && (senses_pack(buf_text(&text), text.len, &t->packed.senses) < 0 ||
			       !senses_open(t->packed.senses.data, t->packed.senses.len, &t->senses)))
		rc = err_set(err, ERR_DATA, "%s: there are too many senses", folder);
	buf_clear(&text);
	return rc;
}

/* Read every mail through the reader's worker, as the program does, and keep its features. */
static int take_features(struct training *t, struct err *err)
{
	const struct vocabulary v = { t->lexicon, &t->senses };
	char *self = path_executable();
	struct reader *reader = reader_new(self, NULL);
	int rc = 0;

	free(self);
	for (size_t i = 0; i < t->corpus.n && rc == 0; i++) {
		const struct sample *s = &t->corpus.v[i];
		struct message m = { 0 };

		rc = reader_message(reader, s->bytes, s->n, 0, &m, err);
		if (rc == 0)
			tables_add(&t->tables, &m, &v, s);
		message_clear(&m);
	}
	reader_free(reader);
	return rc;
}

static int write_file(const char *path, const struct buf *bytes, struct err *err)
{
	unlink(path);
	return file_write_new(path, bytes->data, bytes->len, err);
}

static int read_sources(struct training *t, char *const sources[], struct err *err)
{
	for (; *sources; sources++)
		if (corpus_read(&t->corpus, *sources, err) < 0)
			return -1;
	return 0;
}

static int train(struct training *t, const char *folder, const char *model, const char *scores,
	char *const sources[], struct err *err)
{
	struct buf out = { 0 };
	struct limits limits;
	int rc;

	if (make_lexicon(t, folder, err) < 0 || make_senses(t, folder, err) < 0 || read_sources(t, sources, err) < 0)
		return -1;
	tables_init(&t->tables);
	if (take_features(t, err) < 0)
		return -1;
	tables_close(&t->tables);
	judge_by_others(&t->tables, &limits);
	limits_print(&limits, &t->tables);
	rc = scores ? scores_write(scores, &t->tables, &limits, err) : 0;
	tables_write(&t->tables, &limits, &t->packed, &out);
	if (rc == 0)
		rc = write_file(model, &out, err);
	buf_clear(&out);
	return rc;
}

int main(int argc, char **argv)
{
	const char *folder = NULL;
	const char *model = NULL;
	const char *scores = NULL;
	struct training t = { 0 };
	struct err err = { 0 };
	int option;
	int rc;

	if (argc == 2 && strcmp(argv[1], "--worker") == 0)
		return worker_main(NULL, NULL);
	while ((option = getopt(argc, argv, "l:o:s:")) != -1) {
		if (option == 'l')
			folder = optarg;
		else if (option == 'o')
			model = optarg;
		else if (option == 's')
			scores = optarg;
	}
	if (!folder || !model || optind == argc) {
		fprintf(stderr, "usage: train -l FOLDER -o MODEL [-s SCORES] SOURCE...\n");
		return 64;
	}
	rc = train(&t, folder, model, scores, argv + optind, &err);
	if (rc < 0)
		fprintf(stderr, "train: %s\n", err.text);
	tables_clear(&t.tables);
	corpus_clear(&t.corpus);
	lexicon_free(t.lexicon);
	buf_clear(&t.packed.lexicon);
	buf_clear(&t.packed.senses);
	return rc < 0 ? 1 : 0;
}
