#include "net/imap_set.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/compare.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "net/imap.h"
#include "net/imap_code.h"

char *imap_set(const uint32_t *uids, size_t n)
{
	struct buf out = { 0 };
	size_t end;

	for (size_t i = 0; i < n; i = end) {
		for (end = i + 1; end < n && uids[end] == uids[end - 1] + 1; end++)
			;
		buf_printf(&out, i ? ",%u" : "%u", uids[i]);
		if (end - i > 1)
			buf_printf(&out, ":%u", uids[end - 1]);
	}
	return buf_take(&out);
}

/* A UID or "*" at *p, which moves behind it; 0 when there is none. */
static uint32_t parse_end(const char **p)
{
	uint64_t n;

	if (**p == '*') {
		(*p)++;
		return UINT32_MAX;
	}
	return imap_number(p, UINT32_MAX, &n) ? (uint32_t)n : 0;
}

static int compare_spans(const void *a, const void *b)
{
	const struct imap_span *x = a;
	const struct imap_span *y = b;

	return compare_numbers(x->from, y->from);
}

/* Order the spans, and join those that overlap. */
static void settle(struct imap_spans *spans)
{
	size_t n = 0;

	qsort(spans->v, spans->n, sizeof(*spans->v), compare_spans);
	for (size_t i = 1; i < spans->n; i++) {
		if (spans->v[i].from > spans->v[n].to)
			spans->v[++n] = spans->v[i];
		else if (spans->v[i].to > spans->v[n].to)
			spans->v[n].to = spans->v[i].to;
	}
	spans->n = n + 1;
}

int imap_spans_parse(const char *set, struct imap_spans *out, struct err *err)
{
	struct imap_span span;
	uint32_t from;
	uint32_t to;
	const char *p = set;

	*out = (struct imap_spans) { 0 };
	do {
		p += p > set; /* the comma */
		from = parse_end(&p);
		to = *p == ':' ? (p++, parse_end(&p)) : from;
		if (!from || !to || (*p && *p != ',')) {
			imap_spans_clear(out);
			return err_set(err, ERR_DATA, _("\"%s\" is no set of UIDs"), set);
		}
		span = from < to ? (struct imap_span) { from, to } : (struct imap_span) { to, from };
		out->v = mem_grow(out->v, out->n, sizeof(*out->v));
		out->v[out->n++] = span;
	} while (*p);
	settle(out);
	return 0;
}

void imap_spans_clear(struct imap_spans *spans)
{
	free(spans->v);
	*spans = (struct imap_spans) { 0 };
}

bool imap_spans_has(const struct imap_spans *spans, uint32_t uid)
{
	size_t low = 0;
	size_t high = spans->n;
	size_t middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (uid > spans->v[middle].to)
			low = middle + 1;
		else
			high = middle;
	}
	return low < spans->n && uid >= spans->v[low].from;
}

/* Where uid is, or the free slot where it belongs. */
static struct imap_seen_slot *find_slot(const struct imap_seen *seen, uint32_t uid)
{
	size_t i = (uid * UINT64_C(2654435761)) & (seen->cap - 1);

	while (seen->v[i].uid && seen->v[i].uid != uid)
		i = (i + 1) & (seen->cap - 1);
	return &seen->v[i];
}

static void grow(struct imap_seen *seen)
{
	struct imap_seen old = *seen;

	seen->cap = old.cap ? 2 * old.cap : 64;
	seen->v = mem_alloc(seen->cap * sizeof(*seen->v));
	for (size_t i = 0; i < old.cap; i++)
		if (old.v[i].uid)
			*find_slot(seen, old.v[i].uid) = old.v[i];
	free(old.v);
}

uint32_t imap_seen_add(struct imap_seen *seen, uint32_t uid, uint32_t number)
{
	struct imap_seen_slot *slot;

	if (2 * seen->n >= seen->cap)
		grow(seen);
	slot = find_slot(seen, uid);
	if (slot->uid)
		return slot->number;
	*slot = (struct imap_seen_slot) { uid, number };
	seen->n++;
	return 0;
}

void imap_seen_clear(struct imap_seen *seen)
{
	free(seen->v);
	*seen = (struct imap_seen) { 0 };
}
