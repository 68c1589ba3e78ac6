/*
 * param - the parameters of Content-Type and Content-Disposition (RFC 2045,
 * section 5.1, and RFC 2231).
 */
#ifndef MAIL_PARAM_H
#define MAIL_PARAM_H

#include <stddef.h>

struct param {
	char *name;  /* in lower case, without *0* */
	char *value; /* valid UTF-8 */
};

struct params {
	struct param *v;
	size_t n;
};

/*
 * Read an unfolded field value. Returns what stands before the first
 * semicolon, in lower case and without blanks ("text/plain"); the caller
 * frees it. At most 100 pieces of parameters are joined, the rest is left out.
 */
char *params_parse(const char *value, struct params *out);

/* The value of a parameter, or NULL. */
const char *params_find(const struct params *p, const char *name);

void params_clear(struct params *p);

#endif
