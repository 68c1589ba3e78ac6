/* The search language, down to SQLite, which accepts every query that is made. */
#include "fuzz.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/err.h"
#include "base/mem.h"
#include "store/query.h"
#include "store/store.h"
#include "store/thread.h"

static int64_t begin(const void *data, int days, int year, int month, int day)
{
	(void)data;
	return ((int64_t)year * 372 + month * 31 + day + days) * 86400;
}

/* An empty store that lasts as long as the process; its files are gone at once. */
static struct store *open_store(void)
{
	static struct store *st;
	char folder[] = "/tmp/tillmail-fuzz.XXXXXX";
	struct err err;
	char *path;

	if (st)
		return st;
	must(mkdtemp(folder) != NULL, "a folder can be made");
	path = mem_printf("%s/store.db", folder);
	st = store_open(path, "shop@lumen.example", &err);
	must(st != NULL, "a store can be made");
	free(path);
	return st;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const struct query_days days = { .begin = begin };
	struct store *st = open_store();
	char *text = mem_dupn((const char *)bytes, n);
	struct err err = { 0 };
	struct query *q = query_parse(text, &days, &err);
	struct thread_filter filter = { .lanes = ~0u, .states = ~0u, .query = q, .now = 1789394400 };
	struct thread_list found = { 0 };

	if (!q)
		must(err.kind == ERR_DATA, "what is wrong is the query");
	else if (store_threads(st, &filter, &found, &err) < 0)
		must(0, err.text);
	thread_list_clear(&found);
	query_free(q);
	free(text);
	return 0;
}
