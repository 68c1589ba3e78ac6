#include "tui/reader_links.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/strs.h"

enum { LINKS_MAX = 500 };

/* The number of a line "[3] https://…", and where its target begins; 0: another line. */
static long list_number(const char *line, const char **target)
{
	char *end;
	long number;

	if (line[0] != '[' || !isdigit((unsigned char)line[1]))
		return 0;
	number = strtol(line + 1, &end, 10);
	if (end[0] != ']' || end[1] != ' ')
		return 0;
	*target = end + 2;
	return links_may_open(*target) && number <= LINKS_MAX ? number : 0;
}

/* Where the line before end begins. */
static const char *line_before(const char *text, const char *end)
{
	while (end > text && end[-1] == '\n')
		end--;
	while (end > text && end[-1] != '\n')
		end--;
	return end;
}

/* The list at the end of the text, from [1] on without a gap; NULL when there is none. */
static const char *find_list(const char *text)
{
	const char *line = text + strlen(text);
	long expected = 0;

	while (line > text) {
		const char *target;
		long number;

		line = line_before(text, line);
		number = list_number(line, &target);
		if (!number || (expected && number != expected))
			return NULL;
		if (number == 1)
			return line;
		expected = number - 1;
	}
	return NULL;
}

static void take_list(const char *list, struct strs *targets)
{
	const char *target;

	for (const char *line = list; list_number(line, &target); line++) {
		size_t n = strcspn(target, " \n");

		strs_addn(targets, target, n);
		line = target + strcspn(target, "\n");
		if (!*line)
			break;
	}
}

static size_t count_in(const char *p, size_t n, char c)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += p[i] == c;
	return count;
}

/* A sign of the sentence around an address, not of the address; brackets belong to it in pairs. */
static bool is_outside(const char *p, size_t n)
{
	if (p[n - 1] == ')')
		return count_in(p, n, ')') > count_in(p, n, '(');
	return strchr(".,;:!?]'*_", p[n - 1]) != NULL;
}

/* How long the web address at p is; 0: there is none. */
static size_t address_length(const char *p)
{
	size_t n;

	if (strncasecmp(p, "http://", 7) != 0 && strncasecmp(p, "https://", 8) != 0)
		return 0;
	n = strcspn(p, " \t\r\n<>\"\\^`{|}");
	while (n > 0 && is_outside(p, n))
		n--;
	return n > strlen("https://") ? n : 0;
}

/* The number of a target, which is added unless it is there. */
static size_t number_of(struct strs *targets, const char *p, size_t n)
{
	for (size_t i = 0; i < targets->n; i++)
		if (strlen(targets->v[i]) == n && strncmp(targets->v[i], p, n) == 0)
			return i + 1;
	if (targets->n == LINKS_MAX)
		return 0;
	strs_addn(targets, p, n);
	return targets->n;
}

void links_number(const char *text, struct strs *targets, struct buf *out)
{
	const char *list = find_list(text);

	if (list) {
		take_list(list, targets);
		buf_puts(out, text);
		return;
	}
	for (const char *p = text; *p;) {
		size_t n = p > text && isalnum((unsigned char)p[-1]) ? 0 : address_length(p);
		size_t number = n ? number_of(targets, p, n) : 0;

		if (!n)
			n = 1;
		buf_add(out, p, n);
		p += n;
		if (number)
			buf_printf(out, " [%zu]", number);
	}
}

bool links_may_open(const char *target)
{
	static const char *const schemes[] = { "http://", "https://", "mailto:" };

	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
		if (strncasecmp(target, schemes[i], strlen(schemes[i])) == 0)
			return true;
	return false;
}
