#include "sync/kept.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/mem.h"
#include "sync/round.h"

struct kept_line *kept_line_new(void)
{
	return mem_alloc(sizeof(struct kept_line));
}

void kept_line_free(struct kept_line *k)
{
	if (!k)
		return;
	kept_line_drop(k);
	free(k->inbox);
	free(k);
}

void kept_line_drop(struct kept_line *k)
{
	if (k->line.imap)
		imap_abandon(k->line.imap);
	line_close(&k->line);
	k->is_idle = false;
}

int kept_line_take(struct kept_line *k, struct line *out, const struct conf *conf, int stop,
	struct err *err)
{
	struct err ignored;

	if (k && k->is_idle && imap_idle_done(k->line.imap, &ignored) < 0)
		kept_line_drop(k);
	if (!k || !k->line.imap || !imap_is_alive(k->line.imap))
		return line_open(out, conf, stop, err);
	*out = k->line;
	k->line = (struct line) { 0 };
	k->is_idle = false;
	line_forget(out);
	return 0;
}

void kept_line_give(struct kept_line *k, struct line *line, const char *inbox,
	const struct imap_selected *seen)
{
	k->line = *line;
	*line = (struct line) { 0 };
	free(k->inbox);
	k->inbox = mem_dup(inbox);
	k->seen = *seen;
}

bool kept_line_can_listen(const struct kept_line *k)
{
	return k->line.imap && imap_is_alive(k->line.imap) && imap_can_idle(k->line.imap);
}

/* 1: the inbox is not as it was seen, so something came while nobody listened. */
static int start(struct kept_line *k, struct err *err)
{
	struct imap_selected now;
	int rc = imap_select(k->line.imap, k->inbox, &now, err);

	if (rc == 0)
		rc = imap_idle(k->line.imap, err);
	if (rc < 0)
		return -1;
	k->is_idle = rc;
	return now.uid_validity != k->seen.uid_validity || now.uid_next != k->seen.uid_next ||
	       now.exists != k->seen.exists || now.highest_modseq != k->seen.highest_modseq;
}

int kept_line_listen(struct kept_line *k, int alarm, int ms, struct err *err)
{
	int rc = k->is_idle ? 0 : start(k, err);

	if (rc == 0 && k->is_idle)
		rc = imap_idle_wait(k->line.imap, alarm, ms, err);
	if (rc < 0)
		kept_line_drop(k);
	return rc;
}
