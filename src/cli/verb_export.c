/* verb_export - threads as files that others can read. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/json_orders.h"
#include "desk/customers.h"
#include "desk/dossier.h"
#include "desk/export.h"
#include "desk/threads.h"

enum {
	ANSWER_NO = 1
};

/* One export on its way out. */
struct outlet {
	struct door *door;
	const int64_t *ids;
	size_t n;
	const char *to; /* -o, or NULL: standard output */
	FILE *f;
	struct export_report report;
};

static int write_bytes(void *data, const char *bytes, size_t n, struct err *err)
{
	FILE *f = data;

	if (fwrite(bytes, 1, n, f) == n)
		return 0;
	return err_errno(err, _("write the export"));
}

static int write_mbox(struct outlet *o, struct err *err)
{
	const struct export_sink sink = { .write = write_bytes, .data = o->f };
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < o->n; i++)
		rc = desk_export_mbox(o->door->desk, o->ids[i], &sink, &o->report, err);
	return rc;
}

static int write_mail(struct outlet *o, struct err *err)
{
	const struct export_sink sink = { .write = write_bytes, .data = o->f };

	if (o->n > 1)
		return err_set(err, ERR_USAGE, _("several messages are a file each: -o FOLDER"));
	return desk_export_mail(o->door->desk, o->ids[0], &sink, &o->report, err);
}

static int write_files(struct outlet *o, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < o->n; i++)
		rc = desk_export_files(o->door->desk, o->ids[i], o->to, &o->report, err);
	return rc;
}

static int write_calendar(struct outlet *o, struct err *err)
{
	const struct export_sink sink = { .write = write_bytes, .data = o->f };

	return desk_export_calendar(o->door->desk, o->ids, o->n, &sink, err);
}

static int write_dossier(struct outlet *o, int64_t id, const char *before, struct err *err)
{
	struct desk *d = o->door->desk;
	struct customer_view buyer = { 0 };
	struct dossier dossier;
	json_t *value;
	int known;

	if (desk_dossier(d, id, &dossier, err) < 0)
		return -1;
	known = desk_buyer(d, id, &buyer, err);
	if (known >= 0) {
		value = json_dossier(d, &dossier);
		json_object_set_new(value, "buyer", known ? json_buyer(d, &buyer) : json_null());
		fputs(before, o->f);
		json_dumpf(value, o->f, JSON_INDENT(2) | JSON_REAL_PRECISION(6));
		json_decref(value);
	}
	customer_view_clear(&buyer);
	dossier_clear(&dossier);
	return known < 0 ? -1 : 0;
}

/* An array, one thread at a time: all of them need not fit into memory. It ends before one that cannot be read. */
static int write_json(struct outlet *o, struct err *err)
{
	size_t i = 0;
	int rc = 0;

	while (rc == 0 && i < o->n) {
		rc = write_dossier(o, o->ids[i], i ? ",\n" : "[\n", err);
		i += rc == 0;
	}
	if (i)
		fputs("\n]\n", o->f);
	else if (rc == 0)
		fputs("[]\n", o->f);
	return rc;
}

static const struct format {
	const char *name;
	int (*write)(struct outlet *o, struct err *err);
	int (*write_folder)(struct outlet *o, struct err *err); /* with -o; NULL: that is a file */
} formats[] = {
	{ "mbox", write_mbox, NULL },
	{ "eml", write_mail, write_files },
	{ "json", write_json, NULL },
	{ "ics", write_calendar, NULL },
};

static const struct format *find_format(const struct door *door, struct err *err)
{
	const char *name = option_value(&door->options, OPT_FORMAT);

	for (size_t i = 0; name && i < sizeof(formats) / sizeof(*formats); i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	err_set(err, ERR_USAGE, _("export wants --format mbox, eml, json or ics"));
	return NULL;
}

static int finish(FILE *f, int rc, struct err *err)
{
	if (rc == 0 && (fflush(f) != 0 || ferror(f)))
		rc = err_errno(err, _("write the export"));
	return rc;
}

static int write_to(struct outlet *o, const struct format *format, const char *path, int flags,
	struct err *err)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC | flags, 0600);
	int rc;

	o->f = fd < 0 ? NULL : fdopen(fd, "w");
	if (!o->f) {
		err_errno(err, _("create %s"), path);
		if (fd >= 0)
			close(fd);
		return -1;
	}
	rc = finish(o->f, format->write(o, err), err);
	if (rc == 0 && (flags & O_CREAT) && fsync(fd) < 0)
		rc = err_errno(err, _("write %s"), path);
	fclose(o->f);
	return rc;
}

