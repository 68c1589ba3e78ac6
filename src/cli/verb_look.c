/* verb_look - list, search, show, why, due. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/json_orders.h"
#include "cli/text.h"
#include "cli/text_orders.h"
#include "desk/customers.h"
#include "desk/threads.h"

enum {
	ANSWER_NO = 1
};

static void print_found(const struct door *door, const struct thread_views *threads)
{
	json_t *array;

	if (!door->json) {
		print_threads(door->desk, threads);
		return;
	}
	array = json_array();
	for (size_t i = 0; i < threads->n; i++)
		json_array_append_new(array, json_thread(door->desk, &threads->v[i]));
	json_print(array);
}

int run_list(struct door *door, struct err *err)
{
	struct thread_views threads = { 0 };
	char *query = door_rest(door, 0);
	const struct list_request request = {
		.lanes = door->options.given[OPT_LANE],
		.states = door->options.given[OPT_STATE],
		.overdue = option_is_set(&door->options, OPT_OVERDUE),
		.query = query,
	};
	int rc = door_open(door, DESK_STORE, err);

	if (rc == 0)
		rc = desk_list(door->desk, &request, &threads, err);
	if (rc == 0)
		print_found(door, &threads);
	thread_views_clear(&threads);
	free(query);
	return rc;
}

int run_search(struct door *door, struct err *err)
{
	struct thread_views threads = { 0 };
	char *query = door_rest(door, 0);
	int rc = -1;

	if (!query)
		return err_set(err, ERR_USAGE, _("search wants a query, such as: from:ann parcel"));
	if (door_open(door, DESK_STORE, err) == 0)
		rc = desk_search(door->desk, query, &threads, err);
	if (rc == 0) {
		print_found(door, &threads);
		rc = threads.n ? 0 : ANSWER_NO;
	}
	thread_views_clear(&threads);
	free(query);
	return rc;
}

static int show_bytes(struct door *door, int64_t id, struct err *err)
{
	struct buf bytes = { 0 };
	int rc = option_is_set(&door->options, OPT_RAW)
			 ? desk_show_raw(door->desk, id, &bytes, err)
			 : desk_show_html(door->desk, id, &bytes, err);

	if (rc == 0 && isatty(fileno(stdout)))
		print_text(buf_text(&bytes));
	else if (rc == 0)
		fwrite(buf_text(&bytes), 1, bytes.len, stdout);
	buf_clear(&bytes);
	return rc;
}

static int save_attachments(struct door *door, int64_t id, const char *folder, struct err *err)
{
	struct strs saved = { 0 };
	int rc = desk_save_attachments(door->desk, id, folder, &saved, err);

	if (rc == 0 && door->json)
		json_print(json_strings(&saved));
	for (size_t i = 0; rc == 0 && !door->json && i < saved.n; i++)
		print_line(saved.v[i]);
	strs_clear(&saved);
	return rc;
}

static int check_shape(const struct options *o, struct err *err)
{
	int shapes = option_is_set(o, OPT_RAW) + option_is_set(o, OPT_HTML) +
		     option_is_set(o, OPT_HEADERS) + option_is_set(o, OPT_ATTACHMENTS);

	if (shapes > 1)
		return err_set(err, ERR_USAGE,
			_("--raw, --html, --headers and --attachments exclude each other"));
	return 0;
}

/* buyer: NULL when nothing is known of who wrote. */
static void print_shown(const struct door *door, const struct conversation *c,
	const struct customer_view *buyer)
{
	json_t *o;

	if (!door->json) {
		print_conversation(door->desk, c, option_is_set(&door->options, OPT_HEADERS));
		if (buyer) {
			putchar('\n');
			print_buyer(door->desk, buyer);
		}
		return;
	}
	o = json_conversation(door->desk, c);
	json_object_set_new(o, "buyer", buyer ? json_buyer(door->desk, buyer) : json_null());
	json_print(o);
}

int run_show(struct door *door, struct err *err)
{
	const char *folder = option_value(&door->options, OPT_ATTACHMENTS);
	struct customer_view buyer = { 0 };
	struct conversation c = { 0 };
	int64_t id;
	int known;
	int rc;

	if (check_shape(&door->options, err) < 0 || door_id(door, &id, err) < 0 ||
		door_open(door, DESK_STORE, err) < 0)
		return -1;
	if (folder)
		return save_attachments(door, id, folder, err);
	if (option_is_set(&door->options, OPT_RAW) || option_is_set(&door->options, OPT_HTML))
		return show_bytes(door, id, err);
	rc = desk_show(door->desk, id, &c, err);
	known = rc == 0 ? desk_buyer(door->desk, id, &buyer, err) : -1;
	if (known >= 0)
		print_shown(door, &c, known ? &buyer : NULL);
	customer_view_clear(&buyer);
	conversation_clear(&c);
	return known < 0 ? -1 : 0;
}

int run_why(struct door *door, struct err *err)
{
	struct explanation e = { 0 };
	int64_t id;
	int rc;

	if (door_id(door, &id, err) < 0 || door_open(door, DESK_STORE, err) < 0)
		return -1;
	rc = desk_why(door->desk, id, &e, err);
	if (rc == 0 && door->json)
		json_print(json_explanation(door->desk, &e));
	else if (rc == 0)
		print_explanation(door->desk, &e);
	explanation_clear(&e);
	return rc;
}

/* 1 when anything is overdue: what a script at close of business wants to know. */
static int check_overdue(struct door *door, struct err *err)
{
	const struct list_request request = { .overdue = true };
	struct thread_views threads = { 0 };
	int rc = door_open(door, DESK_STORE, err);

	if (rc == 0)
		rc = desk_list(door->desk, &request, &threads, err);
	if (rc == 0) {
		print_found(door, &threads);
		rc = threads.n ? ANSWER_NO : 0;
	}
	thread_views_clear(&threads);
	return rc;
}

int run_due(struct door *door, struct err *err)
{
	int64_t received;
	int64_t due;
	char *why;

	if (option_is_set(&door->options, OPT_CHECK) && option_is_set(&door->options, OPT_AT))
		return err_set(err, ERR_USAGE, _("--check is about now; use --now TIME for another time"));
	if (option_is_set(&door->options, OPT_CHECK))
		return check_overdue(door, err);
	if (door_time(door, OPT_AT, &received, err) < 0 || door_open(door, DESK_CONFIG, err) < 0)
		return -1;
	if (received == DESK_NO_TIME)
		received = desk_now(door->desk);
	due = desk_due(door->desk, received, &why);
	if (door->json) {
		json_print(json_pack("{s:o, s:o, s:o}", "received", json_time(door->desk, received),
			"due", json_time(door->desk, due), "why", json_text(why)));
	} else {
		char *time = desk_rfc3339(door->desk, due);

		printf("%s\n%s\n", time, why);
		free(time);
	}
	free(why);
	return 0;
}
