#include "triage/thread.h"

#include <string.h>

#include "base/strs.h"
#include "mail/message.h"

enum { ID_MAX = 998 };

static void add_id(struct strs *out, const char *id)
{
	if (id && *id && strlen(id) <= ID_MAX && !strs_has(out, id))
		strs_add(out, id);
}

void thread_ids(const struct message *m, struct strs *out)
{
	add_id(out, m->message_id);
	add_id(out, m->in_reply_to);
	for (size_t i = m->references.n; i > 0; i--)
		add_id(out, m->references.v[i - 1]);
	add_id(out, m->report.original_id);
}
