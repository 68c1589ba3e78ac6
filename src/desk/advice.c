#include "desk/advice.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "desk/prepared.h"
#include "desk/reply.h"
#include "letter/lint.h"
#include "letter/name.h"

/* The letter's topic, the thread's, or the customer's own words tell that something went wrong. */
static bool is_trouble(const struct occasion *o, const char *topic)
{
	const struct mail *question = o->question;

	if (!o->is_answer)
		return false;
	if (lint_is_trouble(topic) || lint_is_trouble(o->thread.topic))
		return true;
	return question->direction == MAIL_IN && question->message.text &&
	       lint_is_complaint(question->message.text, question->lang ? question->lang : o->thread.lang);
}

void letter_advise(const struct occasion *o, struct letter_view *view)
{
	const struct letter_row *row = &view->prepared->row;
	const char *name = occasion_reader(o);
	char *first = name_first(name, occasion_reader_lang(o));
	const struct lint_facts facts = {
		.lang = o->lang,
		.name = *name ? name : NULL,
		.first_name = first,
		.is_answer = o->is_answer,
		.is_trouble = is_trouble(o, row->marks.topic),
		.is_late = occasion_is_late(o),
		.has_files = view->files.n > 0,
	};
	struct lint lint;

	lint_letter(row->text, &facts, &lint);
	for (size_t i = 0; i < lint.n; i++)
		letter_add_lint(view, "warn", lint.v[i].name, mem_dup(lint.v[i].text));
	lint_clear(&lint);
	free(first);
}
