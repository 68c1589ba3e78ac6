#include "sync/want.h"

#include <stdlib.h>

#include "base/mem.h"
#include "net/imap.h"

void want_init(struct want *w, const uint32_t *uids, size_t n, const uint32_t *known,
	size_t n_known)
{
	size_t k = 0;

	*w = (struct want) {
		.uids = mem_alloc(n * sizeof(*w->uids)),
		.states = mem_alloc(n * sizeof(*w->states)),
	};
	for (size_t i = 0; i < n; i++) {
		while (k < n_known && known[k] < uids[i])
			k++;
		if (k == n_known || known[k] != uids[i])
			w->uids[w->n++] = uids[i];
	}
}

void want_clear(struct want *w)
{
	free(w->uids);
	free(w->states);
	*w = (struct want) { 0 };
}

size_t want_find(const struct want *w, uint32_t uid)
{
	const uint32_t *found = NULL;

	if (w->n)
		found = bsearch(&uid, w->uids, w->n, sizeof(*w->uids), imap_compare_uids);
	return found ? (size_t)(found - w->uids) : w->n;
}

size_t want_count(const struct want *w, enum want_state state)
{
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		n += w->states[i] == state;
	return n;
}

uint32_t want_first(const struct want *w, enum want_state state)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->states[i] == state)
			return w->uids[i];
	return 0;
}

void want_move(struct want *w, enum want_state from, enum want_state to, uint32_t lowest,
	uint32_t highest)
{
	for (size_t i = w->n; i > 0 && w->uids[i - 1] >= lowest; i--)
		if (w->states[i - 1] == from && w->uids[i - 1] <= highest)
			w->states[i - 1] = to;
}

static void add_range(struct want_ranges *r, const uint32_t *uids, size_t n)
{
	r->v = mem_grow(r->v, r->n, sizeof(*r->v));
	r->lowest = mem_grow(r->lowest, r->n, sizeof(*r->lowest));
	r->highest = mem_grow(r->highest, r->n, sizeof(*r->highest));
	r->v[r->n] = (struct imap_range) { .set = imap_set(uids, n), .n = n };
	r->lowest[r->n] = uids[0];
	r->highest[r->n++] = uids[n - 1];
}

void want_ranges_make(struct want_ranges *r, const struct want *w, enum want_state state,
	size_t first, size_t size)
{
	uint32_t *uids = mem_alloc(w->n * sizeof(*uids));
	size_t left = 0;

	*r = (struct want_ranges) { 0 };
	for (size_t i = 0; i < w->n; i++)
		if (w->states[i] == state)
			uids[left++] = w->uids[i];
	while (left) {
		size_t limit = r->n ? size : first;
		size_t n = left < limit ? left : limit;

		left -= n;
		add_range(r, uids + left, n);
	}
	free(uids);
}

void want_ranges_clear(struct want_ranges *r)
{
	for (size_t i = 0; i < r->n; i++)
		free(r->v[i].set);
	free(r->v);
	free(r->lowest);
	free(r->highest);
	*r = (struct want_ranges) { 0 };
}
