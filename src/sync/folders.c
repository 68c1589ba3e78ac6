#include "sync/folders.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "net/imap.h"
#include "sync/folder_names.h"
#include "sync/judge.h"
#include "sync/work.h"
#include "text/fold.h"

/* One kind of folder, and how it is recognised. */
struct kind {
	const char *setting; /* below mailbox.folders */
	const char *use;
	const char *const *names;
	const char *initial; /* what it is called when we make it and the configuration names none */
	const char *other;   /* where that is the name of a folder of another kind */
	enum folder_role role;
};

static const struct kind sent = { "sent", "\\Sent", folder_names_sent, "Sent", "Sent Mail", FOLDER_SENT };
static const char *const no_names[] = { NULL };
static const struct kind pitches = { "pitches", NULL, no_names, NULL, NULL, FOLDER_PITCHES };
static const struct kind junk = { NULL, "\\Junk", folder_names_junk, NULL, NULL, FOLDER_JUNK };
static const struct kind archive = { "archive", "\\Archive", folder_names_archive, "Archive", "Archives", FOLDER_ARCHIVE };

static const char inbox[] = "INBOX";

enum { INBOX_LENGTH = sizeof(inbox) - 1 };

static bool is_below_inbox(const struct imap_mailbox *m)
{
	return m->delimiter && strncasecmp(m->name, inbox, INBOX_LENGTH) == 0 &&
	       m->name[INBOX_LENGTH] == m->delimiter;
}

/* Some servers keep all folders below the inbox or a folder of their own. */
static const char *base_name(const struct imap_mailbox_list *list, const struct imap_mailbox *m)
{
	const char *const roots[] = { "[Gmail]/", "[Google Mail]/", list->prefix, NULL };

	if (is_below_inbox(m))
		return m->name + INBOX_LENGTH + 1;
	for (size_t i = 0; roots[i]; i++)
		if (*roots[i] && strncasecmp(m->name, roots[i], strlen(roots[i])) == 0)
			return m->name + strlen(roots[i]);
	return m->name;
}

static bool is_usual(const struct kind *kind, const char *name)
{
	struct buf folded = { 0 };
	bool is_same = false;

	text_fold(name, &folded);
	for (size_t i = 0; kind->names[i] && !is_same; i++)
		is_same = strcmp(buf_text(&folded), kind->names[i]) == 0;
	buf_clear(&folded);
	return is_same;
}

/* The mailbox that the configuration means, or NULL: it is not there (yet). */
static const char *find_configured(const struct imap_mailbox_list *list, const char *name)
{
	const char *below = NULL; /* it is, but for the root */

	for (size_t i = list->n; i > 0; i--) {
		const struct imap_mailbox *m = &list->v[i - 1];

		if (m->selectable && conf_is_same_folder(m->name, name))
			return m->name;
		if (m->selectable && strcmp(base_name(list, m), name) == 0)
			below = m->name;
	}
	return below;
}

/* Whether done mails have a folder to go to. */
static bool uses_archive(const struct conf *conf)
{
	return !conf->folders.archive || strcmp(conf->folders.archive, "no") != 0;
}

static bool is_all_mail(const struct imap_mailbox_list *list, const char *name)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(list->v[i].name, name) == 0)
			return imap_mailbox_has_use(&list->v[i], "\\All");
	return false;
}

/* How names below the inbox begin; NULL: none can. */
static char *find_below(const struct imap_mailbox_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcasecmp(list->v[i].name, inbox) == 0 && list->v[i].delimiter)
			return mem_printf("%s%c", inbox, list->v[i].delimiter);
	return NULL;
}

/*
 * Where the server does not tell: where all folders lie below the inbox, a new one has to, too; where only some
 * do, or none is there, it may.
 */
static void find_root(const struct imap_mailbox_list *list, struct folders *out)
{
	size_t n_below = 0;
	size_t n_beside = 0;

	for (size_t i = 0; i < list->n; i++)
		if (is_below_inbox(&list->v[i]))
			n_below++;
		else
			n_beside += strcasecmp(list->v[i].name, inbox) != 0;
	out->below = list->prefix && *list->prefix ? mem_dup(list->prefix) : find_below(list);
	out->must_be_below = list->prefix ? *list->prefix : n_below && !n_beside;
	out->may_be_below = out->below && (n_below || !n_beside);
}

