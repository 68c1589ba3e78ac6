/*
 * number - the numbers of orders, and where customers write them. Pure.
 */
#ifndef SHOP_NUMBER_H
#define SHOP_NUMBER_H

#include <stdbool.h>

struct strs;

/* Under what a number is known, however it is written: "#1042" is "1042", "SO-10377" is "so10377". The caller frees. */
char *shop_number_key(const char *number);

/* Whether a key that somebody wrote is a number's: the whole of it, or what stands behind its letters ("10377" of "so10377"). */
bool shop_number_is(const char *key, const char *written);

/*
 * Add the keys of all that may be the number of an order, each once: #1042, SO-10377,
 * "order no. 11002", "comanda nr.", "zamówienie", "pedido", "ordine", "طلب" and a number;
 * in a subject (is_subject) also a number of four digits or more that stands alone. Most
 * are no orders: who asks compares them with those that there are.
 */
void shop_numbers_find(const char *text, bool is_subject, struct strs *keys);

/* The same in a text that text_fold() made. */
void shop_numbers_find_folded(const char *folded, bool is_subject, struct strs *keys);

#endif
