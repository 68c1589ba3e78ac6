/*
 * mem - memory that is always there: running out of it ends the program.
 *
 * Everything returned is the caller's, to be released with free().
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdarg.h>
#include <stddef.h>

#include "base/attr.h"

void *mem_alloc(size_t size);            /* size bytes, all zero */
void *mem_resize(void *p, size_t size);  /* p moved to size bytes; the new ones are undefined */
char *mem_dup(const char *s);            /* NULL stays NULL */
char *mem_dupn(const char *s, size_t n); /* n bytes and a NUL */
char *mem_printf(const char *format, ...) PRINTF_LIKE(1, 2);
char *mem_vprintf(const char *format, va_list args) PRINTF_LIKE(1, 0);

/*
 * Room for one more item: returns the array v of n items of size bytes, moved
 * if it had to grow. Capacities are powers of two, so no capacity is kept.
 */
void *mem_grow(void *v, size_t n, size_t size);

/*
 * From here on what is large, of 1 MiB or more, is given back to the system when it is freed, however many such
 * there were before; what is smaller is kept for the next.
 */
void mem_give_back_large(void);

#endif
