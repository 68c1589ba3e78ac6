#include "triage/thanks.h"

#include <string.h>

#include "base/strs.h"
#include "mail/message.h"
#include "mail/seal.h"
#include "mail/subject.h"
#include "text/thanks.h"

static void add_names(const struct address_list *list, struct strs *names)
{
	for (size_t i = 0; i < list->n; i++) {
		if (list->v[i].name && *list->v[i].name)
			strs_add(names, list->v[i].name);
		if (list->v[i].addr)
			strs_addn(names, list->v[i].addr, strcspn(list->v[i].addr, "@+"));
	}
}

/* The subject is that of what is answered, so it says nothing of this mail. */
static bool has_old_subject(const struct message *m)
{
	const char *subject = m->subject ? m->subject : "";

	return subject_base(subject) != subject ||
	       ((m->in_reply_to || m->references.n) && !strchr(subject, '?'));
}

bool message_is_thanks(const struct message *m, const char *agent)
{
	struct strs names = { 0 };
	bool is;

	if (m->quarantined || message_has_files(m) || !m->text)
		return false;
	if (agent)
		strs_add(&names, agent);
	add_names(&m->from, &names);
	add_names(&m->to, &names);
	is = text_is_thanks(m->text, &names) &&
	     (has_old_subject(m) || !m->subject || !*m->subject || text_is_thanks(m->subject, &names));
	strs_clear(&names);
	return is;
}
