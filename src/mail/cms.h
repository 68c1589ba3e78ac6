/*
 * cms - what S/MIME signed and packed into its signature (RFC 5652, RFC 8551, section 3.5.2).
 *
 * Only as much of ASN.1 as leads to the content; no signature is checked. For the worker.
 */
#ifndef MAIL_CMS_H
#define MAIL_CMS_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/* Add the content of a SignedData in BER, which is a part with its header; false: there is none. */
bool cms_content(const char *bytes, size_t n, struct buf *out);

#endif
