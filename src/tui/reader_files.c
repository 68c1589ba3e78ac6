#include "tui/reader_files.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/strs.h"
#include "desk/threads.h"
#include "tui/app.h"
#include "tui/reader_links.h"

int reader_files_save(struct app *app, int64_t thread, const char *folder, struct err *err)
{
	char *path = path_expand(folder);
	struct strs saved = { 0 };
	int rc = desk_save_attachments(app_desk(app), thread, path, &saved, err);

	if (rc == 0 && saved.n == 1)
		app_toast(app, _("Saved %s"), saved.v[0]);
	else if (rc == 0)
		app_toast(app, ngettext("Saved %zu file in %s", "Saved %zu files in %s", saved.n), saved.n, path);
	strs_clear(&saved);
	free(path);
	return rc;
}

/* A new folder, mode 0700, that the session's end sweeps away where there is such a place. The caller frees. */
static char *private_folder(struct err *err)
{
	static const char *const places[] = { "XDG_RUNTIME_DIR", "TMPDIR" };
	const char *parent = "/tmp";
	char *path;

	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++) {
		const char *value = getenv(places[i]);

		if (value && *value == '/') {
			parent = value;
			break;
		}
	}
	path = mem_printf("%s/tillmail-XXXXXX", parent);
	if (mkdtemp(path))
		return path;
	err_errno(err, _("make a folder for attachments in %s"), parent);
	free(path);
	return NULL;
}

static int save_privately(struct app *app, int64_t thread, struct strs *files, struct err *err)
{
	char *folder = private_folder(err);
	int rc = folder ? desk_save_attachments(app_desk(app), thread, folder, files, err) : -1;

	if (rc < 0)
		strs_clear(files);
	free(folder);
	return rc;
}

/*
 * What the desktop has for a file or an address. The argument begins with no
 * dash: it is a path from the root, or has a scheme.
 */
static int open_by_desktop(struct app *app, char *what, struct err *err)
{
	static char program[] = "xdg-open";
	char *const argv[] = { program, what, NULL };

	if (app_run_program(app, argv, err) == 0)
		return 0;
	return err_wrap(err, _("open %s as the desktop does"), what);
}

/* A launcher is a program in the clothes of a document. */
static bool is_launcher(const char *path)
{
	const char *end = strrchr(path, '.');

	return end && strcasecmp(end, ".desktop") == 0;
}

int reader_files_open(struct app *app, int64_t thread, struct strs *files, int n, struct err *err)
{
	if (!files->n && save_privately(app, thread, files, err) < 0)
		return -1;
	if (n < 1 || (size_t)n > files->n)
		return err_set(err, ERR_NOT_FOUND, _("there is no attachment %d; this conversation has %zu"), n,
			files->n);
	if (is_launcher(files->v[n - 1]))
		return err_set(err, ERR_REFUSED, _("%s would start a program; it was saved, but is not opened"),
			files->v[n - 1]);
	if (open_by_desktop(app, files->v[n - 1], err) < 0)
		return -1;
	app_toast(app, _("Opened %s"), files->v[n - 1]);
	return 0;
}

int reader_link_open(struct app *app, const char *target, struct err *err)
{
	char *copy;
	int rc;

	if (!links_may_open(target))
		return err_set(err, ERR_REFUSED, _("only web and mail addresses are opened, not %s"), target);
	copy = mem_dup(target);
	rc = open_by_desktop(app, copy, err);
	free(copy);
	if (rc == 0)
		app_toast(app, _("Opened %s"), target);
	return rc;
}
