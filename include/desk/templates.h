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
	struct strs asks;      /* names of the asked values */
	struct strs questions; /* and what the owner is asked for them */
	char *gist;            /* a line of what it says behind greeting and thanks; Markdown with Liquid */
	char *promise;         /* or NULL */
	char *path;            /* of the first language's file */
	char *error;           /* why it cannot be used, or NULL */
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

struct ask_view {
	char *name;
	char *question; /* in the language of the template */
};

/* One variant of a template, with what it needs. */
struct template_detail {
	char *name;
	char *lang; /* that this variant is in */
	char *path;
	char *topic;      /* or NULL */
	char *promise;    /* or NULL */
	int followup;     /* working days, or 0 */
	const char *then; /* "waiting" or "done" */
	struct ask_view *asks;
	size_t n_asks;
	struct strs uses; /* values that are not asked for: "customer.first_name" */
	char *error;      /* why it cannot be used, or NULL; then only name, lang, path and text are there */
	char *text;       /* the file */
};

void template_detail_clear(struct template_detail *t);

/* The variant for a language (NULL: the first configured one), as desk_template_text() finds it. ERR_NOT_FOUND. */
int desk_template_show(struct desk *d, const char *name, const char *lang,
	struct template_detail *out, struct err *err) MUST_CHECK;

/*
 * What is wrong with all templates, or (name not NULL) with one: parse errors, values that no
 * letter has, asked ones that are not used, missing languages. A text each.
 */
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
