#include "conf/conf.h"

#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "conf/type.h"

enum {
	DAY = 86400
};

/*
 * Everything that can be configured, in the order of tillmail.yaml(5). initial
 * is YAML, read like the file itself.
 */
#define AT(field) .offset = offsetof(struct conf, field)

const struct conf_setting conf_settings[] = {
	{ "shop.name", "text", "", N_("The name of the shop, in letters and in the sender's name."), AT(shop_name) },
	{ "shop.timezone", "time zone", "UTC", N_("The zone of all times of day, such as Europe/Bucharest."), AT(calendar) },
	{ "shop.languages", "list of languages", "[en]", N_("The languages that are answered in; the first is the fallback."), AT(languages) },
	{ "shop.hours", "hours", "{mon-fri: \"09:00-18:00\"}", N_("When the shop is open, for each weekday or range of weekdays."), AT(calendar) },
	{ "shop.holidays", "list of dates", "[]", N_("Days with other hours, closed when none are given, and .ics files of holidays."), AT(calendar) },
	{ "shop.cutoff", "duration", "0", N_("Mail received so close to closing time counts as received after it."), AT(policy.cutoff), .max = DAY },
	{ "shop.within", "duration", "0", N_("Mail is due after so many open hours, if that is before closing time."), AT(policy.within), .max = 30 * DAY },
	{ "shop.queue_days", "number", "30", N_("Threads that were quiet for so many days at the first sync count as done."), AT(queue_days), .max = 36500 },
	{ "shop.waiting_days", "number", "0", N_("A letter comes back into the queue when so many working days brought no answer; 0: never."), AT(policy.waiting_days), .max = 365 },
	{ "shop.sweeps", "list of times", "[\"08:30\", \"13:00\", \"17:30\"]", N_("When the owner goes through the queue."), AT(sweeps) },
	{ "agent.name", "text", "", N_("Who signs."), AT(agent_name) },
	{ "agent.signature", "lines of text", "", N_("What stands below a letter; not set: the names of agent and shop."), AT(agent_signature) },
	{ "mailbox.address", "address", "", N_("The address that customers write to."), AT(address) },
	{ "mailbox.user", "text", "", N_("The login name, when it is not the address."), AT(user) },
	{ "mailbox.provider", "provider", "", N_("Whose servers are used, where imap and smtp do not say it."), AT(provider) },
	{ "mailbox.imap", "server", "", N_("The IMAP server: imaps://HOST:PORT or imap+starttls://HOST:PORT."), AT(imap), .choices = "imap" },
	{ "mailbox.smtp", "server", "", N_("The SMTP server: submissions://HOST:PORT or smtp+starttls://HOST:PORT."), AT(smtp), .choices = "smtp" },
	{ "mailbox.ca_file", "path", "", N_("Certificates to trust instead of the system's."), AT(ca_file) },
	{ "mailbox.password", "password", "", N_("The password; password_command is safer."), AT(password) },
	{ "mailbox.password_command", "command", "", N_("A command that prints the password."), AT(password_command) },
	{ "mailbox.oauth2_command", "command", "", N_("A command that prints an OAuth 2 access token."), AT(oauth2_command) },
	{ "mailbox.aliases", "list of addresses", "[]", N_("Other addresses of the mailbox; a reply goes out from the one the customer wrote to."), AT(aliases) },
	{ "mailbox.folders.inbox", "folder", "INBOX", N_("Where mail arrives."), AT(folders.inbox) },
	{ "mailbox.folders.sent", "folder", "", N_("Where copies of sent mail are; not set: as the server says."), AT(folders.sent) },
	{ "mailbox.folders.archive", "folder", "", N_("Where mail goes that is done, or no; not set: as the server says."), AT(folders.archive) },
	{ "mailbox.folders.pitches", "folder", "no", N_("Where pitches go, or no: they stay where they are."), AT(folders.pitches) },
	{ "mailbox.sync_days", "number", "365", N_("How many days back the first sync goes; 0 is everything."), AT(sync_days), .max = 36500 },
	{ "allow", "list of senders", "[]", N_("Addresses and domains that are never taken for pitches."), AT(allow) },
	{ "block", "list of senders", "[]", N_("Addresses and domains that are always taken for pitches."), AT(block) },
	{ "orders.currency", "text", "", N_("The currency of amounts that an export gives without one, such as EUR."), AT(currency) },
	{ "orders.goods_cost", "number", "50", N_("What goods cost the shop, in percent of their price."), AT(goods_cost), .max = 100 },
	{ "orders.shipping_cost", "text", "", N_("What a parcel costs the shop, such as 4.90 EUR; not set: as the customer paid."), AT(shipping_cost) },
	{ "orders.late_days", "number", "3", N_("An order is late when it is paid and not shipped for so many working days."), AT(late_days), .min = 1, .max = 365 },
	{ "orders.stale_days", "number", "2", N_("Orders imported longer ago than so many days say nothing about what is late."), AT(stale_days), .min = 1, .max = 365 },
	{ "network.timeout", "duration", "60s", N_("How long a server may take for one answer."), AT(timeout), .min = 1, .max = 3600 },
	{ "network.after_dot", "duration", "10m", N_("How long the server may take to accept a letter."), AT(after_dot), .min = 1, .max = 3600 },
	{ "network.insecure", "yes/no", "no", N_("Allow plain text, to a server on this very machine only."), AT(insecure) },
	{ "compose.undo_send", "duration", "15s", N_("How long a letter is held, so that sending can be undone."), AT(undo_send), .max = DAY },
	{ "compose.bulk_per_minute", "number", "0", N_("So many letters of a bulk reply leave in a minute, the others later; 0 is no limit."), AT(bulk_per_minute), .max = 100000 },
	{ "compose.quote", "choice", "trimmed", N_("How much of the customer's mail stands below a reply: none, trimmed, or full."), AT(quote), .choices = "none trimmed full" },
	{ "compose.editor", "text", "", N_("The editor for letters; not set: $VISUAL or $EDITOR."), AT(editor) },
	{ "auto_ack.enabled", "yes/no", "no", N_("Acknowledge new mail of customers at once; not built yet."), AT(auto_ack) },
	{ "auto_ack.template", "text", "received", N_("The template of that acknowledgement."), AT(auto_ack_template) },
	{ "ui.bidi", "choice", "auto", N_("Who puts right-to-left text in order: auto, app, terminal, or off."), AT(bidi), .choices = "auto app terminal off" },
	{ "ui.theme", "choice", "default", N_("The colours of the screen: default, or mono for none."), AT(theme), .choices = "default mono" },
	{ "ui.keys", "keys", "{}", N_("Keys of your own: a view or all, a dot and the key, and the command it runs."), AT(keys) },
	{ "ui.notify_command", "command", "", N_("A command that is run with a title and a text when a watch finds new mail of customers."), AT(notify_command) },
	{ 0 },
};

char *conf_value(const struct conf *c, const char *name)
{
	struct buf value = { 0 };

	for (const struct conf_setting *s = conf_settings; s->name; s++)
		if (strcmp(s->name, name) == 0)
			conf_type_find(s)->show(c, s, &value);
	return buf_take(&value);
}
