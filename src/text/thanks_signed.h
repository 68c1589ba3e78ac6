/*
 * thanks_signed - the signature below "Kind regards".
 */
#ifndef TEXT_THANKS_SIGNED_H
#define TEXT_THANKS_SIGNED_H

struct buf;
struct strs;

/* Add the words of names, as text_fold() writes them. */
void thanks_names(const struct strs *names, struct strs *words);

/*
 * Cut what follows a line that takes leave, when all of it is names, titles, telephone
 * numbers and addresses; so with a last line that is one of the names.
 */
void thanks_unsign(struct buf *text, const struct strs *names);

#endif
