/* verb_backup - backup and restore. */
#include <stdio.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/log.h"
#include "cli/door.h"
#include "cli/json.h"
#include "cli/text.h"
#include "desk/backup.h"

static void print_json(const char *file, const struct backup_view *v)
{
	json_print(json_pack("{s:o, s:I, s:I, s:I, s:I, s:I, s:I, s:o}", "file", json_text(file), "threads",
		(json_int_t)v->threads, "messages", (json_int_t)v->mails, "letters", (json_int_t)v->letters,
		"actions", (json_int_t)v->actions, "orders", (json_int_t)v->orders, "held_back",
		(json_int_t)v->held_back, "aside", json_text(v->aside)));
}

static void print_sums(const char *file, const struct backup_view *v)
{
	print_word(file);
	printf(_(": %lld threads, %lld messages, %lld letters of the outbox, %lld actions, %lld orders\n"),
		(long long)v->threads, (long long)v->mails, (long long)v->letters, (long long)v->actions,
		(long long)v->orders);
}

static const char *file_of(const struct door *door, struct err *err)
{
	const char *file = door_word(door, 0);

	if (file && *file)
		return file;
	err_set(err, ERR_USAGE, _("%s wants the name of a file"), door->options.words.v[0]);
	return NULL;
}

int run_backup(struct door *door, struct err *err)
{
	const char *file = file_of(door, err);
	struct backup_view v;

	if (!file || door_open(door, DESK_STORE, err) < 0 || desk_backup(door->desk, file, &v, err) < 0)
		return -1;
	if (door->json)
		print_json(file, &v);
	else if (!option_is_set(&door->options, OPT_QUIET))
		print_sums(file, &v);
	backup_view_clear(&v);
	return 0;
}

int run_restore(struct door *door, struct err *err)
{
	const char *file = file_of(door, err);
	struct backup_view v;

	if (!file || door_open(door, DESK_CONFIG, err) < 0 || desk_restore(door->desk, file, &v, err) < 0)
		return -1;
	if (v.held_back)
		log_warn(_("%lld letters may have left since the backup and wait for your word: tillmail outbox"),
			(long long)v.held_back);
	if (door->json) {
		print_json(file, &v);
	} else if (!option_is_set(&door->options, OPT_QUIET)) {
		fputs(_("Restored "), stdout);
		print_sums(file, &v);
		if (v.aside) {
			fputs(_("The store before is kept as "), stdout);
			print_line(v.aside);
		}
		puts(_("`tillmail sync` goes on from there."));
	}
	backup_view_clear(&v);
	return 0;
}
