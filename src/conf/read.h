/*
 * read - YAML into struct conf, setting by setting.
 */
#ifndef CONF_READ_H
#define CONF_READ_H

#include "base/attr.h"

struct conf;
struct err;
struct yaml;
struct yaml_node;

/* Set what a document says; what it does not name stays. ERR_CONFIG. */
int read_settings(struct conf *c, const struct yaml *y, struct err *err) MUST_CHECK;

/* Give every setting its initial value. */
void read_defaults(struct conf *c);

/* The node of a setting such as "mailbox.imap", or NULL. */
const struct yaml_node *read_find(const struct yaml *y, const char *name);

#endif
