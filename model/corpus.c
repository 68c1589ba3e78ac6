#include "corpus.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"

enum { FILE_MAX = 64 << 20 };

/* What the manifests of intents call a topic. */
static const struct {
	const char *subtype;
	const char *topic;
} topics[] = {
	{ "ORDER_STATUS", "order-status" },
	{ "track_order", "order-status" },
	{ "RECOMMEND_PRODUCT", "pre-sale" },
	{ "CONSULT_START", "pre-sale" },
	{ "ORIGINAL_PRODUCT", "pre-sale" },
	{ "CHECK_PINCODE", "pre-sale" },
	{ "delivery_options", "pre-sale" },
	{ "delivery_period", "pre-sale" },
	{ "REFUNDS_RETURNS_REPLACEMENTS", "return" },
	{ "get_refund", "return" },
	{ "check_refund_policy", "return" },
	{ "track_refund", "return" },
	{ "request_refund", "return" },
	{ "Refund_not_showing_up", "return" },
	{ "CANCEL_ORDER", "cancel" },
	{ "cancel_order", "cancel" },
	{ "change_order", "cancel" },
	{ "change_shipping_address", "cancel" },
	{ "check_cancellation_fee", "cancel" },
	{ "complaint", "complaint" },
	{ "get_invoice", "other" },
	{ "check_invoice", "other" },
	{ "PAYMENT_AND_BILL", "other" },
	{ "payment_issue", "other" },
	{ "check_payment_methods", "other" },
	{ "recover_password", "other" },
	{ "delete_account", "other" },
	{ "contact_human_agent", "other" },
	{ "card_payment_not_recognised", "other" },
	{ "declined_card_payment", "other" },
	{ "transaction_charged_twice", "other" },
};

static const char *topic_of(const char *subtype, const char *hard)
{
	if (strcmp(hard, "customer-wholesale") == 0 || strcmp(hard, "customer-press") == 0)
		return "wholesale";
	for (size_t i = 0; i < sizeof(topics) / sizeof(*topics); i++)
		if (strcmp(topics[i].subtype, subtype) == 0)
			return topics[i].topic;
	return "-";
}

static void add(struct corpus *c, struct sample sample)
{
	c->v = mem_grow(c->v, c->n, sizeof(*c->v));
	c->v[c->n++] = sample;
}

/* The columns of a line of a manifest. */
enum { FILE_NAME,
	LABEL,
	LANG,
	HARD,
	SOURCE,
	ORIGIN,
	SUBTYPE,
	COLUMNS };

static bool split(char *line, char *columns[COLUMNS])
{
	for (size_t i = 0; i < COLUMNS; i++) {
		columns[i] = strsep(&line, "\t");
		if (!columns[i])
			return false;
	}
	return true;
}

static int read_listed(struct corpus *c, const char *folder, char *line, struct err *err)
{
	char *columns[COLUMNS];
	struct buf bytes = { 0 };
	size_t n;
	char *path;
	int rc;

	if (!split(line, columns))
		return err_set(err, ERR_DATA, "%s/manifest.tsv: a line has too few columns", folder);
	path = path_join(folder, columns[FILE_NAME]);
	rc = file_read(path, FILE_MAX, &bytes, err);
	free(path);
	if (rc < 0)
		return -1;
	n = bytes.len;
	add(c, (struct sample) {
		       .name = mem_dup(columns[FILE_NAME]),
		       .label = mem_dup(columns[LABEL]),
		       .lang = mem_dup(columns[LANG]),
		       .hard = mem_dup(columns[HARD]),
		       .topic = mem_dup(topic_of(columns[SUBTYPE], columns[HARD])),
		       /* One writer, whatever the file. */
		       .source = mem_dup(strncmp(columns[SOURCE], "authored/", 9) == 0 ? "authored" : columns[SOURCE]),
		       .origin = mem_dup(columns[ORIGIN]),
		       .bytes = buf_take(&bytes),
		       .n = n,
	       });
	return 0;
}

static int read_folder(struct corpus *c, const char *folder, char *manifest, struct err *err)
{
	int rc = 0;

	strsep(&manifest, "\n"); /* the names of the columns */
	while (rc == 0 && manifest && *manifest)
		rc = read_listed(c, folder, strsep(&manifest, "\n"), err);
	return rc;
}

/* The value of "name=value" in a record's first line, or "-". */
static char *mark_of(const char *line, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = line; *p; p += strspn(p, " ")) {
		size_t len = strcspn(p, " ");

		if (strncmp(p, name, n) == 0 && p[n] == '=')
			return mem_dupn(p + n + 1, len - n - 1);
		p += len;
	}
	return mem_dup("-");
}

/* Of train-pl-shops-b.txt: shops-b, in whatever language. */
static char *source_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	const char *rest = name;

	for (int dashes = 0; dashes < 2 && strchr(rest, '-'); dashes++)
		rest = strchr(rest, '-') + 1;
	return mem_dupn(rest, strcspn(rest, "."));
}

static void add_record(struct corpus *c, const char *path, const char *head, const char *mail)
{
	add(c, (struct sample) {
		       .name = mem_printf("%s:%zu", path, c->n),
		       .label = mem_dupn(head, strcspn(head, " ")),
		       .lang = mark_of(head, "lang"),
		       .hard = mark_of(head, "hard"),
		       .topic = mark_of(head, "topic"),
		       .source = source_of(path),
		       .origin = mem_dup("authored"),
		       .bytes = mem_dup(mail),
		       .n = strlen(mail),
	       });
}

static int read_records(struct corpus *c, const char *path, char *text, struct err *err)
{
	if (strncmp(text, "=== ", 4) != 0)
		return err_set(err, ERR_DATA, "%s does not begin with a line \"=== LABEL\"", path);
	for (char *record = text + 4; record;) {
		char *next = strstr(record, "\n=== ");
		char *head;

		if (next) {
			next[1] = '\0';
			next += 5;
		}
		head = strsep(&record, "\n");
		add_record(c, path, head, record ? record : "");
		record = next;
	}
	return 0;
}

int corpus_read(struct corpus *c, const char *path, struct err *err)
{
	char *manifest = path_join(path, "manifest.tsv");
	struct buf text = { 0 };
	bool is_folder = strlen(path) < 4 || strcmp(path + strlen(path) - 4, ".txt") != 0;
	int rc = file_read(is_folder ? manifest : path, FILE_MAX, &text, err);

	if (rc == 0) {
		char *bytes = buf_take(&text);

		rc = is_folder ? read_folder(c, path, bytes, err) : read_records(c, path, bytes, err);
		free(bytes);
	}
	free(manifest);
	buf_clear(&text);
	return rc;
}

void corpus_clear(struct corpus *c)
{
	for (size_t i = 0; i < c->n; i++) {
		free(c->v[i].name);
		free(c->v[i].label);
		free(c->v[i].lang);
		free(c->v[i].hard);
		free(c->v[i].topic);
		free(c->v[i].source);
		free(c->v[i].origin);
		free(c->v[i].bytes);
	}
	free(c->v);
	*c = (struct corpus) { 0 };
}
