#include "mail/subject.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"

/* How mail programs, and people, say in their languages that they reply or forward. */
static const char *const prefixes[] = {
	"re", "aw", "antw", "antwort", "sv", "vs", "vá", "ynt", "odp", "od", "ref", "rif", "ris", "r", "res",
	"resp", "rép", "απ", "σχετ", "отв", "ha", "vl", "رد", "ردّ", "الرد", "回复", "答复", "回覆",
	"fwd", "fw", "wg", "tr", "i", "inoltra", "rv", "enc", "vb", "pd", "doorst", "trans", "továbbítás",
	"πρθ", "пересл", "إعادة توجيه", "转发", "轉寄"
};

/* The counter behind a prefix: "[2]", "^2", "(2)"; its length, or 0. */
static size_t counter_length(const char *s)
{
	size_t n = 1;

	if (!*s || !strchr("[(^", *s) || !isdigit((unsigned char)s[1]))
		return 0;
	while (isdigit((unsigned char)s[n]))
		n++;
	if (*s == '^')
		return n;
	return s[n] == (*s == '[' ? ']' : ')') ? n + 1 : 0;
}

/* The length of a prefix with its colon and the blanks behind, or 0. */
static size_t prefix_length(const char *s, const char *prefix)
{
	size_t n = strlen(prefix);

	if (strncasecmp(s, prefix, n) != 0)
		return 0;
	n += counter_length(s + n);
	n += strspn(s + n, " ");
	if (s[n] == ':')
		n++;
	else if (strncmp(s + n, "：", strlen("：")) == 0) /* the colon of East Asia */
		n += strlen("：");
	else
		return 0;
	return n + strspn(s + n, " \t");
}

static size_t any_prefix_length(const char *s)
{
	size_t n = 0;

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(*prefixes) && !n; i++)
		n = prefix_length(s, prefixes[i]);
	return n;
}

const char *subject_base(const char *subject)
{
	size_t n;

	subject += strspn(subject, " \t");
	while ((n = any_prefix_length(subject)))
		subject += n;
	return subject;
}

char *subject_reply(const char *subject)
{
	return mem_printf("Re: %s", subject_base(subject));
}

char *subject_forward(const char *subject)
{
	return mem_printf("Fwd: %s", subject_base(subject));
}
