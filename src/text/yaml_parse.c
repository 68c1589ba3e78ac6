#include "text/yaml.h"

#include <libfyaml.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "text/utf8.h"
#include "text/yaml_node.h"

enum { DEPTH_MAX = 32,
	NODES_MAX = 100000 };

/* A document in the making: the lists and maps that are still open. */
struct builder {
	struct yaml *y;
	struct yaml_node *open[DEPTH_MAX];
	size_t depth;
	size_t n_nodes;
	size_t n_documents;
};

/*
 * libfyaml names the rule that was broken; for the mistakes that owners really
 * make, say what to do.
 */
static const struct hint {
	const char *message;
	const char *advice;
} hints[] = {
	{ "invalid nested block mapping", N_("a value that contains \": \" must be in quotes") },
	{ "invalid value after mapping", N_("a value that begins with { must be in quotes") },
	{ "plain scalar cannot start", N_("put this value in quotes") },
	{ "invalid multiline plain key", N_("a colon and a blank are missing here, or the next line is not indented right") },
	{ "did not find expected node content", N_("a value is missing, or must be in quotes") },
	{ "invalid tab", N_("indent with blanks, not with tabs") },
	{ NULL, NULL },
};

static void entry_add(struct yaml_node *node, struct yaml_node *key, struct yaml_node *value)
{
	node->entries = mem_grow(node->entries, node->n, sizeof(*node->entries));
	node->entries[node->n++] = (struct yaml_entry) { key, value };
}

static int column_of(const struct fy_mark *mark)
{
	return mark ? mark->column + 1 : 1;
}

/* The name of the next entry of a map. Takes it over. */
static int builder_add_key(struct builder *b, struct yaml_node *map, struct yaml_node *key,
	struct err *err)
{
	if (key->kind == YAML_SCALAR && !yaml_find(map, key->scalar)) {
		entry_add(map, key, NULL);
		return 0;
	}
	if (key->kind == YAML_SCALAR)
		yaml_complain(b->y, key, err, _("\"%s\" stands here twice; keep one of them"), key->scalar);
	else
		yaml_complain(b->y, key, err, _("a name was expected here; put the value in quotes"));
	yaml_node_free(key);
	return -1;
}

/* Put a new node where the document goes on. Takes it over. */
static int builder_add(struct builder *b, struct yaml_node *node, struct err *err)
{
	struct yaml_node *parent = b->depth ? b->open[b->depth - 1] : NULL;

	if (++b->n_nodes > NODES_MAX) {
		yaml_complain(b->y, node, err, _("the file is too large"));
		yaml_node_free(node);
		return -1;
	}
	if (!parent)
		b->y->root = node;
	else if (parent->kind == YAML_LIST)
		entry_add(parent, NULL, node);
	else if (parent->n && !parent->entries[parent->n - 1].value)
		parent->entries[parent->n - 1].value = node;
	else
		return builder_add_key(b, parent, node, err);
	return 0;
}

static bool is_quoted(struct fy_token *value)
{
	enum fy_scalar_style style = value ? fy_token_scalar_style(value) : FYSS_PLAIN;

	return style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED;
}

static struct yaml_node *node_new(enum yaml_kind kind, struct fy_event *event)
{
	const struct fy_mark *mark = fy_event_start_mark(event);
	struct yaml_node *node = mem_alloc(sizeof(*node));

	node->kind = kind;
	node->line = mark ? mark->line + 1 : 1;
	node->column = column_of(mark);
	if (event->type == FYET_SCALAR && is_quoted(event->scalar.value))
		node->column--; /* the mark is behind the quote */
	return node;
}

static int builder_scalar(struct builder *b, struct fy_event *event, struct err *err)
{
	struct yaml_node *node = node_new(YAML_SCALAR, event);
	size_t n = 0;
	const char *text = event->scalar.value ? fy_token_get_text(event->scalar.value, &n) : "";

	node->scalar = mem_dupn(text, text ? n : 0);
	if (strlen(node->scalar) == n)
		return builder_add(b, node, err);
	yaml_complain(b->y, node, err, _("a value cannot hold a NUL character"));
	yaml_node_free(node);
	return -1;
}

static int builder_open(struct builder *b, enum yaml_kind kind, struct fy_event *event,
	struct err *err)
{
	struct yaml_node *node = node_new(kind, event);

	if (b->depth == DEPTH_MAX) {
		yaml_complain(b->y, node, err, _("lists and maps are nested too deeply"));
		yaml_node_free(node);
		return -1;
	}
	if (builder_add(b, node, err) < 0)
		return -1;
	b->open[b->depth++] = node;
	return 0;
}

