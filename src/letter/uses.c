#include "letter/uses.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "letter/arena.h"
#include "letter/names.h"
#include "letter/node.h"
#include "letter/template.h"
#include "text/near.h"

/* What the letters of desk have, see tillmail-template(5). */
static const char *const known[] = {
	"customer.name",
	"customer.first_name",
	"customer.email",
	"customer.language",
	"thread.id",
	"thread.subject",
	"thread.topic",
	"message.subject",
	"message.date",
	"message.text",
	"customer.orders",
	"customer.orders_count",
	"order.number",
	"order.date",
	"order.total",
	"order.shipping",
	"order.currency",
	"order.payment",
	"order.fulfillment",
	"order.tracking",
	"order.items",
	"voucher.code",
	"voucher.amount",
	"agent.name",
	"shop.name",
	"shop.email",
	"due",
	"late",
	"late_days",
	"late_hours",
	"promise",
};

/* What the engine adds. */
static const char *const built_in[] = { "forloop", "tablerowloop", "size", "first", "last" };

/* Whether path is whole, a part of it ("customer" of "customer.name"), or a property of it. */
static bool leads_to(const char *path, const char *whole)
{
	size_t n = strlen(path), m = strlen(whole);

	if (strncmp(path, whole, n < m ? n : m) != 0)
		return false;
	if (n <= m)
		return n == m || whole[n] == '.';
	if (path[m] != '.')
		return false;
	for (size_t i = 2; i < sizeof(built_in) / sizeof(*built_in); i++)
		if (strcmp(path + m + 1, built_in[i]) == 0)
			return true;
	return false;
}

/* Whether name is the first part of path. */
static bool begins(const char *path, const char *name)
{
	size_t n = strlen(name);

	return strncmp(path, name, n) == 0 && (!path[n] || path[n] == '.');
}

static bool is_asked(const struct template *t, const char *path)
{
	for (size_t i = 0; i < t->n_asks; i++)
		if (begins(path, t->asks[i].name))
			return true;
	return false;
}

static bool is_made(const struct names *names, const char *path)
{
	for (size_t i = 0; i < names->made.n; i++)
		if (begins(path, names->made.v[i]))
			return true;
	return begins(path, built_in[0]) || begins(path, built_in[1]);
}

static bool is_known(const char *path)
{
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (leads_to(path, known[i]))
			return true;
	return false;
}

static char *explain(const struct template *t, const struct name_use *use)
{
	struct near near = near_start(use->path, strlen(use->path));
	struct err err = { 0 };

	for (size_t i = 0; i < t->n_asks; i++)
		near_try(&near, t->asks[i].name);
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		near_try(&near, known[i]);
	if (near.best)
		place_fail(use->at, &err, _("no letter has a value \"%s\"; did you mean \"%s\"?"), use->path,
			near.best);
	else
		place_fail(use->at, &err, _("no letter has a value \"%s\"; ask for it, or see tillmail-template(5)"),
			use->path);
	return mem_dup(err.text);
}

/* What is gathered about a template, from all its Liquid. */
struct review {
	const struct template *t;
	struct strs *uses, *problems; /* each may be NULL */
	struct strs used;             /* all, the asked ones included */
	bool includes;
};

static void review_names(struct review *r, const struct names *names)
{
	for (size_t i = 0; i < names->n; i++) {
		const struct name_use *use = &names->v[i];
		char *problem;

		strs_add(&r->used, use->path);
		if (is_made(names, use->path))
			continue;
		if (r->uses && !strs_has(r->uses, use->path))
			strs_add(r->uses, use->path);
		if (!r->problems || is_asked(r->t, use->path) || is_known(use->path))
			continue;
		problem = explain(r->t, use);
		strs_add(r->problems, problem);
		free(problem);
	}
	r->includes = r->includes || names->includes;
}

static void review_text(struct review *r, const char *text, int line, int column)
{
	struct names names = { 0 };
	struct arena arena = { 0 };
	struct source source = {
		.name = r->t->file,
		.text = text,
		.n = strlen(text),
		.first_line = line,
		.indent = column - 1,
		.names = &names,
	};

	if (template_tree(&arena, &source, NULL))
		review_names(r, &names);
	names_clear(&names);
	arena_clear(&arena);
}

static bool is_used(const struct review *r, const char *name)
{
	for (size_t i = 0; i < r->used.n; i++)
		if (begins(r->used.v[i], name))
			return true;
	return false;
}

static void review(struct review *r)
{
	const struct template *t = r->t;

	review_text(r, t->subject, t->subject_line, t->subject_column);
	if (t->promise)
		review_text(r, t->promise, 1, 1);
	review_text(r, t->body, t->body_line, 1);
	for (size_t i = 0; r->problems && !r->includes && i < t->n_asks; i++) {
		char *text = mem_printf(_("%s: asks for %s, but never uses it"), t->file, t->asks[i].name);

		if (!is_used(r, t->asks[i].name))
			strs_add(r->problems, text);
		free(text);
	}
	strs_clear(&r->used);
}

void template_uses(const struct template *t, struct strs *uses)
{
	struct review r = { .t = t, .uses = uses };

	review(&r);
}

void template_review(const struct template *t, struct strs *problems)
{
	struct review r = { .t = t, .problems = problems };

	review(&r);
}
