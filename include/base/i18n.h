/*
 * i18n - texts for people go through gettext; texts for programs do not.
 */
#ifndef BASE_I18N_H
#define BASE_I18N_H

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) (text) /* marks a text of a constant table; its user calls _() */

#endif
