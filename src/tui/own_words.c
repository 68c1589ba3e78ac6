/* own_words - letters without a template, and the way back from all letters. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tui/app.h"
#include "tui/compose.h"
#include "tui/draft.h"
#include "tui/kept.h"
#include "tui/view.h"
#include "tui/views.h"
#include "tui/words.h"

int compose_own_words(struct app *app, const struct plan *plan, struct err *err)
{
	struct plan own;
	struct view *preview = NULL;

	plan_copy(&own, plan);
	free(own.template);
	own.template = NULL;
	if (!own.text)
		own.text = kept_text(app, own.threads[0]);
	if (words_edit(app, own.threads[0], &own.text, err) == 0)
		preview = preview_view_new(app, &own, err);
	plan_clear(&own);
	return app_push(app, preview);
}

int reply_in_own_words(struct app *app, int64_t thread, enum reply_to whom, struct err *err)
{
	struct plan plan;
	int rc;

	plan_init(&plan, &thread, 1, whom);
	rc = compose_own_words(app, &plan, err);
	plan_clear(&plan);
	return rc;
}

static bool is_on_the_way(const struct view *v)
{
	static const char *const names[] = { "preview", "form", "picker" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(v->type->name, names[i]) == 0)
			return true;
	return false;
}

void compose_leave(struct view *v)
{
	struct app *app = v->app;
	int n = 0;

	for (; v && is_on_the_way(v); v = v->below)
		n++;
	while (n-- > 0)
		app_pop(app);
}
