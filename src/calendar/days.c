#include "calendar/days.h"

#include "calendar/zone.h"

enum {
	DAYS_IN_400_YEARS = 146097,
	DAYS_TO_1970 = 719468, /* since 0000-03-01 */
};

/* Years are counted from March, so that the leap day is the last of its year. */
int64_t days_from_date(int year, int month, int day)
{
	int64_t y = month > 2 ? year : (int64_t)year - 1;
	int64_t era = (y >= 0 ? y : y - 399) / 400;
	int64_t year_of_era = y - era * 400;
	int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5;

	return era * DAYS_IN_400_YEARS + year_of_era * 365 + year_of_era / 4 -
	       year_of_era / 100 + day_of_year + day - 1 - DAYS_TO_1970;
}

struct civil days_to_civil(int64_t days)
{
	int64_t d = days + DAYS_TO_1970;
	int64_t era = (d >= 0 ? d : d - DAYS_IN_400_YEARS + 1) / DAYS_IN_400_YEARS;
	int64_t day_of_era = d - era * DAYS_IN_400_YEARS;
	int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
				      day_of_era / (DAYS_IN_400_YEARS - 1)) /
			      365;
	int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t march_month = (5 * day_of_year + 2) / 153;
	struct civil c = { 0 };

	c.day = (int)(day_of_year - (153 * march_month + 2) / 5) + 1;
	c.month = (int)(march_month < 10 ? march_month + 3 : march_month - 9);
	c.year = (int)(year_of_era + era * 400 + (c.month <= 2));
	c.weekday = (int)(((days + 3) % 7 + 7) % 7); /* 1970-01-01 was a Thursday */
	return c;
}

bool date_exists(int year, int month, int day)
{
	struct civil c;

	if (month < 1 || month > 12 || day < 1 || day > 31)
		return false;
	c = days_to_civil(days_from_date(year, month, day));
	return c.month == month;
}
