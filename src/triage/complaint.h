/*
 * complaint - the words of who misses something, got it broken or needs something: a customer's, whoever
 * passes them on. The texts are folded (phrase.h), whole words count.
 */
#ifndef TRIAGE_COMPLAINT_H
#define TRIAGE_COMPLAINT_H

#include <stdbool.h>

/*
 * "in pieces", "never arrived", "please cancel", "my parcel". What a carrier says of a delivery, "could not be
 * delivered", is none, nor what would be if: "If something is missing, write to us".
 */
bool complaint_in(const char *text);

/* The writer speaks of her own order: "my order", "I paid". */
bool complaint_names_own(const char *text);

#endif
