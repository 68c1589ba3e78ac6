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
	const char *use;
	const char *const *names;
	const char *initial; /* what it is called when we make it */
	enum folder_role role;
};

static const struct kind sent = { "\\Sent", folder_names_sent, "Sent", FOLDER_SENT };
static const char *const no_names[] = { NULL };
static const struct kind pitches = { NULL, no_names, "Pitches", FOLDER_PITCHES };
static const struct kind junk = { "\\Junk", folder_names_junk, NULL, FOLDER_JUNK };
static const struct kind archive = { "\\Archive", folder_names_archive, "Archive", FOLDER_ARCHIVE };

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

static bool is_same(const char *a, const char *b)
{
	return strcmp(a, b) == 0 || (strcasecmp(a, inbox) == 0 && strcasecmp(b, inbox) == 0);
}

/* The mailbox of a kind in the server's list, or NULL. */
static const char *find(const struct imap_mailbox_list *list, const struct kind *kind,
	const char *configured)
{
	const char *usual = NULL;
	const char *special = NULL;
	const char *below = NULL; /* the configured one, but for the root */

	for (size_t i = list->n; i > 0; i--) {
		const struct imap_mailbox *m = &list->v[i - 1];
		const char *base = base_name(list, m);

		if (!m->selectable)
			continue;
		if (configured && is_same(m->name, configured))
			return m->name;
		if (configured && strcmp(base, configured) == 0)
			below = m->name;
		if (m->use && kind->use && strcasecmp(m->use, kind->use) == 0)
			special = m->name;
		if (is_usual(kind, base))
			usual = m->name;
	}
	if (configured)
		return below;
	return special ? special : usual;
}

/* Whether done mails have a folder to go to. */
static bool uses_archive(const struct conf *conf)
{
	return !conf->folders.archive || strcmp(conf->folders.archive, "no") != 0;
}

/* Gmail's archive is the folder of all mail. */
static const char *find_archive(const struct work *w, const struct imap_mailbox_list *list)
{
	static const struct kind all = { "\\All", no_names, NULL, FOLDER_ARCHIVE };
	const char *configured = w->judge->conf->folders.archive;
	const char *name = find(list, &archive, configured);

	if (name || configured || !imap_has(w->line.imap, "X-GM-EXT-1"))
		return name;
	return find(list, &all, NULL);
}

static bool is_all_mail(const struct imap_mailbox_list *list, const char *name)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(list->v[i].name, name) == 0)
			return list->v[i].use && strcasecmp(list->v[i].use, "\\All") == 0;
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

/* What a mailbox is used for already; NULL: nothing. */
static const char *find_use(const struct folders *f, const char *name)
{
	const struct use {
		const char *setting;
		const struct folder *folder;
	} uses[] = {
		{ "inbox", &f->inbox },
		{ "sent", &f->sent },
		{ "archive", &f->archive },
		{ "pitches", &f->pitches },
	};

	for (size_t i = 0; i < sizeof(uses) / sizeof(*uses); i++)
		if (uses[i].folder->name && is_same(uses[i].folder->name, name))
			return uses[i].setting;
	return NULL;
}

/*
 * Where a mail lies says what it is, so that a mailbox has one use. One that was only found gives way; setting is
 * that of one that the owner chose, or NULL.
 */
static int take(struct work *w, const char *name, const char *setting, const struct kind *kind,
	struct folder *out, struct err *err)
{
	const char *use = name ? find_use(&w->folders, name) : NULL;

	if (use && setting)
		return err_set(err, ERR_CONFIG,
			_("%s cannot be both mailbox.folders.%s and mailbox.folders.%s: give one of them another folder"),
			name, use, setting);
	return name && !use ? store_folder(w->judge->store, name, kind->role, out, err) : 0;
}

static const char *if_set(const char *configured, const char *setting)
{
	return configured ? setting : NULL;
}

static int load(struct work *w, const struct imap_mailbox_list *list, struct err *err)
{
	const struct conf_folders *conf = &w->judge->conf->folders;
	struct folders *f = &w->folders;
	const char *name;

	if (store_folder(w->judge->store, conf->inbox ? conf->inbox : inbox, FOLDER_INBOX, &f->inbox, err) < 0 ||
		take(w, find(list, &sent, conf->sent), if_set(conf->sent, "sent"), &sent, &f->sent, err) < 0)
		return -1;
	name = uses_archive(w->judge->conf) ? find_archive(w, list) : NULL;
	if (take(w, name, if_set(conf->archive, "archive"), &archive, &f->archive, err) < 0)
		return -1;
	f->archive_is_all = f->archive.id && is_all_mail(list, f->archive.name);
	name = conf->pitches ? find(list, &pitches, conf->pitches) : NULL;
	if (take(w, name, "pitches", &pitches, &f->pitches, err) < 0 ||
		take(w, find(list, &junk, NULL), NULL, &junk, &f->junk, err) < 0)
		return -1;
	find_root(list, f);
	return 0;
}

int folders_find(struct work *w, struct err *err)
{
	struct imap_mailbox_list list = { 0 };
	int rc;

	while (imap_list(w->line.imap, &list, err) < 0)
		if (err->kind == ERR_SERVER || line_renew(&w->line, err) < 0)
			return -1;
	line_progress(&w->line);
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
static int create(struct work *w, const char *name, bool is_below, char **full, struct err *err)
{
	const char *below = w->folders.below;

	if (!below || strncasecmp(name, below, strlen(below)) == 0)
		is_below = false;
	free(*full);
	*full = mem_printf("%s%s", is_below ? below : "", name);
	return imap_create(w->line.imap, *full, err);
}

/* Many a server does not tell whether a name has to be below the inbox; it refuses one that is not. */
static int create_somewhere(struct work *w, const char *name, char **full, struct err *err)
{
	const struct folders *f = &w->folders;
	struct err ignored;
	int rc = create(w, name, f->must_be_below, full, err);

	if (rc == 0 || f->must_be_below || !f->may_be_below || err->kind != ERR_SERVER ||
		!imap_is_alive(w->line.imap))
		return rc;
	return create(w, name, true, full, &ignored) == 0 ? 0 : rc;
}

static int make(struct work *w, const struct kind *kind, const char *configured,
	struct folder *out, struct err *err)
{
	char *name = NULL;
	int rc;

	if (out->id)
		return 0;
	rc = create_somewhere(w, configured ? configured : kind->initial, &name, err);
	if (rc == 0)
		rc = store_folder(w->judge->store, name, kind->role, out, err);
	free(name);
	return rc;
}

int folders_need_pitches(struct work *w, struct err *err)
{
	return make(w, &pitches, w->judge->conf->folders.pitches, &w->folders.pitches, err);
}

int folders_need_sent(struct work *w, struct err *err)
{
	return make(w, &sent, w->judge->conf->folders.sent, &w->folders.sent, err);
}

int folders_need_archive(struct work *w, struct err *err)
{
	if (!uses_archive(w->judge->conf))
		return 0;
	if (make(w, &archive, w->judge->conf->folders.archive, &w->folders.archive, err) < 0)
		return -1;
	return 1;
}
