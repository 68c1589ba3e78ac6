/*
 * liquid_source - Liquid that does not begin where a line of its file does,
 * like the subject in a template's front matter.
 */
#ifndef LETTER_LIQUID_SOURCE_H
#define LETTER_LIQUID_SOURCE_H

#include "base/attr.h"

struct buf;
struct err;
struct liquid;
struct source;

int liquid_render_source(const struct liquid *l, const struct source *source, struct buf *out,
	struct err *err) MUST_CHECK;
int liquid_check_source(const struct source *source, struct err *err) MUST_CHECK;

#endif
