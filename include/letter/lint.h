/*
 * lint - what a reader would miss in a letter, or wish it did not say. Pure.
 *
 * Knows English, Spanish, Italian, Romanian, Polish and Arabic; of a letter in
 * another language only the greeting is looked at. Findings are advice: the
 * owner decides.
 */
#ifndef LETTER_LINT_H
#define LETTER_LINT_H

#include <stdbool.h>
#include <stddef.h>

/* What is known of the letter and of whom it answers. */
struct lint_facts {
	const char *lang;       /* of the letter, ISO 639-1 */
	const char *name;       /* of the reader, as it stands in the mail; NULL: not known */
	const char *first_name; /* that the reader should be greeted by; NULL: not known */
	bool is_answer;         /* to a message, for which thanks are due, and an apology where one is owed */
	bool is_trouble;        /* something went wrong for the customer */
	bool is_late;           /* the letter leaves after it was due */
	bool has_files;         /* something is attached */
};

struct lint_finding {
	const char *name; /* "no-name", "no-thanks", "no-apology", "late-no-apology", "vague-promise", "dont-know", "no-attachment" */
	char *text;       /* for the owner, with the sentence it is about */
};

struct lint {
	struct lint_finding *v;
	size_t n;
};

/* Find what to warn of in the text/plain of a letter; signature and quotes are left out. */
void lint_letter(const char *text, const struct lint_facts *facts, struct lint *out);
void lint_clear(struct lint *lint);

/* Whether a customer who writes this text has something to complain about. */
bool lint_is_complaint(const char *text, const char *lang);

/* Whether a thread with this topic began with something that went wrong. topic may be NULL. */
bool lint_is_trouble(const char *topic);

#endif
