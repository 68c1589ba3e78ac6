#include "store/subject.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

/* Reply and Forward as mail programs write them in the languages of the shops. */
static const char *const prefixes[] = {
	"re",
	"fw",
	"fwd",
	"aw",
	"wg",
	"sv",
	"vs",
	"vb",
	"rv",
	"tr",
	"odp",
	"pd",
	"ris",
	"rif",
	"i",
	"رد",
	"ردّ",
	"إعادة توجيه",
};

/* "[2]" and "(2)" count replies. */
static const char *skip_counter(const char *s)
{
	const char *p = s;

	if (*p != '[' && *p != '(')
		return s;
	p += 1 + strspn(p + 1, "0123456789");
	return p > s + 1 && (*p == ']' || *p == ')') ? p + 1 : s;
}

/* Behind a prefix and its colon, or NULL. */
static const char *skip_prefix(const char *s)
{
	const char *p;

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++) {
		size_t n = strlen(prefixes[i]);

		if (strncasecmp(s, prefixes[i], n) != 0)
			continue;
		p = skip_counter(s + n);
		p += strspn(p, " ");
		if (*p == ':')
			return p + 1;
		if (strncmp(p, "\xEF\xBC\x9A", 3) == 0) /* U+FF1A, the wide colon */
			return p + 3;
	}
	return NULL;
}

const char *subject_of_thread(const char *subject)
{
	const char *next = subject;

	while (next) {
		subject = next + strspn(next, " \t");
		next = skip_prefix(subject);
	}
	return subject;
}
