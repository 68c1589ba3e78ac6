/*
 * name - by what name a person is greeted. Pure.
 *
 * What stands in From is what the person, the mail program or the shop's form
 * made of a name. The customs of names decide what of it is the first name;
 * in doubt there is none, for a letter reads better without a name than with a
 * wrong one.
 */
#ifndef LETTER_NAME_H
#define LETTER_NAME_H

/*
 * The first name in a display name, as it is written in a greeting: "Ana" of
 * "Sra. ANA GARCÍA LÓPEZ" and of "García López, Ana". NULL when there is none:
 * a company, a role, an address, initials, a family name behind a title. lang
 * is the language of the person (ISO 639-1), or NULL. The caller frees.
 */
char *name_first(const char *name, const char *lang);

#endif
