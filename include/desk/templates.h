/*
 * templates - the letters to be filled in: shipped ones, and the owner's before them.
 */
#ifndef DESK_TEMPLATES_H
#define DESK_TEMPLATES_H

#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/strs.h"

struct buf;
struct desk;
struct err;

struct template_view {
	char *name;
	char *topic; /* or NULL */
	struct strs languages;
	struct strs asks; /* names of the asked values */
	char *promise;    /* or NULL */
	char *path;       /* of the first language's file */
	char *error;      /* why it cannot be used, or NULL */
};

struct template_views {
	struct template_view *v;
	size_t n;
};

void template_views_clear(struct template_views *list);

/* By name. A template that cannot be read is listed with its error. */
int desk_templates(struct desk *d, struct template_views *out, struct err *err) MUST_CHECK;

/* The file that is used for a language; *path is the caller's. ERR_NOT_FOUND. */
int desk_template_text(struct desk *d, const char *name, const char *lang, struct buf *out,
	char **path, struct err *err) MUST_CHECK;

/* What is wrong with all templates, or (name not NULL) with one: parse errors, missing languages. A line each. */
int desk_template_check(struct desk *d, const char *name, struct strs *problems,
	struct err *err) MUST_CHECK;

struct render_request {
	const char *template;
	const char *lang;       /* NULL: the first configured one */
	const struct buf *json; /* an object with the values */
	struct strs values;     /* "name=value" of what the template asks */
};

struct rendered_view {
	char *subject;
	char *text;
	char *html;
};

void rendered_view_clear(struct rendered_view *r);

/* A template filled without a thread; shop, agent and promise are as in a reply unless json has them. ERR_DATA. */
int desk_template_render(struct desk *d, const struct render_request *request,
	struct rendered_view *out, struct err *err) MUST_CHECK;

/* Plain, lenient Liquid: the template text called file, filled from a JSON object. Needs DESK_BARE. */
int desk_template_eval(struct desk *d, const char *file, const struct buf *text,
	const struct buf *json, struct buf *out, struct err *err) MUST_CHECK;

#endif
