#include "solve.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { ROUNDS_MAX = 200,
	STEPS_MAX = 100 };

static const double tolerance = 0.01;

double row_sum(const struct row *row, const double *weights)
{
	double sum = 0;

	for (size_t i = 0; i < row->n; i++)
		sum += weights[row->cells[i].column] * (double)row->cells[i].value;
	return sum;
}

static void row_add(const struct row *row, double factor, double *weights)
{
	for (size_t i = 0; i < row->n; i++)
		weights[row->cells[i].column] += factor * (double)row->cells[i].value;
}

static double row_square(const struct row *row)
{
	double sum = 0;

	for (size_t i = 0; i < row->n; i++)
		sum += (double)row->cells[i].value * (double)row->cells[i].value;
	return sum;
}

/*
 * The best alpha of a row, all others fixed: a one-dimensional problem, by Newton's method,
 * from whichever end of (0, cost) is nearer. pair holds alpha and cost - alpha. Returns how
 * much alpha changed; *gap gets how far from the optimum it was.
 */
static double improve(double pair[2], double cost, double square, double margin, double *gap)
{
	bool is_low = 0.5 * square * (pair[1] - pair[0]) + margin >= 0;
	double sign = is_low ? 1 : -1;
	double *near = is_low ? &pair[0] : &pair[1];
	double old = *near;
	double z = cost - old < 0.5 * cost ? 0.1 * old : old;
	double slope = square * (z - old) + sign * margin + log(z / (cost - z));
	int steps = 0;

	*gap = fabs(slope);
	for (; steps < STEPS_MAX && fabs(slope) >= 1e-6; steps++) {
		double next = z - slope / (square + cost / (cost - z) / z);

		z = next <= 0 ? z * 0.1 : next;
		slope = square * (z - old) + sign * margin + log(z / (cost - z));
	}
	if (!steps)
		return 0;
	*near = z;
	pair[is_low ? 1 : 0] = cost - z;
	return sign * (z - old);
}

static double sign_of(const struct row *row)
{
	return row->is_positive ? 1 : -1;
}

static double solve_round(const struct row *rows, size_t n, double (*pairs)[2], double *weights)
{
	double worst = 0;

	for (size_t i = 0; i < n; i++) {
		const struct row *row = &rows[i];
		double gap;
		double change;

		if (row->cost <= 0)
			continue;
		change = improve(pairs[i], row->cost, row_square(row), sign_of(row) * row_sum(row, weights), &gap);
		if (change != 0)
			row_add(row, change * sign_of(row), weights);
		worst = gap > worst ? gap : worst;
	}
	return worst;
}

void solve(const struct row *rows, size_t n, double *weights, size_t n_columns)
{
	double(*pairs)[2] = mem_alloc((n + 1) * sizeof(*pairs));

	memset(weights, 0, n_columns * sizeof(*weights));
	for (size_t i = 0; i < n; i++) {
		if (rows[i].cost <= 0)
			continue;
		pairs[i][0] = fmin(0.001 * rows[i].cost, 1e-8);
		pairs[i][1] = rows[i].cost - pairs[i][0];
		row_add(&rows[i], pairs[i][0] * sign_of(&rows[i]), weights);
	}
	for (int round = 0; round < ROUNDS_MAX; round++)
		if (solve_round(rows, n, pairs, weights) < tolerance)
			break;
	free(pairs);
}
