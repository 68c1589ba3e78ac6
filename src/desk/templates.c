#include "desk/templates.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "letter/template.h"
#include "letter/uses.h"

bool desk_is_template_name(const char *name)
{
	return *name && !name[strspn(name, "abcdefghijklmnopqrstuvwxyz"
					   "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")];
}

/* The text of one file: the owner's before the shipped one. 1, or 0: there is none. */
static int read_in(const struct desk *d, const char *name, const char *lang, struct buf *out,
	char **path, struct err *err)
{
	for (size_t i = 0; i < 2; i++) {
		if (!d->template_dirs[i])
			continue;
		*path = mem_printf("%s/%s/%s.md", d->template_dirs[i], lang, name);
		if (file_read(*path, TEMPLATE_MAX, out, err) == 0)
			return 1;
		free(*path);
		*path = NULL;
		if (err->kind != ERR_NOT_FOUND)
			return -1;
	}
	return 0;
}

/* Two-letter folders that hold templates, each once: the configured ones first. */
static void find_languages(const struct desk *d, struct strs *langs)
{
	for (size_t i = 0; i < d->conf->languages.n; i++)
		strs_add(langs, d->conf->languages.v[i]);
	for (size_t i = 0; i < 2; i++) {
		DIR *dir = d->template_dirs[i] ? opendir(d->template_dirs[i]) : NULL;
		const struct dirent *e;

		while (dir && (e = readdir(dir)))
			if (strlen(e->d_name) == 2 && desk_is_template_name(e->d_name) && !strs_has(langs, e->d_name))
				strs_add(langs, e->d_name);
		if (dir)
			closedir(dir);
	}
}

int desk_template_text(struct desk *d, const char *name, const char *lang, struct buf *out,
	char **path, struct err *err)
{
	struct strs langs = { 0 };
	int found = 0;

	*path = NULL;
	if (desk_is_template_name(name)) {
		if (lang && desk_is_template_name(lang))
			strs_add(&langs, lang);
		find_languages(d, &langs);
	}
	for (size_t i = 0; found == 0 && i < langs.n; i++)
		found = read_in(d, name, langs.v[i], out, path, err);
	strs_clear(&langs);
	if (found == 0)
		return err_set(err, ERR_NOT_FOUND,
			_("there is no template \"%s\"; `tillmail template list` shows them all"), name);
	return found < 0 ? -1 : 0;
}

struct template *desk_template(struct desk *d, const char *name, const char *lang,
	char **found, struct err *err)
{
	struct buf text = { 0 };
	struct template *t = NULL;
	char *path = NULL;

	if (desk_template_text(d, name, lang, &text, &path, err) == 0)
		t = template_parse(path, buf_text(&text), text.len, err);
	if (t) {
		char *folder = path_folder(path);

		*found = mem_dup(strrchr(folder, '/') + 1);
		free(folder);
	}
	free(path);
	buf_clear(&text);
	return t;
}

char *desk_template_include(void *place, const char *name)
{
	const struct template_place *p = place;
	struct buf text = { 0 };
	struct err err = { 0 };
	char *path = NULL;
	char *piece = NULL;

	if (desk_is_template_name(name) && read_in(p->desk, name, p->lang, &text, &path, &err) == 1)
		piece = template_piece(buf_text(&text), text.len);
	free(path);
	buf_clear(&text);
	return piece;
}

void template_views_clear(struct template_views *list)
{
	for (size_t i = 0; i < list->n; i++) {
		struct template_view *v = &list->v[i];

		free(v->name);
		free(v->topic);
		strs_clear(&v->languages);
		strs_clear(&v->asks);
		strs_clear(&v->questions);
		free(v->gist);
		free(v->promise);
		free(v->path);
		free(v->error);
	}
	free(list->v);
	*list = (struct template_views) { 0 };
}

/* The view of that name, made in its place when it is new. */
static struct template_view *view_of(struct template_views *list, const char *name)
{
	size_t at = 0;

	while (at < list->n && strcmp(list->v[at].name, name) < 0)
		at++;
	if (at < list->n && strcmp(list->v[at].name, name) == 0)
		return &list->v[at];
	list->v = mem_grow(list->v, list->n, sizeof(*list->v));
	memmove(&list->v[at + 1], &list->v[at], (list->n - at) * sizeof(*list->v));
	list->v[at] = (struct template_view) { .name = mem_dup(name) };
	list->n++;
	return &list->v[at];
}

