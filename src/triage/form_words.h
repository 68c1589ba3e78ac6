/*
 * form_words - how forms of web sites label what a visitor wrote, in eight languages.
 */
#ifndef TRIAGE_FORM_WORDS_H
#define TRIAGE_FORM_WORDS_H

#include <stdbool.h>

enum label {
	LABEL_NONE,
	LABEL_NAME,
	LABEL_FIRST_NAME,
	LABEL_LAST_NAME,
	LABEL_EMAIL,
	LABEL_SUBJECT,
	LABEL_MESSAGE,
	LABEL_OTHER, /* a telephone number, an order, where the page lies */
};

/*
 * What a line is labelled: before a colon, a tab or its end, or, if those mark labels, too, before "=" or a dash.
 * Stars, blanks and a question mark around the label do not count. *value is behind the mark.
 */
enum label form_read_label(const char *line, bool is_dashed, const char **value);

/* "You received a new message from your online store's contact form" (folded). */
bool form_is_announced(const char *folded);

/* A line that begins what the program adds below the visitor's words. */
bool form_line_ends(const char *folded);

#endif
