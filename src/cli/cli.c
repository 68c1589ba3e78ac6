#include "cli/cli.h"

#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "cli/door.h"
#include "text/utf8.h"

static const struct verb *verb_find(const char *name)
{
	for (const struct verb *v = verbs; v->name; v++)
		if (strcmp(v->name, name) == 0)
			return v;
	return NULL;
}

static bool verb_takes(const struct verb *verb, enum option option)
{
	if (option <= OPT_LAST_COMMON)
		return true;
	for (const enum option *o = verb->options; o && *o; o++)
		if (*o == option)
			return true;
	return false;
}

static int check_options(const struct verb *verb, const struct options *o, struct err *err)
{
	for (int i = 0; i < OPT_COUNT; i++)
		if (option_is_set(o, (enum option)i) && !verb_takes(verb, (enum option)i))
			return err_set(err, ERR_USAGE, _("%s does not go with %s; see tillmail %s --help"),
				option_name((enum option)i), verb->name, verb->name);
	return 0;
}

/* It goes into a header field and names a folder. */
static int check_lang(const struct options *o, struct err *err)
{
	const char *lang = option_value(o, OPT_LANG);
	size_t len = lang ? strspn(lang, "abcdefghijklmnopqrstuvwxyz") : 0;

	if (!lang || (!lang[len] && (len == 2 || len == 3)))
		return 0;
	return err_set(err, ERR_USAGE, _("\"%s\" is no language; write its code, such as en"), lang);
}

static int check_words(const struct verb *verb, const struct options *o, struct err *err)
{
	if (verb->max_words == ANY_WORDS || o->words.n - 1 <= (size_t)verb->max_words)
		return 0;
	return err_set(err, ERR_USAGE, _("%s does not know what to do with \"%s\"; see tillmail %s --help"),
		verb->name, o->words.v[verb->max_words + 1], verb->name);
}

static int check_strs(const struct strs *texts, struct err *err)
{
	for (size_t i = 0; i < texts->n; i++)
		if (!utf8_is_valid(texts->v[i], strlen(texts->v[i])))
			return err_set(err, ERR_USAGE, _("\"%s\" is not UTF-8; use a terminal and a locale that are"), texts->v[i]);
	return 0;
}

/* Words are UTF-8, as all texts are from here on; only names of files may be anything. */
static int check_encoding(const struct verb *verb, const struct options *o, struct err *err)
{
	bool has_files = strstr(verb->usage, "FILE") || strstr(verb->usage, "DIR");

	for (int i = 0; i < OPT_COUNT; i++)
		if (!option_is_path((enum option)i) && check_strs(&o->given[i], err) < 0)
			return -1;
	return has_files ? 0 : check_strs(&o->words, err);
}

static int print_verb_help(const struct verb *verb)
{
	printf(_("usage: tillmail %s %s\n\n%s\n"), verb->name, verb->usage, _(verb->help));
	if (verb->options)
		puts(_("\nOptions:"));
	for (const enum option *o = verb->options; o && *o; o++)
		option_print(*o);
	return 0;
}

static int print_help(void)
{
	puts(_("usage: tillmail [VERB [ARGUMENT...]] [OPTION...]\n\n"
	       "E-mail triage for the owner of an online store. Without a verb: the screen.\n\nVerbs:"));
	for (const struct verb *v = verbs; v->name; v++)
		printf("  %-10s %s\n", v->name, _(v->help));
	puts(_("\nOptions, before or behind the verb:"));
	for (int i = 0; i <= OPT_LAST_COMMON; i++)
		option_print((enum option)i);
	puts(_("\nMore: tillmail VERB --help, tillmail(1)"));
	return 0;
}

static void set_log_level(const struct options *o)
{
	if (option_is_set(o, OPT_QUIET))
		log_set_level(LOG_QUIET);
	else if (option_is_set(o, OPT_VERBOSE))
		log_set_level(LOG_VERBOSE);
}

static int set_clock(struct door *door, struct err *err)
{
	door->clock.is_fixed = option_is_set(&door->options, OPT_NOW);
	return door_time(door, OPT_NOW, &door->clock.fixed, err);
}

/*
 * No verb: the screen, where there is one. Who has no configuration yet learns where it
 * goes, and a script that a verb is missing.
 */
static int run_screen(struct door *door, struct err *err)
{
	if (door_has_terminal(door)) {
		if (set_clock(door, err) == 0 && door_open(door, DESK_STORE, err) == 0)
			return door_screen(door, NULL, err);
		return -1;
	}
	if (door_open(door, DESK_CONFIG, err) == 0)
		err_set(err, ERR_USAGE, _("what is to be done? `tillmail list` shows the queue, `tillmail --help` all verbs"));
	err->kind = ERR_USAGE;
	return -1;
}

static int check(const struct verb *verb, const struct options *o, struct err *err)
{
	if (check_options(verb, o, err) < 0 || check_words(verb, o, err) < 0 || check_encoding(verb, o, err) < 0)
		return -1;
	return check_lang(o, err);
}

