/*
 * name_words - the words in display names that are no names. Private to letter.
 *
 * A word is given folded (text_fold()) and without dots: "dottssa" for "Dott.ssa".
 */
#ifndef LETTER_NAME_WORDS_H
#define LETTER_NAME_WORDS_H

#include <stdbool.h>

/* "mr", "sra", "د"; *wants_family: what follows may be the family name alone. */
bool name_is_title(const char *word, const char *lang, bool *wants_family);

/* "jr", "phd" */
bool name_is_suffix(const char *word);

/* "shop", "support", "family": whoever is called that is no single person. */
bool name_is_company(const char *word);

/* "gmbh", "sa": said at the end of a company's name. */
bool name_is_legal_form(const char *word);

/* "popescu", "kowalska": this can only be a family name. */
bool name_is_family(const char *word);

/* Whether first and second are one first name: "juan" and "carlos", "عبد" and "الله". */
bool name_is_double(const char *first, const char *second, const char *lang);

/* Whether word only begins a first name: "abu", "عبد". */
bool name_is_prefix(const char *word);

#endif
