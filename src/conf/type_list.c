#include "conf/type.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/endpoint.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/strs.h"
#include "conf/conf.h"
#include "mail/address.h"

static void list_clear(struct conf *c, const struct conf_setting *s)
{
	strs_clear(conf_place(c, s));
}

static void list_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	const struct strs *list = conf_look(c, s);

	buf_putc(out, '[');
	for (size_t i = 0; i < list->n; i++)
		buf_printf(out, "%s\"%s\"", i ? ", " : "", list->v[i]);
	buf_putc(out, ']');
}

static int list_add(struct conf *c, const struct conf_setting *s, const char *item, struct err *err)
{
	struct strs *list = conf_place(c, s);

	if (strs_has(list, item))
		return err_set(err, ERR_CONFIG, _("\"%s\" stands here twice"), item);
	strs_add(list, item);
	return 0;
}

static int addresses_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	return conf_check_address(in->text, err) < 0 ? -1 : list_add(c, s, in->text, err);
}

/* An address, or all addresses of a domain: "@domain". Kept as it stands in mails. */
static int senders_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	char *sender = address_as_it_travels(in->text);
	char *sample = mem_printf("%s%s", *sender == '@' ? "x" : "", sender);
	int rc = conf_check_address(sample, NULL);

	if (rc < 0)
		err_set(err, ERR_CONFIG, _("\"%s\" is neither an address nor a domain like \"@shop.example\""), in->text);
	else
		rc = list_add(c, s, sender, err);
	free(sample);
	free(sender);
	return rc;
}

static int languages_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	if (!islower((unsigned char)in->text[0]) || !islower((unsigned char)in->text[1]) || in->text[2])
		return err_set(err, ERR_CONFIG,
			_("\"%s\" is no language; write two small letters, such as en or es"), in->text);
	return list_add(c, s, in->text, err);
}

/* Times of day are kept as 08:30, also when 8:30 was written. */
static int times_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	const char *text = in->text;
	size_t hour_len = strspn(text, "0123456789");
	int hour = 0;
	int minute;
	char *time;
	int rc;

	for (size_t i = 0; i < hour_len && i < 3; i++)
		hour = 10 * hour + (text[i] - '0');
	text += hour_len;
	if (hour_len < 1 || hour_len > 2 || hour > 23 || text[0] != ':' || strspn(text + 1, "0123456789") != 2 ||
		text[1] > '5' || text[3])
		return err_set(err, ERR_CONFIG, _("\"%s\" is no time of day; write it like 08:30"), in->text);
	minute = 10 * (text[1] - '0') + (text[2] - '0');
	time = mem_printf("%02d:%02d", hour, minute);
	rc = list_add(c, s, time, err);
	free(time);
	return rc;
}

/* A command is one scalar, kept as its words. */

static int command_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	struct err why = { 0 };

	if (!*in->text || strs_split(conf_place(c, s), in->text, &why) == 0)
		return 0;
	return err_set(err, ERR_CONFIG, "%s", why.text);
}

/* In double quotes, as YAML and shells read them. */
static void add_quoted(struct buf *out, const char *word)
{
	buf_putc(out, '"');
	for (; *word; word++) {
		if (*word == '"' || *word == '\\')
			buf_putc(out, '\\');
		buf_putc(out, *word);
	}
	buf_putc(out, '"');
}

/* In quotes what a shell would otherwise split. */
static void command_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	const struct strs *words = conf_look(c, s);

	for (size_t i = 0; i < words->n; i++) {
		const char *word = words->v[i];
		bool is_plain = *word && !strpbrk(word, " \t\n\"'\\");

		if (i)
			buf_putc(out, ' ');
		if (is_plain)
			buf_puts(out, word);
		else
			add_quoted(out, word);
	}
}

/* Servers: the choices of the setting name the protocol. */

static int server_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	return *in->text ? endpoint_parse(conf_place(c, s), in->text, s->choices, err) : 0;
}

static void server_clear(struct conf *c, const struct conf_setting *s)
{
	endpoint_clear(conf_place(c, s));
}

static void server_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	static const char *const schemes[] = {
		[ENDPOINT_TLS] = "s",
		[ENDPOINT_STARTTLS] = "+starttls",
		[ENDPOINT_PLAIN] = "",
	};
	const struct endpoint *e = conf_look(c, s);
	bool is_smtps = strcmp(s->choices, "smtp") == 0 && e->safety == ENDPOINT_TLS;

	if (!e->host)
		return;
	buf_printf(out, "%s%s://", is_smtps ? "submission" : s->choices, schemes[e->safety]);
	buf_printf(out, strchr(e->host, ':') ? "[%s]:%d" : "%s:%d", e->host, e->port);
}

/* Keys: pairs in one list. Only the screen knows which views, keys and commands there are. */

static int keys_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	struct strs *pairs = conf_place(c, s);
	const char *dot = strchr(in->key, '.');

	if (!dot || dot == in->key || !dot[1])
		return err_set(err, ERR_CONFIG, _("\"%s\" is no key of a view; write it like queue.x or all.^g"),
			in->key);
	strs_add(pairs, in->key);
	strs_add(pairs, in->text);
	return 0;
}

static void keys_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	const struct strs *pairs = conf_look(c, s);

	buf_putc(out, '{');
	for (size_t i = 0; i < pairs->n; i++) {
		if (i)
			buf_puts(out, i % 2 ? ": " : ", ");
		add_quoted(out, pairs->v[i]);
	}
	buf_putc(out, '}');
}

const struct conf_type conf_type_addresses = { "list of addresses", CONF_LIST, addresses_take, list_show, list_clear };
const struct conf_type conf_type_command = { "command", CONF_SCALAR, command_take, command_show, list_clear };
const struct conf_type conf_type_keys = { "keys", CONF_MAP, keys_take, keys_show, list_clear };
const struct conf_type conf_type_languages = { "list of languages", CONF_LIST, languages_take, list_show, list_clear };
const struct conf_type conf_type_senders = { "list of senders", CONF_LIST, senders_take, list_show, list_clear };
const struct conf_type conf_type_server = { "server", CONF_SCALAR, server_take, server_show, server_clear };
const struct conf_type conf_type_times = { "list of times", CONF_LIST, times_take, list_show, list_clear };
