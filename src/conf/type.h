/*
 * type - the kinds of values that a setting can have: how each is read into its
 * place in struct conf, and how it is written again. Types know no YAML.
 */
#ifndef CONF_TYPE_H
#define CONF_TYPE_H

#include <stdbool.h>

#include "base/attr.h"

struct buf;
struct conf;
struct conf_setting;
struct err;

enum conf_shape {
	CONF_SCALAR,
	CONF_LIST,
	CONF_MAP,
};

/* One value: the scalar, an item of the list, an entry of the map. */
struct conf_input {
	const char *key; /* of a map's entry, else NULL */
	const char *text;
};

struct conf_type {
	const char *name; /* as in struct conf_setting */
	enum conf_shape shape;
	/* Take a value, in addition to those of a list or map that were taken. ERR_CONFIG. */
	int (*take)(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
		struct err *err);
	void (*show)(const struct conf *c, const struct conf_setting *s, struct buf *out);
	void (*clear)(struct conf *c, const struct conf_setting *s);
};

/* Never NULL: every setting of the table has a type. */
const struct conf_type *conf_type_find(const struct conf_setting *s);

/* Where a setting is kept in c. */
void *conf_place(struct conf *c, const struct conf_setting *s);
const void *conf_look(const struct conf *c, const struct conf_setting *s);

/* Whether a word is among words that blanks separate. */
bool conf_is_choice(const char *choices, const char *word);

/* ERR_CONFIG unless a letter can be sent to text. */
int conf_check_address(const char *text, struct err *err) MUST_CHECK;

/* type_text.c */
extern const struct conf_type conf_type_address;
extern const struct conf_type conf_type_choice;
extern const struct conf_type conf_type_folder;
extern const struct conf_type conf_type_lines;
extern const struct conf_type conf_type_password;
extern const struct conf_type conf_type_path;
extern const struct conf_type conf_type_provider;
extern const struct conf_type conf_type_text;

/* type_number.c */
extern const struct conf_type conf_type_duration;
extern const struct conf_type conf_type_number;
extern const struct conf_type conf_type_yes_no;

/* type_list.c */
extern const struct conf_type conf_type_addresses;
extern const struct conf_type conf_type_command;
extern const struct conf_type conf_type_keys;
extern const struct conf_type conf_type_languages;
extern const struct conf_type conf_type_senders;
extern const struct conf_type conf_type_server;
extern const struct conf_type conf_type_times;

/* type_calendar.c */
extern const struct conf_type conf_type_holidays;
extern const struct conf_type conf_type_hours;
extern const struct conf_type conf_type_zone;

#endif
