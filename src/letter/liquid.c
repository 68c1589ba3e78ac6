#include "letter/liquid.h"

#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/liquid_source.h"
#include "letter/node.h"
#include "letter/run.h"
#include "text/utf8.h"

static int check_text(const struct source *source, struct err *err)
{
	if (source->n > RUN_MAX_TEMPLATE)
		return err_set(err, ERR_DATA, _("%s is longer than %d bytes; that is no letter"), source->name,
			RUN_MAX_TEMPLATE);
	if (!utf8_is_valid(source->text, source->n) || memchr(source->text, '\0', source->n))
		return err_set(err, ERR_DATA, _("%s is not in UTF-8; save it in that encoding"), source->name);
	return 0;
}

static int render(struct run *r, const struct source *source, struct buf *text)
{
	struct block *block = template_tree(&r->arena, source, r->err);
	struct scope scope = { 0 };

	if (!block)
		return -1;
	r->out = text;
	r->scope = r->assigns = &scope;
	if (block_render(r, block) < 0)
		return -1;
	if (text->full)
		return run_fail(r, (struct place) { source, source->text },
			_("the text is too long; at most %d bytes can be made"), RUN_MAX_OUTPUT);
	return run_check_misses(r);
}

int liquid_render_source(const struct liquid *l, const struct source *source, struct buf *out,
	struct err *err)
{
	struct run r = { .liquid = l, .err = err };
	struct buf made = { .limit = RUN_MAX_OUTPUT };
	struct source copy = *source; /* whose text ends in a NUL */
	int rc;

	if (check_text(source, err) < 0)
		return -1;
	copy.text = arena_dupn(&r.arena, source->text, source->n);
	rc = render(&r, &copy, &made);
	if (rc == 0)
		buf_add(out, buf_text(&made), made.len);
	buf_clear(&made);
	arena_clear(&r.arena);
	return rc;
}

int liquid_check_source(const struct source *source, struct err *err)
{
	struct arena arena = { 0 };
	struct source copy = *source;
	int rc;

	if (check_text(source, err) < 0)
		return -1;
	copy.text = arena_dupn(&arena, source->text, source->n);
	rc = template_tree(&arena, &copy, err) ? 0 : -1;
	arena_clear(&arena);
	return rc;
}

/* NOLINTNEXTLINE(readability-function-size): a text, its length and its place are one thing */
int liquid_render(const struct liquid *l, const char *name, const char *text, size_t n,
	int first_line, struct buf *out, struct err *err)
{
	struct source source = { .name = name, .text = text, .n = n, .first_line = first_line };

	return liquid_render_source(l, &source, out, err);
}

int liquid_check(const char *name, const char *text, size_t n, int first_line, struct err *err)
{
	struct source source = { .name = name, .text = text, .n = n, .first_line = first_line };

	return liquid_check_source(&source, err);
}
