#include "letter/template.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "letter/liquid.h"
#include "letter/liquid_source.h"
#include "letter/place.h"
#include "text/near.h"
#include "text/utf8.h"
#include "text/yaml.h"

static const char default_subject[] = "{{ thread.subject | reply }}";

/* A template while its front matter is read. */
struct reader {
	struct template *t;
	const struct yaml *yaml;
	const char *text; /* of the file, lines ending in LF */
	struct err *err;
};

enum { FOLLOWUP_MAX = 365 }; /* working days */

typedef int read_key(struct reader *r, const struct yaml_node *node);

/* NULL: there is none, and that is in r->err. */
static char *read_text(struct reader *r, const struct yaml_node *node)
{
	if (yaml_kind(node) == YAML_SCALAR && *yaml_scalar(node))
		return mem_dup(yaml_scalar(node));
	yaml_complain(r->yaml, node, r->err, _("there must be a text here"));
	return NULL;
}

/* The line of the file with that number, from 1. */
static const char *find_line(const char *text, int number)
{
	for (const char *end; number > 1 && (end = strchr(text, '\n')); number--)
		text = end + 1;
	return text;
}

/* Where the subject begins in its line; a folded one is said to begin the line. */
static int find_column(const char *line, const char *subject)
{
	const char *found = strstr(line, subject);
	int column = 1;

	if (!found || found > line + strcspn(line, "\n"))
		return 1;
	for (; line < found; line++)
		column += ((unsigned char)*line & 0xC0) != 0x80;
	return column;
}

static int read_subject(struct reader *r, const struct yaml_node *node)
{
	struct template *t = r->t;
	char *subject = read_text(r, node);
	struct source source;

	if (!subject)
		return -1;
	free(t->subject);
	t->subject = subject;
	t->subject_line = yaml_line(node);
	t->subject_column = find_column(find_line(r->text, t->subject_line), subject);
	source = (struct source) {
		.name = t->file,
		.text = subject,
		.n = strlen(subject),
		.first_line = t->subject_line,
		.indent = t->subject_column - 1,
	};
	return liquid_check_source(&source, r->err);
}

static int read_topic(struct reader *r, const struct yaml_node *node)
{
	r->t->topic = read_text(r, node);
	if (!r->t->topic)
		return -1;
	if (r->t->topic[strspn(r->t->topic, "abcdefghijklmnopqrstuvwxyz0123456789-")])
		return yaml_complain(r->yaml, node, r->err,
			_("a topic is one word of small letters, digits and hyphens, like delay"));
	return 0;
}

static bool is_variable(const char *s)
{
	if (!isalpha((unsigned char)*s))
		return false;
	for (; *s; s++)
		if (!isalnum((unsigned char)*s) && *s != '_')
			return false;
	return true;
}

static int read_ask(struct reader *r, const struct yaml_node *node)
{
	struct template *t = r->t;
	const struct yaml_node *key, *value;

	if (yaml_kind(node) != YAML_MAP)
		return yaml_complain(r->yaml, node, r->err,
			_("there must be a question for each value here, like eta: \"When?\""));
	for (size_t i = 0; i < yaml_count(node); i++) {
		key = yaml_key(node, i);
		value = yaml_value(node, i);
		if (!is_variable(yaml_scalar(key)))
			return yaml_complain(r->yaml, key, r->err,
				_("the name of a value has letters, digits and _, like new_date"));
		t->asks = mem_grow(t->asks, t->n_asks, sizeof(*t->asks));
		t->asks[t->n_asks] = (struct ask) { mem_dup(yaml_scalar(key)), read_text(r, value) };
		if (!t->asks[t->n_asks++].question)
			return -1;
	}
	return 0;
}

static int read_promise(struct reader *r, const struct yaml_node *node)
{
	r->t->promise = read_text(r, node);
	if (!r->t->promise)
		return -1;
	if (strcmp(r->t->promise, "close-of-business") != 0 && !strstr(r->t->promise, "{{"))
		return yaml_complain(r->yaml, node, r->err,
			_("a promise is close-of-business, or a time like \"{{ eta }}\""));
	return liquid_check(r->t->file, r->t->promise, strlen(r->t->promise), yaml_line(node), r->err);
}

static int read_followup(struct reader *r, const struct yaml_node *node)
{
	const char *text = yaml_kind(node) == YAML_SCALAR ? yaml_scalar(node) : "";
	char *end;
	long days = strtol(text, &end, 10);

	if (!isdigit((unsigned char)*text) || *end || days < 1 || days > FOLLOWUP_MAX)
		return yaml_complain(r->yaml, node, r->err,
			_("a follow-up comes after so many working days, 1 to 365"));
	r->t->followup = (int)days;
	return 0;
}

static int read_then(struct reader *r, const struct yaml_node *node)
{
	const char *state = yaml_scalar(node);

	if (strcmp(state, "done") != 0 && strcmp(state, "waiting") != 0)
		return yaml_complain(r->yaml, node, r->err, _("after the letter the thread is waiting or done"));
	r->t->closes = *state == 'd';
	return 0;
}

static const struct {
	const char *name;
	read_key *read;
} keys[] = {
	{ "subject", read_subject },
	{ "topic", read_topic },
	{ "ask", read_ask },
	{ "promise", read_promise },
	{ "followup", read_followup },
	{ "then", read_then },
};

