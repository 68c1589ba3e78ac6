/*
 * signature_words - the words by which the end of a letter is known, in every language, as
 * text/terms.h gives them.
 */
#ifndef TRIAGE_SIGNATURE_WORDS_H
#define TRIAGE_SIGNATURE_WORDS_H

/* With what a letter closes; a name, a trade and a firm follow. Ends with NULL. */
extern const char *const signature_closings[];

/* With what it closes, too, if a name is below. Ends with NULL. */
extern const char *const signature_thanks[];

/* By what kind and number a firm is registered: it stands in no other line than its own. Ends with NULL. */
extern const char *const signature_firm_words[];

/* What else a firm puts on its card and hardly anybody into a sentence. Ends with NULL. */
extern const char *const signature_card_words[];

#endif
