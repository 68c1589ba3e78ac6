#include "triage/lane.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "mail/message.h"
#include "triage/domain.h"
#include "triage/form.h"
#include "triage/model.h"
#include "triage/robot.h"
#include "triage/signs.h"
#include "triage/trust.h"

/*
 * Weights are log-odds of a pitch, so that the score of a verdict is the
 * logistic function of the weight that decided, and evidence adds up.
 */
static const double certain = 7.0;  /* a thousand to one */
static const double bulk = 4.6;     /* a hundred to one */
static const double nothing = -2.2; /* one to nine: no sign of anything */
static const double forgery = 1.0;  /* forwarding breaks honest mail, too */

static const char *const lane_names[] = {
	[LANE_CUSTOMER] = "customer",
	[LANE_UNSURE] = "unsure",
	[LANE_NOTICE] = "notice",
	[LANE_PITCH] = "pitch",
};

const char *lane_name(enum lane lane)
{
	return lane_names[lane];
}

bool lane_parse(const char *name, enum lane *lane)
{
	for (size_t i = 0; i < sizeof(lane_names) / sizeof(*lane_names); i++) {
		if (strcmp(lane_names[i], name) == 0) {
			*lane = (enum lane)i;
			return true;
		}
	}
	return false;
}

/* What the rules look at. */
struct evidence {
	const struct message *m;
	const struct sender_facts *facts;
	unsigned signs;
};

static const char *sender(const struct evidence *e)
{
	return message_sender(e->m)->addr;
}

static bool is_quarantined(const struct evidence *e)
{
	return e->m->quarantined != NULL;
}

static bool is_bounce(const struct evidence *e)
{
	return e->signs & SIGN_BOUNCE;
}

static bool is_answered_by_machine(const struct evidence *e)
{
	return e->signs & SIGN_MACHINE_ANSWER;
}

static bool is_own(const struct evidence *e)
{
	return e->facts->is_own;
}

/* Not the programs of the shop's own site, which speak for whoever filled in a form. */
static bool is_colleague(const struct evidence *e)
{
	const char *addr = sender(e);

	return domain_is_ours(address_domain(addr), e->facts) && !robot_address(addr) && !robot_web(addr);
}

static bool is_ruled(const struct evidence *e, enum lane lane)
{
	return e->facts->is_ruled && e->facts->ruled == lane;
}

static bool is_ruled_customer(const struct evidence *e)
{
	return is_ruled(e, LANE_CUSTOMER);
}

static bool is_ruled_notice(const struct evidence *e)
{
	return is_ruled(e, LANE_NOTICE);
}

static bool is_ruled_pitch(const struct evidence *e)
{
	return is_ruled(e, LANE_PITCH);
}

static bool replies_to_us(const struct evidence *e)
{
	return e->facts->replies_to_us;
}

static bool was_answered(const struct evidence *e)
{
	return e->facts->was_answered;
}

static bool has_order(const struct evidence *e)
{
	return e->facts->has_order;
}

static bool is_allowed(const struct evidence *e)
{
	return address_is_listed(e->facts->allow, sender(e));
}

static bool is_blocked(const struct evidence *e)
{
	return address_is_listed(e->facts->block, sender(e));
}

static bool is_like_notice(const struct evidence *e)
{
	return e->facts->is_like_notice;
}

static bool is_sealed(const struct evidence *e)
{
	return e->signs & SIGN_SEALED;
}

static bool is_passed_on(const struct evidence *e)
{
	return !e->facts->is_taught_customer && (e->signs & SIGN_PASSED_ON);
}

static bool is_notification(const struct evidence *e)
{
	return !e->facts->is_taught_customer && (e->signs & SIGN_NOTIFICATION);
}

/*
 * The certain rules; the first that applies decides, all that apply are told.
 * What a machine answers is no question, whoever it answers for, and what cannot be
 * read is never put aside; then the owner's own word about a sender counts; after
 * these, who is a customer comes first.
 */
