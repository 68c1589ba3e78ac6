/* verb_classify - judge raw messages; one line each, in the order given. */
#include <stdio.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "desk/threads.h"

enum {
	FILE_MAX = 100 << 20
};

static void print_verdict(const struct door *door, const char *file, const struct classification *c)
{
	if (door->json) {
		json_print_line(json_classification(file, c));
		return;
	}
	printf("%s\t%.4f\t%s\t", c->lane, c->score, c->lang ? c->lang : "-");
	print_line(file);
}

static void print_failure(const struct door *door, const char *file, const struct err *err)
{
	if (door->json)
		json_print_line(json_pack("{s:o, s:o}", "file", json_text(file), "error",
			json_text(err->text)));
	else
		door_fail(door, err);
}

/* 0, or -1 when the file cannot be judged. */
static int classify_file(struct door *door, const char *file, struct err *err)
{
	struct classification c = { 0 };
	struct buf bytes = { 0 };
	int rc = file_read(file, FILE_MAX, &bytes, err);

	if (rc == 0)
		rc = desk_classify(door->desk, buf_text(&bytes), bytes.len, &c, err);
	if (rc == 0)
		print_verdict(door, file, &c);
	else
		print_failure(door, file, err);
	classification_clear(&c);
	buf_clear(&bytes);
	return rc;
}

int run_classify(struct door *door, struct err *err)
{
	size_t unreadable = 0;

	if (!door_n_words(door))
		return err_set(err, ERR_USAGE, _("classify wants files, or - for standard input"));
	if (door_open(door, DESK_BARE, err) < 0)
		return -1;
	for (size_t i = 0; i < door_n_words(door); i++)
		if (classify_file(door, door_word(door, i), err) < 0)
			unreadable++;
	if (unreadable)
		return err_set(err, ERR_DATA,
			ngettext("%zu file could not be judged", "%zu files could not be judged", unreadable),
			unreadable);
	return 0;
}
