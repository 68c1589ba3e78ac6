#include "net/imap_code.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "net/imap.h"

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

/* The UIDs of a set, one after the other, as it is written: 9,3:5 is 9, 3, 4, 5. */
struct walk {
	const char *p;
	uint32_t next; /* 0: the set goes on at p */
	uint32_t last;
};

/* 1 and a UID, 0 at the end, -1: this is no set. */
static int walk_on(struct walk *w, uint32_t *uid)
{
	uint64_t from;
	uint64_t to;

	if (!w->next) {
		if (*w->p == ' ' || *w->p == ']')
			return 0;
		if (!imap_number(&w->p, UINT32_MAX, &from) || !from)
			return -1;
		to = from;
		if (*w->p == ':' && (w->p++, !imap_number(&w->p, UINT32_MAX, &to) || !to))
			return -1;
		if (*w->p == ',')
			w->p++;
		w->next = (uint32_t)(from < to ? from : to);
		w->last = (uint32_t)(from < to ? to : from);
	}
	*uid = w->next;
	w->next = w->next < w->last ? w->next + 1 : 0;
	return 1;
}

/* Walk along both sets; at most n pairs, or it is not about what was asked. */
static bool pair_up(struct walk from, struct walk to, const uint32_t *uids, size_t n, uint32_t *copies)
{
	const uint32_t *found;
	uint32_t source = 0;
	uint32_t target = 0;

	for (size_t i = 0; i <= n; i++) {
		int a = walk_on(&from, &source);
		int b = walk_on(&to, &target);

		if (a <= 0 || b <= 0)
			return a == 0 && b == 0 && *to.p == ']';
		found = bsearch(&source, uids, n, sizeof(*uids), imap_compare_uids);
		if (!found)
			return false;
		copies[found - uids] = target;
	}
	return false;
}

bool imap_code_copy_uids(const char *text, const uint32_t *uids, size_t n, uint32_t *copies)
{
	const char *p = imap_code(text, "COPYUID");
	struct walk from = { 0 };
	struct walk to = { 0 };
	uint32_t *pairs;
	const char *targets;
	bool is_fine;

	if (!p || !parse_uid(&p, ' '))
		return false;
	targets = strchr(p, ' ');
	if (!targets)
		return false;
	pairs = mem_alloc(n * sizeof(*pairs));
	memcpy(pairs, copies, n * sizeof(*pairs));
	from.p = p;
	to.p = targets + 1;
	is_fine = pair_up(from, to, uids, n, pairs);
	if (is_fine)
		memcpy(copies, pairs, n * sizeof(*pairs));
	free(pairs);
	return is_fine;
}