/* The setting of what another kind has a mailbox for, or is to have it for; NULL: none has. */
static const char *find_use(const struct work *w, const char *name, const struct kind *kind)
{
	const struct folders *f = &w->folders;
	const struct conf_folders *conf = &w->judge->conf->folders;
	const struct use {
		enum folder_role role;
		const char *setting;
		const struct folder *folder;
		const char *configured;
	} uses[] = {
		{ FOLDER_INBOX, "inbox", &f->inbox, NULL },
		{ FOLDER_SENT, "sent", &f->sent, conf->sent },
		{ FOLDER_ARCHIVE, "archive", &f->archive, uses_archive(w->judge->conf) ? conf->archive : NULL },
		{ FOLDER_PITCHES, "pitches", &f->pitches, conf->pitches },
	};

	for (size_t i = 0; i < sizeof(uses) / sizeof(*uses); i++) {
		const struct use *u = &uses[i];

		if (u->role == kind->role)
			continue;
		if ((u->folder->name && conf_is_same_folder(u->folder->name, name)) ||
			(u->configured && conf_is_same_folder(u->configured, name)))
			return u->setting;
	}
	return NULL;
}

/* The mailbox that looks like one of a kind and has no other use, or NULL. */
static const char *find(const struct work *w, const struct imap_mailbox_list *list, const struct kind *kind)
{
	const char *usual = NULL;
	const char *special = NULL;

	for (size_t i = list->n; i > 0; i--) {
		const struct imap_mailbox *m = &list->v[i - 1];

		if (!m->selectable || find_use(w, m->name, kind))
			continue;
		if (kind->use && imap_mailbox_has_use(m, kind->use))
			special = m->name;
		if (is_usual(kind, base_name(list, m)))
			usual = m->name;
	}
	return special ? special : usual;
}

/* Gmail's archive is the folder of all mail. */
static const char *find_archive(const struct work *w, const struct imap_mailbox_list *list)
{
	static const struct kind all = { "archive", "\\All", no_names, NULL, NULL, FOLDER_ARCHIVE };
	const char *name = find(w, list, &archive);

	return name || !imap_has(w->line.imap, "X-GM-EXT-1") ? name : find(w, list, &all);
}

static int refuse_used(const struct work *w, const char *name, const struct kind *kind, struct err *err)
{
	const char *use = find_use(w, name, kind);

	return use ? conf_refuse_folder(name, use, kind->setting, err) : 0;
}

static int take(struct work *w, const char *name, const struct kind *kind, struct folder *out, struct err *err)
{
	return name ? store_folder(w->judge->store, name, kind->role, out, err) : 0;
}

/* Where a mail lies says what it is, so that a mailbox has one use. */
static int take_configured(struct work *w, const struct imap_mailbox_list *list, const struct kind *kind,
	const char *configured, struct folder *out, struct err *err)
{
	const char *name = configured ? find_configured(list, configured) : NULL;

	return name && refuse_used(w, name, kind, err) < 0 ? -1 : take(w, name, kind, out, err);
}

/* A server need not list the inbox. */
static int take_inbox(struct work *w, const struct imap_mailbox_list *list, struct err *err)
{
	const char *configured = w->judge->conf->folders.inbox;
	const char *name = configured ? configured : inbox;
	const char *found = find_configured(list, name);

	return store_folder(w->judge->store, found ? found : name, FOLDER_INBOX, &w->folders.inbox, err);
}

