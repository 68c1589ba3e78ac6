/*
 * provider - the servers of mail providers, so that nobody has to look them up.
 */
#ifndef CONF_PROVIDER_H
#define CONF_PROVIDER_H

struct provider {
	const char *name;
	const char *imap;
	const char *smtp;
};

/* NULL: none of that name. */
const struct provider *provider_find(const char *name);

/* "fastmail, gmail, ...". The caller frees. */
char *provider_names(void);

#endif
