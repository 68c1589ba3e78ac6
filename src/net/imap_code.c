#include "net/imap_code.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

bool imap_number(const char **p, uint64_t max, uint64_t *n)
{
	const char *q = *p;
	uint64_t value = 0;
	uint64_t digit;

	for (; *q >= '0' && *q <= '9'; q++) {
		digit = (uint64_t)(*q - '0');
		if (digit > max || value > (max - digit) / 10)
			return false;
		value = 10 * value + digit;
	}
	if (q == *p)
		return false;
	*p = q;
	*n = value;
	return true;
}

const char *imap_code(const char *text, const char *name)
{
	size_t len = strlen(name);

	if (*text != '[' || strncasecmp(text + 1, name, len) != 0)
		return NULL;
	text += 1 + len;
	if (*text == ']')
		return text;
	return *text == ' ' ? text + 1 : NULL;
}

/* A UID at *p, and the character that has to follow; 0 when it is not so. */
static uint32_t parse_uid(const char **p, char after)
{
	uint64_t n;

	if (!imap_number(p, UINT32_MAX, &n) || **p != after)
		return 0;
	(*p)++;
	return (uint32_t)n;
}

uint64_t imap_code_number(const char *text, const char *name, uint64_t max)
{
	const char *p = imap_code(text, name);
	uint64_t n;

	return p && imap_number(&p, max, &n) && *p == ']' ? n : 0;
}

uint32_t imap_code_append_uid(const char *text)
{
	const char *p = imap_code(text, "APPENDUID");

	return p && parse_uid(&p, ' ') ? parse_uid(&p, ']') : 0;
}

uint32_t imap_code_copy_uid(const char *text, uint32_t source)
{
	const char *p = imap_code(text, "COPYUID");

	return p && parse_uid(&p, ' ') && parse_uid(&p, ' ') == source ? parse_uid(&p, ']') : 0;
}
