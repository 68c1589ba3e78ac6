/*
 * date - the dates of exports. Private to shop.
 */
#ifndef SHOP_DATE_H
#define SHOP_DATE_H

#include <stdint.h>

#include "shop/export.h"

enum date_result {
	DATE_READ,
	DATE_WRONG,
	DATE_AMBIGUOUS, /* 01/02/2026, and nobody said which is the month */
};

/*
 * "2025-10-07 09:50:26 +0200", ISO 8601, "07.10.2025 09:50", "10/25/2025 1:30 PM". A time
 * without an offset is one of the zone, a date alone the beginning of its day.
 */
enum date_result date_read(const char *text, const struct zone *zone, enum date_order order,
	int64_t *t);

#endif
