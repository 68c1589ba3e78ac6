#include "triage/notice.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "mail/message.h"
#include "text/newest.h"
#include "triage/complaint.h"
#include "triage/domain.h"
#include "triage/lane.h"
#include "triage/notice_words.h"
#include "triage/phrase.h"
#include "triage/relay.h"
#include "triage/returned.h"
#include "triage/robot.h"
#include "triage/signs.h"
#include "triage/voice.h"

/* What notifications are known by; all folded. */
struct reading {
	char *subject;
	char *text;     /* the newest */
	char *words;    /* of that, without what the law or a sender of mailings adds */
	char *message;  /* of somebody, that the mail passes on */
	bool complains; /* who wrote that */
	bool tells;     /* the subject is one of a notification */
	bool is_passed; /* it says that somebody wrote what follows */
	bool is_bot;    /* nobody reads at the sender's address, or a program says that it wrote */
};

static void reading_clear(struct reading *r)
{
	free(r->subject);
	free(r->text);
	free(r->words);
	free(r->message);
}

static const char digits[] = "0123456789";

static bool has_digit(const char *s)
{
	return strpbrk(s, digits) != NULL;
}

/* Where marketplaces give each buyer an address: "b7x2qk@marketplace.amazon.de". */
static bool hides_people(const char *domain)
{
	static const char *const hosts[] = { "marketplace.", "members." };

	for (size_t i = 0; i < sizeof(hosts) / sizeof(*hosts); i++)
		if (strncasecmp(domain, hosts[i], strlen(hosts[i])) == 0)
			return true;
	return false;
}

/* A service of many merchants, which writes by program from whatever address; a post that gives out mailboxes is none. */
static bool is_from_service(const char *domain)
{
	if (domain_is_public(domain) || hides_people(domain))
		return false;
	for (size_t i = 0; notice_services[i]; i++) {
		size_t len = strlen(notice_services[i]);

		/* "paypal" is paypal.de, mail.paypal.com, and not paypal-help.example */
		for (const char *p = domain; (p = strcasestr(p, notice_services[i])) != NULL; p++)
			if ((p == domain || p[-1] == '.') && p[len] == '.' && strlen(p + len) <= strlen(".com.pl"))
				return true;
	}
	return false;
}

/* "paczka 620111222 zostala" says "paczka zostala". The caller frees. */
static char *without_numbers(const char *subject)
{
	struct buf out = { 0 };

	for (const char *p = subject; *p; p += strspn(p, " ")) {
		size_t len = strcspn(p, " ");

		if (strcspn(p, digits) >= len) {
			if (out.len)
				buf_putc(&out, ' ');
			buf_add(&out, p, len);
		}
		p += len;
	}
	return buf_take(&out);
}

/* Whether the subject is one of a notification, with or without its numbers. */
static bool tells(const char *subject)
{
	char *plain;
	bool does = phrase_any(subject, notice_subjects);

	if (does || !has_digit(subject))
		return does;
	plain = without_numbers(subject);
	does = phrase_any(plain, notice_subjects);
	free(plain);
	return does;
}

/* "New ticket #48" and "New ticket: a vase" are a help desk's; "new tickets for the fair" and "new ticket prices" a vendor's. */
static bool opens_ticket(const char *subject)
{
	for (const char *p = subject; *p; p += strcspn(p, " ")) {
		const char *rest;
		const char *number;

		p += strspn(p, " [(");
		rest = p + phrase_at_start(p, notice_tickets);
		if (rest == p)
			continue;
		rest += strspn(rest, " ");
		number = rest + strspn(rest, "no. "); /* "№ 48" is folded so */
		if (!*rest || isdigit((unsigned char)*number) || phrase_at_start(rest, notice_behind_ticket))
			return true;
	}
	return false;
}

static void read_subject(const struct message *m, struct reading *r)
{
	*r = (struct reading) { .subject = phrase_fold(m->subject) };
	r->tells = tells(r->subject);
	r->is_passed = phrase_any(r->subject, notice_of_people) || opens_ticket(r->subject);
}

static bool is_fine_print(const char *line)
{
	return phrase_any_whole(line, notice_fine_print) || strstr(line, "(c) 20");
}

