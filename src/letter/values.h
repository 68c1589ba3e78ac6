/*
 * values - what is inside a context, for the engine.
 */
#ifndef LETTER_VALUES_H
#define LETTER_VALUES_H

struct context;
struct map;

const struct map *context_values(const struct context *c);

#endif
