#include "sync/insight.h"

#include <inttypes.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/path.h"
#include "mail/message.h"
#include "mail/reader.h"
#include "text/utf8.h"
#include "triage/form.h"
#include "triage/lane.h"
#include "triage/thanks.h"

/*
 * It is written as lines of words between blanks: signs, thanks, language, trust, then, but of a letter, lane,
 * log-odds and topic, then weight and text of each reason. "-" is none; signs are a number in hexadecimal, and so
 * are the bits of a fraction, the same everywhere.
 */
static const char none[] = "-";

enum {
	WORD_MAX = 32,
	REASONS_MAX = 100,
};

char *insight_model_path(void)
{
	char *shipped = path_shipped();
	char *path = path_join(shipped, "model/lanes.model");

	free(shipped);
	return path;
}

int insight_open_model(struct map *file, struct model **model, struct err *err)
{
	char *path = insight_model_path();
	int rc = map_open(file, path, err);

	*model = NULL;
	if (rc == 0)
		rc = model_new(file->bytes, file->n, model, err);
	free(path);
	return rc;
}

/* What the worker has. */
struct means {
	struct map file;
	struct model *model;
	struct lang *lang;
	const char *agent;
};

static void means_close(void *data)
{
	struct means *means = data;

	model_free(means->model);
	map_close(&means->file);
	lang_free(means->lang);
	free(means);
}

/* Reasons are in the owner's language, whose texts are read now: there are no files later. */
static void read_texts(void)
{
	setlocale(LC_MESSAGES, "");
	bindtextdomain("tillmail", LOCALEDIR);
	bind_textdomain_codeset("tillmail", "UTF-8");
	textdomain("tillmail");
	(void)gettext("");
}

static void *means_open(const char *agent)
{
	struct means *means = mem_alloc(sizeof(*means));
	struct err ignored; /* whoever asks for mails finds the same, and tells it */

	means->agent = agent;
	means->lang = lang_new(&ignored);
	if (means->lang && insight_open_model(&means->file, &means->model, &ignored) == 0) {
		read_texts();
		return means;
	}
	means_close(means);
	return NULL;
}

static void put_number(struct buf *out, double value)
{
	uint64_t bits;

	memcpy(&bits, &value, sizeof(bits));
	buf_printf(out, "%" PRIx64 " ", bits);
}

static void put_opinion(struct buf *out, const struct opinion *o)
{
	buf_printf(out, "%d ", (int)o->lane);
	put_number(out, o->logit);
	buf_printf(out, "%s\n", o->topic ? o->topic : none);
	for (size_t i = 0; i < o->n_reasons; i++) {
		put_number(out, o->reasons[i].weight);
		buf_puts(out, o->reasons[i].text);
		buf_putc(out, '\n');
	}
}

static void encode(const struct insight *i, struct buf *out)
{
	buf_printf(out, "%x %d %s %d ", i->signs, i->is_thanks, *i->lang ? i->lang : none, (int)i->trust);
	if (i->has_opinion)
		put_opinion(out, &i->opinion);
}

static bool is_thanks(const struct message *m, const struct form *form, const char *agent)
{
	struct message seen;
	bool is;

	if (!form)
		return message_is_thanks(m, agent);
	form_see(form, m, &seen);
	is = message_is_thanks(&seen, agent);
	address_list_clear(&seen.from);
	return is;
}

/* form: what is in m, or NULL. out has its kind. */
static void find(struct lang *l, const char *agent, const struct message *m, const struct form *form,
	struct insight *out)
{
	const char *code;

	out->signs = signs_read(m, form);
	if (out->signs & SIGN_AUTOMATIC)
		return;
	code = lang_detect(l, form ? form->words : m->text, &out->trust);
	if (code)
		memcpy(out->lang, code, sizeof(out->lang));
	out->is_thanks = out->kind == INSIGHT_OF_MAIL && is_thanks(m, form, agent);
}

void insight_find(struct lang *lang, const char *agent, enum insight_kind kind, const struct message *m,
	struct insight *out)
{
	struct form form;

	*out = (struct insight) { .kind = kind };
	find(lang, agent, m, form_read(m, &form) ? &form : NULL, out);
	form_clear(&form);
}

enum insight_kind insight_kind(enum folder_role role)
{
	return role == FOLDER_SENT ? INSIGHT_OF_LETTER : INSIGHT_OF_MAIL;
}

static void ask_model(const struct model *model, const struct message *m, const struct form *form,
	struct insight *out)
{
	struct message heard;

	out->has_opinion = true;
	if (!form) {
		model_judge(model, NULL, m, &out->opinion);
		return;
	}
	form_hear(form, m, &heard);
	model_judge(model, NULL, &heard, &out->opinion);
	address_list_clear(&heard.from);
}

