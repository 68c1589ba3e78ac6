#include "tui/kept.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "conf/conf.h"
#include "desk/desk.h"
#include "tui/app.h"

enum {
	TEXT_MAX = 1 << 20
};

/* "drafts/ana@lumen.example-12.md": threads of several mailboxes have the same numbers. NULL: nothing is kept. */
static char *path_of(struct app *app, int64_t thread)
{
	const char *address = desk_conf(app_desk(app))->address;
	char *data = app_is_demo(app) ? NULL : path_data(NULL);
	char *folder = data ? path_join(data, "drafts") : NULL;
	char *path = NULL;

	if (folder && file_make_dir(folder, NULL) == 0) {
		char *name = mem_printf("%s-%lld.md", address ? address : "", (long long)thread);

		for (char *p = name; *p; p++)
			if (*p == '/')
				*p = '_';
		path = mem_printf("%s/%s", folder, name);
		free(name);
	}
	free(folder);
	free(data);
	return path;
}

/* The old text stays until the new one is there. */
static int replace(const char *path, const char *text, struct err *err)
{
	char *fresh = mem_printf("%s.new", path);
	int rc;

	unlink(fresh);
	rc = file_write_new(fresh, text, strlen(text), err);
	if (rc == 0 && rename(fresh, path) < 0)
		rc = err_errno(err, _("write %s"), path);
	free(fresh);
	return rc;
}

bool kept_save(struct app *app, int64_t thread, const char *text)
{
	char *path = path_of(app, thread);
	struct err err = { 0 };
	bool is_kept = path && replace(path, text, &err) == 0;

	if (err.kind)
		app_fail(app, &err);
	free(path);
	return is_kept;
}

char *kept_text(struct app *app, int64_t thread)
{
	char *path = path_of(app, thread);
	struct buf text = { 0 };

	if (path && file_read(path, TEXT_MAX, &text, NULL) < 0)
		buf_cut(&text, 0);
	free(path);
	return buf_take(&text);
}

void kept_forget(struct app *app, int64_t thread)
{
	char *path = path_of(app, thread);

	if (path)
		unlink(path);
	free(path);
}
