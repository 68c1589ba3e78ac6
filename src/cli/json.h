/*
 * json - views as JSON, as tillmail-json(5) describes it. Private to cli.
 *
 * Every key is always there, null where unknown. Text of mails passes
 * safe_text(): also a JSON document may be printed on a terminal.
 */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include <stdint.h>

#include <jansson.h>

struct classification;
struct conversation;
struct desk;
struct dossier;
struct err;
struct explanation;
struct letter_view;
struct outbox_view;
struct people;
struct promise_view;
struct queued_view;
struct reason_views;
struct round_view;
struct strs;
struct template_view;
struct thread_view;

json_t *json_text(const char *s); /* NULL: null */
json_t *json_error(const struct err *err);
json_t *json_time(const struct desk *d, int64_t t); /* DESK_NO_TIME: null */
json_t *json_strings(const struct strs *list);
json_t *json_reasons(const struct reason_views *reasons);
json_t *json_thread(const struct desk *d, const struct thread_view *t);
json_t *json_conversation(const struct desk *d, const struct conversation *c);
json_t *json_explanation(const struct desk *d, const struct explanation *e);
json_t *json_classification(const char *file, const struct classification *c);
json_t *json_promise(const struct desk *d, const struct promise_view *p);
json_t *json_dossier(const struct desk *d, const struct dossier *dossier);
json_t *json_letter(const struct desk *d, const struct letter_view *l);
json_t *json_queued(const struct desk *d, const struct queued_view *q);
json_t *json_outbox(const struct desk *d, const struct outbox_view *o);
json_t *json_round(const struct round_view *r);
json_t *json_template(const struct template_view *t);

/* Print and release. A line is compact; a document is indented. */
void json_print_line(json_t *value);
void json_print(json_t *value);

#endif