/* What the owner chose comes first: what only looks like it gives way. */
static int load(struct work *w, const struct imap_mailbox_list *list, struct err *err)
{
	const struct conf_folders *conf = &w->judge->conf->folders;
	bool has_archive = uses_archive(w->judge->conf);
	struct folders *f = &w->folders;

	if (take_inbox(w, list, err) < 0 ||
		take_configured(w, list, &sent, conf->sent, &f->sent, err) < 0 ||
		take_configured(w, list, &archive, has_archive ? conf->archive : NULL, &f->archive, err) < 0 ||
		take_configured(w, list, &pitches, conf->pitches, &f->pitches, err) < 0)
		return -1;
	if (!conf->sent && take(w, find(w, list, &sent), &sent, &f->sent, err) < 0)
		return -1;
	if (!conf->archive && take(w, find_archive(w, list), &archive, &f->archive, err) < 0)
		return -1;
	if (take(w, find(w, list, &junk), &junk, &f->junk, err) < 0)
		return -1;
	f->archive_is_all = f->archive.id && is_all_mail(list, f->archive.name);
	find_root(list, f);
	return 0;
}

int folders_list(struct work *w, struct imap_mailbox_list *out, struct err *err)
{
	while (imap_list(w->line.imap, out, err) < 0)
		if (err->kind == ERR_SERVER || line_renew(&w->line, err) < 0)
			return -1;
	line_progress(&w->line);
	return 0;
}

int folders_find(struct work *w, struct err *err)
{
	struct imap_mailbox_list list = { 0 };
	int rc = folders_list(w, &list, err);

	if (rc == 0)
		rc = load(w, &list, err);
	imap_mailbox_list_clear(&list);
	return rc;
}

void folders_clear(struct folders *f)
{
	folder_clear(&f->inbox);
	folder_clear(&f->sent);
	folder_clear(&f->archive);
	folder_clear(&f->pitches);
	folder_clear(&f->junk);
	free(f->below);
	f->below = NULL;
}

struct homes folders_homes(const struct folders *f)
{
	return (struct homes) { { f->inbox.id, f->sent.id, f->archive.id, f->pitches.id, f->junk.id } };
}

/* Create the mailbox, below or not; in *full is its name. */
static int create(struct work *w, const struct kind *kind, const char *name, bool is_below, char **full,
	struct err *err)
{
	const char *below = w->folders.below;

	if (!below || strncasecmp(name, below, strlen(below)) == 0)
		is_below = false;
	free(*full);
	*full = mem_printf("%s%s", is_below ? below : "", name);
	return refuse_used(w, *full, kind, err) < 0 ? -1 : imap_create(w->line.imap, *full, err);
}

/* Many a server does not tell whether a name has to be below the inbox; it refuses one that is not. */
static int create_somewhere(struct work *w, const struct kind *kind, const char *name, char **full, struct err *err)
{
	const struct folders *f = &w->folders;
	struct err ignored;
	int rc = create(w, kind, name, f->must_be_below, full, err);

	if (rc == 0 || f->must_be_below || !f->may_be_below || err->kind != ERR_SERVER ||
		!imap_is_alive(w->line.imap))
		return rc;
	return create(w, kind, name, true, full, &ignored) == 0 ? 0 : rc;
}

/* other: where the name is that of a folder of another kind; NULL: then it is refused. */
static int make(struct work *w, const struct kind *kind, const char *name, const char *other, struct folder *out,
	struct err *err)
{
	char *full = NULL;
	int rc;

	if (out->id)
		return 0;
	rc = create_somewhere(w, kind, name, &full, err);
	if (rc < 0 && other && err->kind == ERR_CONFIG)
		rc = create_somewhere(w, kind, other, &full, err);
	if (rc == 0)
		rc = store_folder(w->judge->store, full, kind->role, out, err);
	free(full);
	return rc;
}

static int make_usual(struct work *w, const struct kind *kind, const char *configured, struct folder *out, struct err *err)
{
	return configured ? make(w, kind, configured, NULL, out, err) : make(w, kind, kind->initial, kind->other, out, err);
}

int folders_need_pitches(struct work *w, struct err *err)
{
	return make(w, &pitches, w->judge->conf->folders.pitches, NULL, &w->folders.pitches, err);
}

int folders_need_sent(struct work *w, struct err *err)
{
	return make_usual(w, &sent, w->judge->conf->folders.sent, &w->folders.sent, err);
}

int folders_need_archive(struct work *w, struct err *err)
{
	if (!uses_archive(w->judge->conf))
		return 0;
	if (make_usual(w, &archive, w->judge->conf->folders.archive, &w->folders.archive, err) < 0)
		return -1;
	return 1;
}
