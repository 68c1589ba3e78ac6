#include "conf/type.h"

#include <ctype.h>
#include <limits.h>
#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/i18n.h"
#include "conf/conf.h"

static int bool_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	bool *place = conf_place(c, s);
	bool is_yes = conf_is_choice("yes true on", in->text);

	if (!is_yes && !conf_is_choice("no false off", in->text))
		return err_set(err, ERR_CONFIG, _("\"%s\" is neither yes nor no"), in->text);
	*place = is_yes;
	return 0;
}

static void bool_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	const bool *place = conf_look(c, s);

	buf_puts(out, *place ? "yes" : "no");
}

static void number_clear(struct conf *c, const struct conf_setting *s)
{
	(void)c;
	(void)s; /* nothing to release, and every number has a default */
}

/* The number at text, INT_MAX when it is larger; *end is behind it. -1 when there is none. */
static int read_digits(const char *text, const char **end)
{
	const char *p = text;
	int value = 0;

	for (; isdigit((unsigned char)*p); p++)
		value = value > (INT_MAX - 9) / 10 ? INT_MAX : 10 * value + (*p - '0');
	*end = p;
	return p == text ? -1 : value;
}

static int number_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	int *place = conf_place(c, s);
	const char *end;
	int value = read_digits(in->text, &end);

	if (value < s->min || value > s->max || *end)
		return err_set(err, ERR_CONFIG, _("\"%s\" is no number from %d to %d"), in->text, s->min,
			s->max);
	*place = value;
	return 0;
}

static void number_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	const int *place = conf_look(c, s);

	buf_printf(out, "%d", *place);
}

static const struct unit {
	char letter;
	int seconds;
} units[] = { { 'd', 86400 }, { 'h', 3600 }, { 'm', 60 }, { 's', 1 } };

/* The seconds of one unit; 0 when there is no such unit. */
static int unit_find(char letter)
{
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (units[i].letter == letter)
			return units[i].seconds;
	return 0;
}

static void duration_add(int seconds, struct buf *out)
{
	size_t i = 0;

	while (units[i].seconds > 1 && (seconds == 0 || seconds % units[i].seconds))
		i++;
	buf_printf(out, "%d", seconds / units[i].seconds);
	if (seconds)
		buf_putc(out, units[i].letter);
}

static int duration_range(const struct conf_setting *s, const char *text, struct err *err)
{
	struct buf range = { 0 };

	duration_add(s->min, &range);
	buf_puts(&range, _(" to "));
	duration_add(s->max, &range);
	err_set(err, ERR_CONFIG, _("\"%s\" is not within %s"), text, buf_text(&range));
	buf_clear(&range);
	return -1;
}

static int duration_take(struct conf *c, const struct conf_setting *s, const struct conf_input *in,
	struct err *err)
{
	int *place = conf_place(c, s);
	const char *end;
	int value = read_digits(in->text, &end);
	int unit = unit_find(*end);

	if (value < 0 || (value > 0 && !unit) || (*end && end[1]))
		return err_set(err, ERR_CONFIG,
			_("\"%s\" is no duration; write it like 15s, 45m, 6h, or 0"), in->text);
	unit = unit ? unit : 1;
	if (value > s->max / unit || value * unit < s->min)
		return duration_range(s, in->text, err);
	*place = value * unit;
	return 0;
}

static void duration_show(const struct conf *c, const struct conf_setting *s, struct buf *out)
{
	const int *place = conf_look(c, s);

	duration_add(*place, out);
}

const struct conf_type conf_type_yes_no = { "yes/no", CONF_SCALAR, bool_take, bool_show, number_clear };
const struct conf_type conf_type_number = { "number", CONF_SCALAR, number_take, number_show, number_clear };
const struct conf_type conf_type_duration = { "duration", CONF_SCALAR, duration_take, duration_show, number_clear };
