/*
 * charset - bytes in any charset to valid UTF-8, by ICU's converters.
 *
 * Opens no file (ICU's data is linked in), so it may run in the jail.
 */
#ifndef TEXT_CHARSET_H
#define TEXT_CHARSET_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/*
 * Add n bytes in the charset named label to out, as valid UTF-8 without NUL;
 * what cannot be converted becomes U+FFFD. A label is what a mail says, with
 * all its usual aliases and errors: iso-8859-1 is read as windows-1252, gb2312
 * as GB18030. NULL, an empty or an unknown label: UTF-8 when the bytes are
 * that, else a guess. Returns false when the label was unknown.
 */
bool charset_to_utf8(const char *label, const char *bytes, size_t n, struct buf *out);

#endif
