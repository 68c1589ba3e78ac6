/*
 * money - amounts as people and exports write them, in minor units.
 */
#ifndef SHOP_MONEY_H
#define SHOP_MONEY_H

#include <stdbool.h>
#include <stdint.h>

/* How many digits the minor unit has: 2 for EUR, 0 for JPY, 3 for KWD. NULL or an unknown currency: 2. */
int money_digits(const char *currency);

/*
 * Read "1,234.56", "1.234,56", "12,30 €", "-5", "(5.00)". A single separator before exactly
 * three digits parts thousands, unless decimal is that very sign ('.' or ','; 0: not known).
 * More digits than the currency has are rounded. false when there is no amount in it.
 */
bool money_parse(const char *text, const char *currency, char decimal, int64_t *amount);

/* The currency that an amount is written with: "€12" is "EUR", "12 PLN" is "PLN"; NULL: none. A constant. */
const char *money_currency_of(const char *text);

/* "12.30 EUR"; the caller frees. currency may be NULL. */
char *money_text(int64_t amount, const char *currency);

#endif
