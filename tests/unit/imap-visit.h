/*
 * imap-visit.h - a session with a server that follows a script, and notes of what it is told.
 */
#ifndef IMAP_VISIT_H
#define IMAP_VISIT_H

#include "base/buf.h"
#include "base/err.h"
#include "net-script.h"
#include "net/imap.h"

#define LOGOUT(tag) "< " tag " LOGOUT", "> * BYE", "> " tag " OK done"

struct visit {
	struct script script;
	struct imap *imap; /* NULL: the server could not be entered, err tells why */
	struct imap_selected selected;
	struct err err;
};

static inline void visit_open(struct visit *v, const char *const *steps)
{
	*v = (struct visit) { 0 };
	script_start(&v->script, steps);
	v->imap = imap_open(&v->script.endpoint, &v->script.options, &script_login, &v->err);
}

static inline void visit_select(struct visit *v, const char *const *steps)
{
	visit_open(v, steps);
	assert_non_null(v->imap);
	assert_int_equal(imap_select(v->imap, "INBOX", &v->selected, &v->err), 0);
}

/* Say goodbye; the server must have seen what its script says. */
static inline void visit_close(struct visit *v)
{
	imap_close(v->imap);
	assert_int_equal(script_end(&v->script), 0);
}

/*
 * What handlers were told, in the buf data: "1=text 2s! ": the mail with UID 1 and its bytes, one that
 * is seen and has no date; "+word" is a keyword, "#word" a label.
 */
static inline int note_message(void *data, struct imap_message *m, struct err *err)
{
	struct buf *notes = data;

	(void)err;
	buf_printf(notes, "%u", m->uid);
	if (m->bytes)
		buf_printf(notes, "=%.*s", (int)m->n_bytes, m->bytes);
	if (m->flags & IMAP_SEEN)
		buf_puts(notes, "s");
	if (m->internal_date == INT64_MIN)
		buf_puts(notes, "!");
	for (size_t i = 0; i < m->keywords.n; i++)
		buf_printf(notes, "+%s", m->keywords.v[i]);
	for (size_t i = 0; i < m->labels.n; i++)
		buf_printf(notes, "#%s", m->labels.v[i]);
	buf_putc(notes, ' ');
	return 0;
}

#endif
