/*
 * schema_first - the first of the steps of schema.h: the tables that all others are added to.
 */
#ifndef STORE_SCHEMA_FIRST_H
#define STORE_SCHEMA_FIRST_H

extern const char *const schema_first[];

#endif
