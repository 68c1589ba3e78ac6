#include "desk/asked.h"

#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/strs.h"
#include "letter/context.h"
#include "letter/template.h"

/* What is given for a name, the last one counts; NULL: nothing. */
static const char *value_of(const struct strs *values, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = values->n; i > 0; i--)
		if (strncmp(values->v[i - 1], name, len) == 0 && values->v[i - 1][len] == '=')
			return values->v[i - 1] + len + 1;
	return NULL;
}

static bool is_asked(const struct template *t, const char *pair)
{
	size_t len = strcspn(pair, "=");

	for (size_t i = 0; i < t->n_asks; i++)
		if (strlen(t->asks[i].name) == len && strncmp(t->asks[i].name, pair, len) == 0)
			return pair[len] == '=';
	return false;
}

int asked_set(struct context *c, const struct template *t, const struct strs *values,
	struct err *err)
{
	for (size_t i = 0; i < values->n; i++)
		if (!is_asked(t, values->v[i]))
			return err_set(err, ERR_DATA, _("%s asks for no value \"%s\"; write -s NAME=VALUE with a name that it asks for"),
				t->file, values->v[i]);
	for (size_t i = 0; i < t->n_asks; i++) {
		const char *value = value_of(values, t->asks[i].name);

		if (value && *value)
			context_set(c, t->asks[i].name, value);
	}
	return 0;
}

int asked_check(const struct template *t, const struct strs *values, struct err *err)
{
	struct buf missing = { 0 };
	int rc = 0;

	for (size_t i = 0; i < t->n_asks; i++) {
		const char *value = value_of(values, t->asks[i].name);

		if (!value || !*value)
			buf_printf(&missing, "%s%s (%s)", missing.len ? ", " : "", t->asks[i].name,
				t->asks[i].question);
	}
	if (missing.len)
		rc = err_set(err, ERR_DATA, _("%s asks for what was not given: %s; add -s NAME=VALUE"),
			t->file, buf_text(&missing));
	buf_clear(&missing);
	return rc;
}
