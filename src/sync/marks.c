#include "sync/marks.h"

#include <stdlib.h>
#include <strings.h>

#include "base/mem.h"
#include "base/rfc3339.h"
#include "calendar/zone.h"
#include "mail/message.h"
#include "mail/write.h"
#include "store/mail.h"

static const char field_promise[] = "X-Tillmail-Promise";
static const char field_template[] = "X-Tillmail-Template";
static const char field_topic[] = "X-Tillmail-Topic";
static const char field_then[] = "X-Tillmail-Then";
static const char field_followup[] = "X-Tillmail-Followup";

enum { FOLLOWUP_MAX = 365 }; /* working days */

static char *read_name(const struct message *m, const char *field)
{
	const char *value = message_field(m, field);

	return value && *value ? mem_dup(value) : NULL;
}

static int read_days(const char *value)
{
	long days = value ? strtol(value, NULL, 10) : 0;

	return days > 0 && days <= FOLLOWUP_MAX ? (int)days : 0;
}

void marks_read(const struct message *m, struct letter_marks *out)
{
	const char *promise = message_field(m, field_promise);
	const char *then = message_field(m, field_then);

	*out = (struct letter_marks) {
		.promise = NO_TIME,
		.template = read_name(m, field_template),
		.topic = read_name(m, field_topic),
		.closes = then && strcasecmp(then, "done") == 0,
	};
	out->followup = read_days(message_field(m, field_followup));
	if (promise && rfc3339_parse(promise, &out->promise, NULL) < 0)
		out->promise = NO_TIME;
}

void marks_write(const struct letter_marks *marks, const struct zone *zone, struct buf *out)
{
	char *promise;

	header_write(out, field_then, marks->closes ? "done" : "waiting");
	if (marks->promise != NO_TIME) {
		promise = zone_rfc3339(zone, marks->promise);
		header_write(out, field_promise, promise);
		free(promise);
	}
	if (marks->followup) {
		char *days = mem_printf("%d", marks->followup);

		header_write(out, field_followup, days);
		free(days);
	}
	if (marks->template)
		header_write(out, field_template, marks->template);
	if (marks->topic)
		header_write(out, field_topic, marks->topic);
}

bool marks_are_in(const struct message *m)
{
	return message_field(m, field_then) || message_field(m, field_promise) ||
	       message_field(m, field_template) || message_field(m, field_topic);
}
