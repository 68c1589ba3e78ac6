/*
 * once - what stays so from round to round is told once.
 */
#ifndef SYNC_ONCE_H
#define SYNC_ONCE_H

#include "base/attr.h"

struct work;

/* Warn, unless that was done before for the same matter. The text is made safe. */
void once_warn(const struct work *w, const char *matter, const char *format, ...) PRINTF_LIKE(3, 4);

/* It is so no more: the next time it is news again. */
void once_over(const struct work *w, const char *matter);

#endif
