#include "store/order.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/compare.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/strs.h"
#include "store/db.h"
#include "store/named.h"
#include "store/person.h"
#include "store/store.h"
#include "text/fold.h"
#include "triage/state.h"

_Static_assert((int64_t)SHOP_UNKNOWN == (int64_t)NO_TIME, "both are NULL in the store");

#define ORDER_COLUMNS                                                         \
	"o.id, o.key, o.number, o.email, o.phone, o.name, o.address, o.city," \
	" o.zip, o.country, o.currency, o.subtotal, o.shipping, o.total,"     \
	" o.refunded, o.payment, o.fulfillment, o.is_cancelled, o.created,"   \
	" o.paid, o.fulfilled, o.cancelled, o.language, o.tracking, o.tags,"  \
	" o.risk, o.note"

/* A row of ORDER_COLUMNS, without its items. */
static struct shop_order read_order(sqlite3_stmt *q)
{
	return (struct shop_order) {
		.key = db_dup(q, 1),
		.number = db_dup(q, 2),
		.email = db_dup(q, 3),
		.phone = db_dup(q, 4),
		.name = db_dup(q, 5),
		.address = db_dup(q, 6),
		.city = db_dup(q, 7),
		.zip = db_dup(q, 8),
		.country = db_dup(q, 9),
		.currency = db_dup(q, 10),
		.subtotal = db_time(q, 11),
		.shipping = db_time(q, 12),
		.total = db_time(q, 13),
		.refunded = db_time(q, 14),
		.payment = payment_of(db_text(q, 15)),
		.fulfillment = fulfillment_of(db_text(q, 16)),
		.is_cancelled = sqlite3_column_int(q, 17) != 0,
		.created = db_time(q, 18),
		.paid = db_time(q, 19),
		.fulfilled = db_time(q, 20),
		.cancelled = db_time(q, 21),
		.language = db_dup(q, 22),
		.tracking = db_dup(q, 23),
		.tags = db_dup(q, 24),
		.risk = db_dup(q, 25),
		.note = db_dup(q, 26),
	};
}

static int read_items(struct store *st, int64_t id, struct shop_order *o, struct err *err)
{
	static const char sql[] =
		"SELECT sku, name, quantity, price FROM order_item WHERE shop_order = ? ORDER BY position";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(id)), err);
	int rc;

	while ((rc = db_next(q, err)) > 0)
		shop_order_add_item(o, &(struct shop_item) {
					       .sku = db_dup(q, 0),
					       .name = db_dup(q, 1),
					       .quantity = sqlite3_column_int64(q, 2),
					       .price = db_time(q, 3),
				       });
	db_done(q);
	return rc;
}

/* The orders that a started query gives, with their items. */
static int read_orders(struct store *st, sqlite3_stmt *q, struct shop_orders *out, struct err *err)
{
	int64_t *ids = NULL;
	size_t n = 0;
	int rc;

	*out = (struct shop_orders) { 0 };
	while ((rc = db_next(q, err)) > 0) {
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = read_order(q);
		ids = mem_grow(ids, n, sizeof(*ids));
		ids[n++] = sqlite3_column_int64(q, 0);
	}
	for (size_t i = 0; rc == 0 && i < n; i++)
		rc = read_items(st, ids[i], &out->v[i], err);
	free(ids);
	if (rc < 0)
		shop_orders_clear(out);
	return rc;
}

static int find_order(struct store *st, const char *key, int64_t *id, struct shop_order *out,
	struct err *err)
{
	static const char sql[] = "SELECT " ORDER_COLUMNS " FROM shop_order o WHERE o.key = ?";
	sqlite3_stmt *q = db_query(st, sql, BIND(TEXT(key)), err);
	int rc = db_next(q, err);

	*out = (struct shop_order) { 0 };
	if (rc > 0) {
		*id = sqlite3_column_int64(q, 0);
		*out = read_order(q);
	}
	db_done(q);
	if (rc > 0 && read_items(st, *id, out, err) < 0) {
		shop_order_clear(out);
		return -1;
	}
	return rc;
}

int store_order(struct store *st, const char *key, struct shop_order *out, struct err *err)
{
	int64_t id;

	return find_order(st, key, &id, out, err);
}

static char *fold(const char *text)
{
	struct buf out = { 0 };

	if (!text)
		return NULL;
	text_fold(text, &out);
	return buf_take(&out);
}

