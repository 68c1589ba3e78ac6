/*
 * boundary - delimiters of MIME parts in a form that libetpan reads.
 *
 * RFC 2046 allows blanks and question marks in a boundary; libetpan takes two blanks for one,
 * stumbles over "=?", and keeps the blanks at the end of one, which the delimiters lack.
 */
#ifndef MAIL_BOUNDARY_H
#define MAIL_BOUNDARY_H

#include "base/attr.h"

struct buf;
struct err;

/*
 * Write another sign for both, one with which nothing of the mail is taken for a delimiter that was none
 * before, in Content-Type fields and in delimiter lines. Nothing moves: a mail keeps its length.
 *
 * The guard (mail/guard.h) has the last word on what libetpan is given: its errors.
 */
int boundary_settle(struct buf *mail, struct err *err) MUST_CHECK;

#endif
