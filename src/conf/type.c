#include "conf/type.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "conf/conf.h"
#include "mail/address.h"

static const struct conf_type *const types[] = {
	&conf_type_address,
	&conf_type_addresses,
	&conf_type_choice,
	&conf_type_command,
	&conf_type_duration,
	&conf_type_folder,
	&conf_type_holidays,
	&conf_type_hours,
	&conf_type_keys,
	&conf_type_languages,
	&conf_type_lines,
	&conf_type_number,
	&conf_type_password,
	&conf_type_path,
	&conf_type_provider,
	&conf_type_senders,
	&conf_type_server,
	&conf_type_text,
	&conf_type_times,
	&conf_type_yes_no,
	&conf_type_zone,
	NULL,
};

const struct conf_type *conf_type_find(const struct conf_setting *s)
{
	for (const struct conf_type *const *type = types; *type; type++)
		if (strcmp((*type)->name, s->type) == 0)
			return *type;
	abort(); /* the table of settings names a type that does not exist */
}

void *conf_place(struct conf *c, const struct conf_setting *s)
{
	return (char *)c + s->offset;
}

const void *conf_look(const struct conf *c, const struct conf_setting *s)
{
	return (const char *)c + s->offset;
}

/* Whether a word is among the words of a list, which blanks separate. */
bool conf_is_choice(const char *choices, const char *word)
{
	size_t len = strlen(word);

	for (const char *p = choices; *p; p += strspn(p, " ")) {
		size_t n = strcspn(p, " ");

		if (n == len && strncmp(p, word, n) == 0)
			return true;
		p += n;
	}
	return false;
}

int conf_check_address(const char *text, struct err *err)
{
	if (address_is_sendable(text))
		return 0;
	return err_set(err, ERR_CONFIG, _("\"%s\" is no address; write it like ana@shop.example"), text);
}