/* Without the rest of each paragraph from a line on that is fine print, but for what somebody says of her own. The caller frees. */
static char *without_fine_print(const char *text)
{
	struct buf out = { 0 };
	bool is_fine = false;

	while (*text) {
		size_t n = strcspn(text, "\n");
		char *line = mem_dupn(text, n);

		is_fine = line[strspn(line, " \t\r")] && (is_fine || is_fine_print(line));
		if (!is_fine || complaint_names_own(line)) {
			buf_puts(&out, line);
			buf_putc(&out, '\n');
		}
		free(line);
		text += n + (text[n] != '\0');
	}
	return buf_take(&out);
}

/* Of the few whose subject says that it may be worth while. */
static void read_text(const struct message *m, struct reading *r)
{
	const char *from = message_sender(m)->addr;
	struct buf newest = { 0 };

	newest_text(m->text ? m->text : "", &newest);
	r->text = phrase_fold(buf_text(&newest));
	buf_clear(&newest);
	r->words = without_fine_print(r->text);
	r->is_bot = is_generated(m) || robot_address(from) || is_from_service(address_domain(from)) ||
		    phrase_any(r->text, notice_disclaimers);
}

static void read_message(const struct message *m, struct reading *r)
{
	r->message = relay_message(m->text);
	r->complains = complaint_in(r->message);
}

/* The length of the mark of a question that p begins with, or 0. */
static size_t question_mark(const char *p)
{
	static const char arabic[] = "\xd8\x9f";

	return *p == '?' ? 1 : strncmp(p, arabic, 2) == 0 ? 2
							  : 0;
}

/* "Questions? Write to our team" is nobody's question. */
static bool is_small_print(const char *text, const char *mark)
{
	const char *begin = mark;
	char *sentence;
	bool is;

	while (begin > text && !strchr(".!?\n", begin[-1]) && !(begin > text + 1 && question_mark(begin - 2)))
		begin--;
	sentence = mem_dupn(begin, (size_t)(mark - begin));
	is = phrase_any(sentence, notice_small_print);
	free(sentence);
	return is;
}

static bool asks(const char *text)
{
	for (const char *p = text; *p; p++) {
		size_t len = question_mark(p);

		/* within an address of the web it is followed by something */
		if (len && (!p[len] || strchr(" \t\r\n\"')!?", p[len]) || (p[len] & 0x80)) &&
			!is_small_print(text, p))
			return true;
	}
	return false;
}

/* Somebody else is to be answered: at another domain, or at an address that is no program's. */
static bool answers_go_elsewhere(const struct message *m)
{
	const char *from = message_sender(m)->addr;
	const char *to = m->reply_to.n ? m->reply_to.v[0].addr : "";

	return *to && !address_same(to, from) && !robot_address(to) &&
	       !(robot_desk(to) && domain_meets(address_domain(to), address_domain(from)));
}

/* A shop that tells of an order lets its merchant answer the buyer, who asked nothing. */
static bool tells_order(const struct message *m, const struct reading *r)
{
	return has_digit(r->subject) && phrase_any(r->subject, notice_of_orders) &&
	       (robot_web(message_sender(m)->addr) || is_from_service(address_domain(message_sender(m)->addr)));
}

/* Programs and desks of services tell of troubles, too; who else does may have them: their people, and buyers whom they hide. */
static bool is_in_trouble(const struct message *m, const struct reading *r)
{
	const char *from = message_sender(m)->addr;
	bool is_told = is_from_service(address_domain(from)) && (robot_address(from) || robot_desk(from));

	return !is_told && (r->complains || complaint_in(r->subject) || complaint_in(r->words));
}

static bool asks_or_complains(const struct message *m, const struct reading *r)
{
	return asks(r->subject) || asks(r->words) || asks(r->message) || is_in_trouble(m, r);
}

static bool somebody_may_wait(const struct message *m, const struct reading *r)
{
	return m->in_reply_to || (answers_go_elsewhere(m) && !tells_order(m, r)) || r->is_passed || asks_or_complains(m, r);
}

/* To something on a site: the site alone, "www.hotel.example", is what people sign with. */
static bool has_link_below(const char *text, const char *mark)
{
	const char *below;

	for (const char *p = text; (p = strcasestr(p, mark)) != NULL;) {
		p += strlen(mark);
		p += strcspn(p, "/?#<>\"' \t\r\n");
		below = p + strspn(p, "/?#");
		if (below > p && *below && !strchr(" .,;)<>\"'\t\r\n", *below))
			return true;
	}
	return false;
}

/* Programs write pages and links, and say of a parcel what carriers say. */
static bool is_made_by_program(const struct message *m)
{
	const char *text = m->text ? m->text : "";

	return m->from_html || has_link_below(text, "://") || has_link_below(text, "www.") ||
	       returned_by_subject(m->subject ? m->subject : "");
}

