#include "store/tokens.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/mem.h"
#include "store/db.h"

static const char name[] = "unicode61";

/* The one of FTS5 itself. */
struct original {
	fts5_tokenizer methods;
	void *context;
};

struct Fts5Tokenizer {
	const struct original *original;
	Fts5Tokenizer *instance; /* of the original */
};

typedef int token_fn(void *data, int flags, const char *token, int n, int begin, int end);

static void delete_tokenizer(Fts5Tokenizer *t)
{
	t->original->methods.xDelete(t->instance);
	free(t);
}

static int create_tokenizer(void *context, const char **args, int n, Fts5Tokenizer **out)
{
	const struct original *original = context;
	Fts5Tokenizer *t = mem_alloc(sizeof(*t));
	int rc = original->methods.xCreate(original->context, args, n, &t->instance);

	t->original = original;
	if (rc != SQLITE_OK) {
		free(t);
		return rc;
	}
	*out = t;
	return SQLITE_OK;
}

/* Behind what stands in a word as it is. */
static const char *skip_plain(const char *p, const char *end)
{
	while (p < end && ((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9')))
		p++;
	return p;
}

/* Behind what only the original knows. */
static const char *skip_other(const char *p, const char *end)
{
	while (p < end && ((unsigned char)*p >= 0x80 || (*p >= 'A' && *p <= 'Z')))
		p++;
	return p;
}

static const char *skip_both(const char *p, const char *end)
{
	const char *next;

	while ((next = skip_plain(skip_other(p, end), end)) > p)
		p = next;
	return p;
}

/* Where a text is indexed nobody asks at which byte of it a word stands. */
static int tokenize(Fts5Tokenizer *t, void *data, int flags, const char *text, int n, token_fn *found)
{
	const fts5_tokenizer *original = &t->original->methods;
	const char *const end = text + n;
	const char *next;
	int rc = SQLITE_OK;

	if (flags != FTS5_TOKENIZE_DOCUMENT)
		return original->xTokenize(t->instance, data, flags, text, n, found);
	for (const char *p = text; p < end && rc == SQLITE_OK; p = next + (next < end)) {
		next = skip_plain(p, end);
		if (skip_other(next, end) > next) {
			next = skip_both(next, end);
			rc = original->xTokenize(t->instance, data, flags, p, (int)(next - p), found);
		} else if (next > p) {
			rc = found(data, 0, p, (int)(next - p), 0, 0);
		}
	}
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* NULL: err tells why there is none. */
static fts5_api *find_api(struct store *st, struct err *err)
{
	static const char sql[] = "SELECT fts5(?)";
	sqlite3_stmt *q = NULL;
	fts5_api *api = NULL;

	if (sqlite3_prepare_v2(st->db, sql, -1, &q, NULL) != SQLITE_OK ||
		sqlite3_bind_pointer(q, 1, (void *)&api, "fts5_api_ptr", NULL) != SQLITE_OK ||
		sqlite3_step(q) != SQLITE_ROW || !api)
		db_fail(st->db, err);
	sqlite3_finalize(q);
	return api;
}

int tokens_begin(struct store *st, struct err *err)
{
	fts5_tokenizer ours = { create_tokenizer, delete_tokenizer, tokenize };
	struct original *original;
	fts5_api *api = find_api(st, err);

	if (!api)
		return -1;
	original = mem_alloc(sizeof(*original));
	if (api->xFindTokenizer(api, name, &original->context, &original->methods) != SQLITE_OK ||
		api->xCreateTokenizer(api, name, original, &ours, free) != SQLITE_OK) {
		free(original);
		return db_fail(st->db, err);
	}
	return 0;
}
