/*
 * wire_log - the dialogue with a server, for -v.
 *
 * Secrets must not come here, nor a server's challenges, by which a password can be guessed. What is not plain ASCII is shown as a question mark,
 * and a long line is cut.
 */
#ifndef NET_WIRE_LOG_H
#define NET_WIRE_LOG_H

#include <stddef.h>

void wire_log(const char *who, const char *line, size_t n);

#endif
