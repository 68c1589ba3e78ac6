/*
 * host - the name of a host: as people read it, as it travels, and what it looks like.
 *
 * By ICU: internationalized names (UTS #46), and letters that are taken for others
 * (UTS #39). A struct host of zeroes is ready to be filled; host_clear() releases it.
 */
#ifndef TEXT_HOST_H
#define TEXT_HOST_H

#include <stdbool.h>
#include <stddef.h>

struct host {
	char *name;     /* in lower case, as it was written */
	char *ascii;    /* as it travels: "xn--mller-kva.example"; name where is_valid is false */
	char *unicode;  /* as people read it: "müller.example"; likewise */
	bool is_valid;  /* else no program should take it for a name; also too long a one */
	bool is_plain;  /* ASCII, and no punycode, as it travels */
	bool is_mixed;  /* one of its labels has letters of several alphabets */
	bool is_veiled; /* it could be taken for plain ASCII, but has letters that are not Latin */
	char *look;     /* for host_looks_like() */
};

/* Read n bytes of valid UTF-8. */
void host_read(const char *name, size_t n, struct host *out);
void host_clear(struct host *h);

/*
 * How many of n bytes of valid UTF-8 at s are a name, where other text may follow: letters,
 * digits, hyphens and dots, without hyphens and dots at the end.
 */
size_t host_length(const char *s, size_t n);

/*
 * Whether the end of the host's name, of as many labels as known has (plain ASCII, in
 * lower case), could be taken for known. So it could, too, when it is just that.
 */
bool host_looks_like(const struct host *h, const char *known);

/* Whether one of its labels could be taken for name, a label of plain ASCII. */
bool host_has_label_like(const struct host *h, const char *name);

/* Its last labels, as many as known has, or the whole name: a part of ascii. */
const char *host_tail(const struct host *h, const char *known);

/* Whether two names differ in one letter, or in the order of two neighbours. */
bool host_is_misspelt(const char *name, const char *known);

#endif
