/* verb_acts - done, open, mark, undo. */
#include <stdio.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "desk/acts.h"

typedef int desk_act(struct desk *d, const int64_t *threads, size_t n, struct err *err);

static int run_act(struct door *door, desk_act *act, struct err *err)
{
	int64_t *ids;
	size_t n;
	int rc;

	if (door_ids(door, &ids, &n, err) < 0)
		return -1;
	rc = door_open(door, DESK_STORE, err);
	if (rc == 0)
		rc = act(door->desk, ids, n, err);
	free(ids);
	return rc;
}

int run_done(struct door *door, struct err *err)
{
	return run_act(door, desk_done, err);
}

int run_open(struct door *door, struct err *err)
{
	return run_act(door, desk_reopen, err);
}

int run_mark(struct door *door, struct err *err)
{
	bool has_sender = option_is_set(&door->options, OPT_SENDER);
	bool has_domain = option_is_set(&door->options, OPT_DOMAIN);
	enum mark_scope scope = has_sender ? MARK_SENDER : MARK_THREAD;
	int64_t *ids;
	size_t n;
	int rc;

	if (has_sender && has_domain)
		return err_set(err, ERR_USAGE, _("--sender or --domain, not both"));
	if (!door_word(door, 0))
		return err_set(err, ERR_USAGE, _("mark wants a lane and the number of a thread, such as: mark pitch 12"));
	if (door_ids_between(door, 1, door_n_words(door), &ids, &n, err) < 0)
		return -1;
	rc = door_open(door, DESK_STORE, err);
	if (rc == 0)
		rc = desk_mark(door->desk, door_word(door, 0), ids, n, has_domain ? MARK_DOMAIN : scope, err);
	free(ids);
	return rc;
}

int run_undo(struct door *door, struct err *err)
{
	bool has_thread = option_is_set(&door->options, OPT_THREAD);
	struct strs done = { 0 };
	int64_t thread = 0;
	int64_t n = 1;
	int rc;

	if (door_word(door, 0) && door_number(door_word(door, 0), &n, err) < 0)
		return -1;
	if (has_thread && door_number(option_value(&door->options, OPT_THREAD), &thread, err) < 0)
		return -1;
	if (n > 1000)
		return err_set(err, ERR_USAGE, _("undo takes back 1000 actions at most"));
	if (door_open(door, DESK_STORE, err) < 0)
		return -1;
	rc = desk_undo(door->desk, thread, (int)n, &done, err);
	if (door->json && (rc == 0 || done.n))
		json_print(json_strings(&done));
	for (size_t i = 0; !door->json && i < done.n; i++)
		print_line(done.v[i]);
	strs_clear(&done);
	return rc;
}
