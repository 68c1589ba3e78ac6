#include "mail/boundary.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/compare.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "mail/guard.h"
#include "mail/limits.h"

/* An odd boundary: one that libetpan would read as another. */
struct odd {
	size_t start; /* where it stands in the mail */
	size_t room;
	size_t n;
	char text[MAIL_BOUNDARY_MAX + 1]; /* unfolded, without the blanks at its end */
};

struct odds {
	const struct buf *mail;
	struct odd *v;
	size_t n;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_odd(char c)
{
	return is_blank(c) || c == '?';
}

/* A value that the guard has found, and found to be short and legal. */
static void note_boundary(void *data, const char *start, const char *end)
{
	struct odds *all = data;
	struct odd b = { .start = (size_t)(start - all->mail->data), .room = (size_t)(end - start) };
	bool has_odd = false;

	for (const char *p = start; p < end; p++) {
		if (*p == '\r' || *p == '\n')
			continue; /* the blank that follows stands for the fold */
		b.text[b.n++] = *p;
	}
	while (b.n > 0 && is_blank(b.text[b.n - 1]))
		b.n--;
	b.text[b.n] = '\0';
	for (size_t i = 0; i < b.n; i++)
		has_odd |= is_odd(b.text[i]);
	if (!has_odd && b.n == b.room)
		return;
	all->v = mem_grow(all->v, all->n, sizeof(*all->v));
	all->v[all->n++] = b;
}

/* The longest first: one may be the beginning of another. */
static int compare(const void *a, const void *b)
{
	const struct odd *x = a;
	const struct odd *y = b;
	int by = compare_numbers(y->n, x->n);

	return by ? by : strcmp(x->text, y->text);
}

/* The next line at p or behind it that begins like a delimiter of this boundary, behind its "--", or NULL. */
static char *next_line(const struct buf *mail, char *p, const char *boundary)
{
	char line[MAIL_BOUNDARY_MAX + 4] = "\n--";

	strncat(line, boundary, MAIL_BOUNDARY_MAX);
	p = memmem(p, (size_t)(mail->data + mail->len - p), line, strlen(line));
	return p ? p + 3 : NULL;
}

/* The same without odd signs; false: whatever stands for them, there are such lines already. */
static bool choose(const struct buf *mail, const struct odd *b, char *even)
{
	bool has_odd = false;

	for (const char *sign = "_-.+=:0123456789XYZ"; *sign; sign++) {
		for (size_t i = 0; i <= b->n; i++) {
			has_odd |= is_odd(b->text[i]);
			even[i] = is_odd(b->text[i]) ? *sign : b->text[i];
		}
		if (!has_odd || !next_line(mail, mail->data, even))
			return true;
	}
	return false;
}

/* A value that gets shorter is followed by blanks behind its quote. */
static void settle_field(struct buf *mail, const struct odd *b, const char *even)
{
	char *at = mail->data + b->start;
	bool is_closed = b->start + b->room < mail->len && at[b->room] == '"';

	memcpy(at, even, b->n);
	if (b->room > b->n) {
		at[b->n] = '"';
		memset(at + b->n + 1, ' ', b->room - b->n - !is_closed);
	}
}

/* A delimiter that kept the blanks at the end of its boundary has them before the "--" that closes. */
static void close_up(char *p, const char *end)
{
	char *q = p;

	while (q < end && is_blank(*q))
		q++;
	if (end - q < 2 || memcmp(q, "--", 2) != 0)
		return;
	memset(p, ' ', (size_t)(q + 2 - p));
	p[0] = p[1] = '-';
}

static void settle_delimiters(struct buf *mail, const struct odd *b, const char *even)
{
	for (char *p = mail->data; (p = next_line(mail, p, b->text)) != NULL; p += b->n) {
		memcpy(p, even, b->n);
		if (b->room > b->n)
			close_up(p + b->n, mail->data + mail->len);
	}
}

/* All values of the same text at the start of so many; returns how many these are. */
static size_t settle_same(struct buf *mail, const struct odd *v, size_t left, const char *even)
{
	size_t n = 0;

	settle_delimiters(mail, v, even);
	for (; n < left && strcmp(v[n].text, v->text) == 0; n++)
		settle_field(mail, &v[n], even);
	return n;
}

static int settle_all(struct buf *mail, const struct odds *all, struct err *err)
{
	char even[MAIL_BOUNDARY_MAX + 1];

	for (size_t i = 0; i < all->n; i += settle_same(mail, &all->v[i], all->n - i, even))
		if (!choose(mail, &all->v[i], even))
			return err_set(err, ERR_DATA, _("its MIME boundaries cannot be told apart"));
	return guard_walk(mail->data, mail->len, NULL, NULL, err);
}

int boundary_settle(struct buf *mail, struct err *err)
{
	struct odds all = { .mail = mail };
	int rc = guard_walk(mail->data, mail->len, note_boundary, &all, err);

	if (rc == 0 && all.n) {
		qsort(all.v, all.n, sizeof(*all.v), compare);
		rc = settle_all(mail, &all, err);
	}
	free(all.v);
	return rc;
}
