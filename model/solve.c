#include "solve.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { ROUNDS_MAX = 200,
	STEPS_MAX = 100 };

static const double tolerance = 0.05;

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

struct problem {
	const struct row *rows;
	size_t n;
	double (*pairs)[2]; /* of each row: alpha, cost - alpha */
	double *squares;
	double *weights; /* as the rows add up to them, before their directions bind them */
	const signed char *directions;
	size_t n_bound;
};

static double bind(const struct problem *p, size_t column)
{
	double w = p->weights[column];

	if (column >= p->n_bound || p->directions[column] * w >= 0)
		return w;
	return 0;
}

static double bound_sum(const struct problem *p, const struct row *row)
{
	double sum = 0;

	for (size_t i = 0; i < row->n; i++)
		sum += bind(p, row->cells[i].column) * (double)row->cells[i].value;
	return sum;
}

static double solve_round(struct problem *p)
{
	double worst = 0;

	for (size_t i = 0; i < p->n; i++) {
		const struct row *row = &p->rows[i];
		double gap;
		double change;

		if (row->cost <= 0)
			continue;
		change = improve(p->pairs[i], row->cost, p->squares[i], sign_of(row) * bound_sum(p, row), &gap);
		if (change != 0)
			row_add(row, change * sign_of(row), p->weights);
		worst = gap > worst ? gap : worst;
	}
	return worst;
}

static void start(struct problem *p)
{
	for (size_t i = 0; i < p->n; i++) {
		if (p->rows[i].cost <= 0)
			continue;
		p->pairs[i][0] = fmin(0.001 * p->rows[i].cost, 1e-8);
		p->pairs[i][1] = p->rows[i].cost - p->pairs[i][0];
		p->squares[i] = row_square(&p->rows[i]);
		row_add(&p->rows[i], p->pairs[i][0] * sign_of(&p->rows[i]), p->weights);
	}
}

void solve(const struct row *rows, size_t n, double *weights, size_t n_columns,
	const signed char *directions, size_t n_bound)
{
	struct problem p = {
		.rows = rows,
		.n = n,
		.pairs = mem_alloc((n + 1) * sizeof(*p.pairs)),
		.squares = mem_alloc((n + 1) * sizeof(*p.squares)),
		.weights = weights,
		.directions = directions,
		.n_bound = n_bound,
	};

	memset(weights, 0, n_columns * sizeof(*weights));
	start(&p);
	for (int round = 0; round < ROUNDS_MAX; round++)
		if (solve_round(&p) < tolerance)
			break;
	for (size_t i = 0; i < n_bound; i++)
		weights[i] = bind(&p, i);
	free(p.pairs);
	free(p.squares);
}
