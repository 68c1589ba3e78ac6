#include "tui/draft.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "desk/desk.h"

static void copy_strs(struct strs *to, const struct strs *from)
{
	for (size_t i = 0; i < from->n; i++)
		strs_add(to, from->v[i]);
}

void plan_init(struct plan *p, const int64_t *threads, size_t n, enum reply_to whom)
{
	*p = (struct plan) {
		.threads = mem_alloc(n * sizeof(*threads)),
		.n = n,
		.whom = whom,
	};
	for (size_t i = 0; i < n; i++)
		p->threads[i] = threads[i];
}

void plan_copy(struct plan *to, const struct plan *from)
{
	plan_init(to, from->threads, from->n, from->whom);
	copy_strs(&to->to, &from->to);
	copy_strs(&to->values, &from->values);
	to->template = mem_dup(from->template);
	to->text = mem_dup(from->text);
}

void plan_clear(struct plan *p)
{
	free(p->threads);
	strs_clear(&p->to);
	free(p->template);
	strs_clear(&p->values);
	free(p->text);
	*p = (struct plan) { 0 };
}

static int write_letter(const struct draft *d, struct desk *desk, struct letter_view *out,
	struct err *err)
{
	const struct reply_request request = {
		.whom = d->plan->whom,
		.to = d->plan->to,
		.template = d->plan->template,
		.values = d->plan->values,
		.text = d->text ? d->text : d->plan->text,
		.files = d->files,
		.lang = d->lang,
		.promise = d->promise,
		.allow = d->allow,
		.at = DESK_NO_TIME,
	};

	return desk_reply(desk, d->thread, &request, out, err);
}

int draft_init(struct draft *d, struct desk *desk, const struct plan *plan, int64_t thread,
	struct err *err)
{
	*d = (struct draft) { .plan = plan, .thread = thread };
	return write_letter(d, desk, &d->letter, err);
}

void draft_clear(struct draft *d)
{
	free(d->text);
	free(d->promise);
	free(d->lang);
	strs_clear(&d->files);
	strs_clear(&d->allow);
	letter_view_clear(&d->letter);
	free(d->error);
	*d = (struct draft) { 0 };
}

int draft_write(struct draft *d, struct desk *desk, struct err *err)
{
	struct letter_view fresh;

	if (write_letter(d, desk, &fresh, err) < 0)
		return -1;
	free(d->error);
	d->error = NULL;
	letter_view_clear(&d->letter);
	d->letter = fresh;
	return 0;
}

size_t draft_allow(struct draft *d)
{
	size_t refused = 0;

	for (size_t i = 0; i < d->letter.n_lint; i++)
		if (strcmp(d->letter.lint[i].level, "refuse") == 0) {
			strs_add(&d->allow, d->letter.lint[i].name);
			refused++;
		}
	return refused;
}
