/*
 * lines - what a file of the model's sources says, line by line. Blank lines and comments (#) say nothing.
 */
#ifndef MODEL_LINES_H
#define MODEL_LINES_H

#include "base/attr.h"

struct err;

/* Takes a line without blanks at its ends, which it may cut up. Returns 0, or -1 to end the reading. */
typedef int line_taker(void *arg, char *line, struct err *err);

/* Hand each line of a file to take. Errors begin with the file's name, those of take also with the line's number. */
int lines_read(const char *path, line_taker *take, void *arg, struct err *err) MUST_CHECK;

/* s without the blanks at its ends, cut in place. */
char *line_trim(char *s);

#endif