static const struct rule {
	bool (*applies)(const struct evidence *e);
	enum lane lane;
	int certainty; /* in parts of certain: -1 a customer, 1 a pitch, 0 neither */
	const char *text;
} rules[] = {
	{ is_quarantined, LANE_UNSURE, 0, N_("could not be read safely, so it was not judged") },
	{ is_bounce, LANE_NOTICE, 0, N_("reports that a letter could not be delivered") },
	{ is_answered_by_machine, LANE_NOTICE, 0, N_("an automatic answer or report: no person waits for a reply") },
	{ is_own, LANE_CUSTOMER, -1, N_("comes from our own address") },
	{ is_colleague, LANE_CUSTOMER, -1, N_("comes from our own domain: a colleague") },
	{ is_ruled_customer, LANE_CUSTOMER, -1, N_("the owner marked this sender as a customer") },
	{ has_order, LANE_CUSTOMER, -1, N_("has an order") },
	{ is_ruled_notice, LANE_NOTICE, 0, N_("the owner marked this sender as one of notices") },
	{ is_ruled_pitch, LANE_PITCH, 1, N_("the owner marked this sender as one of pitches") },
	{ replies_to_us, LANE_CUSTOMER, -1, N_("answers a letter of ours") },
	{ was_answered, LANE_CUSTOMER, -1, N_("we wrote to this address before") },
	{ is_allowed, LANE_CUSTOMER, -1, N_("the sender is on the allow list") },
	{ is_blocked, LANE_PITCH, 1, N_("the sender is on the block list") },
	{ is_sealed, LANE_UNSURE, 0, N_("its content is encrypted, compressed or packed, so it cannot be judged") },
	{ is_like_notice, LANE_NOTICE, 0, N_("is like a mail of this sender that the owner marked as a notice") },
	{ is_passed_on, LANE_UNSURE, 0, N_("sent by a machine, but somebody may wait behind it for an answer") },
	{ is_notification, LANE_NOTICE, 0, N_("sent by a machine: a notification of a shop, a payment service or a carrier") },
};

static void add_reason(struct verdict *v, double weight, char *text)
{
	v->reasons = mem_grow(v->reasons, v->n_reasons, sizeof(*v->reasons));
	v->reasons[v->n_reasons].text = text;
	v->reasons[v->n_reasons++].weight = weight;
}

/* The first reason of a verdict is the one that decides. */
static void decide(struct verdict *v, enum lane lane, double weight)
{
	v->lane = lane;
	v->score = 1 / (1 + exp(-weight));
}

/* Evidence of a mailing; it decides only where no rule did. True: it did. */
static bool weigh_bulk(const struct evidence *e, struct verdict *v)
{
	bool decides = !v->n_reasons;
	size_t at = 0;
	char *sign;

	if (!(e->signs & SIGN_BULK) || e->facts->is_taught_customer || is_own_list(e->m, e->facts))
		return false;
	while ((sign = next_bulk_sign(e->m, &at)) != NULL) {
		if (!v->n_reasons)
			decide(v, LANE_PITCH, bulk);
		add_reason(v, bulk, sign);
	}
	return decides;
}

/*
 * A customer's firm has lists and gateways that add the header of a mailing to what she writes. Where
 * her words weigh more than that, she is not put aside.
 */
static void doubt_bulk(const struct opinion *said, struct verdict *v)
{
	struct reason first = v->reasons[0];

	if (said->lane != LANE_CUSTOMER || said->logit > -bulk)
		return;
	decide(v, LANE_UNSURE, 0);
	v->topic = said->topic;
	v->reasons[0] = (struct reason) { mem_dup(_("is written as customers write, whatever its header says")), said->logit };
	add_reason(v, first.weight, first.text);
}

/* What the model says of a mail on which no rule decided, or only its header; what it is about, whoever decided. */
static void ask_model(const struct message *m, const struct filter *filter, bool is_by_header, struct verdict *v)
{
	const struct opinion *said = filter->opinion;
	struct opinion own = { 0 };

	if (!said) {
		model_judge(filter->model, filter->learnt, m, &own);
		said = &own;
	}
	if (is_by_header)
		doubt_bulk(said, v);
	else
		v->topic = said->topic;
	if (!v->n_reasons) {
		decide(v, said->lane, said->logit);
		for (size_t i = 0; i < said->n_reasons; i++)
			add_reason(v, said->reasons[i].weight, mem_dup(said->reasons[i].text));
	}
	opinion_clear(&own);
}

