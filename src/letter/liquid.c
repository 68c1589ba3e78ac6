#include "letter/liquid.h"

#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "letter/arena.h"
#include "letter/node.h"
#include "letter/run.h"
#include "text/utf8.h"

static int check_text(const char *name, const char *text, size_t n, struct err *err)
{
	if (n > RUN_MAX_TEMPLATE)
		return err_set(err, ERR_DATA, _("%s is longer than %d bytes; that is no letter"), name,
			RUN_MAX_TEMPLATE);
	if (!utf8_is_valid(text, n) || memchr(text, '\0', n))
		return err_set(err, ERR_DATA, _("%s is not in UTF-8; save it in that encoding"), name);
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

int liquid_render(const struct liquid *l, const char *name, const char *text, size_t n,
	int first_line, struct buf *out, struct err *err)
{
	struct run r = { .liquid = l, .err = err };
	struct buf made = { .limit = RUN_MAX_OUTPUT };
	struct source source = { .name = name, .n = n, .first_line = first_line };
	int rc;

	if (check_text(name, text, n, err) < 0)
		return -1;
	source.text = arena_dupn(&r.arena, text, n);
	rc = render(&r, &source, &made);
	if (rc == 0)
		buf_add(out, buf_text(&made), made.len);
	buf_clear(&made);
	arena_clear(&r.arena);
	return rc;
}
