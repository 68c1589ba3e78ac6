#include "desk/taught.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "desk/inside.h"
#include "store/lesson.h"

/* What it was about. The caller frees. */
static char *say_mail(const struct lesson_told *l, int64_t thread)
{
	if (!l->thread)
		return mem_dup(_("a file"));
	return l->thread == thread ? mem_dup(_("it"))
				   : mem_printf(_("a mail of thread %lld"), (long long)l->thread);
}

/* The caller frees. */
static char *say_deed(const struct lesson_told *l, const char *mail)
{
	const char *lane = lane_name(l->lane);

	switch (l->source) {
	case LESSON_MARK:
		return mem_printf(_("you marked %s as %s"), mail, lane);
	case LESSON_TRAIN:
		return mem_printf(_("you trained the filter with %s as %s"), mail, lane);
	case LESSON_HISTORY:
		return mem_printf(_("train --history learnt %s as %s"), mail, lane);
	case LESSON_KEYWORD:
		return mem_printf(_("another mail program, or another tillmail, marked %s as %s"), mail, lane);
	case LESSON_JUNK:
		return mem_printf(_("another mail program called %s junk: %s"), mail, lane);
	case LESSON_NOT_JUNK:
		return mem_printf(_("another mail program said that %s is no junk: %s"), mail, lane);
	case LESSON_IN_PITCHES:
		return mem_printf(_("somebody had put %s into the folder for pitches: %s"), mail, lane);
	case LESSON_TO_PITCHES:
		return mem_printf(_("you moved %s into the folder for pitches on another device: %s"), mail, lane);
	case LESSON_TO_JUNK:
		return mem_printf(_("you moved %s to junk on another device: %s"), mail, lane);
	case LESSON_OUT_OF_PITCHES:
		return mem_printf(_("you moved %s out of the folder for pitches on another device: %s"), mail, lane);
	case LESSON_OUT_OF_JUNK:
		return mem_printf(_("you moved %s out of junk on another device: %s"), mail, lane);
	}
	return NULL;
}

static const char *say_end(const struct lesson_told *l)
{
	if (l->is_undone)
		return _(" (taken back)");
	return l->counts ? "" : _(" (counts no more: you wrote to the sender since)");
}

static void tell(const struct desk *d, const struct lesson_told *l, int64_t thread, struct strs *out)
{
	char *when = desk_clock_words(d, l->at);
	char *mail = say_mail(l, thread);
	char *deed = say_deed(l, mail);
	char *line = mem_printf("%s: %s%s", when, deed, say_end(l));

	if (!strs_has(out, line)) /* of many files at once */
		strs_add(out, line);
	free(line);
	free(deed);
	free(mail);
	free(when);
}

int taught_tell(struct desk *d, const char *sender, int64_t thread, struct strs *out, struct err *err)
{
	struct store *store = d->store ? d->store : d->borrowed;
	struct lesson_list list;

	if (!store)
		return 0;
	if (store_lessons_about(store, sender, thread, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.n; i++)
		if (thread || list.v[i].counts)
			tell(d, &list.v[i], thread, out);
	free(list.v);
	return 0;
}
