#include "sync/filing.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "conf/conf.h"
#include "net/imap.h"
#include "store/folder.h"
#include "store/mail.h"
#include "store/outbox.h"
#include "store/store.h"
#include "sync/arrival.h"
#include "sync/change.h"
#include "sync/judge.h"
#include "sync/refusals.h"
#include "sync/send.h"
#include "sync/work.h"
#include "text/safe.h"

enum {
	COPY_LATER = 2,           /* neither there nor made yet */
	PROVIDER_NEEDS = 10 * 60, /* seconds; then it is not going to file a copy */
};

/* 1 and the UID of the copy that is there, 0: none is. */
static int find_copy(struct work *w, const struct letter_row *l, uint32_t *uid, struct err *err)
{
	struct imap_uids found = { 0 };
	int rc;

	*uid = 0;
	if (line_select(&w->line, w->folders.sent.name, err) < 0 ||
		imap_search_message_id(w->line.imap, l->message_id, &found, err) < 0)
		return -1;
	rc = found.n > 0;
	if (rc)
		*uid = found.v[found.n - 1];
	imap_uids_clear(&found);
	return rc;
}

static int append_copy(struct work *w, const struct letter_row *l, uint32_t *uid, struct err *err)
{
	struct buf copy = { 0 };
	struct mail m = { 0 };
	int rc = store_mail(w->judge->store, l->mail, &m, err);

	if (rc > 0)
		rc = store_mail_raw(w->judge->store, l->mail, &copy, err);
	if (rc > 0)
		rc = imap_append(w->line.imap, w->folders.sent.name,
			&(struct imap_new_mail) { .flags = IMAP_SEEN,
				.internal_date = m.received,
				.bytes = buf_text(&copy),
				.n_bytes = copy.len },
			uid, err);
	else if (rc == 0)
		rc = err_set(err, ERR_BUG, "letter %lld has no mail", (long long)l->id);
	buf_clear(&copy);
	mail_clear(&m);
	return rc;
}

/* The provider files its own copy, and may need a moment for it. */
static bool is_awaited(const struct work *w, const struct letter_row *l)
{
	return conf_files_sent(w->judge->conf) || imap_files_sent(w->line.imap)
		       ? clock_now(w->judge->clock) - l->send_at < PROVIDER_NEEDS
		       : false;
}

/*
 * See that a copy is there, once. A lost answer is no reason to append again: look
 * first. 1: it was there, 0: it was made.
 */
static int put_copy(struct work *w, const struct letter_row *l, uint32_t *uid, struct err *err)
{
	int found = find_copy(w, l, uid, err);

	if (found == 0 && is_awaited(w, l))
		return COPY_LATER;
	return found != 0 ? found : append_copy(w, l, uid, err);
}

static int record(struct work *w, const struct letter_row *l, uint32_t uid, struct err *err)
{
	struct store *store = w->judge->store;
	struct location place = {
		.folder = w->folders.sent.id,
		.role = FOLDER_SENT,
		.uid = uid,
		.mail = l->mail,
		.flags = IMAP_SEEN,
	};
	struct letter_move move = {
		.from = OUTBOX_SENT,
		.to = OUTBOX_FILED,
		.send_at = l->send_at,
		.now = clock_now(w->judge->clock),
	};
	char *missing;
	bool is_recorded;

	if (store_begin(store, err) < 0)
		return -1;
	move.error = missing = letter_missing(l);
	is_recorded = store_move_letter(store, l->id, &move, err) >= 0 &&
		      (!uid || store_location_add(store, &place, NULL, err) == 0) &&
		      store_commit(store, err) == 0;
	if (!is_recorded)
		store_rollback(store);
	free(missing);
	return is_recorded ? 0 : -1;
}

/* The owner said that a letter whose outcome was unknown did arrive: it is a mail from now on. */
static int become_mail(struct work *w, struct letter_row *l, struct err *err)
{
	struct store *store = w->judge->store;

	if (l->mail)
		return 0;
	if (judge_begin(w->judge, err) < 0)
		return -1;
	if (arrival_take_letter(w->judge, l, err) == 0 && store_commit(store, err) == 0)
		return 0;
	store_rollback(store);
	return -1;
}

/* Keep the letter as it is, with the reason. */
static int postpone(struct work *w, const struct letter_row *l, const char *reason,
	struct err *err)
{
	struct letter_move move = {
		.from = OUTBOX_SENT,
		.to = OUTBOX_SENT,
		.send_at = l->send_at,
		.now = clock_now(w->judge->clock),
	};
	char *missing = letter_missing(l);
	struct buf text = { 0 };
	int rc;

	if (missing)
		buf_printf(&text, "%s; ", missing);
	buf_printf(&text, _("sent, but its copy is not in %s yet: %s"), w->folders.sent.name, reason);
	move.error = buf_text(&text);
	rc = store_move_letter(w->judge->store, l->id, &move, err);
	free(missing);
	buf_clear(&text);
	return rc < 0 ? -1 : 0;
}

/* Somebody else filed it, so that its flags are not known. */
static int learn_flags(struct work *w, uint32_t uid, struct err *err)
{
	struct imap_uids uids = { &uid, 1 };

	return change_read_back(w, &w->folders.sent, &uids, err) < 0 ? -1 : 0;
}

/* 0 also when the server refuses the copy for now. */
static int file_one(struct work *w, struct letter_row *l, struct refusals *refused, struct err *err)
{
	uint32_t uid = 0;
	int found;

	if (become_mail(w, l, err) < 0)
		return -1;
	while ((found = put_copy(w, l, &uid, err)) < 0) {
		if (imap_is_alive(w->line.imap) &&
			(err->kind == ERR_SERVER || err->kind == ERR_NETWORK || err->kind == ERR_DATA)) {
			refusals_add(refused, err);
			return postpone(w, l, err->text, err);
		}
		if (line_renew(&w->line, err) < 0)
			return -1;
	}
	line_progress(&w->line);
	if (found == COPY_LATER)
		return 0;
	if (record(w, l, uid, err) < 0)
		return -1;
	return found ? learn_flags(w, uid, err) : 0;
}

static void tell_refusals(const struct work *w, const struct refusals *r)
{
	char *folder;
	char *why;

	if (!r->n)
		return;
	folder = safe_line(w->folders.sent.name);
	why = refusals_why(r);
	log_warn(ngettext("the copy of %d letter is not in %s yet, and is tried again: %s",
			 "the copies of %d letters are not in %s yet, and are tried again: %s", r->n),
		r->n, folder, why);
	free(why);
	free(folder);
}

static void tell_no_folder(const struct err *err)
{
	char *why = safe_line(err->text);

	log_warn(_("there is no folder for the copies of sent mail, and none can be made: %s"), why);
	free(why);
}

static int file_all(struct work *w, const struct letter_list *letters, struct err *err)
{
	struct refusals refused = { 0 };
	int rc = 0;

	if (folders_need_sent(w, err) < 0) {
		if (err->kind != ERR_SERVER)
			return -1;
		tell_no_folder(err);
		return 0;
	}
	for (size_t i = 0; i < letters->n && rc == 0; i++)
		rc = file_one(w, &letters->v[i], &refused, err);
	tell_refusals(w, &refused);
	return rc;
}

int filing_run(struct work *w, struct err *err)
{
	struct letter_list letters = { 0 };
	int rc = store_letters(w->judge->store, 1u << OUTBOX_SENT, &letters, err);

	if (rc == 0 && letters.n)
		rc = file_all(w, &letters, err);
	letter_list_clear(&letters);
	return rc;
}
