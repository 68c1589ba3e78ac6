#include "conf/check.h"

#include <arpa/inet.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/endpoint.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "conf/conf.h"
#include "conf/provider.h"
#include "conf/read.h"
#include "text/yaml.h"

static int take_provider(struct conf *c, struct err *err)
{
	const struct provider *provider = c->provider ? provider_find(c->provider) : NULL;

	if (!provider)
		return 0;
	if (!c->imap.host && endpoint_parse(&c->imap, provider->imap, "imap", err) < 0)
		return -1;
	return c->smtp.host ? 0 : endpoint_parse(&c->smtp, provider->smtp, "smtp", err);
}

/* A mailbox needs an address and both servers. */
static int check_missing(const struct conf *c, const struct yaml *y, struct err *err)
{
	const struct yaml_node *mailbox = read_find(y, "mailbox");
	struct buf missing = { 0 };
	int rc = 0;

	if (!mailbox)
		return 0;
	if (!c->address)
		buf_puts(&missing, " address");
	if (!c->imap.host)
		buf_puts(&missing, " imap");
	if (!c->smtp.host)
		buf_puts(&missing, " smtp");
	if (missing.len)
		rc = yaml_complain(y, mailbox, err,
			_("mailbox lacks:%s (a provider: stands for imap: and smtp:)"), buf_text(&missing));
	buf_clear(&missing);
	return rc;
}

static bool is_loopback(const char *host)
{
	struct in_addr v4;
	struct in6_addr v6;

	if (strcasecmp(host, "localhost") == 0)
		return true;
	if (inet_pton(AF_INET, host, &v4) == 1)
		return ntohl(v4.s_addr) >> 24 == 127;
	return inet_pton(AF_INET6, host, &v6) == 1 && IN6_IS_ADDR_LOOPBACK(&v6);
}

/* The password would cross the network for everybody to read. */
static int check_plain(const struct conf *c, const struct endpoint *e, const char *name,
	const struct yaml *y, struct err *err)
{
	if (!e->host || e->safety != ENDPOINT_PLAIN)
		return 0;
	if (!is_loopback(e->host))
		return yaml_complain(y, read_find(y, name), err,
			_("%s: %s would get the password in clear; only a server on this machine may"), name,
			e->host);
	if (!c->insecure)
		return yaml_complain(y, read_find(y, name), err,
			_("%s is in clear; that needs network: {insecure: yes}"), name);
	return 0;
}

/* "no" is the name of no folder, where one may be left out. */
static const char *unless_no(const char *folder)
{
	return folder && strcmp(folder, "no") != 0 ? folder : NULL;
}

/* Without the server, which may have one mailbox under two names. */
static int check_folders(const struct conf *c, const struct yaml *y, struct err *err)
{
	const struct {
		const char *setting;
		const char *path;
		const char *name;
	} uses[] = {
		{ "inbox", "mailbox.folders.inbox", c->folders.inbox },
		{ "sent", "mailbox.folders.sent", c->folders.sent },
		{ "archive", "mailbox.folders.archive", unless_no(c->folders.archive) },
		{ "pitches", "mailbox.folders.pitches", unless_no(c->folders.pitches) },
	};
	struct err why = { 0 };

	for (size_t i = 1; i < sizeof(uses) / sizeof(*uses); i++)
		for (size_t k = 0; k < i; k++)
			if (uses[i].name && uses[k].name && conf_is_same_folder(uses[i].name, uses[k].name)) {
				conf_refuse_folder(uses[i].name, uses[k].setting, uses[i].setting, &why);
				return yaml_complain(y, read_find(y, uses[i].path), err, "%s", why.text);
			}
	return 0;
}

static int check_secret(const struct conf *c, const struct yaml *y, struct err *err)
{
	int n = (c->password != NULL) + (c->password_command.n > 0) + (c->oauth2_command.n > 0);

	if (n < 2)
		return 0;
	return yaml_complain(y, read_find(y, "mailbox"), err,
		_("keep one of password, password_command and oauth2_command"));
}

/* Who can read the file knows a password in it; who can write it chooses what commands are run. */
static int check_mode(const struct conf *c, struct err *err)
{
	bool has_command = c->password_command.n || c->oauth2_command.n || c->notify_command.n ||
			   (c->editor && *c->editor);
	struct stat st;

	if (!c->password && !has_command)
		return 0;
	if (stat(c->path, &st) < 0)
		return err_errno(err, _("look at %s"), c->path);
	if (st.st_uid != geteuid() && (c->password || st.st_uid != 0))
		return err_set(err, ERR_CONFIG,
			_("%s belongs to somebody else, who could read the password or change the commands in it; "
			  "make a file of your own"),
			c->path);
	if (c->password && (st.st_mode & 077))
		return err_set(err, ERR_CONFIG,
			_("%s holds a password and others can read it; run: chmod 600 %s"), c->path, c->path);
	if (st.st_mode & 022)
		return err_set(err, ERR_CONFIG,
			_("%s holds a command and others can change it; run: chmod go-w %s"), c->path, c->path);
	return 0;
}

static int check_calendar(const struct conf *c, const struct yaml *y, int64_t now, struct err *err)
{
	const struct yaml_node *hours = read_find(y, "shop.hours");
	struct err why = { 0 };

	if (calendar_check(&c->calendar, now, &why) == 0)
		return 0;
	return yaml_complain(y, hours ? hours : read_find(y, "shop"), err, "shop.hours: %s", why.text);
}

/* A file may be ready for what is not built yet, but nobody is to rely on it. */
static void tell_unbuilt(const struct conf *c)
{
	if (c->auto_ack)
		log_warn(_("%s: auto_ack.enabled is not built yet: nothing is acknowledged"), c->path);
}

int check_all(struct conf *c, const struct yaml *y, int64_t now, struct err *err)
{
	if (c->languages.n == 0)
		return yaml_complain(y, read_find(y, "shop.languages"), err,
			_("shop.languages: at least one language is needed, such as en"));
	if (take_provider(c, err) < 0 || check_missing(c, y, err) < 0)
		return -1;
	if (check_plain(c, &c->imap, "mailbox.imap", y, err) < 0 ||
		check_plain(c, &c->smtp, "mailbox.smtp", y, err) < 0)
		return -1;
	if (check_folders(c, y, err) < 0 || check_secret(c, y, err) < 0 || check_mode(c, err) < 0 || check_calendar(c, y, now, err) < 0)
		return -1;
	tell_unbuilt(c);
	return 0;
}
