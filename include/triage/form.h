/*
 * form - what a visitor wrote into a form of the shop's site, which a program sent on.
 *
 * The person is in Reply-To, or in lines of the body ("Email: x"). That a form names an
 * address proves nothing, but neither does From: on the mail of a stranger.
 */
#ifndef TRIAGE_FORM_H
#define TRIAGE_FORM_H

#include <stdbool.h>

struct message;

struct form {
	char *name;  /* of the customer; "" when the form has none */
	char *addr;  /* never empty */
	char *words; /* what she wrote, without the labels; the whole text where no label shows it */
};

/* False, and *out all NULL, when the mail is none. It goes by the header, so it says the same after form_make_sender(). */
bool form_read(const struct message *m, struct form *out);
void form_clear(struct form *f);

/* The mail with the customer as its sender. It borrows all but its From, which the caller clears. */
void form_see(const struct form *f, const struct message *m, struct message *seen);

/* What the customer said by the form, as a mail of hers. It borrows likewise. */
void form_hear(const struct form *f, const struct message *m, struct message *heard);

/* The customer becomes the sender of the mail, to whom answers go; its fields stay as they are. */
void form_make_sender(const struct form *f, struct message *m);

#endif
