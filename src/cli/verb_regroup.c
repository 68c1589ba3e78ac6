/* verb_regroup - merge, split, note, topic. */
#include <stdio.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "cli/door.h"
#include "cli/json.h"
#include "desk/acts.h"
#include "desk/threads.h"

/* The threads as show gives them, one after the other in an array. */
static int print_threads_json(struct door *door, const int64_t *ids, size_t n, struct err *err)
{
	struct conversation c = { 0 };
	json_t *array = json_array();
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < n; i++) {
		rc = desk_show(door->desk, ids[i], &c, err);
		if (rc == 0)
			json_array_append_new(array, json_conversation(door->desk, &c));
		conversation_clear(&c);
	}
	if (rc == 0)
		json_print(array);
	else
		json_decref(array);
	return rc;
}

int run_merge(struct door *door, struct err *err)
{
	int64_t *ids;
	size_t n;
	int rc;

	if (door_ids(door, &ids, &n, err) < 0)
		return -1;
	rc = door_open(door, DESK_STORE, err);
	if (rc == 0)
		rc = desk_merge(door->desk, ids, n, err);
	if (rc == 0 && door->json)
		rc = print_threads_json(door, ids, 1, err);
	free(ids);
	return rc;
}

int run_split(struct door *door, struct err *err)
{
	int64_t both[2];
	int64_t message = 0;

	if (!door_word(door, 0))
		return err_set(err, ERR_USAGE, _("split wants the number of a thread, and of a message of it or none"));
	if (door_number(door_word(door, 0), &both[0], err) < 0 ||
		(door_word(door, 1) && door_number(door_word(door, 1), &message, err) < 0) ||
		door_open(door, DESK_STORE, err) < 0 ||
		desk_split(door->desk, both[0], message, &both[1], err) < 0)
		return -1;
	if (door->json)
		return print_threads_json(door, both, 2, err);
	printf("%lld\n", (long long)both[1]);
	return 0;
}

typedef int desk_words(struct desk *d, int64_t thread, const char *words, struct err *err);

static int run_words(struct door *door, desk_words *run, const char *usage, struct err *err)
{
	int64_t thread;
	char *words;
	int rc;

	if (!door_word(door, 0) || !door_word(door, 1))
		return err_set(err, ERR_USAGE, "%s", usage);
	if (door_number(door_word(door, 0), &thread, err) < 0 || door_open(door, DESK_STORE, err) < 0)
		return -1;
	words = door_rest(door, 1);
	rc = run(door->desk, thread, words, err);
	free(words);
	return rc;
}

int run_note(struct door *door, struct err *err)
{
	return run_words(door, desk_note, _("note wants the number of a thread and a text"), err);
}

int run_topic(struct door *door, struct err *err)
{
	return run_words(door, desk_topic, _("topic wants the number of a thread and a topic, or none"), err);
}
