/*
 * offer - the sentence of a pitch that says what it sells. Pure.
 */
#ifndef TRIAGE_OFFER_H
#define TRIAGE_OFFER_H

/*
 * One sentence of the text as it stands there, in one line: that which offers most, else the
 * first; "" when there is none. The caller frees.
 */
char *offer_sentence(const char *text);

#endif
