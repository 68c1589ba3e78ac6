/* verb_reply - reply, forward, write: letters that are printed, reviewed, kept or queued. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/editor.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/letters.h"
#include "conf/conf.h"
#include "desk/acts.h"
#include "desk/reply.h"
#include "desk/threads.h"

enum {
	ANSWER_NO = 1,
	TEXT_MAX = 1 << 20
};

/* Exactly one source of the text, and at most one thing to do with the letter. */
static int check_options(const struct options *o, struct err *err)
{
	int sources = option_is_set(o, OPT_TEMPLATE) + option_is_set(o, OPT_MESSAGE) +
		      option_is_set(o, OPT_EDIT);
	int ends = option_is_set(o, OPT_SEND) + option_is_set(o, OPT_DRY_RUN) +
		   option_is_set(o, OPT_DRAFT);
	const char *message = option_value(o, OPT_MESSAGE);
	const char *verb = o->words.v[0];

	if (sources != 1)
		return err_set(err, ERR_USAGE, _("%s wants one of -t TEMPLATE, -m TEXT and --edit"), verb);
	if (ends > 1)
		return err_set(err, ERR_USAGE, _("--send, --dry-run and --draft exclude each other"));
	if (!ends && (!isatty(STDIN_FILENO) || !isatty(fileno(stdout))))
		return err_set(err, ERR_USAGE, _("without a terminal, %s wants --send, --dry-run or --draft"), verb);
	if (option_is_set(o, OPT_DRAFT) && option_is_set(o, OPT_AT))
		return err_set(err, ERR_USAGE, _("a draft leaves when it is released; --at goes with --send"));
	if (message && strcmp(message, "-") == 0 && strs_has(&o->words, "-"))
		return err_set(err, ERR_USAGE, _("only one of the numbers and the text can be read from stdin"));
	if (option_is_set(o, OPT_SET) && !option_is_set(o, OPT_TEMPLATE))
		return err_set(err, ERR_USAGE, _("-s goes with -t TEMPLATE"));
	return 0;
}

/* What would be cut or replaced on its way is told before it leaves. */
static int check_words(const struct buf *text, struct err *err)
{
	if (memchr(buf_text(text), '\0', text->len))
		return err_set(err, ERR_DATA, _("the text has a NUL byte; is it a text?"));
	return 0;
}

/* The owner's own words, from the command line, stdin or the editor; NULL with a template. */
static int read_words(const struct door *door, struct buf *text, char **path, struct err *err)
{
	const struct options *o = &door->options;
	const char *message = option_value(o, OPT_MESSAGE);
	const struct editor editor = { .command = desk_conf(door->desk)->editor };

	if (option_is_set(o, OPT_EDIT))
		return editor_run(&editor, "", text, path, err);
	if (message && strcmp(message, "-") == 0)
		return file_read("-", TEXT_MAX, text, err);
	if (message)
		buf_puts(text, message);
	return 0;
}

/* When the letters leave: as people say it, in the hours of the shop. */
static int send_time(const struct door *door, int64_t *t, struct err *err)
{
	const char *value = option_value(&door->options, OPT_AT);

	*t = DESK_NO_TIME;
	if (!value || desk_parse_time(door->desk, value, t, err) == 0)
		return 0;
	err->kind = ERR_USAGE;
	return err_wrap(err, "%s", option_name(OPT_AT));
}

static int queue_letters(struct door *door, struct letters *letters, bool is_draft, struct err *err)
{
	struct queue_request request = {
		.is_draft = is_draft,
		.key = option_value(&door->options, OPT_KEY),
	};

	if (send_time(door, &request.at, err) < 0)
		return -1;
	return letters_queue(door, letters, &request, err);
}

/* Show each letter on the terminal and ask once what is to become of them. */
static int review(struct door *door, struct letters *letters, struct err *err)
{
	char answer[16] = "";

	letters_show(door, letters);
	fputs(_("s: send, d: keep as a draft, anything else: drop. "), stdout);
	fflush(stdout);
	if (!fgets(answer, sizeof(answer), stdin) || (answer[0] != 's' && answer[0] != 'd'))
		return 0;
	return queue_letters(door, letters, answer[0] == 'd', err);
}

static int finish(struct door *door, struct letters *letters, struct err *err)
{
	const struct options *o = &door->options;

	if (letters->bulk.n == 1 && letters->bulk.v[0].fate == BULK_NONE)
		return 0;
	if (option_is_set(o, OPT_SEND) || option_is_set(o, OPT_DRAFT))
		return queue_letters(door, letters, option_is_set(o, OPT_DRAFT), err);
	if (!option_is_set(o, OPT_DRY_RUN))
		return review(door, letters, err);
	letters_print(door, letters);
	return 0;
}

