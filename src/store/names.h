/*
 * names - the lists of the code by the names that the tables keep them under,
 * and what several files of the store release.
 */
#ifndef STORE_NAMES_H
#define STORE_NAMES_H

#include "store/mail.h"
#include "store/outbox.h"
#include "triage/lane.h"
#include "triage/state.h"

const char *direction_name(enum direction direction);
enum direction direction_of(const char *name);

/* A name that this program does not know is shown rather than hidden. */
enum lane lane_of(const char *name);
enum state state_of(const char *name);
enum due_kind due_kind_of(const char *name);         /* NULL: DUE_NONE */
enum outbox_state outbox_state_of(const char *name); /* unknown: OUTBOX_UNKNOWN, which never leaves by itself */

void letter_marks_clear(struct letter_marks *marks);

#endif