/* id 0: a new order. */
static int write_row(struct store *st, int64_t *id, const struct shop_order *o, struct err *err)
{
	static const char sql[] =
		"INSERT OR REPLACE INTO shop_order (id, key, number, email, phone, phone_key, name, name_key,"
		" address, city, zip, country, currency, subtotal, shipping, total, refunded, payment,"
		" fulfillment, is_cancelled, created, paid, fulfilled, cancelled, language, tracking, tags,"
		" risk, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
		" ?, ?, ?, ?, ?, ?)";
	char *phone_key = shop_phone_key(o->phone);
	char *name_key = fold(o->name);
	int rc = db_exec(st, sql,
		BIND(ID(*id), TEXT(o->key), TEXT(o->number), TEXT(o->email), TEXT(o->phone),
			TEXT(phone_key), TEXT(o->name), TEXT(name_key), TEXT(o->address), TEXT(o->city),
			TEXT(o->zip), TEXT(o->country), TEXT(o->currency), TIME(o->subtotal),
			TIME(o->shipping), TIME(o->total), TIME(o->refunded),
			TEXT(payment_name(o->payment)), TEXT(fulfillment_name(o->fulfillment)),
			INT(o->is_cancelled), INT(o->created), TIME(o->paid), TIME(o->fulfilled),
			TIME(o->cancelled), TEXT(o->language), TEXT(o->tracking), TEXT(o->tags),
			TEXT(o->risk), TEXT(o->note)),
		err);

	free(phone_key);
	free(name_key);
	if (rc == 0 && !*id)
		*id = db_new_id(st);
	return rc;
}

static int write_items(struct store *st, int64_t id, const struct shop_order *o, struct err *err)
{
	static const char sql[] =
		"INSERT INTO order_item (shop_order, position, sku, name, quantity, price)"
		" VALUES (?, ?, ?, ?, ?, ?)";

	for (size_t i = 0; i < o->n_items; i++) {
		const struct shop_item *item = &o->items[i];

		if (db_exec(st, sql,
			    BIND(INT(id), INT((int64_t)i), TEXT(item->sku), TEXT(item->name),
				    INT(item->quantity), TIME(item->price)),
			    err) < 0)
			return -1;
	}
	return 0;
}

static int add_order(struct store *st, const struct shop_order *o, struct err *err)
{
	int64_t id = 0;

	if (write_row(st, &id, o, err) < 0 || write_items(st, id, o, err) < 0)
		return -1;
	return person_learn(st, o, err);
}

static int replace_order(struct store *st, int64_t id, const struct shop_order *o, struct err *err)
{
	static const char forget[] = "DELETE FROM order_item WHERE shop_order = ?";

	if (db_exec(st, forget, BIND(INT(id)), err) < 0 || write_row(st, &id, o, err) < 0 ||
		write_items(st, id, o, err) < 0)
		return -1;
	return person_learn(st, o, err);
}

static int put(struct store *st, const struct shop_order *o, enum put_result *result,
	struct err *err)
{
	struct shop_order known;
	int64_t id = 0;
	int rc = find_order(st, o->key, &id, &known, err);

	*result = PUT_UNCHANGED;
	if (rc == 0) {
		*result = PUT_NEW;
		return add_order(st, o, err);
	}
	if (rc > 0 && shop_order_update(&known, o)) {
		*result = PUT_UPDATED;
		rc = replace_order(st, id, &known, err);
	}
	shop_order_clear(&known);
	return rc < 0 ? -1 : 0;
}

int store_put_order(struct store *st, const struct shop_order *o, enum put_result *result,
	struct err *err)
{
	bool own;

	if (db_enter(st, &own, err) < 0)
		return -1;
	return db_leave(st, own, put(st, o, result, err), err);
}

int store_begin_import(struct store *st, struct err *err)
{
	static const char room[] = "PRAGMA cache_size = -65536;"; /* KiB */

	return db_script(st, room, err) < 0 ? -1 : store_begin(st, err);
}

int store_add_import(struct store *st, const char *file, int64_t at, struct err *err)
{
	static const char sql[] = "INSERT INTO order_import (at, file) VALUES (?, ?)";

	return db_exec(st, sql, BIND(INT(at), TEXT(file)), err);
}

int store_last_import(struct store *st, int64_t *at, struct err *err)
{
	static const char sql[] = "SELECT at FROM order_import ORDER BY id DESC LIMIT 1";

	return db_int(st, sql, NULL, at, err);
}

int store_orders_numbered(struct store *st, const char *key, struct shop_orders *out, struct err *err)
{
	static const char sql[] =
		"SELECT " ORDER_COLUMNS " FROM shop_order o WHERE o.key = ?1 OR " NAMED_DIGITS("o.key") " = ?1"
													" ORDER BY o.created DESC, o.id LIMIT 50"; /* one number of a few series, not more */
	sqlite3_stmt *q = db_query(st, sql, BIND(TEXT(key)), err);
	int rc = read_orders(st, q, out, err);

	db_done(q);
	return rc;
}

