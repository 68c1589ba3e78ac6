#include "test.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "conf/conf.h"

/* 2026-09-14, a Monday, 09:00 UTC. */
enum { NOW = 1789376400 };

static const char example[] =
	"shop:\n"
	"  name: Lumen Ceramics\n"
	"  timezone: Europe/Bucharest\n"
	"  languages: [en, es, it, ro, pl, ar]      # the first is the fallback\n"
	"  hours: {mon-fri: \"09:00-13:00 14:00-18:00\", sat: \"10:00-13:00\"}\n"
	"  holidays: [2026-12-24, \"2026-12-31 09:00-13:00\"]\n"
	"  cutoff: 45m\n"
	"  within: 6h\n"
	"  queue_days: 30\n"
	"  sweeps: [\"08:30\", 13:00, \"17:30\"]\n"
	"agent: {name: Ana, signature: \"Ana, Lumen Ceramics\"}\n"
	"mailbox:\n"
	"  address: ana@lumen.example\n"
	"  user: ana@lumen.example\n"
	"  provider: zoho-eu\n"
	"  ca_file: ca.pem\n"
	"  password_command: secret-tool lookup app tillmail account 'the shop'\n"
	"  aliases: [hello@lumen.example]\n"
	"  folders: {inbox: INBOX, sent: Sent, archive: Archive, pitches: no}\n"
	"  sync_days: 365\n"
	"allow: [\"@partner.example\"]\n"
	"block: [\"@seo-offers.example\", x@y.example]\n"
	"network: {timeout: 60s, after_dot: 10m}\n"
	"compose: {undo_send: 15s, quote: trimmed, editor: \"\"}\n"
	"auto_ack: {enabled: no, template: received}\n"
	"ui: {bidi: auto, theme: default, notify_command: notify-send,\n"
	"  keys: {queue.x: done, all.^g: sync, 'queue.\"': mark pitch}}\n";

/* The text in a file of its own, mode 0600, which *state names. */
static struct conf *read_text(void **state, const char *text, struct err *err)
{
	const char *path = *state;

	unlink(path);
	assert_int_equal(file_write_new(path, text, strlen(text), err), 0);
	return conf_read(path, NOW, err);
}

static void check_refused(void **state, const char *text, const char *want)
{
	struct err err = { 0 };

	assert_null(read_text(state, text, &err));
	assert_int_equal(err.kind, ERR_CONFIG);
	if (!strstr(err.text, want))
		assert_string_equal(err.text, want);
}

static void check_value(const struct conf *c, const char *name, const char *want)
{
	char *value = conf_value(c, name);

	assert_string_equal(value, want);
	free(value);
}

static void the_example_of_the_manual_is_read(void **state)
{
	struct err err = { 0 };
	struct conf *c = read_text(state, example, &err);

	assert_string_equal(err.text, "");
	assert_non_null(c);
	assert_string_equal(c->shop_name, "Lumen Ceramics");
	assert_string_equal(zone_name(c->calendar.zone), "Europe/Bucharest");
	assert_int_equal(c->languages.n, 6);
	assert_int_equal(c->calendar.week[0].n, 2);
	assert_int_equal(c->calendar.week[5].v[0].to, 13 * 60);
	assert_int_equal(c->calendar.week[6].n, 0);
	assert_int_equal(c->calendar.n_specials, 2);
	assert_int_equal(c->policy.cutoff, 45 * 60);
	assert_int_equal(c->policy.within, 6 * 3600);
	assert_string_equal(c->sweeps.v[1], "13:00");
	assert_string_equal(c->imap.host, "imap.zoho.eu");
	assert_int_equal(c->smtp.port, 465);
	assert_int_equal(c->password_command.n, 6);
	assert_string_equal(c->password_command.v[5], "the shop");
	assert_null(c->password_command.v[6]);
	assert_null(c->folders.pitches);
	assert_string_equal(c->folders.archive, "Archive");
	assert_int_equal(c->after_dot, 600);
	assert_false(c->auto_ack);
	assert_true(c->ca_file[0] == '/' && strstr(c->ca_file, "/ca.pem"));
	conf_free(c);
}

