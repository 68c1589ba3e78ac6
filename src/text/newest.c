#include "text/newest.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

/* What stands in the line above a quote: "On Monday, Ana wrote:". */
static const char *const attributions[] = {
	"wrote", "escribió", "ha scritto", "a scris", "napisał", "schrieb", "a écrit",
	"escreveu", "schreef", "skrev", "napsal", "كتب"
};

/* What stands above a mail that a program copied below the answer. */
static const char *const separators[] = {
	"-----", "_____", "Begin forwarded message", "----- Original", "---------- Forwarded"
};

static bool is_attribution(const char *line)
{
	size_t n = strlen(line);

	while (n > 0 && (line[n - 1] == ' ' || line[n - 1] == '\r'))
		n--;
	if (n == 0 || line[n - 1] != ':')
		return false;
	for (size_t i = 0; i < sizeof(attributions) / sizeof(*attributions); i++)
		if (strstr(line, attributions[i]))
			return true;
	return false;
}

/* Below this line is nothing new. */
static bool is_end(const char *line)
{
	if (strncmp(line, "--", 2) == 0 && !line[2 + strspn(line + 2, " \r")])
		return true;
	for (size_t i = 0; i < sizeof(separators) / sizeof(*separators); i++)
		if (strncmp(line, separators[i], strlen(separators[i])) == 0)
			return true;
	return false;
}

/* Whether the older mail that follows is marked as a quote, so that one sees where it ends. */
static bool is_quote_next(const char *text)
{
	return text[strspn(text, " \t\r\n")] == '>';
}

void newest_text(const char *text, struct buf *out)
{
	size_t last = out->len; /* where the last line begins */
	bool ends = false;

	while (*text && !ends && !out->full) {
		size_t n = strcspn(text, "\n");
		char *line = mem_dupn(text, n);

		text += n + (text[n] == '\n');
		if (is_attribution(line)) {
			if (*line == '<') /* "On Monday, Ana" stands on the line before "<ana@shop> wrote:" */
				buf_cut(out, last);
			ends = !is_quote_next(text);
		} else if (is_end(line)) {
			ends = true;
		} else if (*line != '>') {
			last = out->len;
			buf_add(out, line, n);
			buf_putc(out, '\n');
		}
		free(line);
	}
}
