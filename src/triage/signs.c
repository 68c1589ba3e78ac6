#include "triage/signs.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "mail/message.h"
#include "mail/seal.h"
#include "triage/form.h"
#include "triage/lane.h"
#include "triage/notice.h"
#include "triage/phrase.h"
#include "triage/returned.h"
#include "triage/robot.h"
#include "triage/voice.h"
#include "triage/word_list.h"

static const char *skip_comments(const char *p)
{
	for (p += strspn(p, " \t"); *p == '('; p += strspn(p, " \t"))
		p += strcspn(p, ")") + (strchr(p, ')') ? 1 : 0);
	return p;
}

/* Whether a value begins with that word, in any case; parameters and comments do not matter. */
static bool is_word(const char *value, const char *word)
{
	const char *p = skip_comments(value);
	size_t len = strcspn(p, " \t;(,");

	return len == strlen(word) && strncasecmp(p, word, len) == 0;
}

static bool field_is(const struct message *m, const char *name, const char *word)
{
	const char *value = message_field(m, name);

	return value && is_word(value, word);
}

/* There, and not "no". */
static bool has_field(const struct message *m, const char *name)
{
	const char *value = message_field(m, name);

	return value && !is_word(value, "no");
}

/* The part of the sender's address before the @. */
static bool sender_is_called(const struct message *m, const char *local)
{
	const char *addr = message_sender(m)->addr;
	size_t len = strcspn(addr, "@");

	return len == strlen(local) && strncasecmp(addr, local, len) == 0;
}

static bool has_no_envelope_sender(const struct message *m)
{
	const char *path = message_field(m, "Return-Path");

	return path && strcmp(skip_comments(path), "<>") == 0;
}

/* "MDaemon at firm.example", "mailer-daemon@firm.example", "Mail Delivery System (mx1)". */
static void cut_host(char *name)
{
	static const char *const marks[] = { " at ", "@", " (", " - ", NULL };

	for (const char *const *mark = marks; *mark; mark++) {
		char *host = strstr(name, *mark);

		if (host)
			*host = '\0';
	}
}

/* Mail systems that write from whatever address the server's owner has; "Mailer Hans" is a person. */
static bool is_from_mail_system(const struct message *m)
{
	static const char *const names[] = {
		"mail delivery", "mail delivery system", "mail delivery subsystem", "mail delivery service",
		"mail delivery agent", "mail delivery gateway", "mail delivery daemon", "mail system administrator",
		"mail system", "mail administrator", "mail router", "microsoft outlook",
		"microsoft exchange", "microsoft exchange server", "system administrator",
		"systemadministrator", "postmaster", "internet mail delivery", "mailer daemon",
		"mailer-daemon", "mdaemon", "mdaemon server", "mail server", NULL
	};
	char *name = phrase_fold(message_sender(m)->name);
	bool is;

	cut_host(name);
	is = is_one_of(name, names) || robot_address(message_sender(m)->addr);
	free(name);
	return is && !m->in_reply_to;
}

/* A daemon; a postmaster only where a letter came back: one of a small firm buys and complains like anybody. */
static bool is_from_daemon(const struct message *m)
{
	return sender_is_called(m, "mailer-daemon") || sender_is_called(m, "mailer_daemon") ||
	       sender_is_called(m, "mail-daemon") || sender_is_called(m, "maildaemon") ||
	       (sender_is_called(m, "postmaster") && !m->in_reply_to &&
		       (has_no_envelope_sender(m) || returned_by_text(m)));
}

static bool is_report(const struct message *m)
{
	return m->report.action || field_is(m, "Content-Type", "multipart/report");
}

bool is_generated(const struct message *m)
{
	return field_is(m, "Auto-Submitted", "auto-generated");
}

