#include "tui/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "desk/threads.h"
#include "text/safe.h"
#include "tui/app.h"

/* An editor may take commands from the first and the last lines of a file (vim: five); those are ours. */
static const char last_lines[] = "#\n#\n#\n#\n#\n";

static const char *scissors(void)
{
	return _("# ---- Nothing from this line on is sent. ----");
}

static void add_commented(const char *text, struct buf *out)
{
	struct buf safe = { 0 };
	size_t n;

	safe_text(text, SAFE_TEXT, &safe);
	for (const char *p = buf_text(&safe); *p; p += n + (p[n] == '\n')) {
		n = strcspn(p, "\n");
		buf_printf(out, "# > %.*s\n", (int)n, p);
	}
	buf_clear(&safe);
}

char *words_with_question(const char *text, const char *question)
{
	struct buf out = { 0 };

	buf_printf(&out, "%s\n\n%s\n", text, scissors());
	buf_printf(&out, "#\n# %s\n# %s\n#\n", _("The letter is Markdown: *emphasis*, [a link](https://...), - a list."),
		_("Its signature and the quote of the question are added by themselves."));
	add_commented(question, &out);
	buf_puts(&out, last_lines);
	return buf_take(&out);
}

char *words_alone(const char *edited)
{
	const char *line = scissors();
	struct buf out = { 0 };
	size_t n;

	for (const char *p = edited; *p; p += n + (p[n] == '\n')) {
		n = strcspn(p, "\n");
		if (n == strlen(line) && strncmp(p, line, n) == 0)
			break;
		if (strncmp(p, "# >", 3) == 0)
			continue; /* of a question whose first line is gone */
		buf_add(&out, p, n);
		buf_putc(&out, '\n');
	}
	while (out.len && strchr(" \t\r\n", out.data[out.len - 1]))
		buf_cut(&out, out.len - 1);
	if (out.len)
		buf_putc(&out, '\n');
	return buf_take(&out);
}

/* The newest text of the customer; "" when there is none. The caller frees. */
static char *question_of(const struct conversation *c)
{
	for (size_t i = c->n_messages; i > 0; i--)
		if (strcmp(c->messages[i - 1].direction, "in") == 0)
			return mem_dup(c->messages[i - 1].text);
	return mem_dup("");
}

int words_edit(struct app *app, int64_t thread, char **text, struct err *err)
{
	struct conversation c = { 0 };
	char *question;
	char *edited;
	int rc;

	if (desk_show(app_desk(app), thread, &c, err) < 0)
		return -1;
	question = question_of(&c);
	edited = words_with_question(*text, question);
	rc = app_edit(app, &edited, err);
	if (rc == 0) {
		free(*text);
		*text = words_alone(edited);
	}
	free(edited);
	free(question);
	conversation_clear(&c);
	if (rc == 0 && !**text)
		return err_set(err, ERR_DATA, _("nothing was written, so there is no letter"));
	return rc;
}