static int builder_document(struct builder *b, struct fy_event *event, struct err *err)
{
	const struct fy_mark *mark = fy_event_start_mark(event);

	if (++b->n_documents == 1)
		return 0;
	return yaml_complain_at(b->y, mark ? mark->line + 1 : 1, column_of(mark), err,
		_("a second document begins here; a file holds one"));
}

static int builder_event(struct builder *b, struct fy_event *event, struct err *err)
{
	const struct fy_mark *mark = fy_event_start_mark(event);

	switch (event->type) {
	case FYET_DOCUMENT_START:
		return builder_document(b, event, err);
	case FYET_SCALAR:
		return builder_scalar(b, event, err);
	case FYET_SEQUENCE_START:
		return builder_open(b, YAML_LIST, event, err);
	case FYET_MAPPING_START:
		return builder_open(b, YAML_MAP, event, err);
	case FYET_SEQUENCE_END:
	case FYET_MAPPING_END:
		b->depth--;
		return 0;
	case FYET_ALIAS:
		return yaml_complain_at(b->y, mark ? mark->line + 1 : 1, column_of(mark) - 1, err,
			_("references (*name) are not supported; write the value out, or put it in quotes"));
	case FYET_NONE:
	case FYET_STREAM_START:
	case FYET_STREAM_END:
	case FYET_DOCUMENT_END:
		return 0;
	}
	return 0;
}

/* What libfyaml did not like, with our advice. */
static int complain_parser(const struct yaml *y, struct fy_diag *diag, struct err *err)
{
	void *iterator = NULL;
	struct fy_diag_error *e = fy_diag_errors_iterate(diag, &iterator);
	const struct hint *hint = hints;
	char *message;

	if (!e)
		return yaml_complain_at(y, 1, 1, err, _("this is not YAML"));
	while (hint->message && !strstr(e->msg, hint->message))
		hint++;
	message = hint->message ? mem_printf("%s; %s", e->msg, _(hint->advice)) : mem_dup(e->msg);
	yaml_complain_at(y, e->line, e->column, err, message);
	free(message);
	return -1;
}

static int build(struct yaml *y, struct fy_parser *parser, struct err *err)
{
	struct builder b = { .y = y };
	struct fy_event *event;
	int rc = 0;

	while (rc == 0 && (event = fy_parser_parse(parser)) != NULL) {
		rc = builder_event(&b, event, err);
		fy_parser_event_free(parser, event);
	}
	return rc;
}

static int parse(struct yaml *y, size_t len, struct err *err)
{
	struct fy_parse_cfg config = { .flags = FYPCF_QUIET | FYPCF_DEFAULT_VERSION_1_2 };
	struct fy_diag_cfg diag_config;
	struct fy_parser *parser = NULL;
	int rc = -1;

	fy_diag_cfg_default(&diag_config);
	diag_config.fp = NULL;
	config.diag = fy_diag_create(&diag_config);
	if (config.diag) {
		fy_diag_set_collect_errors(config.diag, true);
		parser = fy_parser_create(&config);
	}
	if (!parser || fy_parser_set_string(parser, y->text, len) != 0)
		err_set(err, ERR_BUG, _("the YAML parser cannot be started"));
	else
		rc = build(y, parser, err);
	if (rc == 0 && fy_parser_get_stream_error(parser))
		rc = complain_parser(y, config.diag, err);
	if (parser)
		fy_parser_destroy(parser);
	if (config.diag)
		fy_diag_destroy(config.diag);
	return rc;
}

/* Text that is not UTF-8 without NUL is refused at its line. */
static int check_bytes(const struct yaml *y, size_t len, struct err *err)
{
	const char *p = y->text;
	int line = 1;

	if (strlen(y->text) == len && utf8_is_valid(y->text, len))
		return 0;
	for (size_t n = strcspn(p, "\n"); p[n] && utf8_is_valid(p, n); n = strcspn(p, "\n")) {
		p += n + 1;
		line++;
	}
	return err_set(err, y->kind,
		_("%s:%d: this line is not valid UTF-8; save the file in that encoding"), y->name, line);
}

struct yaml *yaml_parse(const char *name, const char *text, size_t len, enum err_kind kind,
	struct err *err)
{
	struct yaml *y = mem_alloc(sizeof(*y));

	y->name = mem_dup(name);
	y->text = mem_dupn(text, len);
	y->kind = kind;
	if (check_bytes(y, len, err) == 0 && parse(y, len, err) == 0)
		return y;
	yaml_free(y);
	return NULL;
}