static void domains_of_other_letters_are_kept_in_ascii(void **state)
{
	struct err err = { 0 };
	struct conf *c = read_text(state, "allow: [\"Tim@B\xc3\xbc"
					  "cher.example\"]\nblock: [\"@b\xc3\xbc"
					  "cher.example\"]\n",
		&err);

	assert_non_null(c);
	check_value(c, "allow", "[\"Tim@xn--bcher-kva.example\"]");
	check_value(c, "block", "[\"@xn--bcher-kva.example\"]");
	conf_free(c);
	check_refused(state, "block: [\"@\xc3\xbc"
			     " x.example\"]",
		"neither an address nor a domain");
}

static void without_a_file_there_are_defaults(void **state)
{
	struct conf *c = conf_default();

	(void)state;
	assert_null(c->path);
	assert_string_equal(zone_name(c->calendar.zone), "UTC");
	assert_int_equal(c->languages.n, 1);
	assert_string_equal(c->languages.v[0], "en");
	assert_string_equal(c->agent_signature, "");
	assert_null(c->address);
	assert_null(c->folders.sent);
	assert_null(c->folders.archive);
	assert_null(c->folders.pitches);
	assert_string_equal(c->folders.inbox, "INBOX");
	assert_int_equal(c->undo_send, 15);
	check_value(c, "shop.hours", "{mon-fri: \"09:00-18:00\"}");
	conf_free(c);
}

static void an_empty_file_is_the_defaults(void **state)
{
	static const char *const texts[] = { "", "# nothing\n", "shop:\nagent:\n  # name: x\n" };

	for (size_t i = 0; i < 3; i++) {
		struct err err = { 0 };
		struct conf *c = read_text(state, texts[i], &err);

		assert_non_null(c);
		assert_int_equal(c->queue_days, 30);
		conf_free(c);
	}
}

static void what_is_not_set_follows_from_what_is(void **state)
{
	struct err err = { 0 };
	struct conf *c = read_text(state,
		"shop: {name: Lumen}\nagent: {name: Tom}\n"
		"mailbox: {address: a@b.example, provider: gmail, smtp: \"submissions://smtp.b.example\"}\n",
		&err);

	assert_non_null(c);
	assert_string_equal(c->agent_signature, "Tom, Lumen");
	assert_string_equal(c->user, "a@b.example");
	assert_string_equal(c->imap.host, "imap.gmail.com");
	assert_string_equal(c->smtp.host, "smtp.b.example");
	conf_free(c);
}

static void a_misspelt_setting_is_named_at_its_place(void **state)
{
	check_refused(state, "shop:\n  timezon: UTC\n", ":2:3: there is no setting \"shop.timezon\"; did you mean \"shop.timezone\"?\n  timezon: UTC\n  ^");
	check_refused(state, "shpo: {name: x}\n", "did you mean \"shop\"?");
	check_refused(state, "shop: {signature: x}\n", "did you mean \"agent.signature\"?");
	check_refused(state, "mailbox:\n  folders: {sentt: x}\n", "did you mean \"mailbox.folders.sent\"?");
	check_refused(state, "wholly: different\n", "see tillmail.yaml(5)");
	check_refused(state, "shop: {hosur: x}\n", "did you mean \"shop.hours\"?");
	check_refused(state, "shop: 5\n", "settings were expected here");
	check_refused(state, "- a\n", "settings were expected here");
}

