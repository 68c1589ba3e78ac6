/* bindings - the keys that are shipped; the hint line shows those with a hint, in this order. */
#include "base/i18n.h"
#include "tui/keys.h"

static const struct binding all_keys[] = {
	{ "q", "back", NULL },
	{ "u", "undo", N_("undo") },
	{ "?", "help", N_("help") },
	{ "f1", "help", NULL },
	{ ":", "colon", NULL },
	{ "$", "sync", NULL },
	{ "esc", "dismiss", NULL },
	{ "^c", "dismiss", NULL },
	{ "^l", "redraw", NULL },
	{ "^z", "suspend", NULL },
	{ 0 },
};

/* Moving, in whatever has lines. */
#define LINES                                                               \
	{ "j", "down", NULL }, { "k", "up", NULL },                         \
		{ "down", "down", NULL }, { "up", "up", NULL },             \
		{ "space", "page-down", NULL }, { "-", "page-up", NULL },   \
		{ "pgdn", "page-down", NULL }, { "pgup", "page-up", NULL }, \
		{ "^d", "page-down", NULL }, { "^u", "page-up", NULL },     \
		{ "g", "top", NULL }, { "G", "bottom", NULL },              \
		{ "home", "top", NULL },                                    \
	{                                                                   \
		"end", "bottom", NULL                                       \
	}

/* What can be done to a thread, wherever it is shown. */
#define THREADS                                     \
	{ "r", "reply", N_("reply") },              \
		{ "e", "done", N_("done") },        \
		{ "s", "snooze", N_("snooze") },    \
		{ "R", "reply-own", NULL },         \
		{ "a", "reply-all", NULL },         \
		{ "f", "forward", NULL },           \
		{ "C", "customer", NULL },          \
		{ "c", "mark customer", NULL },     \
		{ "!", "mark pitch", N_("pitch") }, \
		{ "N", "note", NULL },              \
		{ "Y", "topic", NULL },             \
		{ "#", "split", NULL },             \
	{                                           \
		"w", "why", N_("why")               \
	}

static const struct binding queue_keys[] = {
	LINES,
	{ "enter", "open", NULL },
	THREADS,
	{ "t", "select", NULL },
	{ "T", "select-all", NULL },
	{ "&", "merge", NULL },
	{ "/", "limit", NULL },
	{ "tab", "lane next", N_("lane") },
	{ "backtab", "lane previous", NULL },
	{ "d", "digest", N_("digest") },
	{ "o", "outbox", NULL },
	{ 0 },
};

static const struct binding reader_keys[] = {
	LINES,
	THREADS,
	{ "J", "next", NULL },
	{ "K", "previous", NULL },
	{ "tab", "next-thread", N_("next") },
	{ "z", "unfold", N_("unfold") },
	{ "l", "colon link ", NULL },
	{ "O", "open-attachment", NULL },
	{ "S", "save", NULL },
	{ "v", "raw", NULL },
	{ "H", "headers", NULL },
	{ "o", "outbox", NULL },
	{ 0 },
};

static const struct binding why_keys[] = {
	LINES,
	{ "c", "mark customer", N_("customer") },
	{ "!", "mark pitch", N_("pitch") },
	{ "w", "back", NULL },
	{ 0 },
};

static const struct binding digest_keys[] = {
	LINES,
	{ "enter", "open", N_("open") },
	{ "c", "mark customer", N_("rescue") },
	{ "x", "clear-page", N_("clear the page") },
	{ "e", "done", NULL },
	{ "w", "why", N_("why") },
	{ "t", "select", NULL },
	{ "T", "select-all", NULL },
	{ "d", "back", NULL },
	{ 0 },
};

static const struct binding outbox_keys[] = {
	LINES,
	{ "enter", "open", N_("open") },
	{ "x", "cancel", N_("cancel") },
	{ "R", "retry", N_("retry") },
	{ "y", "resolve", N_("it arrived") },
	{ 0 },
};

static const struct binding picker_keys[] = {
	{ "down", "down", NULL },
	{ "up", "up", NULL },
	{ "^n", "down", NULL },
	{ "^p", "up", NULL },
	{ "pgdn", "page-down", NULL },
	{ "pgup", "page-up", NULL },
	{ "enter", "open", N_("take it") },
	{ "^u", "clear", NULL },
	{ "^e", "reply-own", N_("own words") },
	{ "esc", "dismiss", N_("back") },
	{ 0 },
};

static const struct binding form_keys[] = {
	{ "enter", "open", N_("go on") },
	{ "tab", "down", N_("next") },
	{ "backtab", "up", NULL },
	{ "down", "down", NULL },
	{ "up", "up", NULL },
	{ "^u", "clear", N_("empty it") },
	{ "esc", "dismiss", N_("back") },
	{ 0 },
};

static const struct binding preview_keys[] = {
	{ "y", "send", N_("send") },
	{ "enter", "send", NULL },
	{ "e", "edit", N_("edit") },
	{ "p", "promise", N_("promise") },
	{ "l", "language", N_("language") },
	{ "a", "attach", N_("attach") },
	{ "d", "draft", N_("draft") },
	{ "A", "allow", NULL },
	{ "tab", "next", NULL },
	{ "J", "next", NULL },
	{ "backtab", "previous", NULL },
	{ "K", "previous", NULL },
	{ "q", "back", N_("back") },
	LINES,
	{ 0 },
};

static const struct binding text_keys[] = {
	LINES,
	{ "q", "back", N_("back") },
	{ 0 },
};

static const struct binding help_keys[] = {
	LINES,
	{ "/", "limit", N_("search") },
	{ "?", "back", N_("back") },
	{ 0 },
};

const struct key_table key_tables[] = {
	{ "all", all_keys },
	{ "queue", queue_keys },
	{ "reader", reader_keys },
	{ "why", why_keys },
	{ "digest", digest_keys },
	{ "outbox", outbox_keys },
	{ "picker", picker_keys },
	{ "form", form_keys },
	{ "preview", preview_keys },
	{ "help", help_keys },
	{ "text", text_keys },
	{ 0 },
};
