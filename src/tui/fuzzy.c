#include "tui/fuzzy.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/fold.h"

enum {
	POINTS = 1,
	POINTS_WORD = 8,   /* at the start of one */
	POINTS_BEHIND = 4, /* the one before was found right here, too */
	NOT_FOUND = -1,
};

static bool starts_word(const char *text, size_t i)
{
	return i == 0 || (isascii((unsigned char)text[i - 1]) && !isalnum((unsigned char)text[i - 1]));
}

/*
 * before[i] is the best score of what was found so far with its last character at i; next[]
 * becomes that with one character more.
 */
static void take_character(const char *text, char wanted, const int *before, int *next)
{
	int best = NOT_FOUND; /* of those that end somewhere before i */

	for (size_t i = 0; text[i]; i++) {
		int behind = i > 0 ? before[i - 1] : NOT_FOUND;
		int score = best;

		if (behind != NOT_FOUND && behind + POINTS_BEHIND > score)
			score = behind + POINTS_BEHIND;
		next[i] = NOT_FOUND;
		if (text[i] == wanted && score != NOT_FOUND)
			next[i] = score + (starts_word(text, i) ? POINTS_WORD : POINTS);
		if (behind > best)
			best = behind;
	}
}

static int best_of(const int *scores, size_t n)
{
	int best = NOT_FOUND;

	for (size_t i = 0; i < n; i++)
		if (scores[i] > best)
			best = scores[i];
	return best;
}

static int score_folded(const char *pattern, const char *text)
{
	size_t n = strlen(text);
	int *before = mem_alloc((n + 1) * sizeof(*before));
	int *next = mem_alloc((n + 1) * sizeof(*next));
	int best;

	for (size_t i = 0; i < n; i++) {
		before[i] = NOT_FOUND;
		if (text[i] == pattern[0])
			before[i] = starts_word(text, i) ? POINTS_WORD : POINTS;
	}
	for (const char *p = pattern + 1; *p; p++) {
		int *old = before;

		take_character(text, *p, before, next);
		before = next;
		next = old;
	}
	best = best_of(before, n);
	free(before);
	free(next);
	return best;
}

int fuzzy_score(const char *pattern, const char *text)
{
	struct buf wanted = { 0 };
	struct buf folded = { 0 };
	int score = 0;

	text_fold(pattern, &wanted);
	text_fold(text, &folded);
	if (wanted.len)
		score = score_folded(buf_text(&wanted), buf_text(&folded));
	buf_clear(&wanted);
	buf_clear(&folded);
	return score;
}
