#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "net/imap_code.h"
#include "net/imap_session.h"

/* The mails that a COPY or MOVE is about, and what their copies are called. */
struct copied {
	const uint32_t *uids;
	size_t n;
	uint32_t *copies;
	bool is_told;
};

/* MOVE tells in an untagged OK (RFC 6851, 4.3), COPY in the tagged one. */
static int take_copied(struct imap *s, void *data, struct err *err)
{
	const char *text = imap_untagged_text(s, "OK");
	struct copied *c = data;

	(void)err;
	if (text && imap_code_copy_uids(text, c->uids, c->n, c->copies))
		c->is_told = true;
	return 0;
}

static struct copied about(const uint32_t *uids, size_t n, uint32_t *copies)
{
	memset(copies, 0, n * sizeof(*copies));
	return (struct copied) { .uids = uids, .n = n, .copies = copies };
}

static int copy_or_move(struct imap *s, const char *verb, struct copied *copied, const char *mailbox,
	struct err *err)
{
	struct imap_command c;
	char *set;

	if (imap_check_alive(s, err))
		return -1;
	set = imap_set(copied->uids, copied->n);
	imap_begin(s, s->exists);
	imap_command_init(s, &c, verb, "%s %s ", verb, set);
	free(set);
	if (imap_command_mailbox(s, &c, mailbox, err))
		return -1;
	if (imap_run(s, &c, take_copied, copied, err))
		return err_wrap(err, _("move mail to %s"), mailbox);
	if (!copied->is_told)
		(void)imap_code_copy_uids(s->status, copied->uids, copied->n, copied->copies);
	return 0;
}

int imap_move(struct imap *s, const uint32_t *uids, size_t n, const char *mailbox,
	uint32_t *new_uids, struct err *err)
{
	struct copied copied = about(uids, n, new_uids);

	return copy_or_move(s, "UID MOVE", &copied, mailbox, err);
}

int imap_copy(struct imap *s, const uint32_t *uids, size_t n, const char *mailbox,
	uint32_t *new_uids, struct err *err)
{
	struct copied copied = about(uids, n, new_uids);

	return copy_or_move(s, "UID COPY", &copied, mailbox, err);
}

bool imap_can_remove(const struct imap *s)
{
	return imap_has(s, "UIDPLUS");
}

/* Without UID EXPUNGE (RFC 4315) they stay, marked: an EXPUNGE would take others along. */
int imap_remove(struct imap *s, const uint32_t *uids, size_t n, struct err *err)
{
	char *set = imap_set(uids, n);
	struct imap_command c;
	int rc = imap_store(s, set, true, IMAP_DELETED, NULL, err);

	if (rc == 0 && imap_can_remove(s)) {
		imap_begin(s, s->exists);
		imap_command_init(s, &c, "UID EXPUNGE", "UID EXPUNGE %s", set);
		rc = imap_run(s, &c, NULL, NULL, err);
	}
	free(set);
	return rc;
}
