#include "triage/trust.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "mail/message.h"
#include "triage/domain.h"
#include "triage/lane.h"

enum outcome {
	OUTCOME_NONE, /* not checked, or of no use: none, neutral, softfail, temperror, ... */
	OUTCOME_PASS,
	OUTCOME_FAIL,
};

/* What one field says of each check. */
struct results {
	enum outcome dmarc, spf, dkim;
	bool is_checked; /* it names one of them at all */
};

/* Past a character of a comment or a quoted string; a backslash takes from the next one what it means. */
static const char *skip_char(const char *p)
{
	return p + (p[0] == '\\' && p[1] ? 2 : 1);
}

/* Behind the comment that begins here, or NULL: it has no end. */
static const char *comment_end(const char *p)
{
	int depth = 0;

	for (; *p; p = skip_char(p)) {
		depth += (*p == '(') - (*p == ')');
		if (!depth)
			return p + 1;
	}
	return NULL;
}

/* Behind the string that begins here, or NULL: it has no end, or the quote stands amid a word. */
static const char *string_end(const char *value, const char *p)
{
	if (p > value && !strchr(" \t;=@", p[-1]))
		return NULL;
	for (p++; *p && *p != '"'; p = skip_char(p))
		;
	return *p ? p + 1 : NULL;
}

/* As one word, whatever stands in it: what a sender had quoted is no result. */
static void add_string(const char *p, const char *end, struct buf *out)
{
	for (p++; p < end - 1; p = skip_char(p))
		buf_putc(out, strchr(" \t;=(", *p) ? '_' : *p);
}

/*
 * The value without comments and quotes (RFC 5322, section 3.2), so that what they say is not read. One without an
 * end, as a sender may have it printed, hides nothing behind it.
 */
static char *without_comments(const char *value)
{
	struct buf out = { 0 };
	const char *p = value;
	bool is_open = false; /* a comment has no end: to look for that of each behind it would take quadratic time */

	while (*p) {
		const char *end = NULL;

		if (*p == '(' && !is_open) {
			end = comment_end(p);
			is_open = !end;
		} else if (*p == '"' && (end = string_end(value, p)) != NULL) {
			add_string(p, end, &out);
		}
		if (!end)
			buf_putc(&out, *p++);
		else
			p = end;
	}
	return buf_take(&out);
}

static const char *skip_blanks(const char *p)
{
	return p + strspn(p, " \t");
}

static bool is_word(const char *p, size_t n, const char *word)
{
	return n == strlen(word) && strncasecmp(p, word, n) == 0;
}

/* The domain that a property ("header.d=") of a result names, or an empty one. */
static void read_property(const char *result, const char *name, struct buf *domain)
{
	const char *p = result;
	const char *at;
	size_t len = strlen(name);
	size_t n;

	while ((p = strcasestr(p, name)) != NULL && !(p > result && strchr(" \t", p[-1])))
		p += len;
	if (!p)
		return;
	p += len;
	n = strcspn(p, " \t;");
	at = memrchr(p, '@', n);
	if (at) {
		n -= (size_t)(at + 1 - p);
		p = at + 1;
	}
	buf_add(domain, p, n);
}

/*
 * A pass is one for the domain of From: when the domain that it names belongs to it. A result
 * that names none is taken at its word.
 */
static bool is_aligned(const char *result, const char *const properties[], const char *from)
{
	struct buf domain = { 0 };
	bool is_fine;

	for (size_t i = 0; properties[i] && !domain.len; i++)
		read_property(result, properties[i], &domain);
	is_fine = !domain.len || domain_meets(buf_text(&domain), from);
	buf_clear(&domain);
	return is_fine;
}

static enum outcome read_outcome(const char *result, const char *const properties[],
	const char *from)
{
	const char *p = skip_blanks(strchr(result, '=') + 1);
	size_t n = strcspn(p, " \t;");

	if (is_word(p, n, "pass"))
		return is_aligned(result, properties, from) ? OUTCOME_PASS : OUTCOME_NONE;
	return is_word(p, n, "fail") || is_word(p, n, "hardfail") || is_word(p, n, "permerror")
		       ? OUTCOME_FAIL
		       : OUTCOME_NONE;
}

/* One "method=result" with its properties. Of several signatures the best counts. */
static void read_result(const char *result, const char *from, struct results *out)
{
	static const char *const of_dmarc[] = { NULL };
	static const char *const of_spf[] = { "smtp.mailfrom=", "smtp.mail=", "smtp.helo=", NULL };
	static const char *const of_dkim[] = { "header.d=", "header.i=", NULL };
	size_t n = strcspn(result, "=/ \t;");
	enum outcome dkim;

	if (!strchr(result, '='))
		return;
	if (is_word(result, n, "dmarc")) {
		out->dmarc = read_outcome(result, of_dmarc, from);
	} else if (is_word(result, n, "spf")) {
		out->spf = read_outcome(result, of_spf, from);
	} else if (is_word(result, n, "dkim")) {
		dkim = read_outcome(result, of_dkim, from);
		if (dkim == OUTCOME_PASS || out->dkim == OUTCOME_NONE)
			out->dkim = dkim;
	} else {
		return;
	}
	out->is_checked = true;
}

static void read_results(const char *value, const char *from, struct results *out)
{
	char *plain = without_comments(value);
	char *rest = NULL;

	/* The name of the server is no result; Microsoft's have none. */
	*out = (struct results) { 0 };
	for (char *p = strtok_r(plain, ";", &rest); p; p = strtok_r(NULL, ";", &rest))
		read_result(skip_blanks(p), from, out);
	free(plain);
}

static enum trust conclude(const struct results *r, const char **method)
{
	*method = "dmarc";
	if (r->dmarc != OUTCOME_NONE)
		return r->dmarc == OUTCOME_PASS ? TRUST_PASSED : TRUST_FAILED;
	*method = "dkim";
	if (r->dkim == OUTCOME_PASS)
		return TRUST_PASSED;
	*method = "spf";
	if (r->spf == OUTCOME_PASS)
		return TRUST_PASSED;
	if (r->spf == OUTCOME_FAIL)
		return TRUST_FAILED;
	*method = "dkim";
	if (r->dkim == OUTCOME_FAIL)
		return TRUST_FAILED;
	*method = NULL;
	return r->is_checked ? TRUST_NONE : TRUST_UNKNOWN;
}

/* Whether the field was written in the name of a server at our mail domain. */
static bool is_by_us(const char *value, const struct sender_facts *facts)
{
	char *plain = without_comments(value);
	char *name = plain + strspn(plain, " \t");
	bool is_ours;

	name[strcspn(name, " \t;")] = '\0';
	is_ours = domain_is_ours(name, facts);
	free(plain);
	return is_ours;
}

enum trust trust_in_sender(const struct message *m, const struct sender_facts *facts,
	const char **method)
{
	const char *from = address_domain(message_sender(m)->addr);
	enum trust trust = TRUST_UNKNOWN;
	struct results results;
	bool is_topmost = true;

	*method = NULL;
	for (size_t i = 0; i < m->n_fields; i++) {
		const char *by;
		enum trust said;

		if (strcasecmp(m->fields[i].name, "Authentication-Results") != 0 ||
			(!is_topmost && !is_by_us(m->fields[i].value, facts)))
			continue;
		read_results(m->fields[i].value, from, &results);
		said = conclude(&results, &by);
		if (is_topmost || said == TRUST_FAILED) {
			trust = said;
			*method = by;
		}
		is_topmost = false;
	}
	return trust;
}
