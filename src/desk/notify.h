/*
 * notify - the owner's own command that tells of new mail, such as notify-send. Private to desk.
 */
#ifndef DESK_NOTIFY_H
#define DESK_NOTIFY_H

#include <stdint.h>

struct desk;

/* The newest mail before a round, for notify_run(); 0: none, or nobody is to be told. */
int64_t notify_begin(const struct desk *d);

/*
 * Run ui.notify_command when customers, or who may be, wrote since then; nothing at the
 * first sync, when before is 0. It has some seconds, until stop says so (see
 * base/stop.h). What goes wrong is a warning.
 */
void notify_run(const struct desk *d, int64_t before, int stop);

#endif
