/*
 * jail - what a worker gives up before it looks at the first mail.
 */
#ifndef MAIL_JAIL_H
#define MAIL_JAIL_H

#include "base/attr.h"

/*
 * Give up every descriptor but 0, 1 and 2 (which then leads nowhere), new
 * privileges, new processes, files, most memory, and all system calls but those
 * that computing takes: a file cannot be opened (EPERM), and who wants a socket,
 * a program, or code in writable memory is killed by SIGSYS. There is no way
 * back. -1 when the system denies any of it.
 */
int jail_enter(void) MUST_CHECK;

/* From now on so much processor time, then the process ends by SIGPROF; 0: no end. */
void jail_allow_seconds(int seconds);

#endif
