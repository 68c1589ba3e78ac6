/*
 * ratios - solve(), with each word scaled by how unevenly the two classes use it: the log-count
 * ratio of naive Bayes (Wang and Manning, Baselines and Bigrams, ACL 2012). What both use as often
 * costs the regression dearly, so that it leans on what tells them apart.
 */
#ifndef MODEL_RATIOS_H
#define MODEL_RATIOS_H

#include <stddef.h>

struct row;

/* As solve(); the columns that are bound keep their scale. */
void solve_by_ratios(const struct row *rows, size_t n, double *weights, size_t n_columns,
	const signed char *directions, size_t n_bound);

#endif
