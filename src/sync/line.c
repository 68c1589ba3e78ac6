#include "sync/line.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/process.h"
#include "conf/conf.h"
#include "net/smtp.h"
#include "net/stream.h"
#include "text/safe.h"

enum {
	MAX_DROPS = 3,
	MAX_RENEWALS = 50,
	PASSWORD_MAX = 4096,
	PASSWORD_MS = 30 * 1000,
};

/* Milliseconds before the first, second and third new connection in a row. */
static const int pauses[MAX_DROPS] = { 0, 500, 2000 };

static char *run_password_command(const struct conf *conf, struct err *err)
{
	struct buf out = { .limit = PASSWORD_MAX };
	char *password = NULL;

	if (process_capture(conf->password_command.v, PASSWORD_MS, &out, err) < 0)
		err_wrap(err, _("password_command"));
	else if (!strcspn(buf_text(&out), "\r\n"))
		err_set(err, ERR_CONFIG, _("password_command printed no password: run %s by hand"),
			conf->password_command.v[0]);
	else
		password = mem_dupn(out.data, strcspn(out.data, "\r\n"));
	if (out.data)
		explicit_bzero(out.data, out.cap);
	buf_clear(&out);
	return password;
}

static char *find_password(const struct conf *conf, struct err *err)
{
	if (conf->password)
		return mem_dup(conf->password);
	if (conf->password_command.n)
		return run_password_command(conf, err);
	err_set(err, ERR_CONFIG,
		_("there is no password: set mailbox.password_command or mailbox.password"));
	return NULL;
}

static struct stream_options stream_options(const struct conf *conf)
{
	return (struct stream_options) {
		.ca_file = conf->ca_file,
		.timeout = conf->timeout,
		.insecure = conf->insecure,
	};
}

static int connect_imap(struct line *line, struct err *err)
{
	struct stream_options options = stream_options(line->conf);
	struct imap_login login = { .user = line->conf->user, .password = line->password };

	imap_close(line->imap);
	free(line->selected);
	line->selected = NULL;
	line->imap = imap_open(&line->conf->imap, &options, &login, err);
	return line->imap ? 0 : -1;
}

int line_open(struct line *line, const struct conf *conf, struct err *err)
{
	*line = (struct line) { .conf = conf };
	line->password = find_password(conf, err);
	if (!line->password)
		return -1;
	return connect_imap(line, err);
}

void line_close(struct line *line)
{
	imap_close(line->imap);
	free(line->selected);
	if (line->password)
		explicit_bzero(line->password, strlen(line->password));
	free(line->password);
	*line = (struct line) { 0 };
}

static bool is_worth_a_new_line(const struct line *line, const struct err *err)
{
	return (err->kind == ERR_NETWORK || err->kind == ERR_PROTOCOL) &&
	       line->drops < MAX_DROPS && line->renewals < MAX_RENEWALS;
}

int line_renew(struct line *line, struct err *err)
{
	char *why;

	if (line->imap && imap_is_alive(line->imap)) /* it said no: for now, or for good */
		return err->kind == ERR_SERVER ? 0 : -1;
	while (is_worth_a_new_line(line, err)) {
		why = safe_line(err->text);
		log_debug("%s; connecting again", why);
		free(why);
		poll(NULL, 0, pauses[line->drops]);
		line->drops++;
		line->renewals++;
		if (connect_imap(line, err) == 0)
			return 0;
	}
	return -1;
}

void line_progress(struct line *line)
{
	line->drops = 0;
}

int line_select(struct line *line, const char *mailbox, struct err *err)
{
	if (line->selected && strcmp(line->selected, mailbox) == 0)
		return 0;
	free(line->selected);
	line->selected = NULL;
	while (imap_select(line->imap, mailbox, &line->status, err) < 0)
		if (err->kind == ERR_SERVER || line_renew(line, err) < 0)
			return -1;
	line->selected = mem_dup(mailbox);
	return 0;
}

struct smtp *line_smtp(const struct line *line, struct err *err)
{
	struct stream_options options = stream_options(line->conf);
	struct smtp_login login = { .user = line->conf->user, .password = line->password };

	return smtp_open(&line->conf->smtp, &options, &login, err);
}
