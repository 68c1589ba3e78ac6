#include "cli/options.h"

#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"

static const struct row {
	const char *name;  /* with its dashes */
	char letter;       /* or NUL */
	const char *value; /* what to call it in the help; NULL: it has none */
	const char *help;
} rows[OPT_COUNT] = {
	[OPT_CONFIG] = { "--config", 'c', "FILE", N_("read this configuration") },
	[OPT_PROFILE] = { "--profile", 'p', "NAME", N_("use NAME.yaml and NAME.db") },
	[OPT_NOW] = { "--now", 0, "TIME", N_("take TIME (RFC 3339) for the time of day") },
	[OPT_JSON] = { "--json", 0, NULL, N_("print JSON, errors too") },
	[OPT_QUIET] = { "--quiet", 'q', NULL, N_("print no warnings") },
	[OPT_VERBOSE] = { "--verbose", 'v', NULL, N_("tell what is done") },
	[OPT_HELP] = { "--help", 0, NULL, N_("print this help, or that of a verb") },
	[OPT_VERSION] = { "--version", 0, NULL, N_("print the version") },
	[OPT_ALL] = { "--all", 0, NULL, N_("reply: a copy to everybody else who got the mail; export: every thread") },
	[OPT_ALLOW] = { "--allow", 0, "REFUSAL", N_("overrule this refusal (repeatable)") },
	[OPT_AT] = { "--at", 0, "TIME", N_("at this time (RFC 3339; of a letter also \"mon 9\")") },
	[OPT_ATTACH] = { "--attach", 'a', "FILE", N_("attach a file (repeatable)") },
	[OPT_ATTACHMENTS] = { "--attachments", 0, "DIR", N_("save the attachments there") },
	[OPT_BATCH] = { "--batch", 0, NULL, N_("without a screen") },
	[OPT_CC] = { "--cc", 0, "ADDRESS", N_("send a copy there, too (repeatable)") },
	[OPT_CHECK] = { "--check", 0, NULL, N_("exit with 1 when anything is overdue") },
	[OPT_CLEAR] = { "--clear", 0, NULL, N_("and begin a new one") },
	[OPT_CURRENCY] = { "--currency", 0, "CODE", N_("the currency of amounts that have none") },
	[OPT_DATA] = { "--data", 0, "FILE", N_("take the values from this JSON object") },
	[OPT_DATES] = { "--dates", 0, "ORDER", N_("what 01/02/2026 means: dmy or mdy") },
	[OPT_DOMAIN] = { "--domain", 0, NULL, N_("and all that comes from its domain, now and later") },
	[OPT_DRAFT] = { "--draft", 0, NULL, N_("keep the letter in the outbox until it is released") },
	[OPT_DRY_RUN] = { "--dry-run", 0, NULL, N_("print the letter and do nothing") },
	[OPT_EDIT] = { "--edit", 0, NULL, N_("write the text in $VISUAL or $EDITOR") },
	[OPT_FORMAT] = { "--format", 0, "FORMAT", N_("as mbox, eml, json or ics") },
	[OPT_FULL] = { "--full", 0, NULL, N_("look at every mail again") },
	[OPT_HEADERS] = { "--headers", 0, NULL, N_("all header fields") },
	[OPT_HISTORY] = { "--history", 0, NULL, N_("what was answered is a customer, what lies among pitches is not") },
	[OPT_HTML] = { "--html", 0, NULL, N_("the newest HTML") },
	[OPT_KEY] = { "--key", 0, "KEY", N_("repeating a key sends nothing twice") },
	[OPT_LANE] = { "--lane", 0, "LANE", N_("this lane, or all (repeatable)") },
	[OPT_LANG] = { "--lang", 0, "LANG", N_("in this language (en, es, ...)") },
	[OPT_MAP] = { "--map", 0, "NAME", N_("by the columns that `orders map` keeps under this name") },
	[OPT_MESSAGE] = { "--message", 'm', "TEXT", N_("the text in your own words; - reads it from stdin") },
	[OPT_ORDER] = { "--order", 0, "NUMBER", N_("it is about this order") },
	[OPT_OUTPUT] = { "--output", 'o', "FILE", N_("write there; eml: into this folder") },
	[OPT_OVERDUE] = { "--overdue", 0, NULL, N_("only what is overdue") },
	[OPT_PROMISE] = { "--promise", 0, "TIME", N_("what is promised: a time (RFC 3339), a date, or none") },
	[OPT_QUERY] = { "--query", 0, "QUERY", N_("one letter to each thread of a customer that this finds") },
	[OPT_RAW] = { "--raw", 0, NULL, N_("the mails as they came") },
	[OPT_SEND] = { "--send", 0, NULL, N_("put the letter into the outbox") },
	[OPT_SENDER] = { "--sender", 0, NULL, N_("and all that its sender writes, now and later") },
	[OPT_SET] = { "--set", 's', "NAME=VALUE", N_("a value that the template asks for (repeatable)") },
	[OPT_STATE] = { "--state", 0, "STATE", N_("this state, or all (repeatable)") },
	[OPT_SUBJECT] = { "--subject", 0, "TEXT", N_("what the letter is about") },
	[OPT_TEMPLATE] = { "--template", 't', "NAME", N_("use this template") },
	[OPT_THREAD] = { "--thread", 0, "ID", N_("take the values from this thread; undo: what was done to it") },
	[OPT_TO] = { "--to", 0, "ADDRESS", N_("to whom it goes (repeatable)") },
	[OPT_WATCH] = { "--watch", 0, NULL, N_("go on: a round every few minutes, and one for each line on stdin") },
};

