/*
 * when - times as people and programs write them in the values of a template.
 */
#ifndef LETTER_WHEN_H
#define LETTER_WHEN_H

#include <stdbool.h>
#include <stdint.h>

struct buf;
struct zone;

/*
 * "2026-09-14T18:00:00+03:00", "2026-09-14 18:00", "14 Sep 2026", "March 14,
 * 2016 5:30 pm", "Mon, 14 Sep 2026 18:00:00 +0300", "18:00". Without an offset
 * it is wall-clock time in z; what is left out of the date is that of now.
 * False when it is nothing of the kind.
 */
bool when_parse(const char *text, const struct zone *z, int64_t now, int64_t *t);

/* As strftime(3), with the flags and widths of Ruby; names are in the language. */
void when_format(const struct zone *z, int64_t t, const char *format, const char *lang,
	struct buf *out);

#endif
