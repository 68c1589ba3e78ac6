/* verb_digest - digest, train. */
#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/strs.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "desk/digest.h"
#include "desk/train.h"

static json_t *json_pitch(const struct pitch_view *p, const struct desk *d)
{
	json_t *o = json_thread(d, &p->thread);

	json_object_set_new(o, "sells", json_text(p->sells));
	return o;
}

static json_t *json_digest(const struct desk *d, const struct digest_view *view)
{
	json_t *o = json_object();
	json_t *pitches = json_array();

	for (size_t i = 0; i < view->n; i++)
		json_array_append_new(pitches, json_pitch(&view->v[i], d));
	json_object_set_new(o, "since", json_time(d, view->since));
	json_object_set_new(o, "rescued", json_integer(view->rescued));
	json_object_set_new(o, "pitches", pitches);
	return o;
}

static void print_digest(const struct digest_view *view)
{
	for (size_t i = 0; i < view->n; i++) {
		const struct thread_view *t = &view->v[i].thread;

		printf("%lld\t", (long long)t->id);
		print_word(*t->customer.name ? t->customer.name : t->customer.email);
		putchar('\t');
		print_word(t->subject);
		putchar('\t');
		print_line(view->v[i].sells);
	}
}

int run_digest(struct door *door, struct err *err)
{
	struct digest_view view = { 0 };
	int rc;

	if (door_open(door, DESK_STORE, err) < 0)
		return -1;
	rc = desk_digest(door->desk, &view, err);
	if (rc == 0 && option_is_set(&door->options, OPT_CLEAR))
		rc = desk_digest_clear(door->desk, &view, err);
	if (rc == 0 && door->json)
		json_print(json_digest(door->desk, &view));
	else if (rc == 0)
		print_digest(&view);
	digest_view_clear(&view);
	return rc;
}

static void print_training(const struct door *door, const struct training *t)
{
	if (door->json) {
		json_print(json_pack("{s:i, s:i}", "customers", t->customers, "pitches", t->pitches));
		return;
	}
	printf(ngettext("learnt %d mail of a customer", "learnt %d mails of customers", (unsigned long)t->customers), t->customers);
	printf(ngettext(" and %d pitch\n", " and %d pitches\n", (unsigned long)t->pitches), t->pitches);
}

int run_train(struct door *door, struct err *err)
{
	bool has_history = option_is_set(&door->options, OPT_HISTORY);
	struct training t = { 0 };
	struct strs files = { 0 };
	int rc;

	if (has_history ? door_n_words(door) > 0 : door_n_words(door) < 2)
		return err_set(err, ERR_USAGE, _("train wants customer or pitch and files, or --history alone"));
	if (door_open(door, DESK_STORE, err) < 0)
		return -1;
	for (size_t i = 1; i < door_n_words(door); i++)
		strs_add(&files, door_word(door, i));
	rc = has_history ? desk_train_history(door->desk, &t, err)
			 : desk_train(door->desk, door_word(door, 0), &files, &t, err);
	if (rc == 0)
		print_training(door, &t);
	strs_clear(&files);
	return rc;
}
