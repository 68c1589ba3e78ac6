#include "desk/desk.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "calendar/words.h"
#include "calendar/zone.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "mail/reader.h"
#include "store/store.h"
#include "sync/insight.h"
#include "sync/judge.h"
#include "sync/lesson.h"
#include "text/lang.h"
#include "text/safe.h"

/* Without its model the filter goes by certain rules: more pitches are shown, and no customer is hidden. */
static void open_model(struct desk *d)
{
	struct err err = { 0 };
	char *path;

	if (insight_open_model(&d->model_file, &d->model, &err) == 0)
		return;
	path = insight_model_path();
	log_warn(_("the filter works without its model, %s: %s"), path, err.text);
	free(path);
}

/* What every desk has, whatever its settings are. */
static int open_tools(struct desk *d, struct err *err)
{
	char *executable = path_executable();

	d->reader = reader_new(executable, d->conf->agent_name);
	free(executable);
	d->lang = lang_new(err);
	if (!d->lang)
		return -1;
	open_model(d);
	d->filter = (struct filter) { .model = d->model, .learnt = &d->lessons.learnt };
	d->judge = (struct judge) {
		.store = d->store,
		.conf = d->conf,
		.clock = &d->clock,
		.reader = d->reader,
		.lang = d->lang,
		.filter = &d->filter,
		.lessons = &d->lessons,
	};
	return 0;
}

/* The file that the options mean. NULL on error. */
static char *conf_file(const struct desk_options *options, struct err *err)
{
	char *path;

	if (options->config && !options->profile)
		return mem_dup(options->config);
	path = conf_path(options->profile, err);
	if (path && options->config) {
		free(path);
		path = mem_dup(options->config);
	}
	return path;
}

static int read_conf(struct desk *d, const struct desk_options *options, bool *is_missing,
	struct err *err)
{
	char *path = conf_file(options, err);

	if (path)
		d->conf = conf_read(path, clock_now(&d->clock), err);
	*is_missing = !d->conf && (!path || err->kind == ERR_NOT_FOUND);
	if (path && *is_missing)
		err_set(err, ERR_CONFIG,
			_("there is no configuration %s; write it as tillmail.yaml(5) says, or look around with `tillmail demo`"),
			path);
	free(path);
	return d->conf ? 0 : -1;
}

static void tell_default_conf(const struct err *err)
{
	struct buf text = { 0 };

	safe_text(err->text, SAFE_TEXT, &text);
	log_warn(_("the configuration is left alone: %s"), buf_text(&text));
	buf_clear(&text);
}

static int open_conf(struct desk *d, const struct desk_options *options, enum desk_part part,
	struct err *err)
{
	bool is_missing;

	if (read_conf(d, options, &is_missing, err) == 0)
		return 0;
	if (part > DESK_DEFAULTS || options->config || options->profile)
		return -1;
	if (!is_missing && part > DESK_BARE)
		return -1;
	if (!is_missing)
		tell_default_conf(err);
	d->conf = conf_default();
	return 0;
}

char *desk_store_path(const struct desk *d, struct err *err)
{
	const char *profile = d->profile ? d->profile : "default";
	char *folder = path_data(err);
	char *name = mem_printf("%s.db", profile);
	char *path = NULL;

	if (folder && file_make_own_dir(folder, err) == 0)
		path = path_join(folder, name);
	free(name);
	free(folder);
	return path;
}

static int open_store(struct desk *d, const char *path, struct err *err)
{
	if (!d->conf->address)
		return err_set(err, ERR_CONFIG, _("%s: there is no mailbox yet; add mailbox: with address, imap and smtp"),
			d->conf->path);
	d->store_path = path ? mem_dup(path) : desk_store_path(d, err);
	if (!d->store_path)
		return -1;
	d->store = store_open(d->store_path, d->conf->address, err);
	if (!d->store && err->kind == ERR_DAMAGED && d->may_mend)
		return desk_mend(d, err);
	return d->store ? 0 : -1;
}

/* To judge a file takes no store, but what the owner taught counts where there is one. */
static void borrow_lessons(struct desk *d)
{
	struct err err = { 0 };
	char *path = d->conf->address ? desk_store_path(d, &err) : NULL;
	struct judge j = d->judge;

	if (path && access(path, R_OK) == 0)
		j.store = store_open(path, d->conf->address, &err);
	if (j.store && lesson_load(&j, &err) < 0) {
		log_warn(_("what the filter was taught is not known: %s"), err.text);
		store_close(j.store);
		j.store = NULL;
	}
	d->borrowed = j.store;
	free(path);
}

static void find_templates(struct desk *d)
{
	char *shipped = path_shipped();
	char *own = path_config(NULL);

	d->template_dirs[0] = own ? path_join(own, "templates") : NULL;
	d->template_dirs[1] = path_join(shipped, "templates");
	free(own);
	free(shipped);
}

static struct desk *open_desk(const struct desk_options *options, enum desk_part part,
	const char *store, struct err *err)
{
	struct desk *d = mem_alloc(sizeof(*d));
	int rc;

	d->clock = options->clock;
	d->profile = mem_dup(options->profile);
	d->may_mend = part == DESK_MENDED;
	find_templates(d);
	rc = open_conf(d, options, part, err);
	if (rc == 0 && part >= DESK_STORE)
		rc = open_store(d, store, err);
	if (rc == 0)
		rc = open_tools(d, err);
	if (rc == 0 && d->store)
		rc = lesson_load(&d->judge, err);
	if (rc == 0 && d->store)
		rc = judge_calendar_change(&d->judge, err);
	if (rc == 0 && part == DESK_BARE)
		borrow_lessons(d);
	if (rc == 0)
		return d;
	desk_close(d);
	return NULL;
}

struct desk *desk_open(const struct desk_options *options, enum desk_part part, struct err *err)
{
	return open_desk(options, part, NULL, err);
}

struct desk *desk_open_at(const struct desk_options *options, const char *store, struct err *err)
{
	return open_desk(options, DESK_STORE, store, err);
}

void desk_close(struct desk *d)
{
	if (!d)
		return;
	store_close(d->borrowed);
	reader_free(d->reader);
	lang_free(d->lang);
	lessons_clear(&d->lessons);
	model_free(d->model);
	map_close(&d->model_file);
	store_close(d->store);
	conf_free(d->conf);
	free(d->profile);
	free(d->store_path);
	free(d->template_dirs[0]);
	free(d->template_dirs[1]);
	free(d);
}

const struct conf *desk_conf(const struct desk *d)
{
	return d->conf;
}

int64_t desk_now(const struct desk *d)
{
	return clock_now(&d->clock);
}

bool desk_has_moved(struct desk *d)
{
	int64_t before = d->store_version;

	if (!d->store || store_version(d->store, &d->store_version, NULL) < 0)
		return false;
	return d->store_version != before;
}

char *desk_rfc3339(const struct desk *d, int64_t t)
{
	return zone_rfc3339(d->conf->calendar.zone, t);
}

char *desk_clock_words(const struct desk *d, int64_t t)
{
	return time_in_words(d->conf->calendar.zone, t, "en", WORDS_SHORT);
}

char *desk_hour_words(const struct desk *d, int64_t t)
{
	return time_in_words(d->conf->calendar.zone, t, "en", WORDS_CLOCK);
}
