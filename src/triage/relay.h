/*
 * relay - somebody's message within a mail that a program made: what a ticket system, a marketplace or a form
 * quotes, introduces ("Nina wrote:") or puts behind a label ("Message:").
 */
#ifndef TRIAGE_RELAY_H
#define TRIAGE_RELAY_H

/* That message, folded (phrase.h); "" when there is none. The caller frees. */
char *relay_message(const char *text);

#endif
