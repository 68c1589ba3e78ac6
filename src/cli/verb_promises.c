/* verb_promises - what was promised and is not kept yet. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "desk/promises.h"

/* One line each: thread, by when, whether it is broken, whose, about what. */
static void print_promise(const struct door *door, const struct promise_view *p)
{
	const struct thread_view *t = &p->thread;
	char *by = desk_rfc3339(door->desk, t->promise);

	printf("%lld\t%s\t%s\t", (long long)t->id, by, p->broken ? "broken" : "-");
	print_word(t->customer.email);
	putchar('\t');
	print_line(t->subject);
	free(by);
}

static void print_all(const struct door *door, const struct promise_views *promises)
{
	json_t *array;

	for (size_t i = 0; !door->json && i < promises->n; i++)
		print_promise(door, &promises->v[i]);
	if (!door->json)
		return;
	array = json_array();
	for (size_t i = 0; i < promises->n; i++)
		json_array_append_new(array, json_promise(door->desk, &promises->v[i]));
	json_print(array);
}

int run_promises(struct door *door, struct err *err)
{
	struct promise_views promises = { 0 };
	int rc = door_open(door, DESK_STORE, err);

	if (rc == 0)
		rc = desk_promises(door->desk, &promises, err);
	if (rc == 0)
		print_all(door, &promises);
	promise_views_clear(&promises);
	return rc;
}
