/* note - what the owner noted about customers. */
#include <stdlib.h>
#include <string.h>

#include "base/compare.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/strs.h"
#include "shop/order.h"
#include "store/db.h"
#include "store/person.h"
#include "triage/state.h"

static const char *const kinds[] = {
	[NOTE_PLAIN] = "note",
	[NOTE_FRAUD] = "fraud",
	[NOTE_VOUCHER] = "voucher",
};

static enum note_kind kind_of(const char *name)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(kinds[i], name) == 0)
			return (enum note_kind)i;
	return NOTE_PLAIN;
}

void notes_clear(struct notes *list)
{
	for (size_t i = 0; i < list->n; i++) {
		free(list->v[i].text);
		free(list->v[i].code);
		free(list->v[i].currency);
	}
	free(list->v);
	*list = (struct notes) { 0 };
}

int store_add_note(struct store *st, int64_t action, const char *addr, const struct note *note,
	struct err *err)
{
	static const char sql[] =
		"INSERT INTO customer_note (action, addr, kind, at, thread, text, code, amount, currency)"
		" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
	char *contact = contact_of_addr(addr);
	int rc = db_exec(st, sql,
		BIND(INT(action), TEXT(contact), TEXT(kinds[note->kind]), INT(note->at),
			ID(note->thread), TEXT(note->text), TEXT(note->code), TIME(note->amount),
			TEXT(note->currency)),
		err);

	free(contact);
	return rc;
}

static int notes_of(struct store *st, const char *contact, struct notes *out, struct err *err)
{
	static const char sql[] =
		"SELECT kind, at, coalesce(thread, 0), text, code, amount, currency FROM customer_note n"
		" WHERE addr = ? AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = n.action)"
		" ORDER BY id";
	sqlite3_stmt *q = db_query(st, sql, BIND(TEXT(contact)), err);
	int rc;

	while ((rc = db_next(q, err)) > 0) {
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = (struct note) {
			.kind = kind_of(db_text(q, 0)),
			.at = sqlite3_column_int64(q, 1),
			.thread = sqlite3_column_int64(q, 2),
			.text = db_dup(q, 3),
			.code = db_dup(q, 4),
			.amount = db_time(q, 5),
			.currency = db_dup(q, 6),
		};
	}
	db_done(q);
	return rc;
}

static int by_time(const void *a, const void *b)
{
	const struct note *x = a;
	const struct note *y = b;

	return compare_numbers(x->at, y->at);
}

int store_notes(struct store *st, const struct strs *contacts, struct notes *out, struct err *err)
{
	*out = (struct notes) { 0 };
	for (size_t i = 0; i < contacts->n; i++)
		if (notes_of(st, contacts->v[i], out, err) < 0) {
			notes_clear(out);
			return -1;
		}
	if (out->n)
		qsort(out->v, out->n, sizeof(*out->v), by_time);
	return 0;
}
