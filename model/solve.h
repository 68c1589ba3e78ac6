/*
 * solve - logistic regression, L2-regularised, by coordinate descent in the dual (Yu, Huang
 * and Lin, Machine Learning 85, 2011). The optimum is unique, so that neither the order of
 * the rows nor a random number has a say in it.
 */
#ifndef MODEL_SOLVE_H
#define MODEL_SOLVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct cell {
	uint32_t column;
	float value;
};

struct row {
	struct cell *cells; /* the maker of the row frees them */
	size_t n;
	bool is_positive;
	double cost; /* of being wrong; 0: the row is left out */
};

/*
 * Write the weights of n_columns columns. Those of the first n_bound have a direction: 1 or -1
 * when their weight can have only that sign, 0 when it is free.
 */
void solve(const struct row *rows, size_t n, double *weights, size_t n_columns,
	const signed char *directions, size_t n_bound);

double row_sum(const struct row *row, const double *weights);

#endif
