/*
 * report - delivery status notifications (RFC 3464).
 */
#ifndef MAIL_REPORT_H
#define MAIL_REPORT_H

struct delivery_report;
struct mime;

/* Fill in an empty report when one of the parts is a message/delivery-status. */
void report_read(const struct mime *m, struct delivery_report *out);

#endif
