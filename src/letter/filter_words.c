#include "letter/filter.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/number.h"
#include "letter/run.h"
#include "mail/subject.h"
#include "text/locale.h"

static struct value take(const struct use *u, char *text)
{
	struct value v = value_text(arena_dup(run_arena(u->run), text));

	free(text);
	return v;
}

static double amount_of(struct value v)
{
	return number_double(number_of(v));
}

/* The currency that stands in text (EUR 12.50, 12.50 EUR), else shop.currency. */
static const char *find_currency(const struct use *u, const char *text)
{
	struct value shop = run_find(u->run, "shop");
	const struct value *own = shop.kind == VALUE_MAP ? map_find(shop.as.map, "currency") : NULL;

	for (const char *p = text; *p; p++)
		if (strspn(p, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3)
			return arena_dupn(run_arena(u->run), p, 3);
	return own && own->kind == VALUE_TEXT ? own->as.text : "";
}

/*
 * The amount in a text: "12.50", "1,234.50", "12,50 EUR". False when it has none,
 * or when nobody can tell whether it is a thousand: "1.234".
 */
static bool read_amount(const char *text, double *amount)
{
	static const char digits[] = "0123456789";
	const char *p = text + strcspn(text, digits);
	size_t n = strspn(p, "0123456789.,"), decimals;
	struct buf plain = { 0 };
	const char *mark = NULL;

	while (n && !strchr(digits, p[n - 1]))
		n--;
	if (!n)
		return false;
	buf_puts(&plain, p > text && p[-1] == '-' ? "-" : "");
	for (size_t i = 0; i < n; i++)
		if (!strchr(digits, p[i]))
			mark = p + i;
	decimals = mark ? (size_t)(p + n - mark - 1) : 0;
	for (size_t i = 0; i < n; i++) {
		if (strchr(digits, p[i]))
			buf_putc(&plain, p[i]);
		else if (p + i == mark && decimals != 3)
			buf_putc(&plain, '.');
	}
	*amount = amount_of(value_text(buf_text(&plain)));
	buf_clear(&plain);
	return decimals != 3 || memchr(p, *mark, (size_t)(mark - p));
}

/* An amount in the currency's main unit: 12.5 or "12.50 EUR"; money: "EUR" names it. */
static int filter_money(const struct use *u, struct value *out)
{
	const char *lang = u->run->liquid->lang;
	const char *text = use_text(u, u->in), *currency;
	double amount = amount_of(u->in);

	if (u->in.kind != VALUE_INT && u->in.kind != VALUE_REAL && !read_amount(text, &amount))
		return use_fail(u, _("\"%s\" is not an amount of money; write it like 1234.50"), text);
	currency = u->n_args ? use_text(u, u->args[0]) : find_currency(u, text);
	if (*currency && (strlen(currency) != 3 || strspn(currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3))
		return use_fail(u, _("\"%s\" is not a currency; write its three letters, like EUR"), currency);
	*out = take(u, locale_money(amount, *currency ? currency : NULL, lang));
	return 0;
}

/*
 * The word for a number of things: plural: "parcel", "parcels", or by name
 * (one, few, many, ...), as many as the language has.
 */
static int filter_plural(const struct use *u, struct value *out)
{
	char *category = locale_plural(amount_of(u->in), u->run->liquid->lang);
	bool is_one = strcmp(category, "one") == 0;

	*out = use_named(u, category);
	free(category);
	if (out->kind == VALUE_NIL)
		*out = use_named(u, "other");
	if (out->kind == VALUE_NIL && u->n_args)
		*out = u->args[is_one || u->n_args == 1 ? 0 : 1];
	if (out->kind == VALUE_NIL)
		return use_fail(u, _("plural lacks a word for %s; add other: \"…\""), use_text(u, u->in));
	return 0;
}

static int filter_reply(const struct use *u, struct value *out)
{
	*out = take(u, subject_reply(use_text(u, u->in)));
	return 0;
}

static const char categories[] = "zero one two few many other";

const struct filter filters_words[] = {
	{ "money", 0, 1, 0, filter_money, NULL },
	{ "plural", 0, 2, 0, filter_plural, categories },
	{ "pluralize", 0, 2, 0, filter_plural, categories },
	{ "reply", 0, 0, FILTER_TAKES_EMPTY, filter_reply, NULL },
	{ 0 },
};
