/*
 * conf - the configuration file, read into plain structs and checked by one
 * table of settings. The program never writes it.
 *
 * Durations are in seconds. Paths are absolute. Every string is valid UTF-8;
 * it is NULL only where that has a meaning, and "" where nothing was set.
 */
#ifndef CONF_CONF_H
#define CONF_CONF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/attr.h"
#include "base/endpoint.h"
#include "base/strs.h"
#include "calendar/calendar.h"
#include "calendar/due.h"

struct buf;
struct err;

struct conf_folders {
	char *inbox;   /* "INBOX" */
	char *sent;    /* NULL: found on the server */
	char *archive; /* NULL: found on the server; "no": done mails stay where they are */
	char *pitches; /* NULL: pitches stay where they are */
};

/* Whether it is one mailbox: INBOX may be written in any letters. */
bool conf_is_same_folder(const char *a, const char *b);

/* A mailbox stands in two settings below mailbox.folders. ERR_CONFIG */
int conf_refuse_folder(const char *name, const char *setting, const char *other, struct err *err);

struct conf {
	char *path;   /* the file that was read; NULL: none (demo, classify) */
	char *folder; /* where it lies */

	/* shop */
	char *shop_name;
	struct strs languages; /* the first is the fallback; never empty */
	struct calendar calendar;
	struct strs holiday_files; /* as they are written: paths may lead from the folder */
	struct policy policy;
	int queue_days;
	struct strs sweeps;

	/* agent */
	char *agent_name;
	char *agent_signature; /* may have several lines; not set: "NAME, SHOP" */

	/* mailbox */
	char *address;  /* NULL: the file has no mailbox */
	char *user;     /* not set: the address */
	char *provider; /* whose servers are taken where none are given; "" */
	struct endpoint imap;
	struct endpoint smtp;
	char *ca_file;                /* NULL: the system's trust store */
	char *password;               /* NULL: by one of the commands */
	struct strs password_command; /* argument vector; empty: none */
	struct strs oauth2_command;   /* prints an access token; empty: none */
	struct strs aliases;
	struct conf_folders folders;
	int sync_days; /* 0: everything */

	/* orders */
	char *currency;      /* of amounts without one; "" */
	int goods_cost;      /* of what is sold, in percent of its price */
	char *shipping_cost; /* "4.90 EUR"; "": as the customer paid */
	int late_days;
	int stale_days;

	struct strs allow; /* addresses, or "@domain" */
	struct strs block;

	/* network */
	int timeout;
	int after_dot;
	bool insecure;

	/* compose */
	int undo_send;
	int bulk_per_minute; /* 0: no limit */
	char *quote;         /* "none", "trimmed", "full" */
	char *editor;        /* "": $VISUAL or $EDITOR */

	/* auto_ack */
	bool auto_ack;
	char *auto_ack_template;

	/* ui */
	char *bidi;                 /* "auto", "app", "terminal", "off" */
	char *theme;                /* "default", "mono" */
	struct strs notify_command; /* argument vector; empty: none */
	struct strs keys;           /* "queue.x" and its command, in turn */
};

/*
 * Read the file at path. NULL and ERR_CONFIG (with line, column, caret, and
 * "did you mean" for a misspelt setting) or ERR_NOT_FOUND. Also refused: a file with a
 * password that others may read, a calendar without an open minute, plain
 * text to a host that is not loopback. now is for the calendar's check.
 */
struct conf *conf_read(const char *path, int64_t now, struct err *err);

/* What is used without a file: UTC, mon-fri 09:00-18:00, English. */
struct conf *conf_default(void);

void conf_free(struct conf *c);

/* "$XDG_CONFIG_HOME/tillmail/config.yaml", or profile.yaml beside it. The caller frees; NULL on error. */
char *conf_path(const char *profile, struct err *err);

/* Whether the provider that is named files copies of sent mail by itself. */
bool conf_files_sent(const struct conf *c);

/* Whether addr is the mailbox's own address or an alias. */
bool conf_is_own(const struct conf *c, const char *addr);

/* One row of `config list`, in the order of the manual. */
struct conf_setting {
	const char *name;    /* "shop.timezone" */
	const char *type;    /* "text", "duration", ... */
	const char *initial; /* the default as one would write it, or "" */
	const char *help;    /* one sentence; pass it through _() */
	/* How conf reads it; nobody else needs these. */
	size_t offset;
	int min; /* of a number or a duration */
	int max;
	const char *choices; /* "a b c" */
};

extern const struct conf_setting conf_settings[]; /* ends with a NULL name */

/* The value that a setting has in c, as one would write it; a password is "(set)". The caller frees. */
char *conf_value(const struct conf *c, const char *name);

#endif