static int run(struct door *door, struct err *err)
{
	const struct options *o = &door->options;
	const char *name = o->words.n ? o->words.v[0] : NULL;
	const struct verb *verb = name ? verb_find(name) : NULL;

	if (option_is_set(o, OPT_VERSION)) {
		printf("tillmail %s\n", VERSION);
		return 0;
	}
	if (name && !verb)
		return err_set(err, ERR_USAGE, _("there is no verb \"%s\"; see tillmail --help"), name);
	if (option_is_set(o, OPT_HELP))
		return verb ? print_verb_help(verb) : print_help();
	if (!verb)
		return run_screen(door, err);
	if (check(verb, o, err) < 0 || set_clock(door, err) < 0)
		return -1;
	return verb->run(door, err);
}

/* Those that talk to servers or open a desk of their own are not for the inside of the screen. */
static bool is_apart(const struct verb *verb)
{
	return verb->run == run_sync || verb->run == run_send || verb->run == run_demo ||
	       verb->run == run_restore;
}

void cli_verbs(struct strs *out)
{
	for (const struct verb *v = verbs; v->name; v++) {
		if (is_apart(v))
			continue;
		strs_add(out, v->name);
		strs_add(out, v->usage);
		strs_add(out, _(v->help));
	}
}

static int check_inside(const struct verb *verb, const struct options *o, struct err *err)
{
	static const enum option outside[] = { OPT_CONFIG, OPT_PROFILE, OPT_NOW, OPT_EDIT };

	if (!verb || is_apart(verb))
		return err_set(err, ERR_USAGE, _("%s is for the shell"), o->words.n ? o->words.v[0] : "");
	for (size_t i = 0; i < sizeof(outside) / sizeof(*outside); i++)
		if (option_is_set(o, outside[i]))
			return err_set(err, ERR_USAGE, _("%s is for the shell"), option_name(outside[i]));
	return check(verb, o, err);
}

/* Whoever prints finds another standard output; the C library allows that. */
static int run_printing(struct door *door, const struct verb *verb, struct buf *out, struct err *err)
{
	FILE *terminal = stdout;
	char *text = NULL;
	size_t n = 0;
	int status;

	stdout = open_memstream(&text, &n);
	if (!stdout) {
		stdout = terminal;
		return err_errno(err, _("keep what %s prints"), verb->name);
	}
	status = option_is_set(&door->options, OPT_HELP) ? print_verb_help(verb) : verb->run(door, err);
	fclose(stdout);
	stdout = terminal;
	buf_add(out, text, n);
	free(text);
	return status;
}

int cli_run_inside(struct desk *desk, const struct strs *words, struct buf *out, struct err *err)
{
	struct door door = { .desk = desk, .is_inside = true };
	const struct verb *verb;
	char **argv = mem_alloc((words->n + 2) * sizeof(*argv));
	int status = 0;

	argv[0] = words->v[0]; /* the program's name, which nobody reads */
	for (size_t i = 0; i < words->n; i++) {
		argv[i + 1] = words->v[i];
		if (strcmp(words->v[i], "-") == 0)
			status = err_set(err, ERR_USAGE, _("\"-\" reads from a pipe, which only the shell has"));
	}
	if (status == 0)
		status = options_parse(&door.options, (int)words->n + 1, argv, err);
	if (status == 0) {
		verb = verb_find(door.options.words.n ? door.options.words.v[0] : "");
		door.json = option_is_set(&door.options, OPT_JSON);
		status = check_inside(verb, &door.options, err);
		if (status == 0)
			status = run_printing(&door, verb, out, err);
	}
	options_clear(&door.options);
	free(argv);
	return status;
}

/* By now errno is that of something else: the pipe itself knows. */
bool door_reader_went_away(void)
{
	struct pollfd out = { .fd = STDOUT_FILENO };

	return poll(&out, 1, 0) == 1 && (out.revents & POLLERR);
}

/* What was printed must have arrived; a reader that went away is no failure. */
static int finish_output(const struct door *door, int status)
{
	struct err err = { 0 };

	if ((fflush(stdout) == 0 && !ferror(stdout)) || door_reader_went_away())
		return status;
	err_set(&err, ERR_IO, _("the output could not be written to its end; is the disk full?"));
	return door_fail(door, &err);
}

int cli_main(int argc, char **argv, cli_open_screen *open_screen)
{
	struct door door = { .open_screen = open_screen };
	struct err err = { 0 };
	int status;

	setlocale(LC_ALL, "");
	bindtextdomain("tillmail", LOCALEDIR);
	textdomain("tillmail");
	signal(SIGPIPE, SIG_IGN);
	umask(077);
	if (options_parse(&door.options, argc, argv, &err) < 0) {
		door.json = option_is_set(&door.options, OPT_JSON);
		status = door_fail(&door, &err);
	} else {
		door.json = option_is_set(&door.options, OPT_JSON);
		set_log_level(&door.options);
		status = run(&door, &err);
		if (status < 0)
			status = door_fail(&door, &err);
	}
	status = finish_output(&door, status);
	desk_close(door.desk);
	options_clear(&door.options);
	return status;
}