/* What programs put before the subject of an answer in somebody's absence; behind it comes that subject, or nothing. */
static bool announces_absence(const char *folded)
{
	static const char *const phrases[] = {
		"automatic reply", "automatic response", "auto reply", "auto-reply", "autoreply", "auto response",
		"auto-response", "autoresponse", "autoresponder",
		"out of office autoreply", "out of office", "out of the office",
		"out-of-office", "ooo", "vacation reply", "vacation message", "away from the office",
		"automatische antwort", "automatische ruckantwort", "abwesenheitsnotiz", "abwesenheitsnachricht",
		"abwesenheitsmeldung", "automatische abwesenheits", "ausser haus", "nicht im buro", "urlaubsnotiz",
		"respuesta automatica de ausencia", "respuesta automatica", "fuera de la oficina", "fuera de oficina",
		"ausente de la oficina", "ausencia de la oficina",
		"risposta automatica", "risponditore automatico",
		"fuori ufficio", "assenza dall'ufficio", "assente dall'ufficio",
		"raspuns automat", "absent din birou", "absenta din birou", "in afara biroului", "plecat din birou",
		"automatyczna odpowiedz", "odpowiedz automatyczna",
		"autoodpowiedz", "poza biurem", "nieobecnosc w biurze",
		"reponse automatique d'absence", "reponse automatique",
		"message d'absence", "absence du bureau", "absent du bureau",
		"hors du bureau", "automatisch antwoord", "automatische reactie",
		"automatische beantwoording", "afwezigheidsbericht",
		"niet op kantoor", "resposta automatica", "fora do escritorio",
		"automaticka odpoved", "mimo kancelar", "nejsem v kancelari",
		"автоматическии ответ", "автоответ", "вне офиса", "нет на месте",
		"автоматическое уведомление об отсутствии", "automatikus valasz", "hazon kivul", "irodan kivul",
		"szabadsagon", "رد تلقايي", "الرد التلقايي", "رد الي", "خارج المكتب", NULL
	};
	static const char *const times[] = {
		"until", "till", "through", "from", "message", "reply", "notification", "response", "bis", "vom", "ab", "hasta", "desde",
		"fino", "dal", "pana", "do", "od", "jusqu", "du ", "au ", "tot", "ate", "meldung", "notiz", "nachricht", "حتي",
		"re", "aw", "-", "\xe2\x80\x93", "\xe2\x80\x94", NULL
	};
	const char *rest = folded + phrase_at_start(folded, phrases);

	if (rest == folded)
		return false;
	rest += strspn(rest, " ");
	return !*rest || strchr(":-(/[|", *rest) || phrase_at_start(rest, times);
}

/* "Absent: Your order"; "Auto: " is a car to many who answer nothing. */
static bool is_titled_absent(const char *folded, bool is_answer)
{
	static const char *const words[] = { "abwesend", "abwesenheit", "absent", "absence", "afwezig", "afwezigheid",
		"assente", "assenza", "ausente", "ausencia", "nieobecny", "nieobecna", "nieobecnosc",
		"nepritomen", "nepritomna", "nepritomnost", "отсутствует", "отсутствую", "отсутствие", "tavollet", "tavol", NULL };
	size_t n = strcspn(folded, " :");
	char *word = mem_dupn(folded, n);
	bool is = (is_one_of(word, words) || (is_answer && strcmp(word, "auto") == 0)) && folded[n + strspn(folded + n, " ")] == ':';

	free(word);
	return is;
}

/* Who answers nothing, and waits for something, is a person. */
static bool says_absent(const struct message *m)
{
	char *folded = phrase_fold(m->subject);
	bool is_answer = m->in_reply_to || m->references.n;
	bool says = (announces_absence(folded) || is_titled_absent(folded, is_answer)) &&
		    (is_answer || !notice_writer_waits(m));

	free(folded);
	return says;
}

bool message_is_bounce(const struct message *m)
{
	if (m->report.action)
		return strcasecmp(m->report.action, "failed") == 0;
	if (message_field(m, "X-Failed-Recipients"))
		return true;
	return m->subject && returned_by_subject(m->subject) &&
	       (has_no_envelope_sender(m) || is_from_daemon(m) || (is_from_mail_system(m) && returned_by_text(m)));
}

/* What only a mailing has. Neither a person nor her mail program writes these. */
static const struct bulk_sign {
	const char *name;
	const char *word; /* NULL: any value */
} bulk_signs[] = {
	{ "List-Unsubscribe", NULL },
	{ "List-Id", NULL },
	{ "List-Post", NULL },
	{ "X-Mailing-List", NULL },
	{ "Precedence", "bulk" },
	{ "Precedence", "list" },
	{ "Precedence", "junk" },
	{ "Feedback-ID", NULL },
	{ "X-Campaign", NULL },
	{ "X-CampaignID", NULL },
	{ "X-Campaign-ID", NULL },
};

/* Amazon stamps a Feedback-ID on whatever it carries, a single person's mail included. */
static bool is_amazon_stamp(const char *name, const char *value)
{
	size_t len = strlen(value);

	return strcmp(name, "Feedback-ID") == 0 && len >= 9 &&
	       strcasecmp(value + len - 9, "AmazonSES") == 0;
}

