/* verb_demo - the sample mailbox: its queue, and the letter that John would get. */
#include <stdio.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "desk/demo.h"
#include "desk/reply.h"
#include "desk/threads.h"

/* The letter to one customer of the queue, and the file that it went to. */
static int write_letter(struct door *door, const char *folder, struct letter_view *letter,
	char **path, struct err *err)
{
	const struct reply_request request = { .template = "parcel-missing", .at = DESK_NO_TIME };
	struct thread_views found = { 0 };
	int rc = desk_search(door->desk, DEMO_CUSTOMER, &found, err);

	if (rc == 0 && !found.n)
		rc = err_set(err, ERR_NOT_FOUND, _("the sample mailbox in %s is not complete; remove it and try again"),
			folder);
	if (rc == 0)
		rc = desk_reply(door->desk, found.v[0].id, &request, letter, err);
	if (rc == 0)
		rc = desk_demo_keep(folder, letter, path, err);
	thread_views_clear(&found);
	return rc;
}

static void print_json(const struct door *door, const struct thread_views *queue,
	const struct letter_view *letter, const char *path)
{
	json_t *threads = json_array();

	for (size_t i = 0; i < queue->n; i++)
		json_array_append_new(threads, json_thread(door->desk, &queue->v[i]));
	json_print(json_pack("{s:o, s:o, s:o}", "queue", threads, "letter",
		json_letter(door->desk, letter), "path", json_text(path)));
}

static void print_demo(const struct door *door, const struct thread_views *queue,
	const struct letter_view *letter, const char *path)
{
	puts(_("DEMO: nothing is sent.\n\nThe queue, by when an answer is due:"));
	print_threads(door->desk, queue);
	puts(_("\nThe letter that `reply -t parcel-missing` would send:\n"));
	print_letter(door->desk, letter);
	fputs(_("\nIt went to the file "), stdout);
	print_line(path);
}

/* The queue and one letter, on stdout. */
static int show_batch(struct door *door, const char *folder, struct err *err)
{
	const struct list_request request = { 0 };
	struct thread_views queue = { 0 };
	struct letter_view letter = { 0 };
	char *path = NULL;
	int rc = desk_list(door->desk, &request, &queue, err);

	if (rc == 0)
		rc = write_letter(door, folder, &letter, &path, err);
	if (rc == 0 && door->json)
		print_json(door, &queue, &letter, path);
	else if (rc == 0)
		print_demo(door, &queue, &letter, path);
	letter_view_clear(&letter);
	thread_views_clear(&queue);
	free(path);
	return rc;
}

int run_demo(struct door *door, struct err *err)
{
	char *folder = NULL;
	int rc;

	door->desk = desk_demo_open(door_word(door, 0), &door->clock, &folder, err);
	if (!door->desk)
		return -1;
	if (option_is_set(&door->options, OPT_BATCH) || !door_has_terminal(door)) {
		rc = show_batch(door, folder, err);
	} else {
		rc = door_screen(door, folder, err);
		if (rc == 0)
			printf(_("The sample mailbox stays in %s; tillmail demo %s opens it again.\n"), folder, folder);
	}
	free(folder);
	return rc;
}
