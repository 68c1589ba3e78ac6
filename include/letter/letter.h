/*
 * letter - a template and its values become what the customer reads. Pure.
 */
#ifndef LETTER_LETTER_H
#define LETTER_LETTER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/attr.h"
#include "letter/liquid.h"

struct err;
struct template;

struct letter {
	char *subject;  /* one line */
	char *text;     /* text/plain as a person would have typed it, signed; lines end in LF */
	char *html;     /* the same, by CommonMark, with lang and dir */
	char *markdown; /* the same as letter_from_text() takes it, not signed, for the owner to edit */
};

/* Markdown is cut off here: libcmark is quadratic on hostile input. */
enum { LETTER_MAX_MARKDOWN = 64 << 10 };

/*
 * Fill in a template. l gives the values (strict and escape are set here),
 * signature stands below "-- ". ERR_DATA names every value that does not resolve.
 */
int letter_fill(const struct template *t, const struct liquid *l, const char *signature,
	struct letter *out, struct err *err) MUST_CHECK;

/* A letter of the owner's own words: Markdown without Liquid. ERR_DATA when it is empty, too long, or not UTF-8. */
int letter_from_text(const char *subject, const char *markdown, const char *lang,
	const char *signature, struct letter *out, struct err *err) MUST_CHECK;

/* Another mail, as a letter has it below its signature. */
struct quoted {
	const char *heading; /* whose words follow: one line or more */
	const char *text;    /* hostile, with lines of any length */
	bool is_passed_on;   /* as it stands; else it is answered, and marked as a quote */
};

/* Put a mail below the letter, in its text and its HTML. */
void letter_quote(struct letter *l, const struct quoted *q);

void letter_clear(struct letter *l);

#endif
