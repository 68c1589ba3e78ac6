/*
 * text_orders - customers and their orders as text. Private to cli.
 */
#ifndef CLI_TEXT_ORDERS_H
#define CLI_TEXT_ORDERS_H

#include <stdint.h>

struct customer_view;
struct desk;
struct import_view;
struct proactive_views;
struct remedy_view;

void print_import(const struct import_view *view);
void print_buyer(const struct desk *d, const struct customer_view *c); /* in short: warnings, worth, age */
void print_customer(const struct desk *d, const struct customer_view *c);

/* A line each, tab-separated: number, address, thread, since, what it repeats, name; their age to stderr. */
void print_proactive(const struct desk *d, const struct proactive_views *list);

/* "Making it right ..." and "Orders as of ...": a line each. */
void print_remedy(const struct remedy_view *r);
void print_as_of(const struct desk *d, int64_t t);

#endif
