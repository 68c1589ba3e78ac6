/*
 * robot - senders that are programs, by what their addresses are called.
 */
#ifndef TRIAGE_ROBOT_H
#define TRIAGE_ROBOT_H

#include <stdbool.h>

/* Nobody reads what is sent there: "noreply@", "keine-antwort@", "notifications@". */
bool robot_address(const char *addr);

/* People and programs of a shop, a bank or a carrier write from it: "orders@", "payouts@", "tracking@". */
bool robot_desk(const char *addr);

/* Of these, where people of any firm write, customers, too: "info@", "sales@". */
bool robot_counter(const char *addr);

/* Desks of a firm that buys by mail as well as of a carrier, and who looks after a site: "shipping@", "webmaster@". */
bool robot_office(const char *addr);

/* Telephone systems: "voicemail@", "asterisk@". */
bool robot_telephone(const char *addr);

/* Where the programs of web sites send from: "wordpress@", "www-data@", "formular@". */
bool robot_web(const char *addr);

/* The domain of a service that passes forms on: "formspree.io". */
bool robot_form_service(const char *domain);

#endif
