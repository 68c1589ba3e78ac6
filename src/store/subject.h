/*
 * subject - what a conversation is called.
 */
#ifndef STORE_SUBJECT_H
#define STORE_SUBJECT_H

/* The subject behind its reply and forward prefixes; lives as long as subject. */
const char *subject_of_thread(const char *subject);

#endif
