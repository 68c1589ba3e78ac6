#include "ratios.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "solve.h"

static const double smoothing = 1; /* of the counts */
static const double gain = 4;      /* chosen on sources left out */

/* What each class uses of a column, and of all. */
struct counts {
	double *in[2];
	double all[2];
};

static struct counts count(const struct row *rows, size_t n, size_t n_columns)
{
	struct counts c = {
		.in = { mem_alloc((n_columns + 1) * sizeof(**c.in)), mem_alloc((n_columns + 1) * sizeof(**c.in)) },
	};

	for (size_t i = 0; i < n; i++) {
		const struct row *row = &rows[i];

		c.all[row->is_positive] += row->cost;
		for (size_t k = 0; k < row->n; k++)
			c.in[row->is_positive][row->cells[k].column] += row->cost;
	}
	return c;
}

static double share(const struct counts *c, int class, size_t column)
{
	return (smoothing + c->in[class][column]) / (smoothing + c->all[class]);
}

static double *make_scales(const struct row *rows, size_t n, size_t n_columns, size_t n_bound)
{
	struct counts c = count(rows, n, n_columns);
	double *scales = mem_alloc((n_columns + 1) * sizeof(*scales));

	for (size_t j = 0; j < n_columns; j++)
		scales[j] = j < n_bound ? 1 : gain * fabs(log(share(&c, 1, j) / share(&c, 0, j)));
	free(c.in[0]);
	free(c.in[1]);
	return scales;
}

static struct row scale(const struct row *row, const double *scales)
{
	struct row out = *row;

	out.cells = mem_alloc((row->n + 1) * sizeof(*out.cells));
	for (size_t k = 0; k < row->n; k++) {
		out.cells[k] = row->cells[k];
		out.cells[k].value *= (float)scales[row->cells[k].column];
	}
	return out;
}

void solve_by_ratios(const struct row *rows, size_t n, double *weights, size_t n_columns,
	const signed char *directions, size_t n_bound)
{
	double *scales = make_scales(rows, n, n_columns, n_bound);
	struct row *scaled = mem_alloc((n + 1) * sizeof(*scaled));

	for (size_t i = 0; i < n; i++)
		scaled[i] = scale(&rows[i], scales);
	solve(scaled, n, weights, n_columns, directions, n_bound);
	for (size_t j = 0; j < n_columns; j++)
		weights[j] *= scales[j];
	for (size_t i = 0; i < n; i++)
		free(scaled[i].cells);
	free(scaled);
	free(scales);
}
