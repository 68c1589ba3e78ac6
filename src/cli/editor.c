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

static const char *editor_command(const char *command)
{
	const char *visual = getenv("VISUAL");
	const char *editor = getenv("EDITOR");

	if (*command)
		return command;
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

static int edit(const char *command, const char *path, struct buf *text, struct err *err)
{
	struct strs argv = { 0 };
	int rc = strs_split(&argv, editor_command(command), err);

	strs_add(&argv, path);
	if (rc == 0)
		rc = process_run(argv.v, err);
	if (rc == 0)
		rc = file_read(path, TEXT_MAX, text, err);
	strs_clear(&argv);
	return rc < 0 ? err_wrap(err, _("the text so far is in %s"), path) : 0;
}

int editor_run(const char *command, struct buf *text, char **path, struct err *err)
{
	size_t before = text->len;
	int rc = -1;

	*path = new_file(err);
	if (!*path)
		return -1;
	rc = edit(command, *path, text, err);
	if (rc == 0 && strspn(buf_text(text) + before, " \t\r\n") == text->len - before) {
		unlink(*path);
		rc = err_set(err, ERR_DATA, _("nothing was written, so nothing is sent"));
	}
	if (rc < 0) {
		free(*path);
		*path = NULL;
	}
	return rc;
}
