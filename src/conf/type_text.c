#include "conf/type.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "conf/conf.h"
#include "conf/provider.h"

static void string_set(struct conf *c, const struct conf_setting *s, char *value)
{
	char **place = conf_place(c, s);

	free(*place);
	*place = value;
}

static void string_clear(struct conf *c, const struct conf_setting *s)
{
	string_set(c, s, NULL);
}

static void string_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	char *const *place = conf_look(c, s);

	buf_puts(out, *place ? *place : "");
}

static bool has_control(const char *text, const char *allowed)
{
	for (; *text; text++)
		if (((unsigned char)*text < ' ' || *text == 0x7F) && !strchr(allowed, *text))
			return true;
	return false;
}

static int text_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	if (has_control(in->text, ""))
		return err_set(err, ERR_CONFIG, _("this must be one line, without control characters"));
	string_set(c, s, mem_dup(in->text));
	return 0;
}

static int lines_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	if (has_control(in->text, "\n"))
		return err_set(err, ERR_CONFIG, _("control characters are not allowed here"));
	string_set(c, s, mem_dup(in->text));
	return 0;
}

/* A text that is NULL when it is not set. */
static int folder_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	if (text_take(c, s, in, err) < 0)
		return -1;
	if (!*in->text)
		string_clear(c, s);
	return 0;
}

/* Any bytes are good for a password. */
static int password_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	(void)err;
	string_set(c, s, *in->text ? mem_dup(in->text) : NULL);
	return 0;
}

static void password_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	char *const *place = conf_look(c, s);

	buf_puts(out, *place ? "(set)" : "");
}

static int path_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	char *path;
	int rc = 0;

	if (!*in->text) {
		string_clear(c, s);
		return 0;
	}
	path = path_expand(in->text);
	if (strncmp(path, "~/", 2) == 0)
		rc = err_set(err, ERR_CONFIG, _("HOME is not set; write the whole path"));
	else
		string_set(c, s, path_join(c->folder ? c->folder : "/", path));
	free(path);
	return rc;
}

static int address_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	if (conf_check_address(in->text, err) < 0)
		return -1;
	string_set(c, s, mem_dup(in->text));
	return 0;
}

static int choice_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	if (!conf_is_choice(s->choices, in->text))
		return err_set(err, ERR_CONFIG, _("\"%s\" is none of: %s"), in->text, s->choices);
	string_set(c, s, mem_dup(in->text));
	return 0;
}

static int provider_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	if (*in->text && !provider_find(in->text)) {
		char *names = provider_names();

		err_set(err, ERR_CONFIG,
			_("no provider \"%s\" is known; take one of %s, or write imap: and smtp:"),
			in->text, names);
		free(names);
		return -1;
	}
	string_set(c, s, mem_dup(in->text));
	return 0;
}

const struct conf_type conf_type_address = { "address", CONF_SCALAR, address_take, string_show, string_clear };
const struct conf_type conf_type_choice = { "choice", CONF_SCALAR, choice_take, string_show, string_clear };
const struct conf_type conf_type_folder = { "folder", CONF_SCALAR, folder_take, string_show, string_clear };
const struct conf_type conf_type_lines = { "lines of text", CONF_SCALAR, lines_take, string_show, string_clear };
const struct conf_type conf_type_password = { "password", CONF_SCALAR, password_take, password_show, string_clear };
const struct conf_type conf_type_path = { "path", CONF_SCALAR, path_take, string_show, string_clear };
const struct conf_type conf_type_provider = { "provider", CONF_SCALAR, provider_take, string_show, string_clear };
const struct conf_type conf_type_text = { "text", CONF_SCALAR, text_take, string_show, string_clear };
