/*
 * address - who wrote and to whom (RFC 5322, section 3.4), read tolerantly.
 *
 * Names are valid UTF-8 without control characters. In addr the domain is in
 * lower case and the local part as it was written; it may be empty when the
 * field had no address.
 */
#ifndef MAIL_ADDRESS_H
#define MAIL_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

struct address {
	char *name; /* "" when none was given */
	char *addr; /* local@domain, or "" */
};

struct address_list {
	struct address *v;
	size_t n;
};

/*
 * Read the decoded or raw value of an address field, RFC 2047 words included.
 * What is no address is skipped, one bad address never takes the others along;
 * groups give their members. At most 1000 addresses are kept.
 */
void address_parse(const char *value, struct address_list *out);

void address_add(struct address_list *list, const char *name, const char *addr);
void address_list_copy(struct address_list *to, const struct address_list *from);
void address_list_clear(struct address_list *list);

/* Whether two addresses are one mailbox: both parts without regard to case. */
bool address_same(const char *a, const char *b);
bool address_list_has(const struct address_list *list, const char *addr);

/* What stands behind the last @, or "". */
const char *address_domain(const char *addr);

/* With its domain in ASCII: "@bücher.example" is "@xn--bcher-kva.example". Valid UTF-8; the caller frees. */
char *address_as_it_travels(const char *addr);

/*
 * Whether addr may stand in an SMTP command: one @, a local part of 1 to 64
 * and a domain of 1 to 253 printable ASCII characters, no blank, no angle
 * bracket, no control character; 254 in all (RFC 5321, section 4.5.3.1).
 */
bool address_is_sendable(const char *addr);

#endif
