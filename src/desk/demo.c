#include "desk/demo.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/random.h"
#include "calendar/calendar.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "desk/reply.h"
#include "mail/date.h"
#include "mail/flag.h"
#include "store/folder.h"
#include "store/mail.h"
#include "store/store.h"

enum {
	SAMPLE_MAX = 1 << 20,
	DAY = 24 * 3600,
	FRESH = 2 * 3600
};

/* One line of demo/index.tsv. */
struct sample {
	char *file;
	enum folder_role role;
	int64_t age; /* seconds */
	unsigned flags;
};

/* "3d 22h", "50m" in seconds. */
static int64_t parse_age(const char *text)
{
	int64_t age = 0;
	char *end;

	for (const char *p = text; *p; p = end + (*end != '\0')) {
		int64_t n = strtoll(p, &end, 10);

		age += n * (*end == 'd' ? DAY : *end == 'h' ? 3600
							    : 60);
		end += *end != '\0';
	}
	return age;
}

/* The close of the shop before t: until then, nothing that came since can be overdue. */
static int64_t last_close(const struct calendar *c, int64_t t)
{
	struct civil day = zone_civil(c->zone, t);

	for (int i = 0; i < 400; i++, day.day--) {
		struct civil close = day;
		const struct day_hours *hours;

		close.minute = 12 * 60;
		close = zone_civil(c->zone, zone_time(c->zone, &close));
		hours = calendar_day(c, &close, NULL);
		if (!hours->n)
			continue;
		close.minute = hours->v[hours->n - 1].to;
		close.second = 0;
		if (zone_time(c->zone, &close) <= t)
			return zone_time(c->zone, &close);
	}
	return t - FRESH;
}

/* When a sample came in; what is fresh moves together when the shop closed only just now. */
static int64_t arrival_time(const struct desk *d, const struct sample *s)
{
	int64_t now = desk_now(d);
	int64_t since_close = now - last_close(&d->conf->calendar, now);

	if (s->age < FRESH && since_close < FRESH)
		return now - s->age * since_close / FRESH;
	return now - s->age;
}

static void replace(struct buf *out, const char **p, const char *mark, const char *value)
{
	buf_puts(out, value);
	*p += strlen(mark);
}

/* CRLF lines, and the times in their places. */
static void fill_in(const struct desk *d, const char *text, int64_t received, struct buf *out)
{
	int64_t close = calendar_next_close(&d->conf->calendar, desk_now(d));
	char *date = date_format(received, zone_offset(d->conf->calendar.zone, received));
	char *promise = desk_rfc3339(d, close);

	for (const char *p = text; *p;) {
		if (strncmp(p, "@DATE@", 6) == 0) {
			replace(out, &p, "@DATE@", date);
		} else if (strncmp(p, "@PROMISE@", 9) == 0) {
			replace(out, &p, "@PROMISE@", promise);
		} else {
			if (*p == '\n')
				buf_putc(out, '\r');
			buf_putc(out, *p++);
		}
	}
	free(promise);
	free(date);
}

static int take_in(struct desk *d, const char *shipped, const struct sample *s, uint32_t uid,
	struct err *err)
{
	char *path = mem_printf("%s/demo/mails/%s", shipped, s->file);
	struct buf text = { 0 };
	struct buf mail = { 0 };
	struct arrival arrival = { .role = s->role, .internal_date = arrival_time(d, s) };
	struct location place = { .uid = uid, .flags = s->flags };
	struct folder folder = { 0 };
	int rc = file_read(path, SAMPLE_MAX, &text, err);

	if (rc == 0) {
		fill_in(d, buf_text(&text), arrival.internal_date, &mail);
		arrival.bytes = buf_text(&mail);
		arrival.n = mail.len;
		rc = judge_arrival(&d->judge, &arrival, &place.mail, err) < 0 ? -1 : 0;
	}
	if (rc == 0)
		rc = store_folder(d->store, s->role == FOLDER_SENT ? "Sent" : "INBOX", s->role, &folder, err);
	if (rc == 0) {
		place.folder = folder.id;
		rc = store_location_add(d->store, &place, "", err);
	}
	folder_clear(&folder);
	buf_clear(&mail);
	buf_clear(&text);
	free(path);
	return rc;
}