static void collect(struct template_views *list, const char *dir, const char *lang)
{
	char *path = path_join(dir, lang);
	DIR *folder = opendir(path);
	const struct dirent *e;

	while (folder && (e = readdir(folder))) {
		const char *dot = strrchr(e->d_name, '.');
		char *name = dot && strcmp(dot, ".md") == 0
				     ? mem_dupn(e->d_name, (size_t)(dot - e->d_name))
				     : NULL;

		if (name && desk_is_template_name(name)) {
			struct template_view *v = view_of(list, name);

			if (!strs_has(&v->languages, lang))
				strs_add(&v->languages, lang);
		}
		free(name);
	}
	if (folder)
		closedir(folder);
	free(path);
}

/* The end of the first sentence of n bytes, or 0 when there is but one. */
static size_t sentence_end(const char *text, size_t n)
{
	for (size_t i = 0; i + 1 < n; i++)
		if (strchr(".!?", text[i]) && (text[i + 1] == ' ' || text[i + 1] == '\n'))
			return i + 2;
	return 0;
}

/* Lines become one, and what Liquid decides by goes: "{% if late %}". */
static void strip_tags(char *text)
{
	char *to = text;

	for (const char *p = text; *p; p++) {
		const char *end = strncmp(p, "{%", 2) == 0 ? strstr(p, "%}") : NULL;

		if (end)
			p = end + 1;
		else
			*to++ = *p == '\n' || *p == '\r' ? ' ' : *p;
	}
	*to = '\0';
}

/* What a template is about is told behind its first paragraph, the greeting, and its first sentence, the thanks. */
static char *gist_of(const char *body)
{
	const char *text = body + strspn(body, "\r\n");
	const char *gap = strstr(text, "\n\n");
	char *line;
	size_t n;

	if (gap && gap[strspn(gap, "\n")])
		text = gap + strspn(gap, "\n");
	gap = strstr(text, "\n\n");
	n = gap ? (size_t)(gap - text) : strlen(text);
	text += sentence_end(text, n);
	line = mem_dupn(text, gap ? (size_t)(gap - text) : strlen(text));
	strip_tags(line);
	return line;
}

/* What the file of the first language says. */
static void describe(struct desk *d, struct template_view *v)
{
	struct buf text = { 0 };
	struct template *t = NULL;
	struct err err = { 0 };
	const char *lang = v->languages.n ? v->languages.v[0] : NULL;

	if (desk_template_text(d, v->name, lang, &text, &v->path, &err) == 0)
		t = template_parse(v->path, buf_text(&text), text.len, &err);
	if (t) {
		v->topic = mem_dup(t->topic);
		v->promise = mem_dup(t->promise);
		v->gist = gist_of(t->body);
		for (size_t i = 0; i < t->n_asks; i++) {
			strs_add(&v->asks, t->asks[i].name);
			strs_add(&v->questions, t->asks[i].question);
		}
	} else {
		v->error = mem_dup(err.text);
	}
	template_free(t);
	buf_clear(&text);
}

int desk_templates(struct desk *d, struct template_views *out, struct err *err)
{
	struct strs langs = { 0 };

	*out = (struct template_views) { 0 };
	find_languages(d, &langs);
	for (size_t i = 0; i < langs.n; i++)
		for (size_t dir = 0; dir < 2; dir++)
			if (d->template_dirs[dir])
				collect(out, d->template_dirs[dir], langs.v[i]);
	strs_clear(&langs);
	for (size_t i = 0; i < out->n; i++)
		describe(d, &out->v[i]);
	if (!out->n)
		return err_set(err, ERR_NOT_FOUND, _("there are no templates in %s"), d->template_dirs[1]);
	return 0;
}

/* A template's file in each language it has must parse; each configured language should have one. */
static void check_one(struct desk *d, const struct template_view *v, struct strs *problems)
{
	for (size_t i = 0; i < v->languages.n; i++) {
		struct err err = { 0 };
		char *lang = NULL;
		struct template *t = desk_template(d, v->name, v->languages.v[i], &lang, &err);

		if (t)
			template_review(t, problems);
		else
			strs_add(problems, err.text);
		template_free(t);
		free(lang);
	}
	for (size_t i = 0; i < d->conf->languages.n; i++) {
		const char *lang = d->conf->languages.v[i];

		if (!strs_has(&v->languages, lang)) {
			char *text = mem_printf(_("%s: there is no \"%s\" variant"), v->name, lang);

			strs_add(problems, text);
			free(text);
		}
	}
}

int desk_template_check(struct desk *d, const char *name, struct strs *problems, struct err *err)
{
	struct template_views list = { 0 };
	bool found = false;
	int rc = desk_templates(d, &list, err);

	for (size_t i = 0; rc == 0 && i < list.n; i++)
		if (!name || strcmp(name, list.v[i].name) == 0) {
			found = true;
			check_one(d, &list.v[i], problems);
		}
	template_views_clear(&list);
	if (rc == 0 && !found)
		rc = err_set(err, ERR_NOT_FOUND, _("there is no template \"%s\""), name ? name : "");
	return rc;
}
