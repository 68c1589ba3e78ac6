#include "conf/conf.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/path.h"
#include "conf/check.h"
#include "conf/read.h"
#include "conf/type.h"
#include "mail/address.h"
#include "text/yaml.h"

enum {
	FILE_MAX = 1 << 20
};

void conf_free(struct conf *c)
{
	if (!c)
		return;
	for (const struct conf_setting *s = conf_settings; s->name; s++)
		conf_type_find(s)->clear(c, s);
	calendar_clear(&c->calendar);
	free(c->path);
	free(c->folder);
	free(c);
}

/* A text that may be missing in the file is "" in the struct, not NULL. */
static void fill(char **text, const char *value)
{
	if (!*text || !**text) {
		free(*text);
		*text = mem_dup(value);
	}
}

static void fill_signature(struct conf *c)
{
	bool both = *c->agent_name && *c->shop_name;
	char *signature = mem_printf("%s%s%s", c->agent_name, both ? ", " : "", c->shop_name);

	fill(&c->agent_signature, signature);
	free(signature);
}

/* What follows from other settings. */
static void complete(struct conf *c)
{
	fill(&c->shop_name, "");
	fill(&c->agent_name, "");
	fill_signature(c);
	fill(&c->user, c->address ? c->address : "");
	fill(&c->provider, "");
	fill(&c->editor, "");
	if (c->folders.pitches && strcmp(c->folders.pitches, "no") == 0) {
		free(c->folders.pitches);
		c->folders.pitches = NULL;
	}
}

bool conf_is_same_folder(const char *a, const char *b)
{
	return strcmp(a, b) == 0 || (strcasecmp(a, "INBOX") == 0 && strcasecmp(b, "INBOX") == 0);
}

int conf_refuse_folder(const char *name, const char *setting, const char *other, struct err *err)
{
	return err_set(err, ERR_CONFIG,
		_("%s cannot be both mailbox.folders.%s and mailbox.folders.%s: give one of them another folder"),
		name, setting, other);
}

struct conf *conf_default(void)
{
	struct conf *c = mem_alloc(sizeof(*c));

	read_defaults(c);
	complete(c);
	return c;
}

static struct yaml *load(const char *path, struct err *err)
{
	struct buf text = { 0 };
	struct yaml *y = NULL;

	if (file_read(path, FILE_MAX, &text, err) == 0)
		y = yaml_parse(path, buf_text(&text), text.len, ERR_CONFIG, err);
	else if (err && err->kind == ERR_DATA)
		err->kind = ERR_CONFIG; /* too large */
	buf_clear(&text);
	return y;
}

static char *absolute(const char *path)
{
	char *here = getcwd(NULL, 0);
	char *whole = here ? path_join(here, path) : mem_dup(path);

	free(here);
	return whole;
}

struct conf *conf_read(const char *path, int64_t now, struct err *err)
{
	struct yaml *y = load(path, err);
	struct conf *c;

	if (!y)
		return NULL;
	c = mem_alloc(sizeof(*c));
	c->path = absolute(path);
	c->folder = path_folder(c->path);
	read_defaults(c);
	if (read_settings(c, y, err) < 0 || check_all(c, y, now, err) < 0) {
		conf_free(c);
		c = NULL;
	} else {
		complete(c);
	}
	yaml_free(y);
	return c;
}

char *conf_path(const char *profile, struct err *err)
{
	char *folder;
	char *name;
	char *path = NULL;

	if (profile && (!*profile || *profile == '.' || strchr(profile, '/'))) {
		err_set(err, ERR_USAGE, _("\"%s\" is no name of a profile"), profile);
		return NULL;
	}
	folder = path_config(err);
	if (!folder)
		return NULL;
	name = mem_printf("%s.yaml", profile ? profile : "config");
	path = path_join(folder, name);
	free(name);
	free(folder);
	return path;
}

bool conf_is_own(const struct conf *c, const char *addr)
{
	if (c->address && address_same(c->address, addr))
		return true;
	for (size_t i = 0; i < c->aliases.n; i++)
		if (address_same(c->aliases.v[i], addr))
			return true;
	return false;
}