static bool has_bulk_sign(const struct message *m, const struct bulk_sign *sign)
{
	const char *value = message_field(m, sign->name);

	if (!value || (sign->word && !is_word(value, sign->word)))
		return false;
	return !is_amazon_stamp(sign->name, value);
}

char *next_bulk_sign(const struct message *m, size_t *at)
{
	while (*at < sizeof(bulk_signs) / sizeof(*bulk_signs)) {
		const struct bulk_sign *sign = &bulk_signs[(*at)++];

		if (!has_bulk_sign(m, sign))
			continue;
		if (sign->word)
			return mem_printf(_("says \"%s: %s\": bulk mail"), sign->name, sign->word);
		return mem_printf(_("has a %s header: bulk mail"), sign->name);
	}
	return NULL;
}

bool message_is_bulk(const struct message *m)
{
	for (size_t i = 0; i < sizeof(bulk_signs) / sizeof(*bulk_signs); i++)
		if (has_bulk_sign(m, &bulk_signs[i]))
			return true;
	return false;
}

/* An automatic answer, a report of a mail system: nobody waits behind it. A bounce is one, too. */
static bool is_machine_answer(const struct message *m)
{
	static const char *const names[] = { "X-Autoreply", "X-Auto-Reply", "X-Autorespond", "X-Autoresponder",
		"X-Autoreply-From", "X-Mail-Autoreply", "X-Autogenerated" };

	if (voice_brings_call(m))
		return false;
	if (has_field(m, "Auto-Submitted") && !is_generated(m))
		return true;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (has_field(m, names[i]))
			return true;
	return field_is(m, "Precedence", "auto_reply") || field_is(m, "Precedence", "auto-reply") ||
	       is_report(m) || is_from_daemon(m) ||
	       (m->subject && says_absent(m));
}

static unsigned machine_signs(const struct message *m)
{
	if (message_is_bounce(m))
		return SIGN_BOUNCE | SIGN_AUTOMATIC;
	return is_machine_answer(m) ? SIGN_MACHINE_ANSWER | SIGN_AUTOMATIC : 0;
}

/* Of a mail whose sender is who wrote it. */
static unsigned own_signs(const struct message *m)
{
	unsigned signs = machine_signs(m);
	enum notice notice = notice_read(m);

	if (notice == NOTICE_TOLD)
		signs |= SIGN_NOTIFICATION | SIGN_AUTOMATIC;
	if (notice == NOTICE_PASSED_ON)
		signs |= SIGN_PASSED_ON;
	if (seal_is_shut(message_seal(m)))
		signs |= SIGN_SEALED;
	if (message_is_bulk(m))
		signs |= SIGN_BULK;
	return signs;
}

/* The header is that of the program. */
static unsigned form_signs(const struct message *m, const struct form *form)
{
	struct message seen;
	struct message heard;
	unsigned signs;

	form_see(form, m, &seen);
	form_hear(form, m, &heard);
	signs = SIGN_FORM | (machine_signs(&seen) & SIGN_AUTOMATIC) | (own_signs(&heard) & ~(unsigned)SIGN_AUTOMATIC);
	address_list_clear(&seen.from);
	address_list_clear(&heard.from);
	return signs;
}

unsigned signs_read(const struct message *m, const struct form *form)
{
	return SIGN_READ | (form ? form_signs(m, form) : own_signs(m));
}

bool message_is_automatic(const struct message *m)
{
	struct form form;
	unsigned signs = signs_read(m, form_read(m, &form) ? &form : NULL);

	form_clear(&form);
	return signs & SIGN_AUTOMATIC;
}

/* Whether the domain stands in the value as a whole name, or the end of one. */
static bool names_domain(const char *value, const char *domain)
{
	size_t len = strlen(domain);

	for (const char *p = value; *domain && (p = strcasestr(p, domain)) != NULL; p++)
		if (p > value && strchr("@.<", p[-1]) && strchr(">?, ", p[len]))
			return true;
	return false;
}

static bool is_list_of(const struct message *m, const char *addr)
{
	const char *id = message_field(m, "List-Id");
	const char *post = message_field(m, "List-Post");

	return (id && names_domain(id, address_domain(addr))) ||
	       (post && names_domain(post, address_domain(addr)));
}

bool is_own_list(const struct message *m, const struct sender_facts *facts)
{
	if (facts->address && is_list_of(m, facts->address))
		return true;
	for (size_t i = 0; facts->aliases && i < facts->aliases->n; i++)
		if (is_list_of(m, facts->aliases->v[i]))
			return true;
	return false;
}
