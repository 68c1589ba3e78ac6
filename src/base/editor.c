#include "base/editor.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/process.h"
#include "base/random.h"
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

/* The name of a file in a folder that only the owner can enter; its end tells editors what it holds. */
static char *new_path(struct err *err)
{
	char *data = path_data(err);
	char *folder = data ? path_join(data, "drafts") : NULL;
	char *random = random_name();
	char *name = mem_printf("letter-%.8s.md", random);
	char *path = NULL;

	if (folder && file_make_dir(folder, err) == 0)
		path = path_join(folder, name);
	free(name);
	free(random);
	free(folder);
	free(data);
	return path;
}

static int edit(const struct editor *editor, const char *path, struct buf *text, struct err *err)
{
	struct strs argv = { 0 };
	int rc = strs_split(&argv, editor_command(editor->command), err);

	strs_add(&argv, path);
	if (rc == 0)
		rc = editor->run ? editor->run(editor->data, argv.v, err) : process_run(argv.v, err);
	if (rc == 0)
		rc = file_read(path, TEXT_MAX, text, err);
	strs_clear(&argv);
	return rc < 0 ? err_wrap(err, _("the text so far is in %s"), path) : 0;
}

int editor_run(const struct editor *editor, const char *initial, struct buf *text, char **path,
	struct err *err)
{
	size_t before = text->len;
	int rc = -1;

	*path = new_path(err);
	if (*path && file_write_new(*path, initial, strlen(initial), err) == 0)
		rc = edit(editor, *path, text, err);
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
