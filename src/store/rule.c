#include "store/rule.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "mail/address.h"
#include "store/db.h"
#include "store/names.h"

int store_add_sender_rule(struct store *st, int64_t action, const char *pattern, enum lane lane,
	struct err *err)
{
	static const char sql[] = "INSERT INTO sender_rule (action, pattern, lane) VALUES (?, ?, ?)";

	return db_exec(st, sql, BIND(INT(action), TEXT(pattern), TEXT(lane_name(lane))), err);
}

static int find_rule(struct store *st, const char *pattern, const char *addr, enum lane *lane,
	struct err *err)
{
	static const char sql[] =
		"SELECT r.lane FROM sender_rule r WHERE r.pattern = ?1"
		" AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = r.action)"
		" AND NOT (r.lane <> 'customer' AND EXISTS (SELECT 1 FROM written_to w"
		"  JOIN mail m ON m.id = w.mail JOIN action n ON n.id = r.action"
		"  WHERE w.addr = ?2 AND m.received >= n.at))"
		" ORDER BY r.id DESC LIMIT 1";
	sqlite3_stmt *q = db_query(st, sql, BIND(TEXT(pattern), TEXT(addr)), err);
	int rc = db_next(q, err);

	if (rc > 0)
		*lane = lane_of(db_text(q, 0));
	db_done(q);
	return rc;
}

/* Each mail is asked about, and most owners have no rule. */
static int has_rules(struct store *st, struct err *err)
{
	static const char sql[] = "SELECT 1 FROM sender_rule LIMIT 1";
	int64_t ignored;

	return db_int(st, sql, NULL, &ignored, err);
}

int store_sender_rule(struct store *st, const char *addr, enum lane *lane, struct err *err)
{
	const char *domain = address_domain(addr);
	int rc = has_rules(st, err);

	if (rc <= 0)
		return rc;
	rc = find_rule(st, addr, addr, lane, err);
	while (rc == 0 && *domain) {
		char *pattern = mem_printf("@%s", domain);

		rc = find_rule(st, pattern, addr, lane, err);
		free(pattern);
		domain += strcspn(domain, ".");
		domain += *domain == '.';
	}
	return rc;
}

int store_rules_of_action(struct store *st, int64_t action, struct strs *out, struct err *err)
{
	static const char sql[] = "SELECT pattern FROM sender_rule WHERE action = ? ORDER BY id";

	return db_strs(st, sql, BIND(INT(action)), out, err);
}

int store_mails_from(struct store *st, const char *pattern, int64_t **ids, size_t *n,
	struct err *err)
{
	static const char address[] =
		"SELECT id FROM mail WHERE direction = 'in' AND from_addr = ? COLLATE NOCASE ORDER BY id";
	static const char domain[] =
		"SELECT id FROM mail WHERE direction = 'in' AND ("
		" substr(from_addr, -length(?1)) = ?1 COLLATE NOCASE"
		" OR substr(from_addr, -length(?1)) = ('.' || substr(?1, 2)) COLLATE NOCASE) ORDER BY id";

	return db_ids(st, *pattern == '@' ? domain : address, BIND(TEXT(pattern)), ids, n, err);
}
