/* picker_view - until replies are written on the screen: say how they are written. */
#include "base/err.h"
#include "base/i18n.h"
#include "tui/views.h"

static int name_the_verb(int64_t thread, struct err *err)
{
	return err_set(err, ERR_REFUSED, _("replies are not written on the screen yet; use: tillmail reply %lld --edit"),
		(long long)thread);
}

struct view *picker_view_new(struct app *app, const int64_t *threads, size_t n,
	enum reply_to whom, struct err *err)
{
	(void)app;
	(void)whom;
	name_the_verb(n ? threads[0] : 0, err);
	return NULL;
}

int reply_in_own_words(struct app *app, int64_t thread, enum reply_to whom, struct err *err)
{
	(void)app;
	(void)whom;
	return name_the_verb(thread, err);
}
