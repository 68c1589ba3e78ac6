/*
 * notice_words - what notifications to merchants say, in eight languages. Lists of phrases for
 * phrase_any(): folded, the last is NULL.
 */
#ifndef TRIAGE_NOTICE_WORDS_H
#define TRIAGE_NOTICE_WORDS_H

extern const char *const notice_services[];      /* names of domains, without their ends */
extern const char *const notice_subjects[];      /* "payment received" */
extern const char *const notice_of_people[];     /* in a subject: "message from" */
extern const char *const notice_tickets[];       /* of a help desk; what may stand behind them is next */
extern const char *const notice_behind_ticket[]; /* for phrase_at_start() */
extern const char *const notice_of_orders[];     /* of subjects: somebody bought something */
extern const char *const notice_disclaimers[];   /* "do not reply to this" */
extern const char *const notice_small_print[];   /* of questions that nobody asks: "need help" */
extern const char *const notice_unsubscribing[]; /* at the end of mailings */
extern const char *const notice_preferences[];   /* there, too: "manage preferences" */
extern const char *const notice_fine_print[];    /* lines for lawyers, and about why the mail was sent; in whole words */
extern const char *const notice_deliveries[];    /* of who is not at home, and tells it for the sake of a parcel */
extern const char *const notice_courtesies[];    /* of people: "kind regards", "please" */

#endif
