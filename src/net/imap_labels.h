/*
 * imap_labels - Gmail's labels in a FETCH response.
 */
#ifndef NET_IMAP_LABELS_H
#define NET_IMAP_LABELS_H

#include <stdbool.h>

#include "base/attr.h"

struct buf;
struct strs;

/*
 * Move the labels, atoms, strings and literals, from the text of a response to labels: the parser
 * knows them in no other form than the usual one. false: there are none.
 */
bool imap_labels_cut(struct buf *text, struct strs *labels) MUST_CHECK;

#endif