/* The file has its name once it is whole; an older one is replaced then. A pipe or a device is written to. */
static int write_file(struct outlet *o, const struct format *format, struct err *err)
{
	struct stat st;
	char *part;
	int rc;

	if (stat(o->to, &st) == 0 && !S_ISREG(st.st_mode))
		return write_to(o, format, o->to, 0, err);
	part = mem_printf("%s.part", o->to);
	unlink(part);
	rc = write_to(o, format, part, O_CREAT | O_EXCL, err);
	if (rc == 0 && rename(part, o->to) < 0)
		rc = err_errno(err, _("rename %s"), part);
	if (rc < 0)
		unlink(part);
	free(part);
	return rc;
}

static int write_out(struct outlet *o, const struct format *format, struct err *err)
{
	int rc;

	if (o->to && format->write_folder) {
		rc = format->write_folder(o, err);
	} else if (o->to) {
		rc = write_file(o, format, err);
	} else {
		o->f = stdout;
		rc = finish(stdout, format->write(o, err), err);
		if (rc < 0 && err->kind == ERR_IO && door_reader_went_away())
			rc = 0;
	}
	if (rc == 0 && o->report.missing)
		log_warn(ngettext("of %lld message only the header is known here, for it was too large to be fetched",
				 "of %lld messages only the header is known here, for they were too large to be fetched",
				 (unsigned long)o->report.missing),
			(long long)o->report.missing);
	return rc;
}

static bool is_number_or_stdin(const char *word)
{
	return strcmp(word, "-") == 0 || word[strspn(word, "0123456789")] == '\0';
}

static bool has_numbers(const struct door *door)
{
	for (size_t i = 0; i < door_n_words(door); i++)
		if (!is_number_or_stdin(door_word(door, i)))
			return false;
	return true;
}

/* What a query finds, or (NULL) everything. */
static int find_ids(struct door *door, const char *query, int64_t **ids, size_t *n, struct err *err)
{
	struct list_request request = { .query = query };
	struct thread_views threads = { 0 };
	int rc;

	strs_add(&request.lanes, "all");
	strs_add(&request.states, "all");
	rc = desk_list(door->desk, &request, &threads, err);
	*n = threads.n;
	*ids = mem_alloc(threads.n * sizeof(**ids));
	for (size_t i = 0; i < threads.n; i++)
		(*ids)[i] = threads.v[i].id;
	thread_views_clear(&threads);
	strs_clear(&request.states);
	strs_clear(&request.lanes);
	return rc;
}

static int choose(struct door *door, int64_t **ids, size_t *n, struct err *err)
{
	bool is_all = option_is_set(&door->options, OPT_ALL);
	char *query;
	int rc;

	if (is_all == (door_n_words(door) > 0))
		return err_set(err, ERR_USAGE, _("export wants numbers of threads, a query, or --all"));
	if (!is_all && has_numbers(door))
		return door_ids(door, ids, n, err);
	query = door_rest(door, 0);
	rc = find_ids(door, query, ids, n, err);
	free(query);
	return rc;
}

int run_export(struct door *door, struct err *err)
{
	const struct format *format = find_format(door, err);
	const char *to = option_value(&door->options, OPT_OUTPUT);
	int64_t *ids = NULL;
	size_t n = 0;
	int rc = -1;

	if (!format || door_open(door, DESK_STORE, err) < 0)
		return -1;
	if (choose(door, &ids, &n, err) == 0) {
		struct outlet o = {
			.door = door,
			.ids = ids,
			.n = n,
			.to = to && strcmp(to, "-") != 0 ? to : NULL,
		};

		if (n || option_is_set(&door->options, OPT_ALL))
			rc = write_out(&o, format, err);
		else
			rc = ANSWER_NO;
	}
	free(ids);
	return rc;
}
