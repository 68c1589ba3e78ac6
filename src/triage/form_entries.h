/*
 * form_entries - what a visitor filled into a form, from the lines of its mail: "Name: Mary". Private to triage.
 */
#ifndef TRIAGE_FORM_ENTRIES_H
#define TRIAGE_FORM_ENTRIES_H

#include <stdbool.h>

#include "base/buf.h"

/* Empty where nothing was filled in, or no label is known. */
struct entries {
	struct buf name, last_name, addr, subject, words;
	bool has_message;
	bool is_dashed; /* a label of the message ended with a dash or "=", and so may others below it */
};

/* Fill *e, which the caller clears. */
void entries_read(const char *text, struct entries *e);
void entries_clear(struct entries *e);

#endif
