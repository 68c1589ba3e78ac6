/*
 * lex - the words inside a tag or an output.
 */
#ifndef LETTER_LEX_H
#define LETTER_LEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attr.h"
#include "letter/place.h"

struct token;

enum word_kind {
	WORD_END,
	WORD_NAME,  /* customer, first-name, paid? */
	WORD_TEXT,  /* 'quoted' or "quoted"; p and n are what is between the quotes */
	WORD_INT,   /* 12, -3 */
	WORD_REAL,  /* 1.5 */
	WORD_DOTS,  /* .. */
	WORD_SIGN,  /* one of | . : , [ ] ( ) = */
	WORD_ORDER, /* == != <> < > <= >= */
};

struct word {
	enum word_kind kind;
	const char *p;
	size_t n;
};

/* word is the one that was read last and is not yet used. */
struct lex {
	const struct source *source;
	const char *end;
	const char *next; /* behind word */
	const char *done; /* behind the word that was used last */
	struct word word;
	int depth; /* of brackets that are open */
	struct err *err;
};

/* Begin with the first word of the token's inside. */
int lex_start(struct lex *lex, const struct token *t, struct err *err) MUST_CHECK;
int lex_advance(struct lex *lex) MUST_CHECK;

bool lex_is(const struct lex *lex, const char *text); /* a sign or a name that reads so */
bool lex_is_name(const struct lex *lex);
int lex_accept(struct lex *lex, const char *text); /* 1: it was there and is used; 0; -1 */
int lex_expect(struct lex *lex, const char *text) MUST_CHECK;
int lex_expect_end(struct lex *lex) MUST_CHECK;

struct place lex_place(const struct lex *lex);

/* The complaint that something else was expected here. Returns -1. */
int lex_complain(struct lex *lex, const char *expected);

#endif
