#include "sync/elsewhere.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "net/imap.h"
#include "store/folder.h"
#include "store/mail.h"
#include "sync/folders.h"
#include "sync/judge.h"
#include "sync/work.h"

enum {
	SAMPLE = 5,
	FOLDERS_MAX = 200, /* where there are more, only ours are asked */
};

/* The Message-IDs that are still looked for. */
struct sample {
	char *ids[SAMPLE];
	size_t n;
};

static void sample_clear(struct sample *s)
{
	while (s->n)
		free(s->ids[--s->n]);
}

static void sample_drop(struct sample *s, size_t i)
{
	free(s->ids[i]);
	s->ids[i] = s->ids[--s->n];
}

/* Evenly from all that are gone. 0: one has no Message-ID that could be asked for. */
static int take_sample(struct work *w, const struct folder *f, const struct imap_uids *gone, struct sample *out,
	struct err *err)
{
	size_t n = gone->n < SAMPLE ? gone->n : SAMPLE;
	int rc = n > 0;

	for (size_t i = 0; i < n && rc > 0; i++) {
		struct mail m = { 0 };
		int64_t id;

		rc = store_mail_at(w->judge->store, f->id, gone->v[i * gone->n / n], &id, err);
		if (rc > 0)
			rc = store_mail(w->judge->store, id, &m, err);
		if (rc > 0)
			rc = m.message.message_id != NULL;
		if (rc > 0)
			out->ids[out->n++] = mem_printf("<%s>", m.message.message_id);
		mail_clear(&m);
	}
	return rc;
}

static bool has_trash(const struct imap_mailbox_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		if (imap_mailbox_has_use(&list->v[i], "\\Trash"))
			return true;
	return false;
}

static bool is_ours(const struct work *w, const char *name)
{
	const struct folders *f = &w->folders;
	const char *const ours[] = { f->inbox.name, f->sent.name, f->archive.name, f->pitches.name };

	for (size_t i = 0; i < sizeof(ours) / sizeof(*ours); i++)
		if (ours[i] && conf_is_same_folder(ours[i], name))
			return true;
	return false;
}

/* Whether a mail that lies there was put there to be kept. */
static bool is_for_filing(const struct work *w, const struct imap_mailbox *m, bool is_trash_known)
{
	static const char *const other[] = { "\\Trash", "\\Junk", "\\Drafts", "\\All", "\\Flagged", "\\Important", NULL };
	const char *junk = w->folders.junk.name;

	if (is_ours(w, m->name)) /* Gmail's folder of all mail, too: it has nothing of the trash */
		return true;
	if (!is_trash_known || !m->selectable || (junk && conf_is_same_folder(junk, m->name)))
		return false;
	for (size_t i = 0; other[i]; i++)
		if (imap_mailbox_has_use(m, other[i]))
			return false;
	return true;
}

/* Drop what is found in the folder that is selected. */
static int search(struct work *w, struct sample *s, struct err *err)
{
	for (size_t i = s->n; i > 0; i--) {
		struct imap_uids found = { 0 };
		int rc = imap_search_message_id(w->line.imap, s->ids[i - 1], &found, err);

		if (rc == 0 && found.n)
			sample_drop(s, i - 1);
		imap_uids_clear(&found);
		if (rc < 0)
			return -1;
	}
	return 0;
}

/* What cannot be opened, or asked, has nothing. */
static int search_all(struct work *w, const struct imap_mailbox_list *list, struct sample *s, struct err *err)
{
	bool is_trash_known = has_trash(list) && list->n <= FOLDERS_MAX;

	for (size_t i = 0; i < list->n && s->n; i++) {
		if (!is_for_filing(w, &list->v[i], is_trash_known))
			continue;
		if ((line_select(&w->line, list->v[i].name, err) < 0 || search(w, s, err) < 0) &&
			line_renew(&w->line, err) < 0)
			return -1;
	}
	return s->n == 0;
}

int elsewhere_has(struct work *w, const struct folder *f, const struct imap_uids *gone, struct err *err)
{
	struct imap_mailbox_list list = { 0 };
	struct sample s = { 0 };
	int rc = take_sample(w, f, gone, &s, err);

	if (rc > 0 && folders_list(w, &list, err) < 0)
		rc = -1;
	if (rc > 0)
		rc = search_all(w, &list, &s, err);
	imap_mailbox_list_clear(&list);
	sample_clear(&s);
	return rc;
}
