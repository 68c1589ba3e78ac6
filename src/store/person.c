#include "store/person.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "shop/order.h"
#include "store/db.h"
#include "text/fold.h"

char *contact_of_addr(const char *addr)
{
	char *contact = mem_dup(addr);

	for (char *p = contact; *p; p++)
		*p = (char)tolower((unsigned char)*p);
	return contact;
}

char *contact_of_phone(const char *phone)
{
	char *key = shop_phone_key(phone);
	char *contact = key ? mem_printf("tel:%s", key) : NULL;

	free(key);
	return contact;
}

struct contact {
	int64_t id;
	int64_t person;
	bool is_new;
};

/* 1, or 0: not known. */
static int find(struct store *st, const char *addr, struct contact *out, struct err *err)
{
	static const char sql[] = "SELECT id, person FROM contact WHERE addr = ?";
	sqlite3_stmt *q = db_query(st, sql, BIND(TEXT(addr)), err);
	int rc = db_next(q, err);

	*out = (struct contact) { 0 };
	if (rc > 0) {
		out->id = sqlite3_column_int64(q, 0);
		out->person = sqlite3_column_int64(q, 1);
	}
	db_done(q);
	return rc;
}

/* The contact, made when it is not known: of that person, or (0) of one of its own. */
static int find_or_make(struct store *st, const char *addr, int64_t person, struct contact *out,
	struct err *err)
{
	static const char sql[] =
		"INSERT INTO contact (addr, person) SELECT ?1, coalesce(?2, (SELECT max(id) FROM contact), 0)"
		" + (?2 IS NULL)";
	int rc = find(st, addr, out, err);

	if (rc != 0)
		return rc < 0 ? -1 : 0;
	if (db_exec(st, sql, BIND(TEXT(addr), ID(person)), err) < 0)
		return -1;
	out->id = db_new_id(st);
	out->person = person ? person : out->id;
	out->is_new = true;
	return 0;
}

/* Whether an order with this phone names the same customer. */
static int has_namesake(struct store *st, const struct shop_order *o, struct err *err)
{
	static const char sql[] =
		"SELECT 1 FROM shop_order WHERE phone_key = ? AND name_key = ? AND email IS NOT ? LIMIT 1";
	char *phone_key = shop_phone_key(o->phone);
	struct buf name_key = { 0 };
	int64_t ignored;
	int rc;

	if (!o->name || !phone_key) {
		free(phone_key);
		return 0;
	}
	text_fold(o->name, &name_key);
	rc = db_int(st, sql, BIND(TEXT(phone_key), TEXT(buf_text(&name_key)), TEXT(o->email)), &ignored,
		err);
	buf_clear(&name_key);
	free(phone_key);
	return rc;
}

static int set_person(struct store *st, int64_t contact, int64_t person, struct err *err)
{
	static const char sql[] = "UPDATE contact SET person = ? WHERE id = ?";

	return db_exec(st, sql, BIND(INT(person), INT(contact)), err);
}

/* A new address with the phone and the name of another one: two facts that agree. */
static int join_namesake(struct store *st, const struct shop_order *o, const struct contact *email,
	const struct contact *phone, struct err *err)
{
	int rc;

	if (!email->is_new || phone->is_new || phone->person == email->person)
		return 0;
	rc = has_namesake(st, o, err);
	return rc > 0 ? set_person(st, email->id, phone->person, err) : rc;
}

int person_learn(struct store *st, const struct shop_order *o, struct err *err)
{
	char *phone_addr = contact_of_phone(o->phone);
	struct contact email = { 0 };
	struct contact phone = { 0 };
	int rc = 0;

	if (o->email)
		rc = find_or_make(st, o->email, 0, &email, err);
	if (rc == 0 && phone_addr)
		rc = find_or_make(st, phone_addr, email.person, &phone, err);
	if (rc == 0 && o->email && phone_addr)
		rc = join_namesake(st, o, &email, &phone, err);
	free(phone_addr);
	return rc;
}

int store_contacts(struct store *st, const char *addr, struct strs *out, struct err *err)
{
	static const char sql[] =
		"SELECT k.addr FROM contact c JOIN contact k ON k.person = c.person"
		" WHERE c.addr = ?1 AND k.addr <> ?1 ORDER BY k.id";
	char *contact = contact_of_addr(addr);
	int rc;

	strs_add(out, contact);
	rc = db_strs(st, sql, BIND(TEXT(contact)), out, err);
	free(contact);
	return rc;
}

