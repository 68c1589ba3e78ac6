/*
 * thanks - mails that need no answer, since they only say thanks. Pure.
 */
#ifndef TRIAGE_THANKS_H
#define TRIAGE_THANKS_H

#include <stdbool.h>

struct message;

/*
 * Whether a customer's mail only thanks or takes note (see text/thanks.h). What has an
 * attachment or could not be read is none; nor is one that answers nothing and says something
 * else in its subject. agent: who signs for us, or NULL.
 */
bool message_is_thanks(const struct message *m, const char *agent);

#endif
