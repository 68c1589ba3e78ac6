/*
 * filing - the copy of what was sent, in the folder Sent.
 *
 * A copy is made only when none with that Message-ID is there: some providers
 * file one by themselves, and an APPEND whose answer was lost may have worked.
 */
#ifndef SYNC_FILING_H
#define SYNC_FILING_H

#include "base/attr.h"

struct err;
struct work;

/* File every letter that is sent. What cannot be filed now stays for the next round. */
int filing_run(struct work *w, struct err *err) MUST_CHECK;

#endif