int store_person(struct store *st, const char *addr, int64_t *person, struct err *err)
{
	static const char sql[] = "SELECT person FROM contact WHERE addr = ?";
	char *contact = contact_of_addr(addr);
	int rc = db_int(st, sql, BIND(TEXT(contact)), person, err);

	free(contact);
	return rc;
}

int store_is_same_person(struct store *st, const char *a, const char *b, struct err *err)
{
	struct strs contacts = { 0 };
	char *other = contact_of_addr(b);
	int rc = store_contacts(st, a, &contacts, err);

	if (rc == 0)
		rc = strs_has(&contacts, other);
	free(other);
	strs_clear(&contacts);
	return rc;
}

static int remember_move(struct store *st, int64_t action, const struct contact *c, struct err *err)
{
	static const char sql[] = "INSERT INTO contact_move (action, contact, before) VALUES (?, ?, ?)";

	return db_exec(st, sql, BIND(INT(action), INT(c->id), INT(c->person)), err);
}

static int merge(struct store *st, int64_t action, const char *a, const char *b, struct err *err)
{
	static const char remember[] =
		"INSERT INTO contact_move (action, contact, before)"
		" SELECT ?1, id, person FROM contact WHERE person = ?2";
	static const char move[] = "UPDATE contact SET person = ? WHERE person = ?";
	struct contact into = { 0 };
	struct contact other = { 0 };

	if (find_or_make(st, a, 0, &into, err) < 0 || find_or_make(st, b, 0, &other, err) < 0)
		return -1;
	if (into.person == other.person)
		return err_set(err, ERR_DATA, _("%s and %s are one customer already"), a, b);
	if (db_exec(st, remember, BIND(INT(action), INT(other.person)), err) < 0)
		return -1;
	return db_exec(st, move, BIND(INT(into.person), INT(other.person)), err);
}

int store_merge_people(struct store *st, int64_t action, const char *a, const char *b,
	struct err *err)
{
	char *into = contact_of_addr(a);
	char *other = contact_of_addr(b);
	int rc = merge(st, action, into, other, err);

	free(into);
	free(other);
	return rc;
}

/* A number that no person has: numbers of people are ids of contacts, and below 0 of those that were parted. */
static int free_person(struct store *st, int64_t *person, struct err *err)
{
	static const char sql[] = "SELECT min(0, min(person)) - 1 FROM contact";

	return db_int(st, sql, NULL, person, err) < 0 ? -1 : 0;
}

int store_unmerge_person(struct store *st, int64_t action, const char *addr, struct err *err)
{
	static const char others[] = "SELECT count(*) FROM contact WHERE person = ? AND id <> ?";
	char *name = contact_of_addr(addr);
	struct contact contact;
	int64_t n = 0;
	int64_t person = 0;
	int rc = find(st, name, &contact, err);

	free(name);
	if (rc > 0)
		rc = db_int(st, others, BIND(INT(contact.person), INT(contact.id)), &n, err);
	if (rc >= 0 && !n)
		return err_set(err, ERR_DATA, _("%s is not merged with any other address"), addr);
	if (rc < 0 || free_person(st, &person, err) < 0 || remember_move(st, action, &contact, err) < 0)
		return -1;
	return set_person(st, contact.id, person, err);
}

int store_namesakes(struct store *st, const struct strs *contacts, struct strs *out, struct err *err)
{
	static const char sql[] =
		"SELECT DISTINCT email FROM shop_order WHERE phone_key = ? AND email IS NOT NULL ORDER BY email";
	sqlite3_stmt *q;
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < contacts->n; i++) {
		if (strncmp(contacts->v[i], "tel:", 4) != 0)
			continue;
		q = db_query(st, sql, BIND(TEXT(contacts->v[i] + 4)), err);
		while ((rc = db_next(q, err)) > 0)
			if (!strs_has(contacts, db_text(q, 0)) && !strs_has(out, db_text(q, 0)))
				strs_add(out, db_text(q, 0));
		db_done(q);
	}
	return rc;
}