/* The next tab-separated cell of a line; *p moves behind it. */
static char *cell(const char **p)
{
	size_t len = strcspn(*p, "\t\n");
	char *text = mem_dupn(*p, len);

	*p += len + (**p && (*p)[len] == '\t');
	return text;
}

static struct sample parse_line(const char *line)
{
	struct sample s = { .file = cell(&line) };
	char *folder = cell(&line);
	char *age = cell(&line);
	char *flags = cell(&line);

	s.role = strcmp(folder, "Sent") == 0 ? FOLDER_SENT : FOLDER_INBOX;
	s.age = parse_age(age);
	s.flags = (strstr(flags, "\\Seen") ? IMAP_SEEN : 0u) |
		  (strstr(flags, "\\Answered") ? IMAP_ANSWERED : 0u);
	free(flags);
	free(age);
	free(folder);
	return s;
}

/* All samples of one folder. */
static int load_folder(struct desk *d, const char *shipped, const char *index,
	enum folder_role role, struct err *err)
{
	uint32_t uid = 0;
	int rc = 0;

	for (const char *line = index; rc == 0 && *line; line += strcspn(line, "\n"), line += *line == '\n') {
		struct sample s;

		if (!isalnum((unsigned char)*line))
			continue;
		s = parse_line(line);
		if (s.role == role)
			rc = take_in(d, shipped, &s, ++uid, err);
		free(s.file);
	}
	return rc;
}

/* Sent before the inbox, as in a round. */
static int load(struct desk *d, const char *shipped, struct err *err)
{
	char *path = path_join(shipped, "demo/index.tsv");
	struct buf index = { 0 };
	int rc = file_read(path, SAMPLE_MAX, &index, err);

	if (rc == 0)
		rc = store_begin(d->store, err);
	if (rc == 0)
		rc = load_folder(d, shipped, buf_text(&index), FOLDER_SENT, err);
	if (rc == 0)
		rc = load_folder(d, shipped, buf_text(&index), FOLDER_INBOX, err);
	if (rc == 0)
		rc = store_set_setting(d->store, "demo", "loaded", err);
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc < 0)
		store_rollback(d->store);
	buf_clear(&index);
	free(path);
	return rc;
}

static int load_once(struct desk *d, const char *shipped, struct err *err)
{
	char *loaded = NULL;
	int found = store_setting(d->store, "demo", &loaded, err);

	free(loaded);
	if (found != 0)
		return found < 0 ? -1 : 0;
	return load(d, shipped, err);
}

static char *make_folder(const char *dir, struct err *err)
{
	const char *tmp = getenv("TMPDIR");
	char *name = random_name();
	char *folder = dir ? mem_dup(dir) : mem_printf("%s/tillmail-demo-%.8s", tmp && *tmp ? tmp : "/tmp", name);

	free(name);
	if (file_make_dir(folder, err) == 0)
		return folder;
	free(folder);
	return NULL;
}

struct desk *desk_demo_open(const char *dir, const struct clock *clock, char **folder,
	struct err *err)
{
	struct desk_options options = { .clock = *clock };
	char *shipped = path_shipped();
	char *config = path_join(shipped, "demo/config.yaml");
	struct desk *d = NULL;
	char *store = NULL;

	*folder = make_folder(dir, err);
	options.config = config;
	if (*folder) {
		store = path_join(*folder, "tillmail.db");
		d = desk_open_at(&options, store, err);
	}
	if (d && load_once(d, shipped, err) < 0) {
		desk_close(d);
		d = NULL;
	}
	if (!d) {
		free(*folder);
		*folder = NULL;
	}
	free(store);
	free(config);
	free(shipped);
	return d;
}

int desk_demo_keep(const char *folder, const struct letter_view *letter, char **path,
	struct err *err)
{
	char *outgoing = path_join(folder, "outgoing");
	char *name = random_name();
	int rc = file_make_dir(outgoing, err);

	*path = mem_printf("%s/letter-to-%s-%.8s.eml", outgoing, letter->to.v[0].email, name);
	if (rc == 0)
		rc = file_write_new(*path, letter->message, letter->n_message, err);
	if (rc < 0) {
		free(*path);
		*path = NULL;
	}
	free(name);
	free(outgoing);
	return rc;
}
