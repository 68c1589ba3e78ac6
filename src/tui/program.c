/* program - other programs on our terminal: the screen steps aside for them. */
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/editor.h"
#include "base/process.h"
#include "conf/conf.h"
#include "desk/desk.h"
#include "tui/inside.h"
#include "tui/screen.h"

int app_run_program(struct app *app, char *const argv[], struct err *err)
{
	int rc;

	if (app->screen)
		screen_leave(app->screen);
	rc = process_run(argv, err);
	if (app->screen)
		screen_return(app->screen);
	app->is_dirty = true;
	return rc;
}

static int run_editor(void *app, char *const argv[], struct err *err)
{
	return app_run_program(app, argv, err);
}

int app_edit(struct app *app, char **text, struct err *err)
{
	const struct editor editor = {
		.command = desk_conf(app->desk)->editor,
		.run = run_editor,
		.data = app,
	};
	struct buf written = { 0 };
	char *path;

	if (editor_run(&editor, *text, &written, &path, err) < 0) {
		buf_clear(&written);
		return -1;
	}
	unlink(path);
	free(path);
	free(*text);
	*text = buf_take(&written);
	return 0;
}
