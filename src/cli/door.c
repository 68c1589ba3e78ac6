#include "cli/door.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/rfc3339.h"
#include "cli/json.h"
#include "text/safe.h"

enum {
	IDS_MAX = 1 << 20
};

int door_open(struct door *door, enum desk_part part, struct err *err)
{
	const struct desk_options options = {
		.config = option_value(&door->options, OPT_CONFIG),
		.profile = option_value(&door->options, OPT_PROFILE),
		.clock = door->clock,
	};

	if (door->is_inside)
		return 0;
	door->desk = desk_open(&options, part, err);
	return door->desk ? 0 : -1;
}

bool door_has_terminal(const struct door *door)
{
	return !door->is_inside && !door->json && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

int door_screen(struct door *door, const char *demo_folder, struct err *err)
{
	const struct cli_screen screen = {
		.desk = door->desk,
		.config = option_value(&door->options, OPT_CONFIG),
		.profile = option_value(&door->options, OPT_PROFILE),
		.now = option_value(&door->options, OPT_NOW),
		.demo_folder = demo_folder,
	};

	return door->open_screen(&screen, err);
}

size_t door_n_words(const struct door *door)
{
	return door->options.words.n - 1;
}

const char *door_word(const struct door *door, size_t i)
{
	return i < door_n_words(door) ? door->options.words.v[i + 1] : NULL;
}

int door_number(const char *text, int64_t *number, struct err *err)
{
	char *end;

	errno = 0;
	*number = strtoll(text, &end, 10);
	if (!isdigit((unsigned char)*text) || *end || errno || *number < 1)
		return err_set(err, ERR_USAGE, _("\"%s\" is no number"), text);
	return 0;
}

static int add_id(int64_t **ids, size_t *n, const char *text, struct err *err)
{
	int64_t id;

	if (door_number(text, &id, err) < 0)
		return -1;
	for (size_t i = 0; i < *n; i++)
		if ((*ids)[i] == id)
			return 0;
	*ids = mem_grow(*ids, *n, sizeof(**ids));
	(*ids)[(*n)++] = id;
	return 0;
}

static int read_ids(int64_t **ids, size_t *n, struct err *err)
{
	static const char blanks[] = " \t\r\n";
	struct buf text = { 0 };
	int rc = file_read("-", IDS_MAX, &text, err);
	const char *p = buf_text(&text);

	for (p += strspn(p, blanks); rc == 0 && *p; p += strspn(p, blanks)) {
		char *word = mem_dupn(p, strcspn(p, blanks));

		p += strlen(word);
		rc = add_id(ids, n, word, err);
		free(word);
	}
	buf_clear(&text);
	return rc;
}

int door_ids_between(const struct door *door, size_t from, size_t to, int64_t **ids, size_t *n,
	struct err *err)
{
	int rc = 0;

	*ids = NULL;
	*n = 0;
	for (size_t i = from; rc == 0 && i < to; i++)
		rc = strcmp(door_word(door, i), "-") == 0 ? read_ids(ids, n, err)
							  : add_id(ids, n, door_word(door, i), err);
	if (rc == 0 && *n)
		return 0;
	if (rc == 0)
		err_set(err, ERR_USAGE, _("%s wants the number of a thread; `tillmail list` shows them"),
			door->options.words.v[0]);
	free(*ids);
	*ids = NULL;
	return -1;
}

int door_ids(const struct door *door, int64_t **ids, size_t *n, struct err *err)
{
	return door_ids_between(door, 0, door_n_words(door), ids, n, err);
}

int door_id(const struct door *door, int64_t *id, struct err *err)
{
	int64_t *ids;
	size_t n;
	int rc = door_ids(door, &ids, &n, err);

	if (rc < 0)
		return -1;
	if (n > 1)
		rc = err_set(err, ERR_USAGE, _("%s takes one thread"), door->options.words.v[0]);
	*id = ids[0];
	free(ids);
	return rc;
}

char *door_rest(const struct door *door, size_t from)
{
	struct buf text = { 0 };

	if (from >= door_n_words(door))
		return NULL;
	for (size_t i = from; i < door_n_words(door); i++)
		buf_printf(&text, "%s%s", i > from ? " " : "", door_word(door, i));
	return buf_take(&text);
}

int door_time(const struct door *door, enum option option, int64_t *t, struct err *err)
{
	const char *value = option_value(&door->options, option);

	*t = DESK_NO_TIME;
	if (!value || rfc3339_parse(value, t, err) == 0)
		return 0;
	err->kind = ERR_USAGE;
	return err_wrap(err, "%s", option_name(option));
}

int door_fail(const struct door *door, const struct err *err)
{
	int status = err_kind_status(err->kind);
	struct buf text = { 0 };

	if (door->json) {
		json_t *o = json_pack("{s:o}", "error", json_error(err));

		json_dumpf(o, stderr, JSON_COMPACT);
		fputc('\n', stderr);
		json_decref(o);
		return status;
	}
	safe_text(err->text, SAFE_TEXT, &text);
	fprintf(stderr, "tillmail: %s\n", buf_text(&text));
	buf_clear(&text);
	return status;
}
