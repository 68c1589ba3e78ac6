#include "desk/notify.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/process.h"
#include "base/strs.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "store/mail.h"
#include "text/safe.h"

enum { LIMIT_MS = 10 * 1000 };

int64_t notify_begin(const struct desk *d)
{
	int64_t last = 0;

	if (!d->conf->notify_command.n || !d->store || store_last_mail(d->store, &last, NULL) < 0)
		return 0;
	return last;
}

/* It begins with a word of ours, so that no sender's name is taken for an option. */
static char *describe(const struct strs *writers)
{
	char *name = safe_line(writers->v[0]);
	char *text = writers->n == 1
			     ? mem_printf(_("a customer wrote: %s"), name)
			     : mem_printf(_("%zu customers wrote: %s and others"), writers->n, name);

	free(name);
	return text;
}

static int run(const struct desk *d, const struct strs *writers, int stop, struct err *err)
{
	const struct strs *command = &d->conf->notify_command;
	char *text = describe(writers);
	struct strs argv = { 0 };
	int rc;

	for (size_t i = 0; i < command->n; i++)
		strs_add(&argv, command->v[i]);
	strs_add(&argv, "tillmail");
	strs_add(&argv, text);
	rc = process_run_apart(argv.v, LIMIT_MS, stop, err);
	strs_clear(&argv);
	free(text);
	return rc;
}

void notify_run(const struct desk *d, int64_t before, int stop)
{
	struct strs writers = { 0 };
	struct err err = { 0 };
	int rc;

	if (!before || !d->store)
		return;
	rc = store_writers_since(d->store, before, &writers, &err);
	if (rc == 0 && writers.n)
		rc = run(d, &writers, stop, &err);
	if (rc < 0 && err.kind != ERR_STOPPED)
		log_warn("ui.notify_command: %s", err.text);
	strs_clear(&writers);
}
