#include "triage/senses.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/compare.h"
#include "base/mem.h"
#include "triage/sense_key.h"

struct draft {
	struct sense_entry *v;
	size_t n;
};

static bool add_word(struct draft *d, uint16_t sense, unsigned language, const char *word)
{
	size_t len = strlen(word);
	bool is_start = len > 0 && word[len - 1] == '*';
	uint32_t key;

	if (len == 0 || len > SENSE_BYTES_MAX || (is_start && len <= SENSE_STEM_MIN))
		return false;
	key = is_start ? hash_more(HASH_EMPTY, word, len - 1) : sense_whole(hash_more(HASH_EMPTY, word, len));
	d->v = mem_grow(d->v, d->n, sizeof(*d->v));
	d->v[d->n++] = (struct sense_entry) { hash_finish(key), sense, (uint16_t)(1U << language) };
	return true;
}

static bool add_line(struct draft *d, const char *line)
{
	char *end;
	unsigned long sense = strtoul(line, &end, 10);
	unsigned long language = *end == '\t' ? strtoul(end + 1, &end, 10) : SENSE_LANGUAGES_MAX;

	return sense < NO_SENSE && language < SENSE_LANGUAGES_MAX && *end == '\t' &&
	       add_word(d, (uint16_t)sense, (unsigned)language, end + 1);
}

/* Of the same word the lowest sense comes first. */
static int by_hash(const void *a, const void *b)
{
	const struct sense_entry *x = a;
	const struct sense_entry *y = b;
	int by = compare_numbers(x->hash, y->hash);

	return by ? by : compare_numbers(x->sense, y->sense);
}

/* Make one of those that differ in their language only. */
static void tidy(struct draft *d)
{
	size_t to = 0;

	if (d->n)
		qsort(d->v, d->n, sizeof(*d->v), by_hash);
	for (size_t i = 0; i < d->n; i++) {
		if (to > 0 && by_hash(&d->v[to - 1], &d->v[i]) == 0)
			d->v[to - 1].languages |= d->v[i].languages;
		else
			d->v[to++] = d->v[i];
	}
	d->n = to;
}

static void write_all(const struct draft *d, struct buf *out)
{
	const struct senses_head head = { (uint32_t)d->n };
	uint32_t at = 0;

	buf_add(out, &head, sizeof(head));
	for (size_t bucket = 0; bucket <= SENSE_BUCKETS; bucket++) {
		while (at < d->n && sense_bucket(d->v[at].hash) < bucket)
			at++;
		buf_add(out, &at, sizeof(at));
	}
	buf_add(out, d->v, d->n * sizeof(*d->v));
}

int senses_pack(const char *text, size_t n, struct buf *out)
{
	char *copy = mem_dupn(text, n);
	char *rest = copy;
	struct draft d = { 0 };
	bool is_right = true;

	for (char *line; is_right && (line = strsep(&rest, "\n")) != NULL;)
		is_right = !*line || add_line(&d, line);
	tidy(&d);
	if (is_right)
		write_all(&d, out);
	free(d.v);
	free(copy);
	return is_right ? 0 : -1;
}
