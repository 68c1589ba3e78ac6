/*
 * charset_names - what mail programs call charsets. Private to text.
 */
#ifndef TEXT_CHARSET_NAMES_H
#define TEXT_CHARSET_NAMES_H

enum { CHARSET_NAME_MAX = 40 };

/*
 * ICU's name for a label: one of ours, or clean; "" when the label tells nothing, NULL when it
 * is none, and must not reach ICU.
 */
const char *charset_name(const char *label, char clean[CHARSET_NAME_MAX + 1]);

#endif
