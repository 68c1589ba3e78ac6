/*
 * imap_code - numbers and response codes, read strictly: what is not exactly
 * as RFC 3501 and RFC 4315 write it counts as not there.
 */
#ifndef NET_IMAP_CODE_H
#define NET_IMAP_CODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A number up to max at *p, which moves behind its digits; else false and p stays. */
bool imap_number(const char **p, uint64_t max, uint64_t *n);

/*
 * In a status text such as "[UIDNEXT 4392] Predicted next UID": what follows the
 * code's name, up to the bracket at its end; NULL when it is another code or none.
 */
const char *imap_code(const char *text, const char *name);

/* A code of one number: 0 when it is not there or not a number from 1 to max. */
uint64_t imap_code_number(const char *text, const char *name, uint64_t max);

/* [APPENDUID validity uid] of one mail: the UID, or 0. */
uint32_t imap_code_append_uid(const char *text);

/*
 * [COPYUID validity sources targets]: copies[i] is the UID of the copy of uids[i] (ascending), or
 * stays as it is. false, and nothing changes, when the code is not there or makes no sense.
 */
bool imap_code_copy_uids(const char *text, const uint32_t *uids, size_t n, uint32_t *copies);

#endif
