/* placeholder - what was to be filled in by hand and was forgotten. Pure. */
#ifndef LETTER_PLACEHOLDER_H
#define LETTER_PLACEHOLDER_H

/*
 * The first placeholder that is left in a letter's own text, of the caller, or NULL: a tag
 * of Liquid ({{ name }}), capitals in brackets ([NAME]), or a row of X ("XXX").
 */
char *placeholder_find(const char *text);

#endif
