/*
 * text - views as text: a table for a terminal, tab-separated lines for a pipe. Private to cli.
 */
#ifndef CLI_TEXT_H
#define CLI_TEXT_H

struct conversation;
struct desk;
struct explanation;
struct letter_view;
struct outbox_views;
struct thread_views;

void print_threads(const struct desk *d, const struct thread_views *threads);
void print_conversation(const struct desk *d, const struct conversation *c, int all_headers);
void print_explanation(const struct desk *d, const struct explanation *e);
void print_outbox(const struct desk *d, const struct outbox_views *outbox);
void print_letter(const struct desk *d, const struct letter_view *letter); /* as the customer would see it */
void print_lint(const struct letter_view *letter);                         /* to stderr */

/* Any text of a mail or an owner, made safe; a line, or lines with a newline at the end. */
void print_word(const char *text); /* without a newline */
void print_line(const char *text);
void print_text(const char *text);

#endif
