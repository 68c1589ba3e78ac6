#include "cli/editor.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/path.h"
#include "base/process.h"
#include "base/strs.h"

enum {
	TEXT_MAX = 1 << 20
};

static const char *editor_command(void)
{
	const char *visual = getenv("VISUAL");
	const char *editor = getenv("EDITOR");

	if (visual && *visual)
		return visual;
	return editor && *editor ? editor : "editor";
}

/* A new file in a folder that only the owner can enter. */
static char *new_file(struct err *err)
{
	char *data = path_data(err);
	char *folder = data ? path_join(data, "drafts") : NULL;
	char *path = NULL;
	int fd;

	if (folder && file_make_dir(folder, err) == 0) {
		path = path_join(folder, "letter-XXXXXX");
		fd = mkstemp(path);
		if (fd >= 0) {
			close(fd);
		} else {
			err_errno(err, _("create a file in %s"), folder);
			free(path);
			path = NULL;
		}
	}
	free(folder);
	free(data);
	return path;
}

int editor_run(struct buf *text, struct err *err)
{
	struct strs argv = { 0 };
	char *path = new_file(err);
	size_t before = text->len;
	int rc = -1;

	if (!path)
		return -1;
	if (strs_split(&argv, editor_command(), err) < 0)
		goto out;
	strs_add(&argv, path);
	if (process_run(argv.v, err) < 0 || file_read(path, TEXT_MAX, text, err) < 0) {
		err_wrap(err, _("the text so far is in %s"), path);
		goto out;
	}
	unlink(path);
	if (strspn(buf_text(text) + before, " \t\r\n") == text->len - before)
		err_set(err, ERR_DATA, _("nothing was written, so nothing is sent"));
	else
		rc = 0;
out:
	strs_clear(&argv);
	free(path);
	return rc;
}
