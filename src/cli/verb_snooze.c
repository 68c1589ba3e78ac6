/* verb_snooze - snooze ID... TIME. */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "desk/acts.h"

static bool is_id(const char *word)
{
	return strcmp(word, "-") == 0 || (*word && !word[strspn(word, "0123456789")]);
}

static int parse_from(const struct door *door, size_t word, int64_t *t, struct err *err)
{
	char *text = door_rest(door, word);
	int rc = desk_parse_time(door->desk, text, t, err);

	free(text);
	return rc;
}

/*
 * The time begins behind the numbers; in "12 2 working days" with the last of
 * them, for "working days" alone is no time. Returns how many words are threads.
 */
static int find_time(const struct door *door, int64_t *t, struct err *err)
{
	int n = 0;

	while (door_word(door, (size_t)n) && is_id(door_word(door, (size_t)n)))
		n++;
	if (n < 1 || !door_word(door, (size_t)n))
		return err_set(err, ERR_USAGE,
			_("snooze wants the number of a thread and a time, such as: snooze 12 tomorrow 9"));
	if (parse_from(door, (size_t)n, t, err) == 0)
		return n;
	return n > 1 && parse_from(door, (size_t)n - 1, t, NULL) == 0 ? n - 1 : -1;
}

static void print_time(const struct door *door, int64_t until)
{
	char *words;
	char *line;

	if (door->json) {
		json_print(json_pack("{s:o}", "snoozed_until", json_time(door->desk, until)));
		return;
	}
	if (option_is_set(&door->options, OPT_QUIET))
		return;
	words = desk_clock_words(door->desk, until);
	line = mem_printf(_("snoozed until %s"), words);
	print_line(line);
	free(line);
	free(words);
}

int run_snooze(struct door *door, struct err *err)
{
	int64_t *ids = NULL;
	int64_t until = DESK_NO_TIME;
	int n_words;
	size_t n = 0;
	int rc;

	if (door_open(door, DESK_STORE, err) < 0)
		return -1;
	n_words = find_time(door, &until, err);
	if (n_words < 0 || door_ids_between(door, 0, (size_t)n_words, &ids, &n, err) < 0)
		return -1;
	rc = desk_snooze(door->desk, ids, n, until, err);
	if (rc == 0)
		print_time(door, until);
	free(ids);
	return rc;
}
