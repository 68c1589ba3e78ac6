/*
 * number - the arithmetic of templates: whole numbers, and decimal fractions
 * that come out as they were written (10.1 + 2.2 is 12.3).
 */
#ifndef LETTER_NUMBER_H
#define LETTER_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

struct buf;
struct value;

/* digits / 10^scale; what does not fit is a rough number of binary fractions. */
struct number {
	int64_t digits;
	int scale;
	bool is_real; /* it is printed with a point, also when there is nothing behind that */
	bool is_rough;
	double rough;
};

/* "12" and "12.5" are numbers, of another text the digits in front; all else is 0. */
struct number number_of(struct value v);
struct value number_value(struct number n);
double number_double(struct number n);

struct number number_add(struct number a, struct number b);
struct number number_subtract(struct number a, struct number b);
struct number number_multiply(struct number a, struct number b);

/* False when b is zero. Whole numbers give a whole one, rounded down. */
bool number_divide(struct number a, struct number b, struct number *out);
bool number_modulo(struct number a, struct number b, struct number *out);

int number_compare(struct number a, struct number b);
struct number number_floor(struct number n);
struct number number_ceil(struct number n);
struct number number_round(struct number n, int64_t decimals); /* half away from zero */

/* A whole number written as one ("3", " 12 ") or given as one; false for all else. */
bool number_exact(struct value v, int64_t *out);

/* The end of a range, an index: towards zero; 0 when it is none. */
int64_t number_index(struct value v);

/* The shortest decimal that reads back as d, with a point in it. */
void number_print_real(double d, struct buf *out);

#endif
