#include "desk/digest.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "desk/inside.h"
#include "store/digest.h"
#include "store/mail.h"
#include "store/store.h"
#include "store/thread.h"
#include "text/newest.h"
#include "triage/offer.h"

enum { SELLS_MAX = 100 }; /* bytes: what a line has room for beside sender and subject */

void digest_view_clear(struct digest_view *view)
{
	for (size_t i = 0; i < view->n; i++) {
		thread_view_clear(&view->v[i].thread);
		free(view->v[i].sells);
	}
	free(view->v);
	*view = (struct digest_view) { 0 };
}

/* At most SELLS_MAX bytes, cut between words. */
static char *in_short(char *sentence)
{
	struct buf text = { 0 };
	size_t n = SELLS_MAX;

	if (strlen(sentence) <= SELLS_MAX)
		return sentence;
	while (n && sentence[n] != ' ')
		n--;
	if (!n)
		for (n = SELLS_MAX; n && (sentence[n] & 0xC0) == 0x80; n--)
			;
	buf_add(&text, sentence, n);
	buf_puts(&text, "\xe2\x80\xa6");
	free(sentence);
	return buf_take(&text);
}

static char *what_it_sells(const struct mail_list *mails)
{
	struct buf newest = { 0 };
	char *sentence = NULL;

	for (size_t i = mails->n; i > 0 && !sentence; i--) {
		const struct mail *m = &mails->v[i - 1];

		if (m->direction != MAIL_IN)
			continue;
		newest_text(m->message.text, &newest);
		sentence = in_short(offer_sentence(buf_text(&newest)));
		buf_clear(&newest);
	}
	return sentence ? sentence : mem_dup("");
}

static int add_pitch(struct desk *d, const struct digest_line *line, struct digest_view *out,
	struct err *err)
{
	struct mail_list mails = { 0 };
	struct thread t = { 0 };
	int rc = desk_thread(d, line->thread, &t, err);

	if (rc == 0)
		rc = store_thread_mails(d->store, t.id, &mails, err);
	if (rc == 0) {
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n] = (struct pitch_view) { .newest = line->newest, .sells = what_it_sells(&mails) };
		thread_view_fill(d, &out->v[out->n++].thread, &t, desk_now(d));
	}
	mail_list_clear(&mails);
	thread_clear(&t);
	return rc;
}

int desk_digest(struct desk *d, struct digest_view *out, struct err *err)
{
	struct digest_page page = { 0 };
	int64_t rescued = 0;
	int rc;

	*out = (struct digest_view) { 0 };
	rc = store_digest_cleared(d->store, &out->since, err);
	if (rc == 0)
		rc = store_digest_rescued(d->store, &rescued, err);
	if (rc == 0)
		rc = store_digest(d->store, &page, err);
	for (size_t i = 0; rc == 0 && i < page.n; i++)
		rc = add_pitch(d, &page.v[i], out, err);
	out->rescued = (int)rescued;
	free(page.v);
	if (rc < 0)
		digest_view_clear(out);
	return rc;
}

int desk_digest_count(struct desk *d, size_t *n, struct err *err)
{
	int64_t count;
	int rc = store_digest_count(d->store, &count, err);

	*n = (size_t)count;
	return rc;
}

int desk_digest_clear(struct desk *d, const struct digest_view *view, struct err *err)
{
	int64_t action;
	int rc = store_begin(d->store, err);

	if (rc == 0)
		rc = store_action(d->store, "digest", desk_now(d), &action, err);
	for (size_t i = 0; rc == 0 && i < view->n; i++) {
		const struct digest_line line = { view->v[i].thread.id, view->v[i].newest };

		rc = store_digest_see(d->store, action, &line, err);
	}
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc < 0)
		store_rollback(d->store);
	return rc;
}
