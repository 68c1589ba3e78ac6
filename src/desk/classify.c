/* classify - what the triage filter says of a mail that is not in the mailbox. */
#include <stdlib.h>

#include "base/err.h"
#include "base/mem.h"
#include "desk/inside.h"
#include "desk/taught.h"
#include "desk/threads.h"
#include "mail/message.h"
#include "mail/reader.h"
#include "sync/insight.h"
#include "text/lang.h"
#include "triage/lane.h"

void classification_clear(struct classification *c)
{
	free(c->lang);
	free(c->topic);
	free(c->quarantined);
	reason_views_clear(&c->reasons);
	strs_clear(&c->lessons);
}

static void fill(struct classification *out, struct desk *d, const struct message *m,
	const struct verdict *verdict)
{
	*out = (struct classification) {
		.lane = lane_name(verdict->lane),
		.score = verdict->score,
		.topic = mem_dup(verdict->topic),
		.lang = mem_dup(lang_detect(d->lang, m->text, NULL)),
		.quarantined = mem_dup(m->quarantined),
	};
	reason_views_fill(&out->reasons, verdict);
}

int desk_classify(struct desk *d, const char *bytes, size_t n, struct classification *out,
	struct err *err)
{
	struct message m = { 0 };
	struct verdict verdict = { 0 };
	struct insight insight = { 0 };
	int rc = reader_message(d->reader, bytes, n, INSIGHT_OF_MAIL, &m, err);

	if (rc == 0) {
		(void)insight_take(d->reader, d->model, INSIGHT_OF_MAIL, &insight);
		rc = judge_with_insight(&d->judge, &m, &insight, &verdict, err);
	}
	if (rc == 0)
		fill(out, d, &m, &verdict);
	if (rc == 0)
		rc = taught_tell(d, message_sender(&m)->addr, 0, &out->lessons, err);
	verdict_clear(&verdict);
	insight_clear(&insight);
	message_clear(&m);
	return rc;
}
