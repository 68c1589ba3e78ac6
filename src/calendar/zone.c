#include "calendar/zone.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/ucal.h>
#include <unicode/uenum.h>
#include <unicode/ustring.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/rfc3339.h"
#include "calendar/days.h"

enum { ZONE_NAME_MAX = 64 };

/* No offset from UTC, not even a historic one, is as large as this. */
enum { OFFSET_MAX = 16 * 60 * 60 };

/* The years 1 to 9999: beyond them nothing can be written down. */
static const int64_t first_time = -62135596800;
static const int64_t last_time = 253402300799;

struct zone {
	char *name;
	UCalendar *calendar; /* only asked for offsets and transitions */
};

/*
 * ICU knows three-letter names of its own, among them "IST" for India and "PST",
 * that the tz database lacks or means differently.
 */
static bool is_tz_name(const char *name)
{
	static const char *const short_names[] = { "CET", "EET", "EST", "GMT", "HST", "MET", "MST",
		"PRC", "ROC", "ROK", "UCT", "UTC", "WET" };

	if (strncmp(name, "SystemV/", 8) == 0 || strcmp(name, "Etc/Unknown") == 0)
		return false;
	if (strlen(name) != 3)
		return true;
	for (size_t i = 0; i < sizeof(short_names) / sizeof(*short_names); i++)
		if (strcmp(short_names[i], name) == 0)
			return true;
	return false;
}

/* ICU's canonical name into canonical; false when ICU has no such zone. */
static bool icu_knows(const char *name, char canonical[ZONE_NAME_MAX])
{
	UErrorCode status = U_ZERO_ERROR;
	UChar found[ZONE_NAME_MAX];
	UChar id[ZONE_NAME_MAX];
	UBool is_system = 0;

	canonical[0] = '\0';
	if (strlen(name) >= ZONE_NAME_MAX) /* ICU would end no string that just fills id */
		return false;
	u_strFromUTF8(id, ZONE_NAME_MAX, NULL, name, -1, &status);
	ucal_getCanonicalTimeZoneID(id, -1, found, ZONE_NAME_MAX, &is_system, &status);
	u_strToUTF8(canonical, ZONE_NAME_MAX, NULL, found, -1, &status);
	return U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING && is_system;
}

static int min_of_3(int a, int b, int c)
{
	int least = a < b ? a : b;

	return least < c ? least : c;
}

/* How many letters must be changed to come from a to b; both shorter than ZONE_NAME_MAX. */
static int distance(const char *a, const char *b)
{
	int row[ZONE_NAME_MAX];
	size_t len = strlen(b);

	for (size_t j = 0; j <= len; j++)
		row[j] = (int)j;
	for (; *a; a++) {
		int diagonal = row[0]++;

		for (size_t j = 1; j <= len; j++) {
			int above = row[j];
			bool same = tolower((unsigned char)*a) == tolower((unsigned char)b[j - 1]);

			row[j] = min_of_3(diagonal + !same, above + 1, row[j - 1] + 1);
			diagonal = above;
		}
	}
	return row[len];
}

/* The distance to a zone, or to its city alone. */
static int distance_to_zone(const char *name, const char *zone)
{
	const char *city = strrchr(zone, '/');
	int to_zone = distance(name, zone);
	int to_city = city ? distance(name, city + 1) : to_zone;

	return to_city < to_zone ? to_city : to_zone;
}

/* "Etc/GMT+3" lies west of Greenwich: who writes "GMT+3" means the contrary. */
static bool is_suggestion(const char *zone)
{
	return strlen(zone) < ZONE_NAME_MAX && is_tz_name(zone) && !strpbrk(zone, "0123456789");
}

/* The zone whose name is nearest, when it is near at all; "" otherwise. */
static void find_nearest(const char *name, char nearest[ZONE_NAME_MAX])
{
	UErrorCode status = U_ZERO_ERROR;
	UEnumeration *zones = NULL;
	const char *zone;
	int best;

	nearest[0] = '\0';
	if (strlen(name) < 3 || strlen(name) >= ZONE_NAME_MAX)
		return;
	best = (int)strlen(name) / 4 + 1;
	zones = ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, NULL, NULL, &status);
	while ((zone = uenum_next(zones, NULL, &status)) != NULL) {
		int d = is_suggestion(zone) ? distance_to_zone(name, zone) : best;

		if (d < best) {
			best = d;
			memcpy(nearest, zone, strlen(zone) + 1);
		}
	}
	uenum_close(zones);
}

