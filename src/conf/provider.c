#include "conf/provider.h"

#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "conf/conf.h"

/* Facts as Mozilla's list of providers had them in March 2026. */
static const struct provider providers[] = {
	{ "fastmail", "imaps://imap.fastmail.com", "submissions://smtp.fastmail.com" },
	{ "gmail", "imaps://imap.gmail.com", "submissions://smtp.gmail.com" },
	{ "gmx", "imaps://imap.gmx.net", "submissions://mail.gmx.net" },
	{ "hostinger", "imaps://imap.hostinger.com", "submissions://smtp.hostinger.com" },
	{ "icloud", "imaps://imap.mail.me.com", "smtp+starttls://smtp.mail.me.com" },
	{ "ionos", "imaps://imap.ionos.com", "submissions://smtp.ionos.com" },
	{ "ionos-de", "imaps://imap.ionos.de", "submissions://smtp.ionos.de" },
	{ "libero", "imaps://imapmail.libero.it", "submissions://smtp.libero.it" },
	{ "microsoft365", "imaps://outlook.office365.com", "smtp+starttls://smtp.office365.com" },
	{ "onet", "imaps://imap.poczta.onet.pl", "submissions://smtp.poczta.onet.pl" },
	{ "outlook", "imaps://outlook.office365.com", "smtp+starttls://smtp-mail.outlook.com" },
	{ "ovh", "imaps://ssl0.ovh.net", "submissions://ssl0.ovh.net" },
	{ "wp", "imaps://imap.wp.pl", "submissions://smtp.wp.pl" },
	{ "yahoo", "imaps://imap.mail.yahoo.com", "submissions://smtp.mail.yahoo.com" },
	{ "zoho", "imaps://imap.zoho.com", "submissions://smtp.zoho.com" },
	{ "zoho-eu", "imaps://imap.zoho.eu", "submissions://smtp.zoho.eu" },
	{ "zoho-pro", "imaps://imappro.zoho.com", "submissions://smtppro.zoho.com" },
	{ "zoho-pro-eu", "imaps://imappro.zoho.eu", "submissions://smtppro.zoho.eu" },
};

enum {
	N_PROVIDERS = sizeof(providers) / sizeof(*providers)
};

const struct provider *provider_find(const char *name)
{
	for (size_t i = 0; i < N_PROVIDERS; i++)
		if (strcmp(providers[i].name, name) == 0)
			return &providers[i];
	return NULL;
}

char *provider_names(void)
{
	struct buf names = { 0 };

	for (size_t i = 0; i < N_PROVIDERS; i++) {
		if (i)
			buf_puts(&names, ", ");
		buf_puts(&names, providers[i].name);
	}
	return buf_take(&names);
}

bool conf_files_sent(const struct conf *c)
{
	static const char *const names[] = { "gmail", "microsoft365", "outlook" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (c->provider && strcmp(c->provider, names[i]) == 0)
			return true;
	return false;
}
