/* render - a template filled from data, without a thread. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "conf/conf.h"
#include "desk/asked.h"
#include "desk/inside.h"
#include "desk/promise.h"
#include "desk/templates.h"
#include "letter/context.h"
#include "letter/letter.h"
#include "letter/liquid.h"
#include "letter/promise.h"
#include "letter/template.h"
#include "triage/state.h"

void rendered_view_clear(struct rendered_view *r)
{
	free(r->subject);
	free(r->text);
	free(r->html);
	*r = (struct rendered_view) { 0 };
}

/* Whether the data has a promise of its own. */
static bool has_promise(const struct liquid *l)
{
	static const char text[] = "{{ promise }}";
	struct liquid lenient = *l;
	struct buf out = { 0 };
	bool has;

	lenient.strict = false;
	has = liquid_render(&lenient, "promise", text, strlen(text), 1, &out, NULL) == 0 && out.len > 0;
	buf_clear(&out);
	return has;
}

/* Everything that the letter may use. A promise that cannot be told is named with all else that is missing. */
static int set_values(struct desk *d, const struct template *t, const struct render_request *request,
	const struct liquid *l, struct context *context, struct err *err)
{
	struct promise promise;

	context_set(context, "shop.name", d->conf->shop_name);
	context_set(context, "shop.email", d->conf->address);
	context_set(context, "agent.name", d->conf->agent_name);
	if (context_merge_json(context, buf_text(request->json), request->json->len, err) < 0 ||
		asked_set(context, t, &request->values, err) < 0)
		return -1;
	if (!has_promise(l) && promise_of_template(d, t, l, &promise, NULL) == 0 && promise.by != NO_TIME) {
		char *time = desk_rfc3339(d, promise.by);

		context_set(context, "promise", time);
		free(time);
	}
	return 0;
}

int desk_template_render(struct desk *d, const struct render_request *request,
	struct rendered_view *out, struct err *err)
{
	struct context *context = context_new();
	struct letter letter = { 0 };
	char *found = NULL;
	struct template *t = desk_template(d, request->template, request->lang, &found, err);
	struct template_place place = { .desk = d, .lang = found };
	const struct liquid l = {
		.context = context,
		.strict = true,
		.zone = d->conf->calendar.zone,
		.lang = found,
		.now = desk_now(d),
		.load = desk_template_include,
		.load_data = &place,
	};
	int rc = -1;

	if (t && set_values(d, t, request, &l, context, err) == 0)
		rc = letter_fill(t, &l, d->conf->agent_signature, &letter, err);
	if (rc == 0)
		*out = (struct rendered_view) {
			.subject = mem_dup(letter.subject),
			.text = mem_dup(letter.text),
			.html = mem_dup(letter.html),
		};
	letter_clear(&letter);
	template_free(t);
	context_free(context);
	free(found);
	return rc;
}

/* For {% include %} in a file of its own: what lies beside it, then the templates. */
struct eval_place {
	char *folder;
	struct template_place templates;
};

static char *include_beside(void *data, const char *name)
{
	static const char *const endings[] = { ".liquid", ".md", "" };
	struct eval_place *place = data;
	struct buf text = { 0 };
	struct err ignored;
	char *piece = NULL;

	for (size_t i = 0; !piece && desk_is_template_name(name) && i < sizeof(endings) / sizeof(*endings); i++) {
		char *path = mem_printf("%s/%s%s", place->folder, name, endings[i]);

		if (file_read(path, TEMPLATE_MAX, &text, &ignored) == 0)
			piece = template_piece(buf_text(&text), text.len);
		free(path);
	}
	buf_clear(&text);
	return piece ? piece : desk_template_include(&place->templates, name);
}

int desk_template_eval(struct desk *d, const char *file, const struct buf *text,
	const struct buf *json, struct buf *out, struct err *err)
{
	struct context *context = context_new();
	struct eval_place place = {
		.folder = path_folder(file),
		.templates = { .desk = d, .lang = d->conf->languages.v[0] },
	};
	const struct liquid l = {
		.context = context,
		.zone = d->conf->calendar.zone,
		.lang = d->conf->languages.v[0],
		.now = desk_now(d),
		.load = include_beside,
		.load_data = &place,
	};
	int rc = context_merge_json(context, buf_text(json), json->len, err);

	if (rc == 0)
		rc = liquid_render(&l, file, buf_text(text), text->len, 1, out, err);
	free(place.folder);
	context_free(context);
	return rc;
}