static int complain(const char *name, bool is_known, const char *canonical, struct err *err)
{
	char nearest[ZONE_NAME_MAX];

	if (is_known && is_tz_name(canonical))
		return err_set(err, ERR_CONFIG,
			_("\"%s\" is an abbreviation, not a time zone; did you mean \"%s\"?"), name,
			canonical);
	find_nearest(name, nearest);
	if (*nearest)
		return err_set(err, ERR_CONFIG,
			_("there is no time zone \"%s\"; did you mean \"%s\"?"), name, nearest);
	return err_set(err, ERR_CONFIG,
		_("there is no time zone \"%s\"; write it like Europe/Bucharest"), name);
}

struct zone *zone_new(const char *name, struct err *err)
{
	UErrorCode status = U_ZERO_ERROR;
	char canonical[ZONE_NAME_MAX];
	UChar id[ZONE_NAME_MAX];
	bool is_known = icu_knows(name, canonical);
	UCalendar *calendar;
	struct zone *z;

	if (!is_known || !is_tz_name(name)) {
		complain(name, is_known, canonical, err);
		return NULL;
	}
	u_strFromUTF8(id, ZONE_NAME_MAX, NULL, name, -1, &status);
	calendar = ucal_open(id, -1, "en", UCAL_GREGORIAN, &status);
	if (U_FAILURE(status)) {
		err_set(err, ERR_BUG, _("cannot open the time zone \"%s\": %s"), name,
			u_errorName(status));
		return NULL;
	}
	z = mem_alloc(sizeof(*z));
	z->name = mem_dup(name);
	z->calendar = calendar;
	return z;
}

void zone_free(struct zone *z)
{
	if (!z)
		return;
	ucal_close(z->calendar);
	free(z->name);
	free(z);
}

const char *zone_name(const struct zone *z)
{
	return z->name;
}

static int64_t within_reach(int64_t t)
{
	if (t < first_time)
		return first_time;
	return t > last_time ? last_time : t;
}

int zone_offset(const struct zone *z, int64_t t)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t millis;

	ucal_setMillis(z->calendar, (UDate)within_reach(t) * 1000, &status);
	millis = ucal_get(z->calendar, UCAL_ZONE_OFFSET, &status) +
		 ucal_get(z->calendar, UCAL_DST_OFFSET, &status);
	return U_SUCCESS(status) ? millis / 1000 : 0;
}

struct civil zone_civil(const struct zone *z, int64_t t)
{
	int64_t wall = within_reach(t) + zone_offset(z, t);
	int64_t days = (wall >= 0 ? wall : wall - DAY_SECONDS + 1) / DAY_SECONDS;
	int of_day = (int)(wall - days * DAY_SECONDS);
	struct civil c = days_to_civil(days);

	c.minute = of_day / 60;
	c.second = of_day % 60;
	return c;
}

/* The next change of the clock after t; INT64_MAX when there is none. */
static int64_t next_transition(const struct zone *z, int64_t t)
{
	UErrorCode status = U_ZERO_ERROR;
	UDate millis = 0;

	ucal_setMillis(z->calendar, (UDate)within_reach(t) * 1000, &status);
	if (!ucal_getTimeZoneTransitionDate(z->calendar, UCAL_TZ_TRANSITION_NEXT, &millis, &status) ||
		U_FAILURE(status))
		return INT64_MAX;
	return (int64_t)(millis / 1000);
}

/*
 * The earliest moment at which the wall clock shows c or more: that is the
 * first of two occurrences, and the end of a gap. From a moment that is
 * certainly before it, walk over the changes of the clock.
 */
int64_t zone_time(const struct zone *z, const struct civil *c)
{
	int64_t wall = days_from_date(c->year, c->month, c->day) * DAY_SECONDS + 60LL * c->minute +
		       c->second;
	int64_t t = wall - OFFSET_MAX;
	int64_t change;
	int offset = zone_offset(z, t);

	if (offset == zone_offset(z, wall + OFFSET_MAX))
		return wall - offset;
	for (;;) {
		change = next_transition(z, t);
		if (wall - offset < change)
			return wall - offset;
		t = change;
		offset = zone_offset(z, t);
		if (t + offset >= wall)
			return t;
	}
}

char *zone_rfc3339(const struct zone *z, int64_t t)
{
	int offset = zone_offset(z, t);

	return rfc3339_format(within_reach(t), offset - offset % 60);
}
