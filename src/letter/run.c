#include "letter/run.h"

#include <stdarg.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "letter/escape.h"
#include "letter/values.h"

/* So many missing values are shown with their lines; the others by name alone. */
enum {
	RUN_MAX_SHOWN = 3
};

/* What is looked at in the time of a step. */
enum {
	RUN_STEP_BYTES = 1024,
	RUN_STEP_ITEMS = 32
};

struct arena *run_arena(struct run *r)
{
	return &r->arena;
}

int run_fail(struct run *r, struct place at, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	place_vfail(at, r->err, format, args);
	va_end(args);
	r->has_failed = true;
	return -1;
}

int run_step(struct run *r, struct place at)
{
	if (r->has_failed)
		return -1;
	if (++r->steps > RUN_MAX_STEPS)
		return run_fail(r, at, _("the template goes on for too long; shorten its loops"));
	if (r->arena.used > RUN_MAX_MEMORY)
		return run_fail(r, at, _("the template needs too much memory; shorten its loops"));
	if (r->out->full)
		return run_fail(r, at, _("the text is too long; at most %d bytes can be made"),
			RUN_MAX_OUTPUT);
	return 0;
}

void run_charge(struct run *r, struct value v)
{
	if (v.kind == VALUE_TEXT)
		r->steps += (long)(strlen(v.as.text) / RUN_STEP_BYTES);
	else if (v.kind == VALUE_LIST)
		r->steps += (long)(v.as.list->n / RUN_STEP_ITEMS);
}

int run_enter(struct run *r, struct place at)
{
	if (r->depth >= RUN_MAX_DEPTH)
		return run_fail(r, at, _("the template is nested more than %d levels deep; does it include itself?"),
			RUN_MAX_DEPTH);
	r->depth++;
	return run_step(r, at);
}

void run_leave(struct run *r)
{
	r->depth--;
}

struct value run_find(const struct run *r, const char *name)
{
	const struct map *context = r->liquid->context ? context_values(r->liquid->context) : NULL;
	const struct value *v = NULL;

	for (const struct scope *s = r->scope; s && !v; s = s->outer)
		v = map_find(&s->values, name);
	if (!v)
		v = map_find(&r->counters, name);
	if (!v && context)
		v = map_find(context, name);
	return v ? *v : (struct value) { 0 };
}

void run_push(struct run *r, struct scope *scope)
{
	scope->outer = r->scope;
	r->scope = scope;
}

void run_pop(struct run *r)
{
	r->scope = r->scope->outer;
}

void run_assign(struct run *r, const char *name, struct value v)
{
	map_set(&r->arena, &r->assigns->values, name, v);
}

void run_miss(struct run *r, struct place at, const char *name)
{
	for (size_t i = 0; i < r->n_misses; i++)
		if (strcmp(r->misses[i].name, name) == 0)
			return;
	r->misses = arena_grow(&r->arena, r->misses, r->n_misses, sizeof(*r->misses));
	r->misses[r->n_misses++] = (struct miss) { at, name };
}

int run_check_misses(struct run *r)
{
	struct buf text = { 0 };

	if (!r->n_misses)
		return 0;
	for (size_t i = 0; i < r->n_misses; i++) {
		buf_puts(&text, i ? "\n" : "");
		place_name(r->misses[i].at, &text);
		buf_printf(&text, _("%s has no value"), r->misses[i].name);
		buf_puts(&text, i ? "" : _("; give it one, or write | default: \"…\" behind it"));
		if (i < RUN_MAX_SHOWN) {
			buf_putc(&text, '\n');
			place_show(r->misses[i].at, &text);
		}
	}
	err_set(r->err, ERR_DATA, "%s", buf_text(&text));
	buf_clear(&text);
	return -1;
}

void run_print(struct run *r, struct value v)
{
	struct buf text = { .limit = RUN_MAX_OUTPUT };

	if (r->liquid->escape == LIQUID_RAW || v.is_markup) {
		value_print(v, r->out);
		return;
	}
	value_print(v, &text);
	escape_markdown(buf_text(&text), r->out);
	if (text.full)
		r->out->full = true;
	buf_clear(&text);
}
