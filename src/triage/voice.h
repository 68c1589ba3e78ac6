/*
 * voice - what a caller left with a telephone system, which sends it on as sound.
 */
#ifndef TRIAGE_VOICE_H
#define TRIAGE_VOICE_H

#include <stdbool.h>

struct message;

/*
 * The subject tells of such a message, a machine or a telephone number shows, and the sound is attached, or
 * nothing at all: a link to it, or a page, is what frauds send.
 */
bool voice_brings_call(const struct message *m);

#endif
