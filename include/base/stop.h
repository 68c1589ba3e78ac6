/*
 * stop - the wish that the program ends, as a descriptor.
 *
 * TERM, INT and HUP come to a descriptor instead of ending the program at once, so that
 * whoever waits for something can wait for them, too, and end at a point where nothing
 * is half done. A signal that was ignored stays so (nohup).
 */
#ifndef BASE_STOP_H
#define BASE_STOP_H

#include <signal.h>
#include <stdbool.h>

struct stop {
	int fd; /* can be read once somebody asked, and stays so; -1: it could not be made */
	sigset_t before;
};

void stop_catch(struct stop *s);

/* The signals are as before; those that came are forgotten. */
void stop_release(struct stop *s);

/* Whether somebody asked; fd may be -1: never. */
bool stop_is_wanted(int fd);

/* Wait so many milliseconds, or until somebody asks: true. */
bool stop_await(int fd, int ms);

#endif
