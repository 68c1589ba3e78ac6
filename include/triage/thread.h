/*
 * thread - what ties messages to one conversation. Pure.
 */
#ifndef TRIAGE_THREAD_H
#define TRIAGE_THREAD_H

struct message;
struct strs;

/*
 * Add the Message-IDs that tie m to its thread, each once: its own first, then
 * the one it answers, its references from the nearest on, and the letter that it reports on
 * when it is a bounce. Messages that share an id are of one thread. An id longer than a
 * line may be (RFC 5322, section 2.1.1: 998 bytes) is nobody's and left out.
 */
void thread_ids(const struct message *m, struct strs *out);

#endif