int store_open_orders(struct store *st, struct shop_orders *out, struct err *err)
{
	static const char sql[] =
		"SELECT " ORDER_COLUMNS " FROM shop_order o WHERE NOT o.is_cancelled"
		" AND coalesce(o.fulfillment, '') NOT IN ('fulfilled', 'restocked') ORDER BY o.created, o.id";
	sqlite3_stmt *q = db_query(st, sql, NULL, err);
	int rc = read_orders(st, q, out, err);

	db_done(q);
	return rc;
}

static int by_date(const void *a, const void *b)
{
	const struct shop_order *x = a;
	const struct shop_order *y = b;
	int by = compare_numbers(y->created, x->created);

	return by ? by : strcmp(y->key, x->key);
}

static int orders_of_contact(struct store *st, const char *contact, struct shop_orders *out,
	struct err *err)
{
	static const char by_email[] = "SELECT " ORDER_COLUMNS " FROM shop_order o WHERE o.email = ?";
	static const char by_phone[] =
		"SELECT " ORDER_COLUMNS " FROM shop_order o WHERE o.phone_key = ? AND o.email IS NULL";
	bool is_phone = strncmp(contact, "tel:", 4) == 0;
	sqlite3_stmt *q = db_query(st, is_phone ? by_phone : by_email,
		BIND(TEXT(contact + (is_phone ? 4 : 0))), err);
	int rc = read_orders(st, q, out, err);

	db_done(q);
	return rc;
}

int store_orders_of(struct store *st, const struct strs *contacts, struct shop_orders *out,
	struct err *err)
{
	struct shop_orders found;

	*out = (struct shop_orders) { 0 };
	for (size_t i = 0; i < contacts->n; i++) {
		if (orders_of_contact(st, contacts->v[i], &found, err) < 0) {
			shop_orders_clear(out);
			return -1;
		}
		for (size_t j = 0; j < found.n; j++) {
			out->v = mem_grow(out->v, out->n, sizeof(*out->v));
			out->v[out->n++] = found.v[j];
		}
		free(found.v);
	}
	if (out->n)
		qsort(out->v, out->n, sizeof(*out->v), by_date);
	return 0;
}

int store_orders_in(struct store *st, int64_t thread, struct shop_orders *out, struct err *err)
{
	static const char sql[] =
		"WITH named (id, at) AS ("
		" SELECT o.id, m.received FROM mail m JOIN mail_number n ON n.mail = m.id"
		" JOIN shop_order o ON o.key = n.key WHERE m.thread = ?1"
		" UNION ALL SELECT o.id, m.received FROM thread t JOIN" NAMED_OF_HERS " AND t.id = ?1)"
		" SELECT " ORDER_COLUMNS " FROM shop_order o JOIN"
		" (SELECT id, max(at) AS last FROM named GROUP BY id) l ON l.id = o.id"
		" ORDER BY l.last DESC, o.created DESC";
	sqlite3_stmt *q = db_query(st, sql, BIND(INT(thread)), err);
	int rc = read_orders(st, q, out, err);

	db_done(q);
	return rc;
}

int store_has_order(struct store *st, const char *addr, struct err *err)
{
	static const char sql[] = "SELECT 1 FROM shop_order WHERE email = ? LIMIT 1";
	struct strs contacts = { 0 };
	int64_t ignored;
	int rc = store_contacts(st, addr, &contacts, err);

	for (size_t i = 0; rc == 0 && i < contacts.n; i++)
		rc = db_int(st, sql, BIND(TEXT(contacts.v[i])), &ignored, err);
	strs_clear(&contacts);
	return rc;
}

int store_order_map(struct store *st, const char *name, char **columns, struct err *err)
{
	static const char sql[] = "SELECT columns FROM order_map WHERE name = ?";
	sqlite3_stmt *q = db_query(st, sql, BIND(TEXT(name)), err);
	int rc = db_next(q, err);

	*columns = rc > 0 ? db_dup(q, 0) : NULL;
	db_done(q);
	return rc;
}

int store_set_order_map(struct store *st, const char *name, const char *columns, struct err *err)
{
	static const char sql[] = "INSERT OR REPLACE INTO order_map (name, columns) VALUES (?, ?)";

	return db_exec(st, sql, BIND(TEXT(name), TEXT(columns)), err);
}

int store_order_maps(struct store *st, struct strs *names, struct err *err)
{
	static const char sql[] = "SELECT name FROM order_map ORDER BY name";

	return db_strs(st, sql, NULL, names, err);
}