static void say(void *data, const struct message *m, unsigned kind, struct buf *out)
{
	struct means *means = data;
	struct insight insight = { .kind = (enum insight_kind)kind };
	struct form form;
	const struct form *found = form_read(m, &form) ? &form : NULL;

	find(means->lang, means->agent, m, found, &insight);
	if (insight.kind == INSIGHT_OF_MAIL)
		ask_model(means->model, m, found, &insight);
	encode(&insight, out);
	insight_clear(&insight);
	form_clear(&form);
}

const struct worker_aside insight_aside = { means_open, say, means_close };

/* The next word; what ends it, a blank or a newline, is behind. */
static bool take_word(const char **p, char word[WORD_MAX])
{
	size_t n = strcspn(*p, " \n");

	if (n == 0 || n >= WORD_MAX || !(*p)[n])
		return false;
	memcpy(word, *p, n);
	word[n] = '\0';
	*p += n + 1;
	return true;
}

static bool take_number(const char **p, double *value)
{
	char word[WORD_MAX];
	uint64_t bits;
	char *end;

	if (!take_word(p, word))
		return false;
	bits = strtoull(word, &end, 16);
	memcpy(value, &bits, sizeof(bits));
	return !*end && isfinite(*value);
}

/* One of 0 to most. */
static bool take_choice(const char **p, int most, int *value)
{
	char word[WORD_MAX];

	if (!take_word(p, word) || word[1] || word[0] < '0' || word[0] > '0' + most)
		return false;
	*value = word[0] - '0';
	return true;
}

static bool take_signs(const char **p, struct insight *out)
{
	char word[WORD_MAX];
	char *end;
	unsigned long signs;
	int is_thanks;

	if (!take_word(p, word) || !take_choice(p, 1, &is_thanks))
		return false;
	signs = strtoul(word, &end, 16);
	out->signs = (unsigned)signs;
	out->is_thanks = is_thanks;
	return !*end && (signs & SIGN_READ) && signs <= SIGN_ALL && !(is_thanks && (signs & SIGN_AUTOMATIC));
}

static bool take_language(const char **p, struct insight *out)
{
	char word[WORD_MAX];
	int trust;

	if (!take_word(p, word) || !take_choice(p, LANG_SURE, &trust))
		return false;
	out->trust = (enum lang_trust)trust;
	if (strcmp(word, none) == 0)
		return true;
	if (strlen(word) >= sizeof(out->lang))
		return false;
	memcpy(out->lang, word, strlen(word) + 1);
	return true;
}

static bool take_topic(const char **p, const struct model *model, struct opinion *out)
{
	char word[WORD_MAX];

	if (!take_word(p, word))
		return false;
	if (strcmp(word, none) == 0)
		return true;
	out->topic = model_find_topic(model, word);
	return out->topic != NULL;
}

static bool take_reason(const char **p, struct opinion *out)
{
	struct reason reason;
	size_t n;

	if (out->n_reasons == REASONS_MAX || !take_number(p, &reason.weight))
		return false;
	n = strcspn(*p, "\n");
	if (!(*p)[n])
		return false;
	reason.text = mem_dupn(*p, n);
	*p += n + 1;
	out->reasons = mem_grow(out->reasons, out->n_reasons, sizeof(*out->reasons));
	out->reasons[out->n_reasons++] = reason;
	return true;
}

static bool take_opinion(const char **p, const struct model *model, struct insight *insight)
{
	struct opinion *out = &insight->opinion;
	int lane;

	if (!**p)
		return true;
	insight->has_opinion = true;
	if (!take_choice(p, LANE_PITCH, &lane) || !take_number(p, &out->logit) || !take_topic(p, model, out))
		return false;
	out->lane = (enum lane)lane;
	while (**p)
		if (!take_reason(p, out))
			return false;
	return true;
}

bool insight_decode(const char *bytes, size_t n, const struct model *model, struct insight *out)
{
	const char *p = bytes;

	*out = (struct insight) { 0 };
	if (strlen(bytes) == n && utf8_is_valid(bytes, n) && take_signs(&p, out) && take_language(&p, out) &&
		take_opinion(&p, model, out))
		return true;
	insight_clear(out);
	return false;
}

bool insight_take(const struct reader *reader, const struct model *model, enum insight_kind kind,
	struct insight *out)
{
	size_t n;
	const char *bytes = reader_aside(reader, &n);

	*out = (struct insight) { 0 };
	if (!model || !n || !insight_decode(bytes, n, model, out))
		return false;
	out->kind = kind;
	return true;
}

void insight_clear(struct insight *i)
{
	opinion_clear(&i->opinion);
	*i = (struct insight) { 0 };
}