/* The row that a long name means: the name itself, or the only one that starts with it. */
static int find_long(const char *name, size_t len, struct err *err)
{
	int found = -1;

	for (int i = 0; i < OPT_COUNT; i++) {
		if (strncmp(rows[i].name, name, len) != 0)
			continue;
		if (!rows[i].name[len])
			return i;
		if (found >= 0)
			return err_set(err, ERR_USAGE, _("%.*s may mean %s or %s"), (int)len, name,
				rows[found].name, rows[i].name);
		found = i;
	}
	if (found < 0)
		err_set(err, ERR_USAGE, _("there is no option %.*s; see tillmail --help"), (int)len, name);
	return found;
}

static int find_letter(char letter, struct err *err)
{
	for (int i = 0; i < OPT_COUNT; i++)
		if (rows[i].letter == letter)
			return i;
	return err_set(err, ERR_USAGE,
		_("there is no option -%c; see tillmail --help, or put -- before words that start with a dash"),
		letter);
}

static int no_value(int option, struct err *err)
{
	return err_set(err, ERR_USAGE, _("%s wants a value: %s"), rows[option].name, rows[option].value);
}

/* "--name", "--name=value" or "--name value"; returns how many arguments it took, or -1. */
static int parse_long(struct options *o, char **argv, struct err *err)
{
	size_t len = strcspn(argv[0], "=");
	const char *equals = argv[0][len] ? argv[0] + len + 1 : NULL;
	int option = find_long(argv[0], len, err);

	if (option < 0)
		return -1;
	if (!rows[option].value) {
		if (equals)
			return err_set(err, ERR_USAGE, _("%s takes no value"), rows[option].name);
		strs_add(&o->given[option], "");
		return 1;
	}
	if (!equals && !argv[1])
		return no_value(option, err);
	strs_add(&o->given[option], equals ? equals : argv[1]);
	return equals ? 1 : 2;
}

/* "-q", "-qv", "-tNAME" or "-t NAME"; returns how many arguments it took, or -1. */
static int parse_letters(struct options *o, char **argv, struct err *err)
{
	for (const char *p = argv[0] + 1; *p; p++) {
		int option = find_letter(*p, err);

		if (option < 0)
			return -1;
		if (!rows[option].value) {
			strs_add(&o->given[option], "");
			continue;
		}
		if (!p[1] && !argv[1])
			return no_value(option, err);
		strs_add(&o->given[option], p[1] ? p + 1 : argv[1]);
		return p[1] ? 1 : 2;
	}
	return 1;
}

int options_parse(struct options *o, int argc, char **argv, struct err *err)
{
	bool is_over = false;
	int rc = 0;
	int taken;

	*o = (struct options) { 0 };
	for (int i = 1; i < argc; i += taken) {
		struct err *first = rc == 0 ? err : NULL;

		taken = 1;
		if (is_over || argv[i][0] != '-' || !argv[i][1])
			strs_add(&o->words, argv[i]);
		else if (strcmp(argv[i], "--") == 0)
			is_over = true;
		else if (argv[i][1] == '-')
			taken = parse_long(o, argv + i, first);
		else
			taken = parse_letters(o, argv + i, first);
		if (taken < 0) {
			rc = -1;
			taken = 1;
		}
	}
	return rc;
}

void options_clear(struct options *o)
{
	for (int i = 0; i < OPT_COUNT; i++)
		strs_clear(&o->given[i]);
	strs_clear(&o->words);
}

bool option_is_set(const struct options *o, enum option option)
{
	return o->given[option].n > 0;
}

const char *option_value(const struct options *o, enum option option)
{
	const struct strs *given = &o->given[option];

	return given->n ? given->v[given->n - 1] : NULL;
}

const char *option_name(enum option option)
{
	return rows[option].name;
}

bool option_is_path(enum option option)
{
	const char *value = rows[option].value;

	return value && (strcmp(value, "FILE") == 0 || strcmp(value, "DIR") == 0);
}

void option_print(enum option option)
{
	const struct row *row = &rows[option];
	char left[40];

	snprintf(left, sizeof(left), "%c%c%s %s%s%s", row->letter ? '-' : ' ',
		row->letter ? row->letter : ' ', row->letter ? "," : " ", row->name,
		row->value ? " " : "", row->value ? row->value : "");
	printf("  %-26s %s\n", left, _(row->help));
}
