#include "sync/once.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/log.h"
#include "base/mem.h"
#include "store/store.h"
#include "sync/judge.h"
#include "sync/work.h"
#include "text/safe.h"

/* A store that cannot be asked has troubles of its own, which the round tells: then the matter is told once more. */
static bool was_told(const struct work *w, const char *name)
{
	struct err err = { 0 };
	char *value = NULL;
	int found = store_setting(w->judge->store, name, &value, &err);
	bool is_told = found > 0 && *value;

	if (found < 0)
		log_debug("%s", err.text);
	free(value);
	return is_told;
}

static void note(const struct work *w, const char *name, const char *value)
{
	struct err err = { 0 };

	if (store_set_setting(w->judge->store, name, value, &err) < 0)
		log_debug("%s", err.text);
}

void once_warn(const struct work *w, const char *matter, const char *format, ...)
{
	char *name = mem_printf("told %s", matter);
	char *text;
	char *safe;
	va_list args;

	va_start(args, format);
	text = mem_vprintf(format, args);
	va_end(args);
	if (!was_told(w, name)) {
		safe = safe_line(text);
		log_warn("%s", safe);
		note(w, name, safe);
		free(safe);
	}
	free(text);
	free(name);
}

void once_over(const struct work *w, const char *matter)
{
	char *name = mem_printf("told %s", matter);

	if (was_told(w, name))
		note(w, name, "");
	free(name);
}
