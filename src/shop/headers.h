/*
 * headers - what the exports of shops call their columns. Private to shop.
 */
#ifndef SHOP_HEADERS_H
#define SHOP_HEADERS_H

#include "shop/columns.h"

enum {
	HEADER_SHOPIFY = 1, /* only there: its "Name" is the number of the order */
	HEADER_OTHERS = 2,  /* everywhere else */
	HEADER_ANYWHERE = HEADER_SHOPIFY | HEADER_OTHERS,
};

struct header {
	enum field field;
	int where;
	const char *name; /* compared without regard to case, blanks, signs and accents */
};

/* Of several for a field the one that stands first counts. Ends with a NULL name. */
extern const struct header headers[];

#endif