/*
 * At an address where nobody reads, a subject of that kind is enough. From one where people
 * write, too, it also takes a number in the subject, or a mark like "[Lumen]", and nobody who greets or signs;
 * from the office of a firm something that no person makes. At a counter they are customers.
 */
static bool comes_from_program(const struct message *m, const struct reading *r)
{
	const char *from = message_sender(m)->addr;

	if (r->is_bot)
		return true;
	if (robot_counter(from) || !(robot_desk(from) || robot_web(from)) || (robot_office(from) && !is_made_by_program(m)))
		return false;
	return (has_digit(r->subject) || *r->subject == '[') && !phrase_any(r->text, notice_courtesies);
}

/* Where nobody reads at a service of merchants, nobody writes; of mailings others judge. */
static bool is_from_service_program(const struct message *m)
{
	const char *from = message_sender(m)->addr;

	return robot_address(from) && is_from_service(address_domain(from)) && !message_is_bulk(m);
}

/* Its header says that a program wrote it: of an event, or of a person's message. */
static bool has_notice_header(const struct message *m, const struct reading *r)
{
	return is_generated(m) || r->tells || r->is_passed;
}

/* Its text lets the reader off the list; preferences may also be managed below what somebody wrote by a marketplace. */
static bool offers_way_out(const struct reading *r)
{
	return phrase_any(r->text, notice_unsubscribing) || (!r->is_passed && phrase_any(r->text, notice_preferences));
}

/* One that goes to many, whether or not its header says so. */
static bool is_mailing(const struct message *m, const struct reading *r)
{
	return message_is_bulk(m) || offers_way_out(r);
}

/* Of a buyer that a marketplace hides behind an address of its own, the words tell. */
static bool answers_go_to_person(const struct message *m)
{
	return answers_go_elsewhere(m) && !robot_desk(m->reply_to.v[0].addr) &&
	       !domain_meets(address_domain(m->reply_to.v[0].addr), address_domain(message_sender(m)->addr));
}

static bool shows_person(const struct message *m, const struct reading *r)
{
	return answers_go_to_person(m) || complaint_names_own(r->words) || (!message_is_bulk(m) && r->is_passed);
}

/* Help desks mark as bulk what they pass on to one, who can unsubscribe from nothing. */
static bool is_to_one(const struct message *m, const struct reading *r)
{
	return !message_field(m, "List-Unsubscribe") && !offers_way_out(r);
}

/*
 * A mailing speaks of all that can break and be late. It brings what a customer says only where
 * somebody's words, or answers to somebody, show in it, or where it is none.
 */
static bool brings_message(const struct message *m, const struct reading *r)
{
	if (r->complains || asks(r->message))
		return true;
	if (shows_person(m, r))
		return asks_or_complains(m, r);
	return is_to_one(m, r) && is_in_trouble(m, r);
}

/*
 * A program sends it, and somebody may wait behind it. Its address alone does not say so: it may be
 * borrowed, and what the mail asks be a customer's question, or a pitch.
 */
static bool passes_on(const struct message *m, const struct reading *r)
{
	return has_notice_header(m, r) && r->is_bot &&
	       (is_mailing(m, r) ? brings_message(m, r) : somebody_may_wait(m, r));
}

static bool is_notification(const struct message *m, const struct reading *r)
{
	if (is_generated(m))
		return true;
	return (r->tells || is_from_service_program(m)) && comes_from_program(m, r) && !somebody_may_wait(m, r);
}

enum notice notice_read(const struct message *m)
{
	enum notice notice = NOTICE_NONE;
	struct reading r;

	if (voice_brings_call(m))
		return NOTICE_PASSED_ON;
	read_subject(m, &r);
	if (has_notice_header(m, &r) || is_from_service_program(m)) {
		read_text(m, &r);
		read_message(m, &r);
		if (passes_on(m, &r))
			notice = NOTICE_PASSED_ON;
		else if (is_notification(m, &r))
			notice = NOTICE_TOLD;
	}
	reading_clear(&r);
	return notice;
}

bool notice_writer_waits(const struct message *m)
{
	struct reading r;
	bool does;

	read_subject(m, &r);
	read_text(m, &r);
	r.message = mem_dup(""); /* what a person quotes is ours */
	does = asks_or_complains(m, &r) || phrase_any(r.text, notice_deliveries);
	reading_clear(&r);
	return does;
}
