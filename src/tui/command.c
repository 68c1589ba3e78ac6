#include "tui/command.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "text/near.h"

const struct command commands[] = {
	{ "allow", "", N_("overrule what is refused about the letter"), NULL },
	{ "attach", "[FILE]", N_("attach a file to the letter"), NULL },
	{ "back", "", N_("leave this page; the first one: the program"), NULL },
	{ "bottom", "", N_("to the last line"), NULL },
	{ "cancel", "", N_("a held letter will not leave"), NULL },
	{ "clear", "", N_("no limit and no selection any more"), NULL },
	{ "clear-page", "", N_("these pitches are seen; nothing is deleted"), NULL },
	{ "colon", "[TEXT]", N_("type a command"), NULL },
	{ "digest", "", N_("the pitches since the last digest, a line each"), NULL },
	{ "dismiss", "", N_("take a message away, else leave this page"), NULL },
	{ "done", "", N_("nothing more to do; to the archive"), NULL },
	{ "down", "", N_("to the next line"), NULL },
	{ "draft", "", N_("keep the letter in the outbox"), NULL },
	{ "edit", "", N_("change the words of the letter"), NULL },
	{ "forward", "", N_("pass the message on to somebody else"), NULL },
	{ "headers", "", N_("show all header fields, or not"), NULL },
	{ "help", "", N_("what the keys and commands do"), NULL },
	{ "lane", "[next|previous|NAME]", N_("show another lane"), "next previous queue customer unsure notice pitch" },
	{ "language", "[LANG]", N_("write the letter in another language"), "en es it ro pl ar" },
	{ "limit", "[QUERY]", N_("show only what a query finds"), NULL },
	{ "link", "N", N_("open or show a link of the text"), NULL },
	{ "mark", "LANE [sender|domain]", N_("correct the lane, and learn"), "customer pitch notice sender domain" },
	{ "merge", "", N_("the first selected thread takes in the others"), NULL },
	{ "next", "", N_("to the next message, or letter"), NULL },
	{ "next-thread", "", N_("to the next thread of the queue"), NULL },
	{ "note", "[TEXT]", N_("note something on the thread"), NULL },
	{ "open", "", N_("open what the cursor is on"), NULL },
	{ "open-attachment", "[N]", N_("open an attachment in a program of its kind"), NULL },
	{ "outbox", "", N_("what is on its way"), NULL },
	{ "page-down", "", N_("a page down"), NULL },
	{ "page-up", "", N_("a page up"), NULL },
	{ "previous", "", N_("to the previous message, or letter"), NULL },
	{ "promise", "[TIME|none]", N_("by when the customer hears again"), "none" },
	{ "quit", "", N_("end the program"), NULL },
	{ "raw", "", N_("show the mail as it came, or as text"), NULL },
	{ "redraw", "", N_("draw the screen anew"), NULL },
	{ "reopen", "", N_("there is more to do, after all"), NULL },
	{ "reply", "", N_("a letter from a template"), NULL },
	{ "reply-all", "", N_("a letter to all who got the message"), NULL },
	{ "reply-own", "", N_("a letter in your own words"), NULL },
	{ "resolve", "", N_("a letter whose fate is unknown did arrive"), NULL },
	{ "retry", "", N_("send the letter with the next round"), NULL },
	{ "save", "[FOLDER]", N_("save the attachments"), NULL },
	{ "select", "", N_("select a line, or not; verbs act on all of them"), NULL },
	{ "select-all", "", N_("select all lines that are shown, or none"), NULL },
	{ "send", "", N_("put the letter into the outbox"), NULL },
	{ "snooze", "[TIME]", N_("away until a time: tomorrow 9, mon, 3d, 14:30"), "tomorrow mon tue wed thu fri sat sun" },
	{ "split", "[MESSAGE]", N_("a message, or the newest, becomes a thread of its own"), NULL },
	{ "suspend", "", N_("back to the shell; fg returns"), NULL },
	{ "sync", "", N_("a round with the servers now"), NULL },
	{ "top", "", N_("to the first line"), NULL },
	{ "topic", "[NAME|none]", N_("say what the thread is about"), "none" },
	{ "undo", "[N]", N_("take back the last action, or N of them"), NULL },
	{ "unfold", "", N_("show quotes and signatures, or fold them"), NULL },
	{ "up", "", N_("to the line before"), NULL },
	{ "why", "", N_("lane, state and due date, explained"), NULL },
	{ 0 },
};

const struct command *command_find(const struct command *table, const char *name)
{
	for (const struct command *c = table; c->name; c++)
		if (strcmp(c->name, name) == 0)
			return c;
	return NULL;
}

const char *command_near(const struct command *table, const char *name)
{
	struct near near = near_start(name, strlen(name));

	for (const struct command *c = table; c->name; c++)
		near_try(&near, c->name);
	return near.best;
}

static void add_matching(const char *candidate, size_t n, const char *begun, struct strs *words)
{
	size_t len = strlen(begun);

	if (n >= len && strncmp(candidate, begun, len) == 0)
		strs_addn(words, candidate, n);
}

void command_complete(const struct command *table, const char *line, struct strs *words)
{
	const char *blank = strrchr(line, ' ');
	const char *begun = blank ? blank + 1 : line;
	char *name = mem_dupn(line, strcspn(line, " "));
	const struct command *command = blank ? command_find(table, name) : NULL;
	const char *p = command && command->words ? command->words : "";

	for (const struct command *c = table; !blank && c->name; c++)
		add_matching(c->name, strlen(c->name), begun, words);
	for (; *p; p += strspn(p, " ")) {
		size_t n = strcspn(p, " ");

		add_matching(p, n, begun, words);
		p += n;
	}
	free(name);
}