static void a_wrong_value_is_refused_with_advice(void **state)
{
	static const struct {
		const char *text;
		const char *want;
	} rows[] = {
		{ "shop: {timezone: Europe/Bukarest}", "shop.timezone: " },
		{ "shop: {languages: [en, eng]}", "\"eng\" is no language" },
		{ "shop: {languages: []}", "at least one language" },
		{ "shop: {languages: [en, en]}", "stands here twice" },
		{ "shop: {hours: {mon: \"9-5\"}}", "are no opening hours" },
		{ "shop: {hours: {monday-fri: \"09:00-17:00\"}}", "is no weekday" },
		{ "shop: {hours: {mon-fri: \"09:00-17:00\", fri: \"09:00-12:00\"}}", "fri has hours already" },
		{ "shop: {hours: {sat-mon: \"09:00-17:00\", sun: \"09:00-12:00\"}}", "sun has hours already" },
		{ "shop: {hours: \"09:00-17:00\"}", "wants names with values" },
		{ "shop: {hours: {}}", "shop.hours: " },
		{ "shop: {holidays: [holidays/ro.ics]}", "holidays/ro.ics" },
		{ "shop: {holidays: [2026-13-01]}", "is no date" },
		{ "shop: {cutoff: 45}", "is no duration" },
		{ "shop: {cutoff: 45min}", "is no duration" },
		{ "shop: {cutoff: -1m}", "is no duration" },
		{ "shop: {cutoff: 2d}", "not within 0 to 1d" },
		{ "shop: {cutoff: 99999999999999999999d}", "not within 0 to 1d" },
		{ "shop: {queue_days: many}", "is no number from 0 to 36500" },
		{ "shop: {queue_days: 99999999999}", "is no number from 0 to 36500" },
		{ "shop: {sweeps: [\"25:00\"]}", "is no time of day" },
		{ "shop: {sweeps: [\"8:3\"]}", "is no time of day" },
		{ "shop: {name: \"a\\nBcc: x\"}", "must be one line" },
		{ "shop: {name: [a]}", "shop.name is a text" },
		{ "mailbox: {address: ana}", "is no address" },
		{ "mailbox: {aliases: [\"ana @x.example\"]}", "is no address" },
		{ "mailbox: {provider: zohoo}", "no provider \"zohoo\" is known; take one of fastmail," },
		{ "mailbox: {imap: mail.example}", "is no imap server" },
		{ "mailbox: {imap: \"smtp://mail.example\"}", "is no imap server" },
		{ "mailbox: {password_command: \"pass 'x\"}", "a quote is not closed" },
		{ "mailbox: {address: a@b.example, provider: gmail, folders: {pitches: inbox}}", "inbox cannot be both mailbox.folders.inbox and mailbox.folders.pitches" },
		{ "mailbox: {address: a@b.example, provider: gmail, folders: {sent: Sent, archive: Sent}}", "Sent cannot be both mailbox.folders.sent and mailbox.folders.archive: give" },
		{ "allow: [partner.example]", "neither an address nor a domain" },
		{ "block: [\"@\"]", "neither an address nor a domain" },
		{ "network: {insecure: maybe}", "is neither yes nor no" },
		{ "network: {timeout: 0}", "not within 1s to 1h" },
		{ "compose: {quote: some}", "is none of: none trimmed full" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		check_refused(state, rows[i].text, rows[i].want);
}

static void a_complaint_points_at_the_value(void **state)
{
	check_refused(state, "shop:\n  languages:\n    - en\n    - eng\n", ":4:7: shop.languages: \"eng\"");
	check_refused(state, "shop:\n  cutoff: 45\n", "\n  cutoff: 45\n          ^");
}

static void a_mailbox_names_all_that_it_lacks(void **state)
{
	check_refused(state, "mailbox: {user: x}", "mailbox lacks: address imap smtp");
	check_refused(state, "mailbox: {address: a@b.example, imap: \"imaps://m.example\"}", "mailbox lacks: smtp");
}

static void plain_text_goes_to_this_machine_only(void **state)
{
	static const char format[] =
		"mailbox: {address: a@b.example, imap: \"imap://%s:143\", smtp: \"smtp://%s:25\"}\n"
		"network: {insecure: %s}\n";
	static const struct {
		const char *host;
		const char *insecure;
		const char *want; /* NULL: fine */
	} rows[] = {
		{ "127.0.0.1", "yes", NULL },
		{ "127.9.9.9", "yes", NULL },
		{ "localhost", "yes", NULL },
		{ "[::1]", "yes", NULL },
		{ "127.0.0.1", "no", "needs network: {insecure: yes}" },
		{ "mail.example", "yes", "password in clear" },
		{ "127.0.0.1.example", "yes", "password in clear" },
		{ "128.0.0.1", "yes", "password in clear" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char *text = mem_printf(format, rows[i].host, rows[i].host, rows[i].insecure);
		struct err err = { 0 };
		struct conf *c = read_text(state, text, &err);

		assert_int_equal(c != NULL, rows[i].want == NULL);
		if (rows[i].want)
			assert_non_null(strstr(err.text, rows[i].want));
		conf_free(c);
		free(text);
	}
}

static void a_file_with_a_password_is_for_its_owner_only(void **state)
{
	static const char text[] = "mailbox: {address: a@b.example, provider: gmail, password: \"p #\\\"\"}\n";
	struct err err = { 0 };
	struct conf *c = read_text(state, text, &err);

	assert_non_null(c);
	assert_string_equal(c->password, "p #\"");
	check_value(c, "mailbox.password", "(set)");
	conf_free(c);
	chmod(*state, 0640);
	assert_null(conf_read(*state, NOW, &err));
	assert_int_equal(err.kind, ERR_CONFIG);
	assert_non_null(strstr(err.text, "run: chmod 600 "));
	assert_null(strstr(err.text, "p #"));
}

static void a_file_with_a_command_is_not_for_others_to_write(void **state)
{
	static const char text[] = "ui: {notify_command: notify-send}\n";
	struct err err = { 0 };
	struct conf *c = read_text(state, text, &err);

	conf_free(c);
	chmod(*state, 0644);
	c = conf_read(*state, NOW, &err);
	assert_non_null(c);
	conf_free(c);
	chmod(*state, 0664);
	assert_null(conf_read(*state, NOW, &err));
	assert_non_null(strstr(err.text, "run: chmod go-w "));
}

static void there_is_one_way_to_the_password(void **state)
{
	check_refused(state,
		"mailbox: {address: a@b.example, provider: gmail, password: x, password_command: pass x}\n",
		"keep one of password");
}

static void a_file_that_is_not_there_is_not_found(void **state)
{
	struct err err = { 0 };

	unlink(*state);
	assert_null(conf_read(*state, NOW, &err));
	assert_int_equal(err.kind, ERR_NOT_FOUND);
}

/* What config list prints can be written into a file and means the same. */
static void every_value_is_written_as_it_is_read(void **state)
{
	struct err err = { 0 };
	struct conf *c = read_text(state, example, &err);

	assert_non_null(c);
	check_value(c, "shop.hours", "{mon-fri: \"09:00-13:00 14:00-18:00\", sat: \"10:00-13:00\"}");
	check_value(c, "shop.holidays", "[\"2026-12-24\", \"2026-12-31 09:00-13:00\"]");
	check_value(c, "shop.cutoff", "45m");
	check_value(c, "shop.languages", "[\"en\", \"es\", \"it\", \"ro\", \"pl\", \"ar\"]");
	check_value(c, "mailbox.imap", "imaps://imap.zoho.eu:993");
	check_value(c, "mailbox.smtp", "submissions://smtp.zoho.eu:465");
	check_value(c, "mailbox.password_command", "secret-tool lookup app tillmail account \"the shop\"");
	check_value(c, "mailbox.password", "");
	check_value(c, "network.timeout", "1m");
	check_value(c, "auto_ack.enabled", "no");
	check_value(c, "shop.queue_days", "30");
	check_value(c, "ui.keys", "{\"queue.x\": \"done\", \"all.^g\": \"sync\", \"queue.\\\"\": \"mark pitch\"}");
	check_value(c, "no.such.setting", "");
	for (const struct conf_setting *s = conf_settings; s->name; s++)
		free(conf_value(c, s->name));
	conf_free(c);
}

static void a_key_without_a_view_is_refused(void **state)
{
	check_refused(state, "ui: {keys: {x: done}}\n", "\"x\" is no key of a view");
	check_refused(state, "ui: {keys: {queue.: done}}\n", "is no key of a view");
}

static void own_addresses_are_known(void **state)
{
	struct err err = { 0 };
	struct conf *c = read_text(state, example, &err);

	assert_non_null(c);
	assert_true(conf_is_own(c, "Ana@LUMEN.example"));
	assert_true(conf_is_own(c, "hello@lumen.example"));
	assert_false(conf_is_own(c, "ana@lumen.example.net"));
	assert_false(conf_is_own(c, ""));
	conf_free(c);
	c = conf_default();
	assert_false(conf_is_own(c, ""));
	conf_free(c);
}

static void a_profile_is_a_file_beside_the_default(void **state)
{
	struct err err = { 0 };
	char *path;

	(void)state;
	setenv("XDG_CONFIG_HOME", "/x", 1);
	path = conf_path(NULL, &err);
	assert_string_equal(path, "/x/tillmail/config.yaml");
	free(path);
	path = conf_path("second", &err);
	assert_string_equal(path, "/x/tillmail/second.yaml");
	free(path);
	assert_null(conf_path("../x", &err));
	assert_null(conf_path("", &err));
	assert_int_equal(err.kind, ERR_USAGE);
}

static void the_manual_names_every_setting(void **state)
{
	const char *top = getenv("TOP_SRCDIR");
	char *path = mem_printf("%s/man/tillmail.yaml.5", top ? top : ".");
	struct buf manual = { 0 };
	struct err err = { 0 };

	(void)state;
	assert_int_equal(file_read(path, 1 << 20, &manual, &err), 0);
	for (const struct conf_setting *s = conf_settings; s->name; s++) {
		char *item = mem_printf(".It Cm %s Pq", s->name);

		if (!strstr(buf_text(&manual), item))
			fail_msg("%s does not stand in the manual", s->name);
		free(item);
	}
	buf_clear(&manual);
	free(path);
}

static int setup(void **state)
{
	char *folder = mem_dup("/tmp/tillmail-conf-XXXXXX");

	if (!mkdtemp(folder))
		return -1;
	*state = mem_printf("%s/shop.yaml", folder);
	free(folder);
	return 0;
}

static int teardown(void **state)
{
	char *path = *state;

	unlink(path);
	*strrchr(path, '/') = '\0';
	rmdir(path);
	free(path);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_example_of_the_manual_is_read),
		cmocka_unit_test(domains_of_other_letters_are_kept_in_ascii),
		cmocka_unit_test(without_a_file_there_are_defaults),
		cmocka_unit_test(an_empty_file_is_the_defaults),
		cmocka_unit_test(what_is_not_set_follows_from_what_is),
		cmocka_unit_test(a_misspelt_setting_is_named_at_its_place),
		cmocka_unit_test(a_wrong_value_is_refused_with_advice),
		cmocka_unit_test(a_complaint_points_at_the_value),
		cmocka_unit_test(a_mailbox_names_all_that_it_lacks),
		cmocka_unit_test(plain_text_goes_to_this_machine_only),
		cmocka_unit_test(a_file_with_a_password_is_for_its_owner_only),
		cmocka_unit_test(a_file_with_a_command_is_not_for_others_to_write),
		cmocka_unit_test(there_is_one_way_to_the_password),
		cmocka_unit_test(a_file_that_is_not_there_is_not_found),
		cmocka_unit_test(every_value_is_written_as_it_is_read),
		cmocka_unit_test(a_key_without_a_view_is_refused),
		cmocka_unit_test(own_addresses_are_known),
		cmocka_unit_test(a_profile_is_a_file_beside_the_default),
		cmocka_unit_test(the_manual_names_every_setting),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
