#include "sync/note.h"

#include <stdbool.h>
#include <string.h>

#include "base/clock.h"
#include "mail/flag.h"
#include "store/folder.h"
#include "store/mail.h"
#include "store/thread.h"
#include "sync/judge.h"

static bool has_keyword(const char *keywords, const char *word)
{
	size_t len = strlen(word);

	for (const char *p = keywords; *p; p += strspn(p, " ")) {
		size_t n = strcspn(p, " ");

		if (n == len && strncasecmp(p, word, n) == 0)
			return true;
		p += n;
	}
	return false;
}

static bool says_done(const struct location *l, const char *keywords)
{
	if (l->role == FOLDER_ARCHIVE)
		return l->flags & IMAP_SEEN;
	return l->role == FOLDER_INBOX && has_keyword(keywords, NOTE_DONE);
}

/* Whether the acts of a thread have dealt with a mail: done once, or opened again. */
static bool is_dealt_with(const struct act_list *acts, const struct mail *m)
{
	bool is_opened = false;

	for (size_t i = 0; i < acts->n; i++) {
		const struct act *act = &acts->v[i];

		if (act->kind == ACT_DONE &&
			(act->mail ? act->mail == m->id : act->at >= m->received))
			return true;
		if (act->kind == ACT_DONE || act->kind == ACT_OPENED)
			is_opened = act->kind == ACT_OPENED && act->at >= m->received;
	}
	return is_opened;
}

static int add_done(const struct judge *j, const struct mail *m, struct err *err)
{
	struct act act = { .kind = ACT_DONE, .at = clock_now(j->clock), .mail = m->id };
	struct act_list acts = { 0 };
	int rc = store_acts(j->store, m->thread, &acts, err);

	if (rc == 0 && !is_dealt_with(&acts, m)) {
		rc = store_add_act(j->store, 0, m->thread, &act, err);
		if (rc == 0)
			rc = judge_thread(j, m->thread, err);
	}
	act_list_clear(&acts);
	return rc;
}

int note_mail(const struct judge *j, const struct location *l, const char *keywords,
	struct err *err)
{
	struct mail m = { 0 };
	int rc;

	if (!says_done(l, keywords))
		return 0;
	rc = store_mail(j->store, l->mail, &m, err);
	if (rc > 0)
		rc = m.direction == MAIL_IN ? add_done(j, &m, err) : 0;
	mail_clear(&m);
	return rc;
}
