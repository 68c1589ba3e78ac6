#include "shop/row.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "shop/date.h"
#include "shop/items.h"
#include "shop/money.h"
#include "shop/status.h"
#include "text/utf8.h"

enum { LANGUAGE = 2 };

/* A row on its way to an order. */
struct filling {
	const struct row_reader *r;
	const struct csv_cells *row;
	struct shop_order *order;
	char *why; /* it is none */
	struct err *err;
	int rc;
};

static const char *value(const struct filling *f, enum field field)
{
	return columns_value(&f->r->columns, f->row, field);
}

static char decimal_of(const struct row_reader *r)
{
	if (r->columns.decimal)
		return r->columns.decimal;
	return r->has_points ? '.' : 0;
}

static void take_text(const struct filling *f, enum field field, char **to)
{
	*to = mem_dup(value(f, field));
}

/* Shopify writes '75008, so that a spreadsheet keeps the zeroes. */
static void take_digits(const struct filling *f, enum field field, char **to)
{
	const char *text = value(f, field);

	*to = mem_dup(text && *text == '\'' ? text + 1 : text);
}

static void take_email(const struct filling *f)
{
	const char *text = value(f, FIELD_EMAIL);

	if (!text || !strchr(text, '@'))
		return;
	f->order->email = mem_dup(text);
	for (char *p = f->order->email; *p; p++)
		*p = (char)tolower((unsigned char)*p);
}

static void take_name(const struct filling *f)
{
	const char *name = value(f, FIELD_NAME);
	const char *first = value(f, FIELD_FIRST_NAME);
	const char *last = value(f, FIELD_LAST_NAME);

	if (name)
		f->order->name = mem_dup(name);
	else if (first && last)
		f->order->name = mem_printf("%s %s", first, last);
	else
		f->order->name = mem_dup(first ? first : last);
}

/* "es_ES", "es-419" and "ES" are es. */
static void take_language(const struct filling *f)
{
	const char *text = value(f, FIELD_LANGUAGE);

	if (!text || !isalpha((unsigned char)text[0]) || !isalpha((unsigned char)text[1]) ||
		isalpha((unsigned char)text[2]))
		return;
	f->order->language = mem_dupn(text, LANGUAGE);
	for (char *p = f->order->language; *p; p++)
		*p = (char)tolower((unsigned char)*p);
}

static void take_currency(const struct filling *f)
{
	const char *code = value(f, FIELD_CURRENCY);
	const char *total = value(f, FIELD_TOTAL);

	if (!code && total)
		code = money_currency_of(total);
	if (!code || (strchr(total ? total : "", '$') && f->r->currency && !value(f, FIELD_CURRENCY)))
		code = f->r->currency ? f->r->currency : code;
	f->order->currency = code && *code ? mem_dup(code) : NULL;
	for (char *p = f->order->currency; p && *p; p++)
		*p = (char)toupper((unsigned char)*p);
}

static void take_money(struct filling *f, enum field field, int64_t *to)
{
	const char *text = value(f, field);

	*to = SHOP_UNKNOWN;
	if (!text || f->why || money_parse(text, f->order->currency, decimal_of(f->r), to))
		return;
	f->why = mem_printf(_("\"%.*s\" is no amount (%s)"), (int)utf8_clip(text, ROW_EXCERPT), text, field_name(field));
}

static void take_time(struct filling *f, enum field field, int64_t *to)
{
	const char *text = value(f, field);

	*to = SHOP_UNKNOWN;
	if (!text || f->why || f->rc < 0)
		return;
	switch (date_read(text, f->r->zone, f->r->dates, to)) {
	case DATE_READ:
		return;
	case DATE_WRONG:
		f->why = mem_printf(_("\"%.*s\" is no date (%s)"), (int)utf8_clip(text, ROW_EXCERPT), text, field_name(field));
		return;
	case DATE_AMBIGUOUS:
		f->rc = err_set(f->err, ERR_DATA,
			_("line %d: the date %.*s can be read in two ways; import again with --dates dmy (day first) or --dates mdy (month first). Nothing was imported"),
			f->row->line, (int)utf8_clip(text, ROW_EXCERPT), text);
		return;
	}
}

static void take_status(const struct filling *f)
{
	struct shop_order *o = f->order;
	const char *both = value(f, FIELD_STATUS);
	const char *payment = value(f, FIELD_PAYMENT);
	const char *fulfillment = value(f, FIELD_FULFILLMENT);

	if (both)
		status_both(o, both);
	if (payment)
		status_payment(o, payment);
	if (fulfillment)
		status_fulfillment(o, fulfillment);
	else if (f->r->columns.of[FIELD_FULFILLMENT][0] >= 0 && !both)
		o->fulfillment = FULFILLMENT_NONE; /* Shopify leaves the cell empty */
}

int row_order(const struct row_reader *r, const struct csv_cells *row, struct shop_order *out,
	char **why, struct err *err)
{
	struct filling f = { .r = r, .row = row, .order = out, .err = err };

	out->line = row->line;
	take_text(&f, FIELD_NUMBER, &out->number);
	take_email(&f);
	take_digits(&f, FIELD_PHONE, &out->phone);
	take_name(&f);
	take_text(&f, FIELD_ADDRESS, &out->address);
	take_text(&f, FIELD_CITY, &out->city);
	take_digits(&f, FIELD_ZIP, &out->zip);
	take_text(&f, FIELD_COUNTRY, &out->country);
	take_currency(&f);
	take_money(&f, FIELD_SUBTOTAL, &out->subtotal);
	take_money(&f, FIELD_SHIPPING, &out->shipping);
	take_money(&f, FIELD_TOTAL, &out->total);
	take_money(&f, FIELD_REFUNDED, &out->refunded);
	take_time(&f, FIELD_DATE, &out->created);
	take_time(&f, FIELD_PAID, &out->paid);
	take_time(&f, FIELD_FULFILLED, &out->fulfilled);
	take_time(&f, FIELD_CANCELLED, &out->cancelled);
	take_status(&f);
	out->is_cancelled = out->is_cancelled || out->cancelled != SHOP_UNKNOWN;
	take_language(&f);
	take_text(&f, FIELD_TRACKING, &out->tracking);
	take_text(&f, FIELD_TAGS, &out->tags);
	take_text(&f, FIELD_RISK, &out->risk);
	take_text(&f, FIELD_NOTE, &out->note);
	if (f.rc == 0 && !f.why && out->created == SHOP_UNKNOWN)
		f.why = mem_dup(_("it has no date"));
	if (f.rc == 0 && !f.why)
		f.why = row_items(r, row, out);
	if (f.rc < 0) {
		free(f.why);
		return -1;
	}
	*why = f.why;
	return f.why ? 0 : 1;
}

char *row_items(const struct row_reader *r, const struct csv_cells *row, struct shop_order *order)
{
	const struct items_reader items = {
		.columns = &r->columns,
		.currency = order->currency,
		.decimal = decimal_of(r),
	};

	return items_read(&items, row, order);
}