/* What was typed in the editor is kept until it has become a letter. */
static void settle_file(const char *path, int rc, const struct letters *letters, struct err *err)
{
	if (rc < 0)
		err_wrap(err, _("what you wrote is in %s"), path);
	else if (letters->status)
		log_warn(_("what you wrote is in %s"), path);
	else
		unlink(path);
}

/* Letters for threads, or (no ids) one that begins a thread. */
static int run(struct door *door, enum reply_to whom, const int64_t *ids, size_t n, struct err *err)
{
	const struct options *o = &door->options;
	struct letters letters = { 0 };
	struct buf text = { 0 };
	struct reply_request request = {
		.whom = whom,
		.to = o->given[OPT_TO],
		.subject = option_value(o, OPT_SUBJECT),
		.order = option_value(o, OPT_ORDER),
		.template = option_value(o, OPT_TEMPLATE),
		.values = o->given[OPT_SET],
		.files = o->given[OPT_ATTACH],
		.cc = o->given[OPT_CC],
		.lang = option_value(o, OPT_LANG),
		.promise = option_value(o, OPT_PROMISE),
		.allow = o->given[OPT_ALLOW],
	};
	char *path = NULL;
	int rc = -1;

	if (send_time(door, &request.at, err) < 0 ||
		read_words(door, &text, &path, err) < 0 || check_words(&text, err) < 0)
		goto out;
	if (!request.template)
		request.text = buf_text(&text);
	rc = ids ? letters_write(door, ids, n, &request, &letters, err)
		 : letters_write_new(door, &request, &letters, err);
	if (rc == 0)
		rc = finish(door, &letters, err);
	if (path)
		settle_file(path, rc, &letters, err);
	if (rc == 0)
		rc = letters.status;
out:
	free(path);
	letters_clear(&letters);
	buf_clear(&text);
	return rc;
}

/* The threads of customers that --query finds, *n of them. */
static int find_ids(struct door *door, int64_t **ids, size_t *n, struct err *err)
{
	struct list_request request = { .query = option_value(&door->options, OPT_QUERY) };
	struct thread_views threads = { 0 };
	int rc;

	if (door_n_words(door))
		return err_set(err, ERR_USAGE, _("reply takes the numbers of threads, or --query, not both"));
	strs_add(&request.states, "all");
	rc = desk_list(door->desk, &request, &threads, err);
	strs_clear(&request.states);
	*n = threads.n;
	*ids = mem_alloc(threads.n * sizeof(**ids));
	for (size_t i = 0; i < threads.n; i++)
		(*ids)[i] = threads.v[i].id;
	thread_views_clear(&threads);
	return rc;
}

/* Nobody is written to: the answer is no. */
static int answer_none(const struct door *door)
{
	if (door->json)
		json_print(json_array());
	else
		log_warn(_("no thread of a customer is found by that query"));
	return ANSWER_NO;
}

int run_reply(struct door *door, struct err *err)
{
	const enum reply_to whom = option_is_set(&door->options, OPT_ALL) ? REPLY_TO_ALL : REPLY_TO_SENDER;
	bool is_query = option_is_set(&door->options, OPT_QUERY);
	int64_t *ids = NULL;
	size_t n = 0;
	int rc = -1;

	if (check_options(&door->options, err) < 0 || (!is_query && door_ids(door, &ids, &n, err) < 0))
		return -1;
	if (door_open(door, DESK_STORE, err) == 0)
		rc = is_query ? find_ids(door, &ids, &n, err) : 0;
	if (rc == 0)
		rc = n ? run(door, whom, ids, n, err) : answer_none(door);
	free(ids);
	return rc;
}

static int check_addressees(const struct options *o, struct err *err)
{
	if (option_is_set(o, OPT_TO))
		return check_options(o, err);
	return err_set(err, ERR_USAGE, _("%s wants --to ADDRESS"), o->words.v[0]);
}

int run_forward(struct door *door, struct err *err)
{
	int64_t id;

	if (check_addressees(&door->options, err) < 0 || door_id(door, &id, err) < 0 ||
		door_open(door, DESK_STORE, err) < 0)
		return -1;
	return run(door, REPLY_FORWARD, &id, 1, err);
}

int run_write(struct door *door, struct err *err)
{
	const struct options *o = &door->options;

	if (check_addressees(o, err) < 0)
		return -1;
	if (!option_is_set(o, OPT_SUBJECT) && !option_is_set(o, OPT_TEMPLATE))
		return err_set(err, ERR_USAGE, _("write wants --subject TEXT, unless a template has one"));
	if (door_open(door, DESK_STORE, err) < 0)
		return -1;
	return run(door, REPLY_TO_SENDER, NULL, 0, err);
}
