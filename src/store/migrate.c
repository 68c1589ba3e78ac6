/* migrate - bring a store to the newest schema, a step at a time. */
#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "store/db.h"
#include "store/schema.h"
#include "store/store.h"

/* The version that all steps make. */
static int64_t newest(void)
{
	int64_t n = 0;

	while (schema_steps[n])
		n++;
	return n;
}

int schema_version(struct store *st, int64_t *version, struct err *err)
{
	static const char sql[] = "SELECT user_version FROM pragma_user_version";

	if (db_int(st, sql, NULL, version, err) < 0)
		return -1;
	if (*version > newest())
		return err_set(err, ERR_CONFIG, _("%s was made by a newer tillmail; install that one"),
			st->path);
	return 0;
}

static int take_step(struct store *st, int64_t step, struct err *err)
{
	struct buf pragmas = { 0 };
	int rc = 0;

	buf_printf(&pragmas, "PRAGMA application_id = %d; PRAGMA user_version = %d;",
		(int)DB_APPLICATION, (int)step);
	for (const char *const *sql = schema_steps[step - 1]; rc == 0 && *sql; sql++)
		rc = db_script(st, *sql, err);
	if (rc == 0)
		rc = db_script(st, buf_text(&pragmas), err);
	buf_clear(&pragmas);
	return rc;
}

int schema_migrate(struct store *st, struct err *err)
{
	int64_t version = 0;
	int rc;

	if (schema_version(st, &version, err) < 0)
		return -1;
	while (version < newest()) {
		if (store_begin(st, err) < 0)
			return -1;
		rc = schema_version(st, &version, err); /* another process may have been quicker */
		if (rc == 0 && version < newest())
			rc = take_step(st, ++version, err);
		if (db_leave(st, true, rc, err) < 0)
			return -1;
	}
	return 0;
}
