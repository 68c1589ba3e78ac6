/* leaving - the letter that can still be taken back: the status line counts its seconds. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "desk/outbox_view.h"
#include "desk/reply.h"
#include "tui/inside.h"
#include "tui/kept.h"

void leaving_end(struct app *app)
{
	free(app->leaving.who);
	app->leaving = (struct leaving) { 0 };
	app->is_dirty = true;
}

static void leave(struct app *app)
{
	if (app->is_demo)
		app_toast(app, _("DEMO: here the letter to %s would leave"), app->leaving.who);
	kept_forget(app, app->leaving.thread);
	leaving_end(app);
	app_wake_child(app);
}

void app_leaves(struct app *app, const char *who, const struct queued_view *letter)
{
	leaving_end(app);
	free(app->toast); /* of what was done before; the seconds are what counts now */
	app->toast = NULL;
	app->leaving = (struct leaving) {
		.who = mem_dup(who),
		.letter = letter->outbox,
		.thread = letter->thread,
		.at = letter->send_at,
		.is_newest = true,
	};
	if (letter->send_at > app_now(app))
		return;
	app_toast(app, _("To %s, with the next round"), who);
	leave(app);
}

char *leaving_text(struct app *app)
{
	const struct leaving *l = &app->leaving;
	long long left = (long long)(l->at - app_now(app));

	if (!l->who)
		return NULL;
	app_redraw_in(app, 1000);
	return mem_printf(l->is_newest ? _("To %s in %lld s. u takes it back") : _("To %s in %lld s"), l->who,
		left > 0 ? left : 0);
}

void leaving_tick(struct app *app)
{
	if (app->leaving.who && app_now(app) >= app->leaving.at)
		leave(app);
}

/* Whether the letter still waits for its time. */
static bool is_held(struct app *app)
{
	struct outbox_views letters = { 0 };
	bool is_held = false;

	if (desk_outbox(app->desk, &letters, NULL) < 0)
		return true; /* as far as one can tell */
	for (size_t i = 0; i < letters.n; i++)
		is_held = is_held || (letters.v[i].id == app->leaving.letter && strcmp(letters.v[i].state, "held") == 0 &&
					     letters.v[i].send_at == app->leaving.at);
	outbox_views_clear(&letters);
	return is_held;
}

void leaving_check(struct app *app)
{
	if (app->leaving.who && !is_held(app))
		leaving_end(app);
}
