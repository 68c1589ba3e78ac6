#include "sync/like.h"

#include <stdlib.h>

#include "mail/address.h"
#include "mail/message.h"
#include "store/lesson.h"
#include "store/mail.h"
#include "triage/alike.h"
#include "triage/domain.h"

/* Half of the words: what a program sends differs in names and goods, what people write in nearly all. */
static const double enough = 0.5;

/* 1 when the example is at hand. */
static int compare(struct store *st, const struct message *m, int64_t example, double *likeness,
	struct err *err)
{
	struct mail mail = { 0 };
	int rc = store_mail(st, example, &mail, err);

	if (rc > 0)
		*likeness = message_likeness(m, &mail.message);
	mail_clear(&mail);
	return rc;
}

int like_notice(struct store *st, const struct message *m, struct err *err)
{
	const char *addr = message_sender(m)->addr;
	const char *domain = address_domain(addr);
	enum lane lane = LANE_UNSURE;
	struct example_list list;
	double best = 0;
	double likeness = 0;
	int rc;

	if (!*addr)
		return 0;
	rc = store_has_notices(st, err);
	if (rc <= 0)
		return rc;
	rc = store_notice_examples(st, addr, domain_is_public(domain) ? NULL : domain, &list, err);
	for (size_t i = 0; rc >= 0 && i < list.n; i++) {
		rc = compare(st, m, list.v[i].mail, &likeness, err);
		if (rc <= 0 || likeness <= best)
			continue;
		best = likeness;
		lane = list.v[i].lane;
	}
	free(list.v);
	return rc < 0 ? -1 : best >= enough && lane == LANE_NOTICE;
}
