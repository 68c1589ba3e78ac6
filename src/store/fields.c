#include "store/fields.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "shop/number.h"
#include "store/query.h"
#include "store/terms.h"
#include "store/where.h"
#include "triage/state.h"

/* A value that a field takes, and what it means. */
struct word {
	const char *name;
	const char *sql;
	enum term_value value;
};

static const struct word is_words[] = {
	{ "open", "t.state = 'open' AND " WHERE_AWAKE, VALUE_NOW },
	{ "waiting", "t.state = 'waiting'", VALUE_NONE },
	{ "snoozed", "t.snoozed_until > ?", VALUE_NOW },
	{ "done", "t.state = 'done'", VALUE_NONE },
	{ "unread", WHERE_UNREAD, VALUE_NONE },
	{ "overdue", WHERE_OVERDUE, VALUE_NOW },
	{ "late", WHERE_OVERDUE, VALUE_NOW },
	{ "bounced", "t.bounced", VALUE_NONE },
	{ "quarantined", "t.is_quarantined", VALUE_NONE },
	{ "old", "t.old", VALUE_NONE },
	{ 0 },
};

static const struct word has_words[] = {
	{ "attachment", "t.has_attachment", VALUE_NONE },
	{ 0 },
};

static const struct word lane_words[] = {
	{ "customer", "t.lane = 'customer'", VALUE_NONE },
	{ "unsure", "t.lane = 'unsure'", VALUE_NONE },
	{ "notice", "t.lane = 'notice'", VALUE_NONE },
	{ "pitch", "t.lane = 'pitch'", VALUE_NONE },
	{ 0 },
};

static const struct word state_words[] = {
	{ "open", "t.state = 'open' AND " WHERE_AWAKE, VALUE_NOW },
	{ "waiting", "t.state = 'waiting'", VALUE_NONE },
	{ "snoozed", "t.snoozed_until > ?", VALUE_NOW },
	{ "done", "t.state = 'done'", VALUE_NONE },
	{ 0 },
};

static const struct {
	const char *name;
	const struct word *words; /* these values; NULL: sql takes any text */
	const char *sql;
} fields[] = {
	{ "is", is_words, NULL },
	{ "has", has_words, NULL },
	{ "lane", lane_words, NULL },
	{ "state", state_words, NULL },
	{ "topic", NULL, "t.topic = ? COLLATE NOCASE" },
	{ "lang", NULL, "t.lang = ? COLLATE NOCASE" },
};

static int word_term(const char *name, const char *value, const struct word *words,
	struct term *out, struct err *err)
{
	struct buf known = { 0 };

	for (const struct word *w = words; w->name; w++)
		if (strcasecmp(w->name, value) == 0) {
			*out = (struct term) { .sql = w->sql, .value = w->value };
			return 1;
		}
	for (const struct word *w = words; w->name; w++)
		buf_printf(&known, "%s%s", known.len ? ", " : "", w->name);
	err_set(err, ERR_DATA, _("%s:%s is not known; there is %s"), name, value, buf_text(&known));
	buf_clear(&known);
	return -1;
}

/* A day as due: takes it. */
struct day {
	int offset; /* from today, or from the date */
	int year, month, day;
};

static bool is_date(int year, int month, int day)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	if (year < 1970 || month < 1 || month > 12 || day < 1)
		return false;
	return day <= lengths[month - 1] + (is_leap && month == 2);
}

static int read_number(const char *digits, size_t n)
{
	int number = 0;

	for (size_t i = 0; i < n; i++)
		number = 10 * number + (digits[i] - '0');
	return number;
}

static bool read_date(const char *s, struct day *out)
{
	static const char shape[] = "dddd-dd-dd";

	if (strlen(s) != strlen(shape))
		return false;
	for (size_t i = 0; shape[i]; i++)
		if (shape[i] == 'd' ? s[i] < '0' || s[i] > '9' : s[i] != shape[i])
			return false;
	out->year = read_number(s, 4);
	out->month = read_number(s + 5, 2);
	out->day = read_number(s + 8, 2);
	return is_date(out->year, out->month, out->day);
}

static bool read_day(const char *s, struct day *out)
{
	static const struct {
		const char *name;
		int offset;
	} names[] = { { "yesterday", -1 }, { "today", 0 }, { "tomorrow", 1 } };

	*out = (struct day) { 0 };
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcasecmp(s, names[i].name) == 0) {
			out->offset = names[i].offset;
			return true;
		}
	return read_date(s, out);
}

/* When the day begins, or (plus 1) the one behind it. */
static int64_t begin(const struct query_days *days, const struct day *d, int plus)
{
	return days->begin(days->data, d->offset + plus, d->year, d->month, d->day);
}

static int due_term(const char *value, const struct query_days *days, struct term *out,
	struct err *err)
{
	bool is_before = *value == '<';
	bool is_after = *value == '>';
	const char *name = value + (is_before || is_after);
	bool takes_day = *name == '=' || !(is_before || is_after); /* <= and >= take the day in */
	struct day day;

	name += *name == '=';
	if (strcasecmp(value, "none") == 0) {
		*out = (struct term) { .sql = "t.due IS NULL" };
		return 1;
	}
	if (!read_day(name, &day))
		return err_set(err, ERR_DATA,
			_("due:%s is no day; there is today, tomorrow, 2026-09-14, <tomorrow, >today, none"), value);
	*out = (struct term) {
		.sql = "t.due >= ? AND t.due < ?",
		.value = VALUE_RANGE,
		.from = INT64_MIN,
		.to = INT64_MAX,
	};
	if (!is_before)
		out->from = begin(days, &day, takes_day ? 0 : 1);
	if (!is_after)
		out->to = begin(days, &day, takes_day ? 1 : 0);
	return 1;
}

/* Threads whose mails name that order, and those of who has it. */
static int order_term(const char *value, struct term *out)
{
	char *key = shop_number_key(value);

	*out = (struct term) {
		.sql = "EXISTS (SELECT 1 FROM (SELECT ? AS key) k WHERE"
		       " EXISTS (SELECT 1 FROM mail m JOIN mail_number n ON n.mail = m.id"
		       "  WHERE m.thread = t.id AND n.key = k.key)"
		       " OR EXISTS (SELECT 1 FROM shop_order o WHERE o.key = k.key"
		       "  AND o.email = lower(t.customer_addr)))",
		.value = VALUE_TEXT,
		.text = key,
	};
	return 1;
}

int field_term(const char *name, const char *value, const struct query_days *days,
	struct term *out, struct err *err)
{
	if (strcasecmp(name, "due") == 0)
		return due_term(value, days, out, err);
	if (strcasecmp(name, "order") == 0)
		return order_term(value, out);
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		if (strcasecmp(name, fields[i].name) != 0)
			continue;
		if (fields[i].words)
			return word_term(fields[i].name, value, fields[i].words, out, err);
		*out = (struct term) {
			.sql = fields[i].sql,
			.value = VALUE_TEXT,
			.text = mem_dup(value),
		};
		return 1;
	}
	return 0;
}
