#include "sync/line.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/process.h"
#include "base/stop.h"
#include "conf/conf.h"
#include "net/login.h"
#include "net/smtp.h"
#include "net/stream.h"
#include "text/safe.h"

enum {
	MAX_DROPS = 3,
	MAX_RENEWALS = 50,
	SECRET_MAX = 16 << 10, /* tokens of some kilobytes are usual */
	SECRET_MS = 30 * 1000,
};

/* Milliseconds before the first, second and third new connection in a row. */
static const int pauses[MAX_DROPS] = { 0, 500, 2000 };

/* The first line of what a command of the configuration prints; name is that of the setting, which is at fault where it fails. */
static char *run_command(const struct strs *command, const char *name, int stop, struct err *err)
{
	struct buf out = { .limit = SECRET_MAX };
	char *secret = NULL;

	if (process_capture(command->v, SECRET_MS, stop, &out, err) < 0) {
		if (err->kind == ERR_IO)
			err->kind = ERR_CONFIG;
		err_wrap(err, "%s", name);
	} else if (!strcspn(buf_text(&out), "\r\n")) {
		err_set(err, ERR_CONFIG, _("%s printed nothing: run %s by hand"), name, command->v[0]);
	} else {
		secret = mem_dupn(out.data, strcspn(out.data, "\r\n"));
	}
	if (out.data)
		explicit_bzero(out.data, out.cap);
	buf_clear(&out);
	return secret;
}

static char *find_password(const struct conf *conf, int stop, struct err *err)
{
	if (conf->password)
		return mem_dup(conf->password);
	if (conf->password_command.n)
		return run_command(&conf->password_command, "password_command", stop, err);
	if (conf->oauth2_command.n)
		return run_command(&conf->oauth2_command, "oauth2_command", stop, err);
	err_set(err, ERR_CONFIG,
		_("there is no password: set mailbox.password_command, mailbox.oauth2_command or mailbox.password"));
	return NULL;
}

static void forget_password(struct line *line)
{
	if (line->password)
		explicit_bzero(line->password, strlen(line->password));
	free(line->password);
	line->password = NULL;
}

/* A token lives for an hour or so: a refusal is worth another one, once. */
static bool may_renew_token(const struct line *line, const struct err *err)
{
	return err->kind == ERR_TOKEN && !line->is_token_new;
}

static int renew_token(struct line *line, struct err *err)
{
	forget_password(line);
	line->password = find_password(line->conf, line->stop, err);
	line->is_token_new = true;
	return line->password ? 0 : -1;
}

static struct login login(const struct line *line, const struct endpoint *server)
{
	return (struct login) {
		.user = line->conf->user,
		.password = line->password,
		.is_token = line->conf->oauth2_command.n > 0,
		.server = server,
	};
}

static struct stream_options stream_options(const struct line *line)
{
	const struct conf *conf = line->conf;

	return (struct stream_options) {
		.ca_file = conf->ca_file,
		.timeout = conf->timeout,
		.insecure = conf->insecure,
		.stop = line->stop,
	};
}

static struct imap *open_imap(const struct line *line, struct err *err)
{
	struct stream_options options = stream_options(line);
	struct login who = login(line, &line->conf->imap);

	return imap_open(&line->conf->imap, &options, &who, err);
}

void line_tell_alert(const struct line *line)
{
	const char *alert = line->imap ? imap_alert(line->imap) : NULL;
	char *text;

	if (!alert)
		return;
	text = safe_line(alert);
	log_warn(_("the mail server says: %s"), text);
	free(text);
}

static int connect_imap(struct line *line, struct err *err)
{
	line_tell_alert(line);
	imap_close(line->imap);
	free(line->selected);
	line->selected = NULL;
	line->is_token_new = false;
	line->imap = open_imap(line, err);
	if (!line->imap && may_renew_token(line, err) && renew_token(line, err) == 0)
		line->imap = open_imap(line, err);
	return line->imap ? 0 : -1;
}

int line_open(struct line *line, const struct conf *conf, int stop, struct err *err)
{
	*line = (struct line) { .conf = conf, .stop = stop };
	line->password = find_password(conf, stop, err);
	if (!line->password)
		return -1;
	return connect_imap(line, err);
}

void line_close(struct line *line)
{
	imap_close(line->imap);
	free(line->selected);
	forget_password(line);
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

	if (imap_is_alive(line->imap)) /* it said no: for now, or for good */
		return err->kind == ERR_SERVER ? 0 : -1;
	while (is_worth_a_new_line(line, err)) {
		why = safe_line(err->text);
		log_debug("%s; connecting again", why);
		free(why);
		if (stop_await(line->stop, pauses[line->drops]))
			return err_set(err, ERR_STOPPED, _("stopped"));
		line->drops++;
		line->renewals++;
		if (connect_imap(line, err) == 0)
			return 0;
	}
	return -1;
}

bool line_was_refused(const struct line *line, const struct err *err)
{
	return imap_is_alive(line->imap) &&
	       (err->kind == ERR_SERVER || err->kind == ERR_NETWORK);
}

void line_unselect(struct line *line)
{
	free(line->selected);
	line->selected = NULL;
}

void line_forget(struct line *line)
{
	line_unselect(line);
	line->drops = 0;
	line->renewals = 0;
}

void line_progress(struct line *line)
{
	line->drops = 0;
}

void line_no_progress(struct line *line, int drops)
{
	if (line->drops < drops)
		line->drops = drops;
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

static struct smtp *open_smtp(const struct line *line, struct err *err)
{
	struct stream_options options = stream_options(line);
	struct login who = login(line, &line->conf->smtp);

	return smtp_open(&line->conf->smtp, &options, &who, err);
}

struct smtp *line_smtp(struct line *line, struct err *err)
{
	struct smtp *smtp = open_smtp(line, err);

	if (!smtp && may_renew_token(line, err) && renew_token(line, err) == 0)
		smtp = open_smtp(line, err);
	return smtp;
}