enum {
	N_KEYS = sizeof(keys) / sizeof(*keys)
};

static int unknown_key(struct reader *r, const struct yaml_node *key)
{
	const char *name = yaml_scalar(key);
	struct near near = near_start(name, strlen(name));

	for (size_t i = 0; i < N_KEYS; i++)
		near_try(&near, keys[i].name);
	if (near.best)
		return yaml_complain(r->yaml, key, r->err, _("unknown setting \"%s\"; did you mean \"%s\"?"), name,
			near.best);
	return yaml_complain(r->yaml, key, r->err,
		_("unknown setting \"%s\"; there are subject, topic, ask, promise, followup and then"), name);
}

static int read_pair(struct reader *r, const struct yaml_node *key, const struct yaml_node *value)
{
	for (size_t i = 0; i < N_KEYS; i++)
		if (strcmp(keys[i].name, yaml_scalar(key)) == 0)
			return keys[i].read(r, value);
	return unknown_key(r, key);
}

static int read_front(struct reader *r)
{
	const struct yaml_node *root = yaml_root(r->yaml);

	if (!root)
		return 0;
	if (yaml_kind(root) != YAML_MAP)
		return yaml_complain(r->yaml, root, r->err,
			_("between the lines --- there must be settings, like subject: \"…\""));
	for (size_t i = 0; i < yaml_count(root); i++)
		if (read_pair(r, yaml_key(root, i), yaml_value(root, i)) < 0)
			return -1;
	return 0;
}

/* The text with lines that end in LF, without a byte order mark. */
static void clean(const char *text, size_t n, struct buf *out)
{
	size_t i = n >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

	for (; i < n; i++)
		if (text[i] != '\r' || i + 1 == n || text[i + 1] != '\n')
			buf_putc(out, text[i]);
}

/* Is this line "---", perhaps with blanks behind? */
static bool is_fence(const char *line)
{
	size_t n = strspn(line, "-");

	n = n == 3 ? n + strspn(line + 3, " \t") : 0;
	return n && (line[n] == '\n' || !line[n]);
}

/* The line behind the closing fence, or NULL; *line is its number. */
static const char *find_body(const char *text, int *line)
{
	const char *p = strchr(text, '\n');

	*line = 1;
	while (p) {
		++*line;
		if (is_fence(p + 1))
			break;
		p = strchr(p + 1, '\n');
	}
	if (!p)
		return NULL;
	++*line;
	p = strchr(p + 1, '\n');
	return p ? p + 1 : "";
}

static int read_template(struct template *t, char *text, struct err *err)
{
	struct reader r = { .t = t, .text = text, .err = err };
	const char *body = is_fence(text) ? find_body(text, &t->body_line) : NULL;
	struct yaml *yaml = NULL;
	size_t front;
	int rc = -1;

	if (!body)
		return err_set(err, ERR_DATA,
			_("%s:1:1: a template begins with its settings between two lines ---, even if there are none"),
			t->file);
	t->body = mem_dup(body);
	front = strlen(text) - strlen(body);
	if (liquid_check(t->file, t->body, strlen(t->body), t->body_line, err) < 0)
		return -1;
	/* Both fences are made comments, so that lines keep their numbers. */
	*text = '#';
	while (front && text[front - 1] != '-')
		front--;
	yaml = yaml_parse(t->file, text, front - 3, ERR_DATA, err);
	r.yaml = yaml;
	if (yaml)
		rc = read_front(&r);
	yaml_free(yaml);
	return rc;
}

struct template *template_parse(const char *file, const char *text, size_t n, struct err *err)
{
	struct template *t = mem_alloc(sizeof(*t));
	struct buf lines = { 0 };
	int rc = -1;

	t->file = mem_dup(file);
	t->subject = mem_dup(default_subject);
	t->subject_line = t->subject_column = 1;
	if (n > TEMPLATE_MAX)
		err_set(err, ERR_DATA, _("%s is longer than %d bytes; that is no letter"), file, TEMPLATE_MAX);
	else if (!utf8_is_valid(text, n) || memchr(text, '\0', n))
		err_set(err, ERR_DATA, _("%s is not in UTF-8; save it in that encoding"), file);
	else {
		clean(text, n, &lines);
		buf_puts(&lines, "");
		rc = read_template(t, lines.data, err);
	}
	buf_clear(&lines);
	if (rc == 0)
		return t;
	template_free(t);
	return NULL;
}

char *template_piece(const char *text, size_t n)
{
	struct buf lines = { 0 };
	const char *body = NULL;
	char *piece;
	int line;

	clean(text, n, &lines);
	if (is_fence(buf_text(&lines)))
		body = find_body(buf_text(&lines), &line);
	piece = mem_dup(body ? body : buf_text(&lines));
	buf_clear(&lines);
	return piece;
}

void template_free(struct template *t)
{
	if (!t)
		return;
	for (size_t i = 0; i < t->n_asks; i++) {
		free(t->asks[i].name);
		free(t->asks[i].question);
	}
	free(t->asks);
	free(t->file);
	free(t->subject);
	free(t->topic);
	free(t->promise);
	free(t->body);
	free(t);
}