/* True: only the header of a mailing decided. */
static bool apply_rules(const struct evidence *e, struct verdict *out)
{
	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
		const struct rule *rule = &rules[i];
		double weight = rule->certainty * certain;

		if (!rule->applies(e))
			continue;
		if (!out->n_reasons)
			decide(out, rule->lane, weight);
		add_reason(out, weight, mem_dup(_(rule->text)));
	}
	return weigh_bulk(e, out);
}

/* What is known of a sender says nothing of who only bears that name. */
static struct sender_facts without_trust(const struct sender_facts *facts)
{
	struct sender_facts left = *facts;

	left.is_own = false;
	left.was_answered = false;
	left.has_order = false;
	left.is_taught_customer = false;
	left.is_like_notice = false;
	left.is_ruled = facts->is_ruled && facts->ruled != LANE_CUSTOMER;
	left.allow = NULL;
	left.address = NULL;
	left.aliases = NULL;
	return left;
}

/* For an address of ours it takes a pass: our own server signs what we send. */
static bool is_forged(const struct message *m, const struct sender_facts *facts, enum trust trust)
{
	return trust == TRUST_FAILED ||
	       (trust == TRUST_NONE &&
		       (facts->is_own || domain_is_ours(address_domain(message_sender(m)->addr), facts)));
}

static void explain_forgery(enum trust trust, const char *method, struct verdict *out)
{
	char *why;

	if (trust == TRUST_FAILED)
		why = mem_printf(_("our mail server says that the sender is forged (%s failed): "
				   "what is known of that address counts for nothing"),
			method);
	else
		why = mem_dup(_("nothing proves that it comes from our own domain: "
				"our mail server found no pass of spf, dkim or dmarc"));
	add_reason(out, forgery, why);
}

/* What nothing spoke about is a customer's. */
static void settle(struct verdict *out)
{
	if (out->n_reasons)
		return;
	decide(out, LANE_CUSTOMER, nothing);
	add_reason(out, nothing, mem_dup(_("has no sign of a mailing or a machine")));
}

/* A mail as it stands, whose sender is who wrote it. */
static void judge_mail(const struct message *m, unsigned signs, const struct sender_facts *facts,
	const struct filter *filter, struct verdict *out)
{
	const char *method;
	enum trust trust = trust_in_sender(m, facts, &method);
	const struct sender_facts left = without_trust(facts);
	bool forged = is_forged(m, facts, trust);
	const struct evidence evidence = { .m = m, .facts = forged ? &left : facts, .signs = signs };
	bool is_by_header;

	is_by_header = apply_rules(&evidence, out);
	if (filter && filter->model &&
		(!out->n_reasons || is_by_header || (out->lane == LANE_CUSTOMER && !filter->needs_no_topic)))
		ask_model(m, filter, is_by_header, out);
	settle(out);
	if (forged)
		explain_forgery(trust, method, out);
}

/* What a form brought is judged as if the customer had written it herself: without the header of the program. */
static void judge_form(const struct form *form, const struct message *m, unsigned signs,
	const struct sender_facts *facts, const struct filter *filter, struct verdict *out)
{
	struct message heard;

	form_hear(form, m, &heard);
	judge_mail(&heard, signs, facts, filter, out);
	address_list_clear(&heard.from);
	add_reason(out, 0, mem_printf(_("came by a form of the site: %s wrote it"), form->addr));
}

void lane_judge(const struct message *m, const struct sender_facts *facts,
	const struct filter *filter, struct verdict *out)
{
	unsigned signs = filter ? filter->signs : 0;
	struct form form = { 0 };
	bool is_form = (!signs || (signs & SIGN_FORM)) && form_read(m, &form);

	*out = (struct verdict) { 0 };
	if (!signs)
		signs = signs_read(m, is_form ? &form : NULL);
	if (is_form)
		judge_form(&form, m, signs, facts, filter, out);
	else
		judge_mail(m, signs, facts, filter, out);
	form_clear(&form);
}

bool verdict_is_sure_customer(const struct verdict *v)
{
	return v->lane == LANE_CUSTOMER && v->n_reasons && v->reasons[0].weight <= -certain;
}

void verdict_clear(struct verdict *v)
{
	for (size_t i = 0; i < v->n_reasons; i++)
		free(v->reasons[i].text);
	free(v->reasons);
	*v = (struct verdict) { 0 };
}
