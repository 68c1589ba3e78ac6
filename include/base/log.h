/*
 * log - what the program did, for the owner who asks with -v.
 *
 * Lines go to stderr. A secret never goes in; text of a mail or a server goes
 * in through safe_text() only.
 */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/attr.h"

enum log_level {
	LOG_QUIET,
	LOG_NORMAL,
	LOG_VERBOSE,
};

void log_set_level(enum log_level level);

void log_warn(const char *format, ...) PRINTF_LIKE(1, 2);  /* unless quiet */
void log_debug(const char *format, ...) PRINTF_LIKE(1, 2); /* when verbose */

#endif
