/* template_show - one variant of a template, and what it needs. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/path.h"
#include "desk/inside.h"
#include "desk/templates.h"
#include "letter/template.h"
#include "letter/uses.h"

void template_detail_clear(struct template_detail *t)
{
	free(t->name);
	free(t->lang);
	free(t->path);
	free(t->topic);
	free(t->promise);
	for (size_t i = 0; i < t->n_asks; i++) {
		free(t->asks[i].name);
		free(t->asks[i].question);
	}
	free(t->asks);
	strs_clear(&t->uses);
	free(t->error);
	free(t->text);
	*t = (struct template_detail) { 0 };
}

static void describe(const struct template *t, struct template_detail *out)
{
	struct strs uses = { 0 };

	out->topic = mem_dup(t->topic);
	out->promise = mem_dup(t->promise);
	out->followup = t->followup;
	out->then = t->closes ? "done" : "waiting";
	template_uses(t, &uses);
	for (size_t i = 0; i < t->n_asks; i++) {
		out->asks = mem_grow(out->asks, out->n_asks, sizeof(*out->asks));
		out->asks[out->n_asks++] = (struct ask_view) {
			.name = mem_dup(t->asks[i].name),
			.question = mem_dup(t->asks[i].question),
		};
	}
	for (size_t i = 0; i < uses.n; i++) {
		bool is_asked = false;

		for (size_t k = 0; k < t->n_asks; k++)
			is_asked = is_asked || strcmp(uses.v[i], t->asks[k].name) == 0;
		if (!is_asked)
			strs_add(&out->uses, uses.v[i]);
	}
	strs_clear(&uses);
}

int desk_template_show(struct desk *d, const char *name, const char *lang,
	struct template_detail *out, struct err *err)
{
	struct buf text = { 0 };
	struct err wrong = { 0 };
	struct template *t;
	char *folder;

	*out = (struct template_detail) { .then = "waiting" };
	if (desk_template_text(d, name, lang, &text, &out->path, err) < 0) {
		buf_clear(&text);
		return -1;
	}
	folder = path_folder(out->path);
	out->lang = mem_dup(strrchr(folder, '/') + 1);
	out->name = mem_dup(name);
	t = template_parse(out->path, buf_text(&text), text.len, &wrong);
	if (t)
		describe(t, out);
	else
		out->error = mem_dup(wrong.text);
	out->text = buf_take(&text);
	template_free(t);
	free(folder);
	return 0;
}
