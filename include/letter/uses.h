/*
 * uses - which values a template speaks of, and whether a letter has them. Pure.
 */
#ifndef LETTER_USES_H
#define LETTER_USES_H

struct strs;
struct template;

/* Add the values that subject, promise and body use, each once, in the order of the text: "customer.first_name". */
void template_uses(const struct template *t, struct strs *uses);

/*
 * Add what is wrong with them, a text each: a value that no letter has, with its place and the
 * one that may be meant, and a value that is asked for and never used.
 */
void template_review(const struct template *t, struct strs *problems);

#endif
