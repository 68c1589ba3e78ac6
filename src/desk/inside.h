/*
 * inside - what the verbs of desk share. Private to desk.
 */
#ifndef DESK_INSIDE_H
#define DESK_INSIDE_H

#include <stdbool.h>

#include "base/attr.h"
#include "base/clock.h"
#include "base/map.h"
#include "desk/desk.h"
#include "desk/view.h"
#include "mail/address.h"
#include "sync/judge.h"
#include "sync/lesson.h"
#include "triage/model.h"

struct child;
struct err;
struct mail;
struct template;
struct thread;
struct verdict;

struct desk {
	struct clock clock;
	struct conf *conf;
	struct store *store;    /* NULL below DESK_STORE */
	struct store *borrowed; /* of DESK_BARE, to look at; NULL: there is none */
	struct reader *reader;
	struct lang *lang;
	struct map model_file; /* that model points into */
	struct model *model;   /* NULL: it cannot be read */
	struct lessons lessons;
	struct filter filter;
	struct judge judge; /* borrows those above */
	bool may_mend;      /* DESK_MENDED */
	char *profile;      /* its name, or NULL: the default one */
	char *store_path;
	int64_t store_version;  /* as desk_has_moved() saw it */
	char *template_dirs[2]; /* the owner's (or NULL), the shipped ones */
};

/* desk_open() with its store at this path. */
struct desk *desk_open_at(const struct desk_options *options, const char *store, struct err *err);

/*
 * The store is damaged, says who called: open it again, behind a look at all of
 * it, or set it aside and open an empty one. d->store is NULL on error.
 */
int desk_mend(struct desk *d, struct err *err) MUST_CHECK;

/* "20250918-120000": now, in the shop's time; the caller frees. */
char *desk_stamp(const struct desk *d);

/* Where the store of the desk's profile lies, or is to lie; its folder is made. The caller frees. NULL on error. */
char *desk_store_path(const struct desk *d, struct err *err);

/* child_start() with another program than this one, for tests. */
struct child *child_start_program(const char *program, const char *config, const char *profile,
	const char *now, struct err *err);

/* The thread, as store_thread() gives it, or ERR_NOT_FOUND. */
int desk_thread(struct desk *d, int64_t id, struct thread *out, struct err *err) MUST_CHECK;

/* Views own copies of everything. */
/* Add a sentence for each thread that may be about the same. */
int desk_similar(struct desk *d, int64_t thread, struct strs *out, struct err *err) MUST_CHECK;

void thread_view_fill(const struct desk *d, struct thread_view *view, const struct thread *t, int64_t now);
void person_fill(struct person *view, const struct address *a);
void people_fill(struct people *view, const struct address_list *list);
void reason_views_fill(struct reason_views *view, const struct verdict *verdict);

/*
 * The template of that name in lang, else in the configured languages, else in
 * any. NULL: ERR_NOT_FOUND, ERR_DATA. *found is the language that it is in, the caller's.
 */
struct template *desk_template(struct desk *d, const char *name, const char *lang, char **found,
	struct err *err);

/* For {% include %}: a liquid_loader whose data is a struct template_place. */
struct template_place {
	const struct desk *desk;
	const char *lang;
};
char *desk_template_include(void *place, const char *name);

/* Letters, digits, - and _: never a path. */
bool desk_is_template_name(const char *name);

#endif
