/*
 * boundary - delimiters of MIME parts in a form that libetpan reads.
 *
 * RFC 2046 allows blanks and question marks in a boundary; libetpan takes two blanks for one,
 * and stumbles over "=?".
 */
#ifndef MAIL_BOUNDARY_H
#define MAIL_BOUNDARY_H

struct buf;

/*
 * Write "_" for both, in Content-Type fields and in delimiter lines. Nothing moves: a mail
 * keeps its length. It takes a mail that passed the guard, whose boundaries are short.
 */
void boundary_settle(struct buf *mail);

#endif
