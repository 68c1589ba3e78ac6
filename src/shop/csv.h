/*
 * csv - rows of cells, by libcsv. Private to shop.
 */
#ifndef SHOP_CSV_H
#define SHOP_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"

struct buf;
struct err;

struct csv_text {
	const char *at;
	size_t n;
};

struct csv_cells {
	const char *const *v; /* valid until the callback returns */
	size_t n;
	int line;    /* where the row begins, from 1 */
	bool is_cut; /* the file ends here, without a line break */
};

/* Returns -1 with err to stop. */
typedef int csv_row_fn(void *data, const struct csv_cells *row, struct err *err);

/*
 * UTF-8 of bytes that may be UTF-16 with a BOM or windows-1252; without a BOM. *text is within bytes where
 * they are that, else within room. ERR_DATA for what is no text.
 */
int csv_decode(const char *bytes, size_t n, struct buf *room, struct csv_text *text,
	struct err *err) MUST_CHECK;

/*
 * The separator: what a first line such as "sep=;" tells, which is no row; else, of the first row, the most
 * frequent of , ; tab | outside of quotes.
 */
char csv_delimiter(const char *text, size_t n);

/* Call row for each row that is not blank. ERR_DATA with the line for quotes that do not match. */
int csv_rows(const char *text, size_t n, char delimiter, csv_row_fn *row, void *data,
	struct err *err) MUST_CHECK;

#endif
