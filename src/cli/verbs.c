/* verbs - all that the command line can do; --help prints this table. */
#include "base/i18n.h"
#include "cli/door.h"

#define TAKES(...) ((const enum option[]) { __VA_ARGS__, 0 })

/* What is behind every letter. */
#define LETTER                                                                                              \
	OPT_TEMPLATE, OPT_SET, OPT_MESSAGE, OPT_EDIT, OPT_ATTACH, OPT_CC, OPT_ORDER, OPT_SUBJECT, OPT_LANG, \
		OPT_PROMISE, OPT_ALLOW, OPT_SEND, OPT_AT, OPT_KEY, OPT_DRY_RUN, OPT_DRAFT

const struct verb verbs[] = {
	{ "sync", "", 0, N_("fetch, judge, send: one round with the servers"), TAKES(OPT_FULL, OPT_WATCH), run_sync },
	{ "send", "", 0, N_("one round for the letters that are due"), NULL, run_send },
	{ "list", "[QUERY]", ANY_WORDS, N_("the queue, or the threads of some lanes and states"),
		TAKES(OPT_LANE, OPT_STATE, OPT_OVERDUE), run_list },
	{ "show", "ID", 1, N_("a thread as text"),
		TAKES(OPT_RAW, OPT_HTML, OPT_HEADERS, OPT_ATTACHMENTS), run_show },
	{ "why", "ID", 1, N_("lane, state and due date, explained"), NULL, run_why },
	{ "search", "QUERY", ANY_WORDS, N_("threads that have these words"), NULL, run_search },
	{ "reply", "ID...|--query QUERY", ANY_WORDS, N_("a letter to the customer; several IDs: one each"),
		TAKES(OPT_ALL, OPT_QUERY, LETTER), run_reply },
	{ "forward", "ID", 1, N_("pass a thread's newest message on to somebody else"), TAKES(OPT_TO, LETTER), run_forward },
	{ "write", "", 0, N_("a letter that begins a conversation"), TAKES(OPT_TO, LETTER), run_write },
	{ "done", "ID...", ANY_WORDS, N_("nothing more to do; to the archive"), NULL, run_done },
	{ "open", "ID...", ANY_WORDS, N_("open again"), NULL, run_open },
	{ "snooze", "ID... TIME", ANY_WORDS, N_("out of sight until a time, or until the customer writes"), NULL, run_snooze },
	{ "mark", "customer|pitch|notice ID...", ANY_WORDS, N_("correct a lane, and learn"),
		TAKES(OPT_SENDER, OPT_DOMAIN), run_mark },
	{ "digest", "", 0, N_("the pitches since the last digest"), TAKES(OPT_CLEAR), run_digest },
	{ "train", "customer|pitch FILE...", ANY_WORDS, N_("learn from files, or from what was ever answered"),
		TAKES(OPT_HISTORY), run_train },
	{ "merge", "ID ID...", ANY_WORDS, N_("the first thread takes in the others"), NULL, run_merge },
	{ "split", "ID [MESSAGE]", 2, N_("a message and its answers become a thread of their own"), NULL, run_split },
	{ "note", "ID TEXT", ANY_WORDS, N_("note something on a thread"), NULL, run_note },
	{ "topic", "ID NAME", 2, N_("say what a thread is about"), NULL, run_topic },
	{ "undo", "[N]", 1, N_("take back the last action, or the last N"), TAKES(OPT_THREAD), run_undo },
	{ "outbox", "[cancel|retry|resolve LETTER...|cancel --key KEY]", ANY_WORDS, N_("what is on its way"), TAKES(OPT_KEY), run_outbox },
	{ "due", "", 0, N_("by when a mail is to be answered"), TAKES(OPT_AT, OPT_CHECK), run_due },
	{ "promises", "", 0, N_("what was promised and is not kept yet"), NULL, run_promises },
	{ "classify", "FILE...", ANY_WORDS, N_("judge raw messages; - reads one from stdin"), NULL, run_classify },
	{ "template", "list|show NAME|check [NAME]|render NAME|eval FILE", 2, N_("the letters to be filled in"),
		TAKES(OPT_LANG, OPT_DATA, OPT_THREAD, OPT_SET), run_template },
	{ "customer", "ADDRESS [merge|unmerge|note|fraud|voucher ...]", ANY_WORDS,
		N_("who somebody is: orders, mails, notes, worth"), TAKES(OPT_THREAD), run_customer },
	{ "import", "orders FILE", 2, N_("take in the orders of a shop's export (CSV)"),
		TAKES(OPT_DATES, OPT_CURRENCY, OPT_MAP), run_import },
	{ "orders", "late|duplicate|map [NAME]", 2, N_("orders that want a word; what columns of other exports mean"),
		TAKES(OPT_SET), run_orders },
	{ "export", "ID...|QUERY|--all --format mbox|eml|json|ics", ANY_WORDS, N_("threads as files that others can read"),
		TAKES(OPT_ALL, OPT_FORMAT, OPT_OUTPUT), run_export },
	{ "backup", "FILE", 1, N_("all that is known here, as one file"), NULL, run_backup },
	{ "restore", "FILE", 1, N_("put a backup in the place of the store, which is kept"), NULL, run_restore },
	{ "config", "list|check", 1, N_("the settings"), NULL, run_config },
	{ "demo", "[DIR]", 1, N_("the sample mailbox; nothing leaves"), TAKES(OPT_BATCH), run_demo },
	{ 0 },
};
